import * as z from 'zod/mini'
import { command, download, query, upload } from './endpoint.ts'
import { format, intParam, line, moment, paging } from './fields.ts'
import { importId, libraryId } from './ids.ts'

/** What can be imported from a spreadsheet. */
export const importKinds = ['libraries', 'people', 'enrolments', 'monthlyTotals', 'activities'] as const
export type ImportKind = (typeof importKinds)[number]

/**
 * Life of an import: the file is read; its columns wait to be named (mapped) or its rows are checked; then applied.
 * A withdrawn or failed one has changed nothing that `counts` does not tell.
 */
export const importStates = [
  'reading',
  'mapped',
  'checked',
  'applying',
  'done',
  'failed',
  'withdrawn',
] as const
export type ImportState = (typeof importStates)[number]

/**
 * What becomes of a row: a new record, a changed one, nothing new (skip), a person has to choose which record is
 * meant, refused with its reasons, or no data at all (a total, a note, a signature).
 */
export const rowActions = ['create', 'change', 'skip', 'choose', 'refuse', 'ignore'] as const
export type RowAction = (typeof rowActions)[number]

/** Bounds of what is taken in: bytes of the file, rows and columns of a sheet, rows that go in all together or not at all. */
export const importBounds = { bytes: 40 * 1024 * 1024, rows: 200_000, columns: 200, together: 5000 }

/** The columns that tell which library a row of another list is about. */
const whichLibrary = [
  'name',
  'npp',
  'kind',
  'regionCode',
  'province',
  'regency',
  'district',
  'village',
] as const

/**
 * The columns that each kind of import knows, in the order they are offered; those that are data (the questions of the
 * monthly report) come with the import.
 */
export const importFields = {
  libraries: [
    'name',
    'npp',
    'kind',
    'regionCode',
    'province',
    'regency',
    'district',
    'village',
    'address',
    'latitude',
    'longitude',
    'building',
    'floorArea',
    'weeklyHours',
    'openingHours',
    'staff',
    'titles',
    'copies',
    'computers',
    'internet',
    'power',
    'openedOn',
  ],
  people: ['personName', 'role', 'phone', 'email', 'username', ...whichLibrary],
  enrolments: [
    ...whichLibrary,
    'year',
    'enrolmentKind',
    'state',
    'proposedOn',
    'reviewedOn',
    'declinedOn',
    'decreeNumber',
    'decreedOn',
    'activeFrom',
    'endedOn',
    'funding',
    'budget',
    'criteria',
    'letterNumber',
    'letterDate',
    'letterSignedBy',
    'source',
    'asOf',
    'note',
  ],
  monthlyTotals: [...whichLibrary, 'month', 'year', 'measure', 'source', 'asOf', 'note'],
  activities: [
    ...whichLibrary,
    'heldOn',
    'title',
    'strategy',
    'topic',
    'attendances',
    'female',
    'male',
    'venue',
    'partner',
    'source',
    'note',
  ],
} as const satisfies Record<ImportKind, readonly string[]>

const action = z.enum(rowActions)
const counts = z.record(action, z.int())
/** Field name to the column's number, counted from 0. */
const mapping = z.record(z.string().check(z.maxLength(80)), intParam(0, importBounds.columns - 1))
/** What is said once of all rows of the file, by field; a cell of a row goes before it. */
const whole = z.record(z.string().check(z.maxLength(40)), z.string().check(z.trim(), z.maxLength(200)))

export const rowProblem = z.object({
  /** What it is about; null where it is about the whole row. */
  field: z.nullable(z.string()),
  /** The cell, as a spreadsheet names it (`B17`); null where the sheet has no such column. */
  cell: z.nullable(z.string()),
  /** Which rule; its sentence stands in `text/exchange.ts`. */
  rule: z.string(),
  /** What stood in the cell, shortened. */
  value: z.nullable(z.string()),
  params: z.record(z.string(), z.union([z.string(), z.number()])),
})
export type RowProblem = z.output<typeof rowProblem>

export const importRow = z.object({
  row: z.int(),
  action: z.nullable(action),
  /** What the row is called by, and where it is. */
  title: z.string(),
  place: z.string(),
  problems: z.array(rowProblem),
  changes: z.array(z.object({ field: z.string(), from: z.unknown(), to: z.unknown() })),
  candidates: z.array(z.object({ id: z.string(), name: z.string() })),
  targetId: z.nullable(z.string()),
  applied: z.boolean(),
})
export type ImportRow = z.output<typeof importRow>

const shortJob = {
  id: importId,
  kind: z.enum(importKinds),
  fileName: z.string(),
  state: z.enum(importStates),
  by: z.nullable(z.string()),
  at: moment,
  counts,
  /** Rows done of all, of the work under way. */
  done: z.int(),
  total: z.int(),
  /** Why it failed, or had to be checked again: a refusal's code. */
  problem: z.nullable(z.string()),
  problemParams: z.record(z.string(), z.union([z.string(), z.number()])),
  version: z.int(),
}
export const importJob = z.object({
  ...shortJob,
  size: z.int(),
  scope: z.object({ id: z.int(), name: z.string() }),
  /** True while something is under way. */
  busy: z.boolean(),
  mode: z.nullable(z.enum(['all', 'valid'])),
  sheet: z.nullable(z.string()),
  sheets: z.array(z.object({ name: z.string(), hidden: z.boolean() })),
  headingRow: z.nullable(z.int()),
  /** Each column of the sheet: its letter, heading and a few of its values. */
  headings: z.array(
    z.object({ column: z.int(), letter: z.string(), text: z.string(), samples: z.array(z.string()) }),
  ),
  mapping: z.record(z.string(), z.int()),
  whole: z.record(z.string(), z.string()),
  /** Fields that can be said once of all rows. */
  once: z.array(z.string()),
  /** Columns that are data, with their names. */
  moreFields: z.array(z.object({ name: z.string(), label: z.object({ id: z.string(), en: z.string() }) })),
  /** How often each rule was broken. */
  problems: z.array(z.object({ rule: z.string(), field: z.nullable(z.string()), rows: z.int() })),
})
export type ImportJob = z.output<typeof importJob>

export const uploadImport = upload('exchange.upload', {
  summary: 'Send a spreadsheet (XLSX or CSV, at most 40 MB) to be read and checked; nothing is changed yet',
  input: z.object({
    id: importId,
    kind: z.enum(importKinds),
    fileName: line(200),
    /** The scope to import for; rows outside it are refused. */
    scopeId: intParam(1, 2_000_000_000),
  }),
  result: z.object({ id: importId }),
  problems: ['request.too-large', 'import.empty-file'],
})
export const listImports = query('exchange.list', {
  summary: 'Imports in my sight, newest first',
  input: z.object({ scopeId: z.optional(intParam(1, 2_000_000_000)), ...paging }),
  result: z.object({ total: z.int(), imports: z.array(z.object(shortJob)) }),
})
export const getImport = query('exchange.get', {
  summary: 'One import: its columns, what its rows would do, how far it is',
  input: z.object({ id: importId }),
  result: z.object({ import: importJob }),
})
export const listImportRows = query('exchange.rows', {
  summary: 'Rows of an import with what becomes of them',
  input: z.object({
    id: importId,
    action: z.optional(action),
    /** Only rows that broke this rule. */
    rule: z.optional(line(60)),
    ...paging,
  }),
  result: z.object({ total: z.int(), rows: z.array(importRow) }),
})
export const exportRefused = download('exchange.refused', {
  summary: 'The rows that did not go in, with their columns as they came and what to put right',
  input: z.object({ id: importId, format }),
})
export const exampleFile = download('exchange.example', {
  summary: 'An example file of a kind of import: its headings in Indonesian, a row or two, and notes',
  input: z.object({ kind: z.enum(importKinds), format }),
})
export const mapImport = command('exchange.map', {
  summary:
    'Say which column is what, which sheet is meant, or what holds for all rows; the rows are checked anew',
  input: z.object({
    id: importId,
    version: z.int(),
    sheet: z.nullable(line(80)),
    mapping: z.nullable(mapping),
    whole: z.optional(whole),
  }),
  result: z.object({ version: z.int() }),
  problems: [
    'record.changed-meanwhile',
    'import.wrong-state',
    'import.sheet-unknown',
    'import.field-unknown',
  ],
})
export const decideImportRow = command('exchange.decide', {
  summary: 'Say which record a row means, or that it is a new one (null)',
  input: z.object({
    id: importId,
    row: z.int().check(z.minimum(1), z.maximum(2_000_000)),
    libraryId: z.nullable(libraryId),
  }),
  result: z.object({ action }),
  problems: ['import.wrong-state', 'import.nothing-to-choose'],
})
export const applyImport = command('exchange.apply', {
  summary: 'Carry the checked rows out: all or none, or the valid ones only',
  input: z.object({ id: importId, version: z.int(), mode: z.enum(['all', 'valid']) }),
  result: z.object({ version: z.int() }),
  problems: [
    'record.changed-meanwhile',
    'import.wrong-state',
    'import.nothing-to-do',
    'import.not-all-valid',
    'import.too-many-together',
  ],
})
export const withdrawImport = command('exchange.withdraw', {
  summary: 'Drop an import that has not been carried out',
  input: z.object({ id: importId, version: z.int() }),
  result: z.object({ version: z.int() }),
  problems: ['record.changed-meanwhile', 'import.wrong-state'],
})

/** The letter or letters over a column, counted from 0: `A`, `Z`, `AA`. */
export function letterOf(column: number): string {
  const rest = Math.floor(column / 26)
  return `${rest > 0 ? letterOf(rest - 1) : ''}${String.fromCharCode(65 + (column % 26))}`
}
