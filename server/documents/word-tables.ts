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
import type { Block, Cell, Signer } from './blocks.ts'
import { signatureDrawing } from './qr.ts'
import { runsOf } from './word-runs.ts'

/** The double rule of letters of state. */
export const ruleBelow = {
  bottom: { style: BorderStyle.THICK_THIN_SMALL_GAP, size: 18, space: 4, color: '10171E' },
} as const
const none = { style: BorderStyle.NONE, size: 0, color: 'auto' }
const noBorders = {
  ...{ top: none, bottom: none, left: none, right: none },
  ...{ insideHorizontal: none, insideVertical: none },
}
const align = { start: AlignmentType.LEFT, center: AlignmentType.CENTER, end: AlignmentType.RIGHT }
/** A picture for programs that show no SVG: one pixel that is not there. */
const nothing = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)

export function tableOf({ columns, rows }: Extract<Block, { kind: 'table' }>, width: number): Table {
  const whole = columns.reduce((sum, column) => sum + column.width, 0)
  const columnWidths = columns.map(column => Math.floor((column.width / whole) * width))
  const size = columns.length > 5 ? 17 : 19
  const cellOf = (children: Paragraph[], at: number) =>
    new TableCell({
      width: { size: columnWidths[at] ?? 0, type: WidthType.DXA },
      margins: { top: 50, bottom: 50, left: 80, right: 80 },
      children,
    })
  return new Table({
    width: { size: width, type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
    columnWidths,
    rows: [
      new TableRow({
        tableHeader: true,
        cantSplit: true,
        children: columns.map(({ title }, at) =>
          cellOf([paragraph([new TextRun({ text: title, bold: true, size })], AlignmentType.CENTER)], at),
        ),
      }),
      ...rows.map(
        row =>
          new TableRow({
            cantSplit: true,
            children: row.map((cell, at) =>
              cellOf([inCell(cell, size, align[columns[at]?.align ?? 'start'])], at),
            ),
          }),
      ),
    ],
  })
}

type Alignment = (typeof AlignmentType)[keyof typeof AlignmentType]
const paragraph = (children: (TextRun | ImageRun)[], alignment: Alignment = AlignmentType.LEFT) =>
  new Paragraph({ alignment, spacing: { after: 0, line: 240 }, children })

function inCell(cell: Cell, size: number, alignment: Alignment): Paragraph {
  if (!('sign' in cell)) return paragraph(runsOf(cell, { size }), alignment)
  if (cell.path === null)
    return new Paragraph({
      alignment: cell.sign % 2 === 1 ? AlignmentType.LEFT : AlignmentType.CENTER,
      spacing: { before: 120, after: 120, line: 240 },
      children: [new TextRun({ text: `${cell.sign}. ........`, size: 16 })],
    })
  return paragraph([
    new TextRun({ text: `${cell.sign} `, size: 12, color: '4E5C69' }),
    new ImageRun({
      type: 'svg',
      data: Buffer.from(signatureDrawing(cell.path)),
      transformation: { width: 84, height: 28 },
      fallback: { type: 'png', data: nothing },
    }),
  ])
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
