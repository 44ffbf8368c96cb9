import type { Cell } from '../platform/spreadsheet.ts'
import type { Problem } from './kind.ts'
import { clean, isFault, isNothing, type Read, text } from './values.ts'

/** The cells of a row by the fields of their columns, and what was found wrong with them. */
export type Cells = {
  problems: Problem[]
  cellOf(field: string): Cell
  /** Tells a broken rule, one for each field. */
  complain(field: string, rule: string, params?: Problem['params']): void
  /** A cell read by a rule; undefined where it is empty, or told wrong. */
  take<T>(field: string, read: (cell: Cell) => Read<T>): T | undefined
  /** A cell's text, told where it is longer than so many characters. */
  line(field: string, most: number): string | undefined
}

const longest = 80

/** @param whole what is said of all rows of the file; a cell of the row itself goes before it */
export function cellsOf(
  cells: readonly Cell[],
  mapping: Record<string, number>,
  whole: Record<string, string> = {},
): Cells {
  const problems: Problem[] = []
  const cellOf = (field: string): Cell => {
    const column = mapping[field]
    const cell = column === undefined ? null : (cells[column] ?? null)
    return isNothing(cell) ? (whole[field] ?? cell) : cell
  }
  const complain: Cells['complain'] = (field, rule, params = {}) => {
    if (problems.some(problem => problem.field === field)) return
    const value = clean(cellOf(field)).slice(0, longest) || null
    problems.push({ field, column: mapping[field] ?? null, rule, value, params })
  }
  const take: Cells['take'] = (field, read) => {
    const cell = cellOf(field)
    if (isFault(cell)) {
      complain(field, 'error-cell')
      return undefined
    }
    const found = read(cell)
    if ('value' in found) return found.value
    complain(field, found.rule, found.params)
    return undefined
  }
  return {
    problems,
    cellOf,
    complain,
    take,
    line(field, most) {
      const said = take(field, text)
      if (said !== undefined && said.length > most) complain(field, 'too-long', { most })
      return said
    },
  }
}
