import type { Figures } from '../../contract/monthly-reports.ts'
import type { RegionTree } from '../regions/tree.ts'
import { type Cells, cellsOf } from './cell-reading.ts'
import type { Field } from './headings.ts'
import type { For, Staged } from './kind.ts'
import type { Given } from './library-row.ts'
import { month, year } from './months.ts'
import { sourceOf } from './source-reading.ts'
import { fieldOf } from './total-words.ts'
import { clean, isNothing, type Read, whole } from './values.ts'
import { readWhich } from './which-library.ts'
import { measureIn, wideOf } from './wide-months.ts'

/** What a row says of one month: its figures, and the field where the month, or a question, stands. */
export type ReadMonth = { month: string; figures: Figures; at: string; fieldOf(code: string): string }
/** What a row says of a library; undefined where a part is missing or was told wrong. */
export type ReadTotal = {
  staged: Staged
  cells: Cells
  which: Given
  months: ReadMonth[]
  source: string | undefined
  asOf: string | undefined
  note: string | null
}

/** Figures beyond this are no month's of one library (the bound of the report itself). */
const most = 10_000_000

/** Reads a row of a list of monthly figures: of one month, or of one in each column. @param measures the questions of the report */
export function readTotal(
  staged: Staged,
  measures: readonly Field[],
  tree: RegionTree,
  for_: For,
): ReadTotal {
  const cells = cellsOf(staged.cells, for_.mapping, for_.whole)
  const which = readWhich(cells, tree, for_)
  const inYear = cells.take('year', year)
  const isWide = Object.keys(for_.mapping).some(field => wideOf(field))
  const months = isWide ? readMonths(cells, measures, inYear, for_) : readMonth(cells, measures, inYear)
  return { staged, cells, which, months, ...sourceOf(cells), note: cells.line('note', 600) ?? null }
}

function readMonth(cells: Cells, measures: readonly Field[], inYear: number | undefined): ReadMonth[] {
  const found = cells.take('month', cell => month(cell, inYear))
  if (found === undefined) cells.complain('month', 'missing')
  const figures: Figures = {}
  for (const { name } of measures) {
    const value = figureAt(cells, name)
    if (value !== undefined) figures[name.slice(fieldOf('').length)] = value
  }
  return found === undefined ? [] : [{ month: found, figures, at: 'month', fieldOf }]
}

/** A month for each whose cells say something. */
function readMonths(
  cells: Cells,
  measures: readonly Field[],
  inYear: number | undefined,
  { mapping }: For,
): ReadMonth[] {
  const asked = cells.take('measure', cell => measureNamed(cell, measures))
  const found = new Map<string, { figures: Figures; fields: Map<string, string> }>()
  const columns = Object.entries(mapping).toSorted((a, b) => a[1] - b[1])
  let first: string | undefined
  for (const [field] of columns) {
    const wide = wideOf(field)
    if (!wide) continue
    first ??= field
    const value = figureAt(cells, field)
    if (value === undefined) continue
    const code = wide.measure ?? asked
    const of = wide.year ?? inYear
    if (code === undefined) cells.complain('measure', 'missing')
    else if (of === undefined) cells.complain('year', 'missing')
    else {
      const at = `${of}-${wide.month}-01`
      const one = found.get(at) ?? { figures: {}, fields: new Map<string, string>() }
      one.figures[code] = value
      one.fields.set(code, field)
      found.set(at, one)
    }
  }
  if (found.size === 0 && cells.problems.length === 0) cells.complain(first ?? 'measure', 'no-figures')
  return [...found].map(([at, { figures, fields }]) => {
    const [named = 'month'] = fields.values()
    return { month: at, figures, at: named, fieldOf: code => fields.get(code) ?? named }
  })
}

function figureAt({ take, complain }: Cells, field: string): number | undefined {
  const value = take(field, whole)
  if (value === undefined) return undefined
  if (value < 0) complain(field, 'too-small', { least: 0 })
  else if (value > most) complain(field, 'too-big', { most })
  else return value
  return undefined
}

function measureNamed(cell: Parameters<typeof clean>[0], measures: readonly Field[]): Read<string> {
  if (isNothing(cell)) return { value: undefined }
  const code = measureIn(clean(cell), measures)
  return code === undefined ? { rule: 'unknown-question' } : { value: code }
}
