import {
  AlignmentType,
  BorderStyle,
  ImageRun,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlign,
  WidthType,
} from 'docx'
import type { Signer } from './blocks.ts'

/** The double rule of letters of state. */
export const ruleBelow = {
  bottom: { style: BorderStyle.THICK_THIN_SMALL_GAP, size: 18, space: 4, color: '10171E' },
} as const
const none = { style: BorderStyle.NONE, size: 0, color: 'auto' }
export const noBorders = {
  ...{ top: none, bottom: none, left: none, right: none },
  ...{ insideHorizontal: none, insideVertical: none },
}
/** Who signs: one to the right, or by twos. */
export function signaturesOf(signers: readonly Signer[], width: number, beside?: Paragraph[]): Table {
  const half = Math.floor(width / 2)
  const pairs: (Signer | null)[][] = []
  if (signers.length === 1) pairs.push([null, signers[0] ?? null])
  else
    for (let at = 0; at < signers.length; at += 2) pairs.push([signers[at] ?? null, signers[at + 1] ?? null])
  return new Table({
    width: { size: width, type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
    columnWidths: [half, half],
    borders: noBorders,
    rows: pairs.map(
      pair =>
        new TableRow({
          cantSplit: true,
          children: pair.map(
            signer =>
              new TableCell({
                width: { size: half, type: WidthType.DXA },
                verticalAlign: VerticalAlign.TOP,
                borders: { top: none, bottom: none, left: none, right: none },
                children: signer ? signatureOf(signer) : (beside ?? [new Paragraph({})]),
              }),
          ),
        }),
    ),
  })
}

function signatureOf({ placed, over, position, name, rank, number }: Signer): Paragraph[] {
  const line = (text: string, more: { bold?: boolean; underline?: object } = {}) =>
    new Paragraph({
      alignment: AlignmentType.CENTER,
      keepNext: true,
      spacing: { after: 20, line: 240 },
      children: [new TextRun({ text, ...more })],
    })
  return [
    ...(placed ? [line(placed)] : []),
    ...(over ? [line(over, { bold: true })] : []),
    ...(position ? [line(`${position},`)] : []),
    new Paragraph({ keepNext: true, spacing: { before: 900, after: 0 } }),
    name ? line(name, { bold: true, underline: {} }) : line(`(${'.'.repeat(40)})`),
    ...(rank ? [line(rank)] : []),
    ...(number ? [line(number)] : []),
  ]
}

export const pictureOf = (data: Buffer, width: number, height: number) =>
  new ImageRun({ type: 'png', data, transformation: { width, height } })
