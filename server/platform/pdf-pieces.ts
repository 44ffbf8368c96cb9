import { deflateSync } from 'node:zlib'
import {
  type Dictionary,
  dictionary,
  dictionaryOf,
  type PdfFile,
  readPdf,
  referred,
  writePdf,
} from './pdf-file.ts'

/** A setting whose pages are pieces of what is to be on pages: `high` is how high each is, in points. */
export type PdfPieces = { file: PdfFile; pieces: readonly Piece[] }
type Piece = { page: number; content: number; resources: string; box: string; high: number }

/** A piece on a page: its lower edge so many points above that of the page. */
export type Placed = { piece: number; y: number }
/** A square image of black and white on a page, in points from its lower left corner. */
export type Stamp = {
  x: number
  y: number
  wide: number
  /** Pixels to a side. */
  side: number
  /** A row after the other, each filled up to whole bytes; a bit that is set is white. */
  bits: Uint8Array
}
export type Sheet = { placed: readonly Placed[]; stamps: readonly Stamp[] }

/** What a page's dictionary may hold: nothing that would have to go with its content. */
const known = new Set(['Type', 'Resources', 'MediaBox', 'Parent', 'Contents'])

/** Undefined where the file is not written as it is known to be. */
export function readPieces(pdf: Buffer): PdfPieces | undefined {
  const file = readPdf(pdf)
  const pieces = file?.pages.map(page => pieceOf(page, dictionaryOf(file.objects.get(page))))
  return file && pieces?.every(piece => piece !== undefined) ? { file, pieces } : undefined
}

function pieceOf(page: number, entries: Dictionary | undefined): Piece | undefined {
  const [content, resources] = [referred(entries?.get('Contents')), entries?.get('Resources')]
  const [box, high] = /^\[0 0 [\d.]+ ([\d.]+)\]$/.exec(entries?.get('MediaBox') ?? '') ?? []
  if (!entries || !resources || !box || Number.isNaN(content)) return undefined
  return [...entries.keys()].every(key => known.has(key))
    ? { page, content, resources, box, high: Number(high) }
    : undefined
}

/**
 * Makes pages of pieces: each piece stands in the file once, as a form that the pages draw. Typst cannot do that by itself.
 * @param size of a page, in points
 */
export function putTogether(
  { file, pieces }: PdfPieces,
  sheets: readonly Sheet[],
  size: { wide: number; high: number },
): Buffer {
  const { objects, tree, metadata } = file
  const used = new Set(sheets.flatMap(({ placed }) => placed.map(({ piece }) => piece)))
  const add = (object: string) => {
    objects.set(file.size, object)
    return `${file.size++} 0 R`
  }
  // most pieces use the same
  const shared = new Map<string, string>()
  const resourcesOf = (written: string) => {
    const there = shared.get(written) ?? add(written)
    shared.set(written, there)
    return there
  }
  for (const [n, { page, content, resources, box }] of pieces.entries()) {
    objects.delete(page)
    const form = `<<\n  /Type /XObject\n  /Subtype /Form\n  /BBox ${box}\n  /Resources ${resourcesOf(resources)}\n`
    if (used.has(n)) objects.set(content, (objects.get(content) ?? '').replace('<<\n', form))
    else objects.delete(content)
  }
  const kids = sheets.map(({ placed, stamps }) => {
    const forms = placed.map(({ piece }) => `/${piece} ${pieces[piece]?.content} 0 R`)
    const images = stamps.map((stamp, n) => `/s${n} ${add(imageOf(stamp))}`)
    const content = add(packed([...placed.map(pieceDrawn), ...stamps.map(stampDrawn)].join('')))
    return add(
      `<<\n  /Type /Page\n  /Parent ${tree} 0 R\n  /MediaBox [0 0 ${round(size.wide)} ${round(size.high)}]\n  /Contents ${content}\n` +
        `  /Resources <<\n    /XObject <<\n      ${[...new Set(forms), ...images].join(' ')}\n    >>\n  >>\n>>`,
    )
  })
  const node = new Map(dictionaryOf(objects.get(tree)))
  objects.set(tree, dictionary(node.set('Count', String(kids.length)).set('Kids', `[${kids.join(' ')}]`)))
  objects.set(metadata, counting(objects.get(metadata) ?? '', kids.length))
  return writePdf(file)
}

const pieceDrawn = ({ piece, y }: Placed) => `q\n1 0 0 1 0 ${round(y)} cm\n/${piece} Do\nQ\n`
const stampDrawn = ({ x, y, wide }: Stamp, n: number) =>
  `q\n${wide} 0 0 ${wide} ${round(x)} ${round(y)} cm\n/s${n} Do\nQ\n`

const imageOf = ({ side, bits }: Stamp) =>
  stream(
    `  /Type /XObject\n  /Subtype /Image\n  /Width ${side}\n  /Height ${side}\n  /ColorSpace /DeviceGray\n  /BitsPerComponent 1\n`,
    Buffer.from(bits).toString('latin1'),
  )

/** Small windows: they are made anew for each page. */
const packing = { level: 3, windowBits: 10, memLevel: 2 }
const packed = (drawing: string) =>
  stream('  /Filter /FlateDecode\n', deflateSync(drawing, packing).toString('latin1'))

const round = (points: number): number => Number(points.toFixed(5))
const stream = (entries: string, bytes: string): string =>
  `<<\n${entries}  /Length ${bytes.length}\n>>\nstream\n${bytes}\nendstream`

/** The metadata tell how many pages there are, too. */
function counting(metadata: string, pages: number): string {
  const told = metadata.replace(/(<xmpTPg:NPages>)\d+/, `$1${pages}`)
  return told.replace(
    /(\/Length )(\d+)/,
    (_, key: string, length: string) => `${key}${Number(length) + told.length - metadata.length}`,
  )
}
