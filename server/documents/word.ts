import {
  AlignmentType,
  Document as WordDocument,
  Footer,
  LevelFormat,
  PageNumber,
  PageOrientation,
  Packer,
  Paragraph,
  SectionType,
  TextRun,
} from 'docx'
import type { Document } from './blocks.ts'
import { sheetOf } from './sheet.ts'
import { withGrids } from './word-grids.ts'
import { partsOf, type Setting } from './word-parts.ts'

/** In twentieths of a point. */
const twentieths = (mm: number): number => Math.round((mm * 1440) / 25.4)
const upright = sheetOf(false)
/** As the library wants it, which turns it by itself. */
const paper = { width: twentieths(upright.wide), height: twentieths(upright.high) }

/** Sets a paper as a Word file, to be worked on further. */
export async function wordOf(document: Document, pictures: readonly Uint8Array[] = []): Promise<Buffer> {
  const { landscape, numbered } = document
  const sheet = sheetOf(landscape)
  const [left, right] = [twentieths(sheet.left), twentieths(sheet.right)]
  const width = twentieths(sheet.wide) - left - right
  const set: Setting = { width, pictures, lists: 0, grids: [] }
  const children = document.sections.flatMap((blocks, at) => {
    const parts = blocks.flatMap(block => partsOf(block, set))
    return at === 0
      ? parts
      : [new Paragraph({ pageBreakBefore: true, spacing: { after: 0, line: 20 } }), ...parts]
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
  const made = await Packer.toBuffer(
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
                ...paper,
                orientation: landscape ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
              },
              margin: { top: twentieths(sheet.top), bottom: twentieths(sheet.bottom), left, right },
            },
          },
          ...(numbered && { footers: { default: new Footer({ children: [footer] }) } }),
          children,
        },
      ],
    }),
  )
  return withGrids(made, set.grids, width)
}
