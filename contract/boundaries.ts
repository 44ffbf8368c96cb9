import * as z from 'zod/mini'
import { command, query } from './endpoint.ts'
import { day, line as text, maybeText, moment, month, paging } from './fields.ts'
import { decreeId } from './ids.ts'
import type { Level } from './regions.ts'

/** A code that a decree can name: of a province, regency, district or village. */
export const placeCode = z.string().check(z.regex(/^\d{2}(\.\d{2}(\.\d{2}(\.\d{4})?)?)?$/))

/** One line of a decree's table. Without an old code it makes a region; without a name the name stays. */
export const decreeLine = z.object({
  old: z.nullish(placeCode),
  new: placeCode,
  name: maybeText(120),
})
export type DecreeLine = z.output<typeof decreeLine>

export const columns = ['old', 'new', 'name'] as const
export type ColumnName = (typeof columns)[number]

/**
 * What is wrong with a line of a decree; the sentence for each stands in `text/boundaries.ts`, with its params:
 * - `old-unknown` {code}: no region in force has the old code
 * - `old-ended` {code, now}: it had, and is now `now`
 * - `level-differs` {}: a village cannot become a district
 * - `line-twice` {line}: it stands in another line too
 * - `nothing-changes` {}
 * - `name-missing` {}, `names-differ` {line}: a new region needs a name, and one only
 * - `code-taken` {code, holder}: another region would have the code as well
 * - `parent-missing` {region, parent}: a region would be left without one above it
 * - `changed-later` {region, since}: what the decree changes is in force only since a later day
 * - `two-libraries` {first, second}: two libraries of one kind would stand in one region
 */
export const lineFaults = [
  'old-unknown',
  'old-ended',
  'level-differs',
  'line-twice',
  'nothing-changes',
  'name-missing',
  'names-differ',
  'code-taken',
  'parent-missing',
  'changed-later',
  'two-libraries',
] as const
const fault = z.object({
  /** The line's number, from 1. */
  line: z.int(),
  column: z.enum(columns),
  code: z.enum(lineFaults),
  params: z.record(z.string(), z.string()),
})
export type Fault = z.output<typeof fault>

/** What becomes of a region that a line names. */
export const fates = ['made', 'ended', 'moved', 'recoded', 'renamed', 'stays'] as const
const named = z.object({ code: z.string(), name: z.string() })
const fate = z.object({
  line: z.int(),
  what: z.enum(fates),
  level: z.enum(['province', 'regency', 'district', 'village']),
  /** What it is up to then; null for one that is made. */
  before: z.nullable(named),
  /** What it becomes; of one that ends, the region that it goes into. */
  after: named,
  /** The region above it afterwards. */
  parent: z.string(),
})
export type Fate = z.output<typeof fate>

const counts = z.object({
  made: z.int(),
  ended: z.int(),
  moved: z.int(),
  recoded: z.int(),
  renamed: z.int(),
  /** Regions that no line names and that go along with one above them. */
  following: z.int(),
  /** What stands in another province or regency afterwards. */
  libraries: z.int(),
  people: z.int(),
  invitations: z.int(),
  enrolments: z.int(),
  reports: z.int(),
  activities: z.int(),
})
export type Counts = z.output<typeof counts>

/** The most lines of one decree; the largest so far named some 3,000 villages. */
export const mostLines = 10_000
const lines = z.array(decreeLine).check(z.minLength(1), z.maxLength(mostLines))

/** Tells what a decree would change and what is wrong with it. Writes nothing; sent as a command for its size. */
export const previewDecree = command('boundaries.preview', {
  summary: 'What a boundary decree would change, line by line; nothing is written',
  kept: false,
  input: z.object({
    /** The first month in the new places. */
    effectiveFrom: month,
    lines,
  }),
  result: z.object({
    /** Decrees applied so far: to be given back with `boundaries.apply`. */
    version: z.int(),
    faults: z.array(fault),
    fates: z.array(fate),
    counts,
    /** Sums that go from one place to another: what its libraries have recorded so far. */
    sums: z.array(
      z.object({
        level: z.enum(['province', 'regency']),
        from: z.string(),
        to: z.string(),
        libraries: z.int(),
        enrolments: z.int(),
        reports: z.int(),
        activities: z.int(),
      }),
    ),
    /** New provinces and regencies, which nobody serves until somebody is invited. */
    unserved: z.array(named),
  }),
  problems: ['boundary.date-ahead'],
})

/** Carries a boundary decree out, at once and as a whole. It cannot be taken back: a further decree corrects it. */
export const applyDecree = command('boundaries.apply', {
  summary: 'Apply a boundary decree: regions, libraries, facts and roles follow',
  input: z.object({
    id: decreeId,
    number: text(80),
    /** The day it was signed. */
    on: day,
    /** The first month in the new places, not ahead: sums are kept by month, so a decree takes effect with one. */
    effectiveFrom: month,
    lines,
    /** As the preview told it. */
    version: z.int().check(z.minimum(0), z.maximum(1_000_000)),
  }),
  result: z.object({ id: decreeId, counts }),
  problems: [
    'boundary.date-ahead',
    'boundary.number-taken',
    'boundary.lines-wrong',
    'record.changed-meanwhile',
  ],
})

export const listDecrees = query('boundaries.list', {
  summary: 'Boundary decrees that were applied, the latest in effect first',
  input: z.object(paging),
  result: z.object({
    total: z.int(),
    decrees: z.array(
      z.object({
        id: decreeId,
        number: z.string(),
        on: day,
        effectiveFrom: month,
        appliedAt: moment,
        appliedBy: z.string(),
        lines: z.int(),
        counts,
      }),
    ),
  }),
})

/** The level that a code is of, by its parts. */
export function levelOf(code: string): Exclude<Level, 'nation'> {
  const levels = ['province', 'regency', 'district', 'village'] as const
  return levels[code.split('.').length - 1] ?? 'village'
}

/** The code of the region above, undefined for a province. */
export function codeAbove(code: string): string | undefined {
  const end = code.lastIndexOf('.')
  return end < 0 ? undefined : code.slice(0, end)
}

/** A cell that cannot be read: the line's number in the text, from 1. */
export type Unreadable = { line: number; column: ColumnName; code: 'not-a-code' | 'too-long'; said: string }

/**
 * Reads a table that was pasted from a sheet or a file: old code, new code, name, with tabs, semicolons or commas
 * between. Codes may come without dots. Empty lines and a first line of headings are left out.
 * @returns `at` tells the number in the text of each line that was read
 */
export function readTable(pasted: string): { lines: DecreeLine[]; at: number[]; unreadable: Unreadable[] } {
  const rows = pasted.split(/\r\n|\n|\r/).map((row, index) => ({ row, number: index + 1 }))
  const filled = rows.filter(({ row }) => row.replace(/[\s;,]/g, '') !== '')
  const body = filled[0] && /\d/.test(filled[0].row) ? filled : filled.slice(1)
  const lines: DecreeLine[] = []
  const at: number[] = []
  const unreadable: Unreadable[] = []
  for (const { row, number } of body) {
    const [old = '', next = '', name = ''] = cellsOf(row)
    const [from, to] = [codeOf(old), codeOf(next)]
    if (old !== '' && !from) unreadable.push({ line: number, column: 'old', code: 'not-a-code', said: old })
    if (!to) unreadable.push({ line: number, column: 'new', code: 'not-a-code', said: next })
    if (name.length > 120) unreadable.push({ line: number, column: 'name', code: 'too-long', said: '' })
    if (!to || (old !== '' && !from) || name.length > 120) continue
    lines.push({ old: from ?? null, new: to, name: name || null })
    at.push(number)
  }
  return { lines, at, unreadable }
}

/** The cells of a row; a name may hold the comma where another mark parts the cells, or stand in quotes. */
function cellsOf(row: string): string[] {
  const mark = ['\t', ';'].find(each => row.includes(each)) ?? ','
  const cells = row.split(mark)
  const rest = cells.slice(2).join(mark)
  return [cells[0] ?? '', cells[1] ?? '', rest].map(cell =>
    cell
      .trim()
      .replace(/^"(.*)"$/, '$1')
      .replace(/""/g, '"')
      .trim(),
  )
}

/** `2172`, `21 72` and `21.72` are one code; undefined where it is none. */
function codeOf(said: string): string | undefined {
  const digits = said.replace(/[\s.-]/g, '')
  if (!/^(\d{2}|\d{4}|\d{6}|\d{10})$/.test(digits)) return undefined
  const parts = [digits.slice(0, 2), digits.slice(2, 4), digits.slice(4, 6), digits.slice(6)]
  return parts.filter(Boolean).join('.')
}
