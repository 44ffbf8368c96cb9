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
import { withGrids } from './word-grids.ts'
import { partsOf, type Setting } from './word-parts.ts'

/** Twentieths of a point. */
const margins = {
  upright: { top: 1020, bottom: 1020, left: 1417, right: 1134 },
  landscape: { top: 1020, bottom: 1020, left: 1247, right: 1247 },
}
const page = { width: 11_906, height: 16_838 }

/** Sets a paper as a Word file, to be worked on further. */
export async function wordOf(document: Document, pictures: readonly Uint8Array[] = []): Promise<Buffer> {
  const { landscape, numbered } = document
  const margin = landscape ? margins.landscape : margins.upright
  const width = (landscape ? page.height : page.width) - margin.left - margin.right
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
  return withGrids(made, set.grids, width)
}
