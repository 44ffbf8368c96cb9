import {
  AlignmentType,
  Document as WordDocument,
  Footer,
  type IParagraphOptions,
  LevelFormat,
  PageNumber,
  PageOrientation,
  Packer,
  Paragraph,
  type ParagraphChild,
  SectionType,
  type Table,
  TextRun,
} from 'docx'
import type { Block, Document, Qr } from './blocks.ts'
import { qrPicture } from './png.ts'
import { runsOf } from './word-runs.ts'
import { pictureOf, ruleBelow, signaturesOf, tableOf } from './word-tables.ts'

/** Twentieths of a point. */
const margins = {
  upright: { top: 1020, bottom: 1020, left: 1417, right: 1134 },
  landscape: { top: 1020, bottom: 1020, left: 1247, right: 1247 },
}
const page = { width: 11_906, height: 16_838 }

/** Sets a paper as a Word file, to be worked on further. */
export function wordOf(document: Document): Promise<Buffer> {
  const { landscape, numbered } = document
  const margin = landscape ? margins.landscape : margins.upright
  const width = (landscape ? page.height : page.width) - margin.left - margin.right
  let lists = 0
  const children = document.sections.flatMap((blocks, at) => {
    const set = blocks.flatMap(block => partsOf(block, width, () => (lists += 1)))
    return at === 0
      ? set
      : [new Paragraph({ pageBreakBefore: true, spacing: { after: 0, line: 20 } }), ...set]
  })
  const footer = new Paragraph({
    alignment: AlignmentType.CENTER,
    children: [
      new TextRun({
        size: 16,
        color: '4E5C69',
        children: [PageNumber.CURRENT, ' / ', PageNumber.TOTAL_PAGES],
      }),
    ],
  })
  return Packer.toBuffer(
    new WordDocument({
      title: document.title,
      creator: document.author,
      styles: {
        default: {
          document: {
            run: {
              font: 'Arial',
              size: 21,
              language: { value: document.language === 'id' ? 'id-ID' : 'en-GB' },
            },
            paragraph: { spacing: { after: 120, line: 276 } },
          },
        },
      },
      numbering: {
        config: [
          {
            reference: 'numbered',
            levels: [
              {
                ...{ level: 0, format: LevelFormat.DECIMAL, text: '%1.', alignment: AlignmentType.START },
                style: { paragraph: { indent: { left: 425, hanging: 425 } } },
              },
            ],
          },
        ],
      },
      sections: [
        {
          properties: {
            type: SectionType.NEXT_PAGE,
            page: {
              size: {
                ...page,
                orientation: landscape ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
              },
              margin,
            },
          },
          ...(numbered && { footers: { default: new Footer({ children: [footer] }) } }),
          children,
        },
      ],
    }),
  )
}

/** Half points of a size of centred words. */
const sizes = { small: 18, plain: 22, large: 30, huge: 48 }

function partsOf(block: Block, width: number, nextList: () => number): (Paragraph | Table)[] {
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
      const instance = nextList()
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
      return [tableOf(block, width), new Paragraph({ spacing: { after: 60 } })]
    case 'signatures':
      return [new Paragraph({}), signaturesOf(block.signers, width, block.qr ? qrOf(block.qr) : undefined)]
    case 'qr':
      return qrOf(block)
    case 'note':
      return [new Paragraph({ children: runsOf(block.line, { size: 17, color: '4E5C69' }) })]
    case 'break':
      return [new Paragraph({ pageBreakBefore: true })]
  }
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
