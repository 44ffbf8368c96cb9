import { strFromU8, strToU8, unzipSync } from 'fflate'
import { zipped } from '../platform/zip.ts'
import type { Block, Cell, Column, Line } from './blocks.ts'
import { signatureDrawing } from './signature-drawing.ts'

/** A table, and what stands in its place until it is written. */
export type Grid = { mark: string; table: Extract<Block, { kind: 'table' }> }

/**
 * Writes the tables of a Word file, each in place of the paragraph that holds its mark. As text: the objects of two
 * hundred rows take the library half a second.
 * @param docx a Word file
 * @param width of a table, twentieths of a point
 */
export function withGrids(docx: Buffer, grids: readonly Grid[], width: number): Buffer {
  if (grids.length === 0) return docx
  const files = unzipSync(docx)
  const strokes: string[] = []
  const pictureOf = (path: string) => drawing(strokes.push(path))
  let words = strFromU8(files['word/document.xml'] ?? new Uint8Array())
  for (const { mark, table } of grids) {
    const at = words.indexOf(mark)
    const [from, to] = [words.lastIndexOf('<w:p>', at), words.indexOf('</w:p>', at) + '</w:p>'.length]
    words = words.slice(0, from) + gridOf(table, width, pictureOf) + words.slice(to)
  }
  const related = strFromU8(files['word/_rels/document.xml.rels'] ?? new Uint8Array())
  const image = (id: string, file: string) =>
    `<Relationship Id="${id}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/image" Target="media/${file}"/>`
  const drawn = strokes.map((path, at) => ({ id: `sign${at + 1}`, svg: signatureDrawing(path) }))
  const images = [image('unsigned', 'unsigned.png'), ...drawn.map(({ id }) => image(id, `${id}.svg`))]
  return zipped({
    ...files,
    'word/document.xml': strToU8(words),
    ...(drawn.length > 0 && {
      'word/_rels/document.xml.rels': strToU8(
        related.replace('</Relationships>', `${images.join('')}</Relationships>`),
      ),
      'word/media/unsigned.png': nothing,
      ...Object.fromEntries(drawn.map(({ id, svg }) => [`word/media/${id}.svg`, strToU8(svg)])),
    }),
  })
}

/** A picture for programs that show no SVG: one pixel that is not there. */
const nothing = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)
const sides = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV']
const borders = sides.map(side => `<w:${side} w:val="single" w:color="auto" w:sz="4"/>`).join('')
const inset = (side: string, by: number) => `<w:${side} w:type="dxa" w:w="${by}"/>`
const margins = `<w:tcMar>${inset('top', 50)}${inset('left', 80)}${inset('bottom', 50)}${inset('right', 80)}</w:tcMar>`
const align = { start: 'left', center: 'center', end: 'right' }

/** Has strokes drawn, and gives the run that shows them. */
type PictureOf = (path: string) => string

/** Element `w:tbl` of WordprocessingML (ISO/IEC 29500-1, 17.4). */
function gridOf({ columns, rows }: Grid['table'], width: number, pictureOf: PictureOf): string {
  const whole = columns.reduce((sum, column) => sum + column.width, 0)
  const widths = columns.map(column => Math.floor((column.width / whole) * width))
  const size = columns.length > 5 ? 17 : 19
  const row = (cells: readonly string[], heads: boolean) =>
    `<w:tr><w:trPr><w:cantSplit/>${heads ? '<w:tblHeader/>' : ''}</w:trPr>${cells
      .map(
        (cell, at) =>
          `<w:tc><w:tcPr><w:tcW w:type="dxa" w:w="${widths[at] ?? 0}"/>${margins}</w:tcPr>${cell}</w:tc>`,
      )
      .join('')}</w:tr>`
  const title = (column: Column) => paragraph(runs([{ text: column.title, bold: true }], size), 'center')
  const cellOf = (cell: Cell, at: number) =>
    'sign' in cell
      ? signature(cell, pictureOf)
      : paragraph(runs(cell, size), align[columns[at]?.align ?? 'start'])
  return [
    `<w:tbl><w:tblPr><w:tblW w:type="dxa" w:w="${width}"/><w:tblBorders>${borders}</w:tblBorders><w:tblLayout w:type="fixed"/></w:tblPr>`,
    `<w:tblGrid>${widths.map(each => `<w:gridCol w:w="${each}"/>`).join('')}</w:tblGrid>`,
    row(columns.map(title), true),
    ...rows.map(cells => row(cells.map(cellOf), false)),
    '</w:tbl>',
  ].join('')
}

const paragraph = (content: string, alignment: string, room = '') =>
  `<w:p><w:pPr><w:spacing ${room}w:after="${room ? 120 : 0}" w:line="240"/><w:jc w:val="${alignment}"/></w:pPr>${content}</w:p>`

const runs = (line: Line, size: number): string =>
  line
    .map(({ text, bold, gap }) => {
      const looks = `${bold ? '<w:b/><w:bCs/>' : ''}${sized(size)}${gap ? '<w:highlight w:val="yellow"/>' : ''}`
      return `<w:r><w:rPr>${looks}</w:rPr>${text.split('\n').map(worded).join('<w:br/>')}</w:r>`
    })
    .join('')
const sized = (size: number) => `<w:sz w:val="${size}"/><w:szCs w:val="${size}"/>`
const worded = (text: string) =>
  `<w:t xml:space="preserve">${text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')}</w:t>`

/** The place to sign, odd ones to the left as on lists of officials; what was drawn is set as it was drawn. */
function signature({ sign, path }: { sign: number; path: string | null }, pictureOf: PictureOf): string {
  if (path === null)
    return paragraph(
      runs([{ text: `${sign}. ........` }], 16),
      sign % 2 === 1 ? 'left' : 'center',
      'w:before="120" ',
    )
  const number = `<w:r><w:rPr><w:color w:val="4E5C69"/>${sized(12)}</w:rPr>${worded(`${sign} `)}</w:r>`
  return paragraph(number + pictureOf(path), 'left')
}

/** A picture in a line (ISO/IEC 29500-1, 20.4.2.8), 84 by 28 pixels, as SVG where it is known (`svgBlip`, MS-ODRAWXML). */
function drawing(n: number): string {
  const [main, size] = ['http://schemas.openxmlformats.org/drawingml/2006', 'cx="800100" cy="266700"']
  const svg = `<asvg:svgBlip xmlns:asvg="http://schemas.microsoft.com/office/drawing/2016/SVG/main" r:embed="sign${n}"/>`
  const blip = `<a:blip r:embed="unsigned"><a:extLst><a:ext uri="{96DAC541-7B7A-43D3-8B79-37D633B846F1}">${svg}</a:ext></a:extLst></a:blip>`
  const properties = `<pic:nvPicPr><pic:cNvPr id="0" name=""/><pic:cNvPicPr/></pic:nvPicPr>`
  const shape = `<pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext ${size}/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr>`
  const picture = `<pic:pic xmlns:pic="${main}/picture">${properties}<pic:blipFill>${blip}<a:stretch><a:fillRect/></a:stretch></pic:blipFill>${shape}</pic:pic>`
  const graphic = `<a:graphic xmlns:a="${main}/main"><a:graphicData uri="${main}/picture">${picture}</a:graphicData></a:graphic>`
  return `<w:r><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent ${size}/><wp:docPr id="${10_000 + n}" name="sign${n}"/>${graphic}</wp:inline></w:drawing></w:r>`
}
