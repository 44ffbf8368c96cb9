import { ImageRun, Paragraph, Table, TableCell, TableLayoutType, TableRow, TextRun, WidthType } from 'docx'
import type { Block } from './blocks.ts'
import { noBorders } from './word-signatures.ts'

type Photos = Extract<Block, { kind: 'photos' }>
/** Pixels of 1/96 inch; a photo is as high at the most. */
const highest = 227

/** Photos two beside each other, each with its caption beneath. */
export function photosOf({ photos }: Photos, width: number, pictures: readonly Uint8Array[]): Table {
  const column = Math.floor(width / 2)
  // a pixel is 15 twentieths of a point
  const widest = Math.floor((column - 240) / 15)
  const cellOf = (photo: Photos['photos'][number] | undefined) =>
    new TableCell({
      width: { size: column, type: WidthType.DXA },
      margins: { top: 60, bottom: 120, left: 0, right: 240 },
      children: photo ? partsOf(photo) : [new Paragraph({})],
    })
  const partsOf = ({ picture, caption, width: w, height: h }: Photos['photos'][number]) => {
    const scale = Math.min(widest / w, highest / h)
    const data = Buffer.from(pictures[picture] ?? [])
    const alt = { title: '', name: `photo-${picture + 1}`, description: caption ?? '' }
    const transformation = { width: Math.round(w * scale), height: Math.round(h * scale) }
    return [
      new Paragraph({
        ...{ keepNext: true, spacing: { after: 40 } },
        children: [new ImageRun({ type: 'jpg', data, transformation, altText: alt })],
      }),
      new Paragraph({ children: [new TextRun({ text: caption ?? '', size: 17, color: '4E5C69' })] }),
    ]
  }
  return new Table({
    width: { size: width, type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
    columnWidths: [column, column],
    borders: noBorders,
    rows: photos
      .filter((_, at) => at % 2 === 0)
      .map(
        (photo, row) =>
          new TableRow({ cantSplit: true, children: [cellOf(photo), cellOf(photos[row * 2 + 1])] }),
      ),
  })
}
