import { slips } from '../regions/ranking.ts'
import type { Cell, SheetRow } from '../platform/spreadsheet.ts'

/** A column that a kind of import knows, and the wordings it goes by, the likeliest first. */
export type Field = { name: string; called: readonly string[] }

export type Layout = {
  /** The number of the last row of the headings; null where none was recognised. */
  headingRow: number | null
  /** The heading of each column, from two rows where it stands in two. */
  headings: string[]
  /** Field to column, counted from 0. */
  mapping: Record<string, number>
}

/** Rows at the top among which the headings are looked for. */
const deepest = 40
/** Fewer recognised headings are chance. */
const fewest = 2

/** Columns that stand for a part of several records of a row, and the fields that are still to be looked for. */
export type Wide = (
  headings: readonly string[],
  fields: readonly Field[],
) => { mapping: Record<string, number>; fields: readonly Field[] } | undefined

/** Finds the headings of a sheet: the row, or two rows, in which most columns are recognised. */
export function recognise(fields: readonly Field[], rows: readonly SheetRow[], wide?: Wide): Layout {
  const top = rows.slice(0, deepest)
  let best: Layout & { score: number } = { headingRow: null, headings: [], mapping: {}, score: 0 }
  for (const [at, { row, cells }] of top.entries()) {
    const next = top[at + 1]
    const ways = [
      { row, headings: cells.map(textOf), rows: 1 },
      ...(next?.row === row + 1 ? [{ row: row + 1, headings: twoRows(cells, next.cells), rows: 2 }] : []),
    ]
    for (const way of ways) {
      const { mapping, score: sum } = columnsOf(fields, way.headings, wide)
      // two rows must tell more than one
      const score = sum - (way.rows - 1) * 0.6
      if (Object.keys(mapping).length >= fewest && score > best.score)
        best = { headingRow: way.row, headings: way.headings, mapping, score }
    }
  }
  const { headingRow, headings, mapping } = best
  return { headingRow, headings, mapping }
}

/** The same wordings in whatever order and spelling are the same set. */
export function headingSet(headings: readonly string[]): string {
  return headings.map(normal).filter(Boolean).toSorted().join('|').slice(0, 4000)
}

/** Lower case, no marks, no brackets with what is in them, one space between words. */
export function normal(text: string): string {
  return plain(text.replaceAll(/[([{][^)\]}]*[)\]}]/g, ' ')) || plain(text)
}

/** The same with what stands in brackets: "Pengunjung (P)" is another column than "Pengunjung (L)". */
export function plain(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[\u0300-\u036f]/g, '')
    .replaceAll(/[^a-z0-9]+/g, ' ')
    .trim()
}

/** The upper of two heading rows is often merged over several columns: its text holds until the next one. */
function twoRows(upper: readonly Cell[], lower: readonly Cell[]): string[] {
  let over = ''
  return Array.from({ length: Math.max(upper.length, lower.length) }, (_, column) => {
    const above = textOf(upper[column] ?? null)
    const below = textOf(lower[column] ?? null)
    if (above !== '') over = above
    return below === '' ? above : `${over} ${below}`.trim()
  })
}

function columnsOf(fields: readonly Field[], headings: readonly string[], wide: Wide | undefined) {
  const found = wide?.(headings, fields)
  if (!found) return assign(fields, headings)
  const columns = Object.values(found.mapping)
  const others = headings.map((heading, column) => (columns.includes(column) ? '' : heading))
  const { mapping, score } = assign(found.fields, others)
  return { mapping: { ...mapping, ...found.mapping }, score: score + columns.length * 0.9 }
}

/** Gives each field the column that is called most like it; one column, one field. */
function assign(
  fields: readonly Field[],
  headings: readonly string[],
): { mapping: Record<string, number>; score: number } {
  const said = headings.map(heading => ({ whole: normal(heading), all: plain(heading) }))
  const pairs = fields.flatMap(field =>
    said.flatMap(({ whole, all }, column) => {
      const score =
        whole === '' ? 0 : Math.max(likeness(field, all), likeness(field, whole) - (whole === all ? 0 : 0.02))
      return score > 0 ? [{ field: field.name, column, score }] : []
    }),
  )
  const mapping: Record<string, number> = {}
  const used = new Set<number>()
  let score = 0
  for (const pair of pairs.toSorted((a, b) => b.score - a.score || a.column - b.column)) {
    if (pair.field in mapping || used.has(pair.column)) continue
    mapping[pair.field] = pair.column
    used.add(pair.column)
    score += pair.score
  }
  return { mapping, score }
}

/** 1 for the very wording, less with slips, with words around it, or run together; 0 for another. */
export function likeness({ called }: Field, heading: string): number {
  if (heading.length > 60) return 0
  let best = 0
  for (const [at, wording] of called.entries()) {
    const one = likenessOf(wording, heading) - at * 0.0005
    if (one > best) best = one
  }
  return best
}

function likenessOf(wording: string, heading: string): number {
  if (heading === wording) return 1
  // run together they begin alike and are about as long, or they are no slip of each other
  if (wording[0] === heading[0] && Math.abs(wording.length - heading.length) < 8) {
    const [a, b] = [wording.replaceAll(' ', ''), heading.replaceAll(' ', '')]
    if (a === b) return 0.98
    if (a.length >= 4 && Math.abs(a.length - b.length) <= 2) {
      const { whole } = slips(b, a)
      if (whole <= (a.length < 6 ? 1 : a.length < 14 ? 2 : 3)) return 0.9 - whole * 0.05
    }
  }
  const words = heading.split(' ')
  const wanted = wording.split(' ')
  if (words.length <= wanted.length + 3 && wanted.every(word => words.includes(word)))
    return 0.7 - (words.length - wanted.length) * 0.06
  return 0
}

const textOf = (cell: Cell): string => (cell === null ? '' : String(cell).replaceAll(/\s+/g, ' ').trim())
