import type { Cell, SheetRow } from '../platform/spreadsheet.ts'
import { normal } from './headings.ts'
import { clean } from './values.ts'

const sums = /^(sub ?)?(jumlah|total|jml|grand total|rata rata|rerata|rekapitulasi)\b/
const notes =
  /^(catatan|keterangan|ket|sumber|mengetahui|menyetujui|kepala (dinas|bidang|seksi)|nip|a n|an kepala|pembina|penata|dibuat oleh|tembusan|dicetak|halaman|lembar)\b/

/**
 * Tells rows of data from what stands around them: sums, notes, signatures, headings that come again on each page, and
 * the row of numbers under the headings. A row of data says something in two of the columns that are read, or in one
 * that names the record.
 */
export function isData(
  row: SheetRow,
  given: { headings: readonly string[]; columns: readonly number[]; naming: readonly number[] },
): boolean {
  const filled = row.cells.flatMap((cell, column) => (clean(cell) === '' ? [] : [{ cell, column }]))
  const first = normal(
    clean(filled.find(({ cell }) => typeof cell === 'string' && /[a-z]/i.test(cell))?.cell ?? null),
  )
  if (sums.test(first)) return false
  if (isNumbering(filled.map(({ cell }) => cell))) return false
  if (filled.length > 1 && filled.every(({ cell, column }) => repeats(given.headings[column], cell)))
    return false
  const read = filled.filter(({ column }) => given.columns.includes(column))
  const named = filled.filter(({ column }) => given.naming.includes(column))
  if (notes.test(first) && (read.length < 3 || named.length === 0)) return false
  if (read.length === 0) return false
  // a lone text beside the columns is a note; alone in one that names the record it is a row that lacks the rest
  return (
    read.length >= 2 ||
    (named.length > 0 && filled.length >= 2) ||
    (named.length === 1 &&
      read.length === filled.length &&
      clean(read[0]?.cell ?? null).length < 60 &&
      !/[:,]/.test(clean(read[0]?.cell ?? null)))
  )
}

/** 1, 2, 3 … or (1) (2) (3) … under the headings. */
function isNumbering(cells: readonly Cell[]): boolean {
  if (cells.length < 3) return false
  const numbers = cells.map(cell => Number(/^\(?(\d{1,3})\)?$/.exec(clean(cell))?.[1] ?? Number.NaN))
  return numbers.every((number, at) => number === (numbers[0] ?? 0) + at) && (numbers[0] ?? 9) <= 2
}

function repeats(heading: string | undefined, cell: Cell): boolean {
  const said = normal(clean(cell))
  return heading !== undefined && said !== '' && normal(heading).includes(said)
}
