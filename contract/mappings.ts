import * as z from 'zod/mini'
import { command, download, query, upload } from './endpoint.ts'
import { day, format, line, moment, month } from './fields.ts'
import { grantId, mappingFileId, mappingId, takingId } from './ids.ts'
import { buildings, connections, libraryKinds, powers } from './libraries.ts'
import { enrolmentKinds, enrolmentStates, fundings } from './programme.ts'

/** What a row of the file is. */
export const rowKinds = ['library', 'district', 'regency', 'province'] as const
export type RowKind = (typeof rowKinds)[number]
export const spans = ['month', 'quarter', 'year'] as const
export type Span = (typeof spans)[number]
/** Which libraries: those that are expected to report in the period, or all of the registry; both with those that did. */
export const populations = ['programme', 'registry'] as const
/**
 * What stands where nothing came: `blank`, since silence is not zero; `zero`, for a system that takes no empty cell;
 * `leave-out`: rows without a report are not in the file.
 */
export const silences = ['blank', 'zero', 'leave-out'] as const
/** 2026-10-31, 31/10/2026, 31-10-2026, 31 Oktober 2026. */
export const dateForms = ['iso', 'slashes', 'dashes', 'words'] as const
export type DateForm = (typeof dateForms)[number]

/** Fields that every file has, whatever a row is. */
const anyFields = [
  'row',
  'period',
  'year',
  'monthNumber',
  'monthName',
  'periodStart',
  'periodEnd',
  'asOf',
  'regionCode',
  'regionDigits',
  'district',
  'regency',
  'province',
  'reports',
  'reportsVerified',
] as const
const ofLibrary = [
  ...(['name', 'npp', 'kind', 'village', 'address', 'latitude', 'longitude', 'building'] as const),
  ...(['floorArea', 'weeklyHours', 'openingHours', 'staff', 'titles', 'copies', 'computers'] as const),
  ...(['internet', 'power', 'openedOn', 'closedOn'] as const),
  ...(['enrolmentKind', 'enrolmentYear', 'enrolmentState', 'funding', 'decreeNumber', 'decreedOn'] as const),
  ...(['activeFrom', 'reportState'] as const),
] as const
const ofRegion = ['libraries', 'expected', 'reporting'] as const
export const sourceFields = [...anyFields, ...ofLibrary, ...ofRegion] as const
export type SourceField = (typeof sourceFields)[number]

/** How the reports of a period stand: none counts, some are verified or none, all are. */
export const reportStands = ['silent', 'submitted', 'verified'] as const

/** The codes of the fields that have some; each is written as its word unless the column says otherwise. */
export const codesOf: Partial<Record<SourceField, readonly string[]>> = {
  kind: libraryKinds,
  building: buildings,
  internet: connections,
  power: powers,
  enrolmentKind: enrolmentKinds,
  enrolmentState: enrolmentStates,
  funding: fundings,
  reportState: reportStands,
}

/** The fields that a column can have where a row is of a kind. */
export function fieldsFor(rowsOf: RowKind): readonly SourceField[] {
  if (rowsOf === 'library') return [...anyFields, ...ofLibrary]
  const narrower: readonly string[] =
    rowsOf === 'district' ? [] : rowsOf === 'regency' ? ['district'] : ['district', 'regency']
  return [...anyFields, ...ofRegion].filter(field => !narrower.includes(field))
}

/** Where the values of a column come from. */
export const source = z.union([
  z.object({ kind: z.literal('field'), field: z.enum(sourceFields) }),
  /** A measure of the instrument, or a part of one, by its code: a flow is added up over the period, of a stock the last is taken. */
  z.object({ kind: z.literal('measure'), measure: line(60), count: z.enum(['reported', 'verified']) }),
  z.object({ kind: z.literal('text'), text: line(200) }),
  z.object({ kind: z.literal('blank') }),
])
export type Source = z.output<typeof source>

export const mappedColumn = z.object({
  /** As the other system spells it. */
  heading: line(200),
  source,
  /** What is written for a value instead of its usual word: `yes` → `1`. */
  codes: z
    .record(z.string().check(z.maxLength(60)), z.string().check(z.trim(), z.maxLength(120)))
    .check(z.refine(codes => Object.keys(codes).length <= 60)),
})
export type MappedColumn = z.output<typeof mappedColumn>

/** Columns of one mapping at the most, mappings of one office. */
export const mostColumns = 120
export const mostMappings = 60
/** A file that is kept, at the most. */
export const mostFileMegabytes = 256

/** Where a mapping can begin: with no columns, or with those that are known of a system. */
export const mappingTemplates = ['empty', 'older-reporting', 'iplm', 'npp'] as const
export type MappingTemplate = (typeof mappingTemplates)[number]

const shape = {
  name: line(80),
  /** The system it is for, as people call it. */
  system: line(80),
  rowsOf: z.enum(rowKinds),
  span: z.enum(spans),
  population: z.enum(populations),
  silence: z.enum(silences),
  dates: z.enum(dateForms),
  columns: z.array(mappedColumn).check(z.maxLength(mostColumns)),
  /** Whether somebody compared the columns with the form that the system uses now. */
  compared: z.boolean(),
}

const plan = {
  /**
   * `after-lock`: `day` days (0 to 28) after the period's last month locked; `day`: that day (1 to 28) of the month
   * after the period.
   */
  due: z.enum(['after-lock', 'day']),
  day: z.int().check(z.minimum(0), z.maximum(28)),
  format: z.enum(['csv', 'xlsx']),
  /** For so many months a file is kept. */
  keepMonths: z.int().check(z.minimum(1), z.maximum(60)),
  /** The first period that a file is made of: its first month. */
  from: month,
}
export const schedule = z.object({
  ...plan,
  /** With whose rights files are made. */
  by: z.nullable(z.string()),
  /** Why none are made any more: a refusal's code; null where it goes on. */
  stopped: z.nullable(z.string()),
  /** The next period that a file is made of, and the day. */
  next: z.nullable(z.object({ period: month, on: day })),
})
export type Schedule = z.output<typeof schedule>

export const mapping = z.object({
  id: mappingId,
  ...shape,
  office: z.string(),
  schedule: z.nullable(schedule),
  version: z.int(),
})
export type Mapping = z.output<typeof mapping>

/** waiting: due and not made yet, or could not be; ready; gone: no longer kept, what it was is still told. */
export const fileStates = ['waiting', 'ready', 'gone'] as const
export const madeFile = z.object({
  id: mappingFileId,
  /** The first month of its period. */
  period: month,
  span: z.enum(spans),
  state: z.enum(fileStates),
  format: z.enum(['csv', 'xlsx']),
  /** The moment whose figures it holds. */
  asOf: z.nullable(moment),
  rows: z.nullable(z.int()),
  bytes: z.nullable(z.int()),
  /** SHA-256 of the file, in hex. */
  sha256: z.nullable(z.string()),
  keepUntil: z.nullable(day),
  /** Why it could not be made the last time, and when it is tried again. */
  problem: z.nullable(z.string()),
  againAt: z.nullable(moment),
  takings: z.array(z.object({ by: z.nullable(z.string()), at: moment })),
})
export type MadeFile = z.output<typeof madeFile>

const seen = { id: mappingId, version: z.int() }
const done = z.object({ version: z.int() })
/** The first month of a period: of the programme's time. */
const periodOf = month.check(
  z.refine(of => of >= '2018-01-01' && of <= '2100-12-01', { error: 'not of the programme' }),
)
const begun = { id: mappingId, grantId, name: line(80), system: line(80) }

export const listMappings = query('mappings.list', {
  summary: 'The mappings of my offices, by name',
  input: z.object({}),
  result: z.object({
    mappings: z.array(
      z.object({
        ...{ id: mappingId, name: z.string(), system: z.string(), office: z.string() },
        ...{ rowsOf: z.enum(rowKinds), span: z.enum(spans), columns: z.int(), compared: z.boolean() },
        ...{ scheduled: z.boolean(), stopped: z.nullable(z.string()) },
        /** The last file that was made by the clock. */
        last: z.nullable(z.object({ period: month, asOf: moment })),
        /** Whether one that is due could not be made. */
        failing: z.boolean(),
      }),
    ),
  }),
})
export const getMapping = query('mappings.get', {
  summary: 'One mapping, and how far its schedule is',
  input: z.object({ id: mappingId }),
  result: z.object({ mapping }),
})
export const beginMapping = command('mappings.begin', {
  summary: 'Begin a mapping for an office of mine, from a template or with no columns',
  input: z.object({ ...begun, template: z.enum(mappingTemplates) }),
  result: done,
  problems: ['mapping.too-many'],
})
export const beginFromFile = upload('mappings.from-file', {
  summary: "Begin a mapping with the headings of the other system's own form (XLSX or CSV) as its columns",
  input: z.object({ ...begun, fileName: line(200) }),
  result: done,
  problems: ['mapping.too-many', 'mapping.no-headings', 'mapping.too-many-columns', 'import.empty-file'],
})
export const changeMapping = command('mappings.change', {
  summary: 'Change a mapping; `version` is the one that was seen',
  input: z.object({ ...seen, ...shape }),
  result: done,
  problems: ['record.changed-meanwhile', 'mapping.source-unfit', 'mapping.measure-unknown'],
})
export const removeMapping = command('mappings.remove', {
  summary: 'Take a mapping away, with its schedule; it can be brought back for 30 days',
  input: z.object(seen),
  result: done,
  problems: ['record.changed-meanwhile'],
})
export const restoreMapping = command('mappings.restore', {
  summary: 'Bring back a mapping that was taken away',
  input: z.object(seen),
  result: done,
  problems: ['record.changed-meanwhile'],
})
export const scheduleMapping = command('mappings.schedule', {
  summary: 'Have a file made of every period by the clock, with my rights in the office',
  input: z.object({ ...seen, ...plan, from: periodOf }),
  result: done,
  problems: [
    'record.changed-meanwhile',
    'mapping.no-columns',
    'mapping.period-unfit',
    'mapping.from-too-early',
  ],
})
export const unscheduleMapping = command('mappings.unschedule', {
  summary: 'Have no more files made by the clock; those that were made stay',
  input: z.object(seen),
  result: done,
  problems: ['record.changed-meanwhile'],
})
export const previewMapping = query('mappings.preview', {
  summary: 'The first ten rows of a period as they would be written, and how many there are',
  input: z.object({ id: mappingId, period: periodOf }),
  result: z.object({
    asOf: moment,
    rows: z.int(),
    cells: z.array(z.array(z.union([z.string(), z.number(), z.null()]))),
  }),
  problems: ['mapping.period-unfit', 'mapping.period-ahead'],
})
export const exportMapping = download('mappings.export', {
  summary: 'A period in the columns of the other system, as a file, with the figures of this moment',
  input: z.object({ id: mappingId, period: periodOf, format }),
  problems: ['mapping.period-unfit', 'mapping.period-ahead', 'mapping.no-columns'],
})
export const listFiles = query('mappings.files', {
  summary: 'The files that were made of a mapping by the clock, the newest period first, and who took them',
  input: z.object({ id: mappingId }),
  result: z.object({ files: z.array(madeFile) }),
})
export const takeFile = command('mappings.take', {
  summary: 'Note that I take a file; with the same id it is given out within the hour',
  input: z.object({ id: takingId, fileId: mappingFileId }),
  result: z.object({ id: takingId }),
  problems: ['mapping.file-not-ready'],
})
export const getFile = download('mappings.file', {
  summary: 'A file that was made by the clock, exactly as it was made; `id` is that of `mappings.take`',
  input: z.object({ id: takingId }),
  problems: ['mapping.file-not-ready'],
})

const monthsOf = { month: 1, quarter: 3, year: 12 } as const

/** The months of a period, first and last; undefined where no period of that length begins with that month. */
export function periodAt(first: string, span: Span): { from: string; to: string } | undefined {
  const [year = 0, of = 1] = first.split('-').map(Number)
  if ((of - 1) % monthsOf[span] !== 0) return undefined
  return { from: first, to: new Date(Date.UTC(year, of - 2 + monthsOf[span], 1)).toISOString().slice(0, 10) }
}

/** The period `n` periods after another (before, where negative), by its first month. */
export function periodAfter(first: string, span: Span, n = 1): string {
  const [year = 0, of = 1] = first.split('-').map(Number)
  return new Date(Date.UTC(year, of - 1 + n * monthsOf[span], 1)).toISOString().slice(0, 10)
}

/** The period that holds a month. */
export function periodHolding(month: string, span: Span): string {
  const of = Number(month.slice(5, 7)) - 1
  return `${month.slice(0, 4)}-${String(of - (of % monthsOf[span]) + 1).padStart(2, '0')}-01`
}
