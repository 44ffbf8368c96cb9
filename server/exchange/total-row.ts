import type { Figures } from '../../contract/monthly-reports.ts'
import type { RegionTree } from '../regions/tree.ts'
import { type Cells, cellsOf } from './cell-reading.ts'
import type { For, Staged } from './kind.ts'
import type { Given } from './library-row.ts'
import { month, year } from './months.ts'
import { fieldOf } from './total-words.ts'
import { day, text, whole } from './values.ts'
import { readWhich } from './which-library.ts'

/** What a row says of a library's month; undefined where a part is missing or was told wrong. */
export type ReadTotal = {
  staged: Staged
  cells: Cells
  which: Given
  month: string | undefined
  figures: Figures
  source: string | undefined
  asOf: string | undefined
  note: string | null
}

/** Figures beyond this are no month's of one library (the bound of the report itself). */
const most = 10_000_000

/** Reads a row of a list of monthly figures. @param codes the questions that are asked in the report */
export function readTotal(staged: Staged, codes: readonly string[], tree: RegionTree, for_: For): ReadTotal {
  const cells = cellsOf(staged.cells, for_.mapping, for_.whole)
  const { take, complain } = cells
  const which = readWhich(cells, tree, for_)
  const inYear = take('year', year)
  const found = take('month', cell => month(cell, inYear))
  if (found === undefined) complain('month', 'missing')
  const figures: Figures = {}
  for (const code of codes) {
    const value = take(fieldOf(code), whole)
    if (value === undefined) continue
    if (value < 0) complain(fieldOf(code), 'too-small', { least: 0 })
    else if (value > most) complain(fieldOf(code), 'too-big', { most })
    else figures[code] = value
  }
  const source = take('source', text)
  const asOf = take('asOf', day)
  if (source === undefined) complain('source', 'missing')
  else if (source.length > 200) complain('source', 'too-long', { most: 200 })
  if (asOf === undefined) complain('asOf', 'missing')
  const note = take('note', text) ?? null
  if (note !== null && note.length > 600) complain('note', 'too-long', { most: 600 })
  return { staged, cells, which, month: found, figures, source, asOf, note }
}
