import {
  type Placed,
  putTogether,
  readPieces,
  type Sheet as PdfSheet,
  type Stamp,
} from '../platform/pdf-pieces.ts'
import { qrBits } from '../platform/qr.ts'
import type { Standing } from './pieces.ts'
import type { Sheet } from './sheet.ts'

const mm = 72 / 25.4
/** Points that a piece has above and below it, for what hangs out of its lines. */
export const edge = 20
/** Points: what is so full is left to Typst. */
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
  sheet: Sheet,
): Buffer | undefined {
  const read = readPieces(pdf)
  if (!read) return undefined
  const size = { wide: sheet.wide * mm, high: sheet.high * mm }
  const [x, wide] = [sheet.left * mm, sheet.code * mm]
  const sheets: PdfSheet[] = []
  for (const standings of pages) {
    const [placed, stamps]: [Placed[], Stamp[]] = [[], []]
    let lower = size.high - sheet.top * mm
    for (const { piece, after, code } of standings) {
      lower -= (after === undefined ? 0 : (between[after] ?? 0)) + (read.pieces[piece]?.high ?? 0) - 2 * edge
      placed.push({ piece, y: lower - edge })
      if (code) stamps.push({ x, y: lower, wide, ...qrBits(code.url) })
    }
    if (lower < sheet.bottom * mm + spare) return undefined
    sheets.push({ placed, stamps })
  }
  return putTogether(read, sheets, size)
}
