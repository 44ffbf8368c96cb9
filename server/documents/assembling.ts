import { type Placed, putTogether, readPieces, type Sheet, type Stamp } from '../platform/pdf-pieces.ts'
import { qrBits } from '../platform/qr.ts'
import type { Standing } from './pieces.ts'

const mm = 72 / 25.4
/** As the template has them, in points: A4 and its margins, the side of a QR code, the room above and below a piece. */
const paper = { short: 210 * mm, long: 297 * mm, top: 18 * mm, bottom: 18 * mm }
const left = { upright: 25 * mm, landscape: 22 * mm }
const [codeWide, edge] = [26 * mm, 20]
/** What is so full is left to Typst. */
const spare = 1

/**
 * Puts the pages of a paper together from its pieces, one below the other.
 * @param pdf the pieces, a page each
 * @param between of each pair of pieces: the room between them, in points
 * @returns nothing where a page runs over, or where the file is not written as it is known to be
 */
export function assembled(
  pdf: Buffer,
  pages: readonly (readonly Standing[])[],
  between: readonly number[],
  landscape: boolean,
): Buffer | undefined {
  const read = readPieces(pdf)
  if (!read) return undefined
  const size = landscape ? { wide: paper.long, high: paper.short } : { wide: paper.short, high: paper.long }
  const x = landscape ? left.landscape : left.upright
  const sheets: Sheet[] = []
  for (const standings of pages) {
    const [placed, stamps]: [Placed[], Stamp[]] = [[], []]
    let lower = size.high - paper.top
    for (const { piece, after, code } of standings) {
      lower -= (after === undefined ? 0 : (between[after] ?? 0)) + (read.pieces[piece]?.high ?? 0) - 2 * edge
      placed.push({ piece, y: lower - edge })
      if (code) stamps.push({ x, y: lower, wide: codeWide, ...qrBits(code.url) })
    }
    if (lower < paper.bottom + spare) return undefined
    sheets.push({ placed, stamps })
  }
  return putTogether(read, sheets, size)
}
