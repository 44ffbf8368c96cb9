import type { Grant } from '../../contract/access.ts'
import type { InputOf, ResultOf } from '../../contract/endpoint.ts'
import type { MappingId } from '../../contract/ids.ts'
import {
  type beginFromFile,
  type beginMapping,
  type changeMapping,
  fieldsFor,
  type getMapping,
  type listMappings,
  type Mapping,
  mostMappings,
  periodAfter,
  periodAt,
  periodHolding,
  type Schedule,
  type scheduleMapping,
} from '../../contract/mappings.ts'
import { homeOf } from '../people/sessions.ts'
import { addMonths, dayIn, monthOf } from '../platform/clock.ts'
import type { Context } from '../platform/endpoint.ts'
import { refuse } from '../platform/problems.ts'
import * as periods from '../programme/periods.ts'
import { everyFigure } from '../tallies/measures.ts'
import * as files from './file-queries.ts'
import { columnsFrom } from './guessing.ts'
import { countedBy } from './instrument.ts'
import * as queries from './queries.ts'
import { next, type Planned } from './schedule.ts'
import { templates } from './templates.ts'

type Seen = { id: MappingId; version: number }
type Done = { version: number }

/** So many periods ago a schedule can begin: what it makes at once is bounded. */
const mostBack = 24

export async function list(c: Context): Promise<ResultOf<typeof listMappings>> {
  const rows = await queries.inOffices(c.tx, c.actor)
  const mappings = rows.map(row => ({
    ...{ id: row.id, name: row.name, system: row.system, office: row.office },
    ...{ rowsOf: row.rows_of, span: row.span, columns: row.columns.length, compared: row.compared },
    ...{ scheduled: row.due !== null, stopped: row.stopped_for, last: row.last, failing: row.failing },
  }))
  return { mappings }
}

export const find = (c: Context, { id }: { id: MappingId }) => queries.read(c.tx, c.actor, id)
export const lock = (c: Context, { id }: Seen) => queries.lock(c.tx, c.actor, id, c.now)
/** A role of one's own, for whose office a mapping is. */
export const findOffice = async (c: Context, { grantId }: { grantId: string }) =>
  c.actor.grants.find(({ id }) => id === grantId)

export async function get(
  c: Context,
  _: InputOf<typeof getMapping>,
  row: queries.ShownRow,
): Promise<ResultOf<typeof getMapping>> {
  const { id, name, system, span, population, silence, dates, columns, compared, office, version } = row
  const facts = { id, name, system, rowsOf: row.rows_of, span, population, silence, dates, columns, compared }
  return { mapping: { ...facts, office, version, schedule: await scheduleOf(c, row) } }
}

export async function begin(
  c: Context,
  { id, name, system, template }: InputOf<typeof beginMapping>,
  grant: Grant,
): Promise<Done> {
  return add(c, id, grant, { name, system, ...templates[template] })
}

/** The headings of the other system's own form become the columns, each with what it most likely is. */
export async function beginByFile(
  c: Context,
  { id, name, system }: InputOf<typeof beginFromFile>,
  grant: Grant,
): Promise<Done> {
  if (!c.file || c.file.size === 0) refuse('import.empty-file')
  const columns = await columnsFrom(c.file.path, await everyFigure(c.tx))
  // the columns are those of the form itself, and were compared with it by being read from it
  return add(c, id, grant, { name, system, ...templates.empty, columns, compared: true })
}

async function add(c: Context, id: MappingId, grant: Grant, facts: queries.Facts): Promise<Done> {
  const office = { office_scope: grant.scopeId, office_role: grant.role as queries.Office['office_role'] }
  if ((await queries.countOf(c.tx, office)) >= mostMappings)
    refuse('mapping.too-many', { most: mostMappings })
  await queries.add(c.tx, { id, office, facts, by: c.actor.personId, at: c.now })
  tell(c, 'begun', { id, ...office }, { columns: facts.columns.length })
  return { version: 1 }
}

export async function change(
  c: Context,
  input: InputOf<typeof changeMapping>,
  row: queries.MappingRow,
): Promise<Done> {
  requireSeen(row, input)
  const fields = fieldsFor(input.rowsOf)
  const unfit = input.columns.find(({ source }) => source.kind === 'field' && !fields.includes(source.field))
  if (unfit) refuse('mapping.source-unfit', { heading: unfit.heading })
  const { unknown } = countedBy(input.columns, await everyFigure(c.tx))
  if (unknown) refuse('mapping.measure-unknown', { heading: unknown.heading })
  const version = await queries.write(c.tx, input.id, input, c.now)
  tell(c, 'changed', row, { columns: input.columns.length })
  // periods of another length: what was due of the former ones is wanted no more
  if (input.span !== row.span && row.first_period !== null) {
    await files.dropWaiting(c.tx, row.id)
    await queries.setFirst(c.tx, row.id, periodHolding(row.first_period, input.span))
  }
  return { version }
}

export async function remove(c: Context, input: Seen, row: queries.MappingRow): Promise<Done> {
  requireSeen(row, input)
  await files.dropWaiting(c.tx, row.id)
  const version = await queries.setRemoved(c.tx, row.id, true, c.now)
  tell(c, 'removed', row)
  return { version }
}

export async function restore(c: Context, input: Seen, row: queries.MappingRow): Promise<Done> {
  requireSeen(row, input)
  const version = await queries.setRemoved(c.tx, row.id, false, c.now)
  tell(c, 'restored', row)
  return { version }
}

/** Sets the schedule up in one's own name, or anew; what waited or could not be made is tried at once. */
export async function schedule(
  c: Context,
  input: InputOf<typeof scheduleMapping>,
  row: queries.MappingRow,
): Promise<Done> {
  requireSeen(row, input)
  if (row.columns.length === 0) refuse('mapping.no-columns')
  if (input.due === 'day' && input.day < 1)
    refuse('request.invalid', undefined, [{ path: 'day', rule: 'too_small', params: { minimum: 1 } }])
  if (!periodAt(input.from, row.span)) refuse('mapping.period-unfit')
  const now = periodHolding(monthOf(dayIn(c.now)), row.span)
  if (input.from < periodAfter(now, row.span, -mostBack)) refuse('mapping.from-too-early')
  await files.dropWaiting(c.tx, row.id)
  const version = await queries.setPlan(c.tx, row.id, { ...input, by: c.actor.personId }, c.now)
  tell(c, 'scheduled', row, { due: input.due, day: input.day, format: input.format })
  return { version }
}

export async function unschedule(c: Context, input: Seen, row: queries.MappingRow): Promise<Done> {
  requireSeen(row, input)
  await files.dropWaiting(c.tx, row.id)
  const version = await queries.setPlan(c.tx, row.id, null, c.now)
  tell(c, 'unscheduled', row)
  return { version }
}

async function scheduleOf(c: Context, row: queries.ShownRow): Promise<Schedule | null> {
  const { due, due_day: day, format, keep_months: keepMonths, first_period: from } = row
  if (due === null || day === null || format === null || keepMonths === null || from === null) return null
  const today = dayIn(c.now)
  const locksOn = await periods.locks(c.tx, from, addMonths(monthOf(today), 36))
  const known = await files.periods(c.tx, [row.id])
  const made = new Set(known.flatMap(one => (one.span === row.span ? [one.period] : [])))
  const coming = row.stopped_for === null ? next(row as Planned, today, locksOn, made) : null
  return { due, day, format, keepMonths, from, by: row.owner, stopped: row.stopped_for, next: coming }
}

function requireSeen(row: queries.MappingRow, { version }: Seen): void {
  if (row.version !== version) refuse('record.changed-meanwhile')
}

function tell(
  c: Context,
  what: string,
  of: { id: Mapping['id'] } & queries.Office,
  data: Record<string, unknown> = {},
): void {
  const grants = c.actor.grants.filter(({ scopeId }) => scopeId === of.office_scope)
  c.record({ name: `mappings.${what}`, subject: { kind: 'mapping', id: of.id }, at: homeOf(grants), data })
}
