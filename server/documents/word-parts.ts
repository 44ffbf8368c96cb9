import {
  AlignmentType,
  type IParagraphOptions,
  Paragraph,
  type ParagraphChild,
  type Table,
  TextRun,
} from 'docx'
import type { Block, Qr } from './blocks.ts'
import { qrPicture } from './png.ts'
import type { Grid } from './word-grids.ts'
import { photosOf } from './word-photos.ts'
import { runsOf } from './word-runs.ts'
import { pictureOf, ruleBelow, signaturesOf } from './word-signatures.ts'

/** What was set so far of a paper, `width` wide. */
export type Setting = {
  width: number
  /** Photos, as JPEG. */
  pictures: readonly Uint8Array[]
  lists: number
  grids: Grid[]
}

/** Half points of a size of centred words. */
const sizes = { small: 18, plain: 22, large: 30, huge: 48 }

/** A block as the library has it. */
export function partsOf(block: Block, set: Setting): (Paragraph | Table)[] {
  switch (block.kind) {
    case 'letterhead':
      return letterhead(block.office, block.address)
    case 'title':
      return [
        centred([new TextRun({ text: block.text.toUpperCase(), bold: true, size: 25 })], {
          spacing: { before: 200, after: block.number ? 0 : 240 },
        }),
        ...(block.number ? [centred([new TextRun(block.number)], { spacing: { after: 240 } })] : []),
      ]
    case 'heading':
      return [
        new Paragraph({
          keepNext: true,
          spacing: { before: 240, after: 100 },
          children: runsOf(block.line.map(run => ({ ...run, bold: true }))),
        }),
      ]
    case 'paragraph':
      return [new Paragraph({ alignment: AlignmentType.BOTH, children: runsOf(block.line) })]
    case 'centred':
      return [centred(runsOf(block.line, { size: sizes[block.size] }))]
    case 'facts':
      return factsOf(block.rows)
    case 'list': {
      const instance = (set.lists += 1)
      return block.items.map(
        item =>
          new Paragraph({
            spacing: { after: 60 },
            ...(block.numbered
              ? { numbering: { reference: 'numbered', level: 0, instance } }
              : { bullet: { level: 0 } }),
            children: runsOf(item),
          }),
      )
    }
    case 'table':
      return [placeOf(block, set), new Paragraph({ spacing: { after: 60 } })]
    case 'signatures':
      return [
        new Paragraph({}),
        signaturesOf(block.signers, set.width, block.qr ? qrOf(block.qr) : undefined),
      ]
    case 'qr':
      return qrOf(block)
    case 'photos':
      return [photosOf(block, set.width, set.pictures)]
    case 'note':
      return [new Paragraph({ children: runsOf(block.line, { size: 17, color: '4E5C69' }) })]
    case 'break':
      return [new Paragraph({ pageBreakBefore: true })]
  }
}

/** A table is written when the library is done. */
function placeOf(table: Grid['table'], { grids }: Setting): Paragraph {
  const mark = crypto.randomUUID()
  grids.push({ mark, table })
  return new Paragraph({ children: [new TextRun(mark)] })
}

const qrOf = ({ url, caption }: Qr): Paragraph[] => [
  new Paragraph({
    ...{ keepNext: true, spacing: { before: 120, after: 0 } },
    children: [pictureOf(qrPicture(url), 98, 98)],
  }),
  new Paragraph({ children: [new TextRun({ text: caption, size: 16, color: '4E5C69' })] }),
]

function letterhead(office: string, address: string | null): Paragraph[] {
  const name = centred(
    [new TextRun({ text: office.toUpperCase(), bold: true, size: office.length > 70 ? 24 : 28 })],
    {
      spacing: { after: 0 },
      ...(!address && { border: ruleBelow }),
    },
  )
  if (!address) return [name]
  return [
    name,
    centred([new TextRun({ text: address, size: 18 })], { spacing: { after: 200 }, border: ruleBelow }),
  ]
}

/** Labels and values, apart by tabs: simple to change. */
const factsOf = (rows: readonly { label: string; value: string }[]): Paragraph[] => {
  const longest = Math.max(...rows.map(({ label }) => label.length))
  const tab = Math.min(3400, 300 + longest * 125)
  return rows.map(({ label, value }) =>
    label === ''
      ? new Paragraph({ spacing: { after: 40 }, children: [new TextRun(value)] })
      : new Paragraph({
          spacing: { after: 40 },
          indent: { left: tab + 220, hanging: tab + 220 },
          tabStops: [
            { type: 'left', position: tab },
            { type: 'left', position: tab + 220 },
          ],
          children: [new TextRun({ children: [label, '\t:\t', value] })],
        }),
  )
}

const centred = (children: ParagraphChild[], more: IParagraphOptions = {}) =>
  new Paragraph({ alignment: AlignmentType.CENTER, children, ...more })
