import { type RawBuilder, sql } from 'kysely'
import type { ImportKind, ImportState, RowAction } from '../../contract/exchange.ts'
import type { ImportId } from '../../contract/ids.ts'
import type { Tx } from '../platform/db.ts'
import type { SheetInfo } from '../platform/spreadsheet.ts'

export type Heading = { column: number; letter: string; text: string; samples: string[] }
export type Task = 'read' | 'check' | 'apply'
export type JobRow = {
  id: ImportId
  kind: ImportKind
  file_name: string
  size: number
  path: string | null
  person_id: string
  scope_id: number
  province_id: number | null
  regency_id: number | null
  state: ImportState
  task: Task | null
  tries: number
  sheet: string | null
  sheets: SheetInfo[]
  heading_row: number | null
  headings: Heading[]
  heading_set: string | null
  mapping: Record<string, number>
  whole: Record<string, string>
  mode: 'all' | 'valid' | null
  done: number
  total: number
  problem: string | null
  problem_params: Record<string, string | number> | null
  /** How many rows have each action, as of when work on it ended. */
  counts: Record<string, number>
  version: number
  created_at: string
}
export type ShownJob = JobRow & { by: string | null; scope_name: string }

/** A scope of the region tree, where it is in sight of somebody whose scopes these are. */
export async function scopeOf(tx: Tx, id: number) {
  const { rows } = await sql<{ id: number; province_id: number | null; regency_id: number | null }>`
    select id, province_id, regency_id from scope where id = ${id} and kind = 'region'`.execute(tx)
  return rows[0]
}

export type Begun = {
  id: string
  kind: string
  fileName: string
  scope: { id: number; province_id: number | null; regency_id: number | null }
  file: { path: string; size: number; sha256: string }
  personId: string
  at: Date
}

export async function begin(tx: Tx, { id, kind, fileName, scope, file, personId, at }: Begun): Promise<void> {
  await sql`insert into import_job (id, kind, file_name, size, sha256, path, person_id, scope_id, province_id, regency_id,
      state, task, created_at, changed_at)
    values (${id}, ${kind}, ${fileName}, ${file.size}, ${file.sha256}, ${file.path}, ${personId}, ${scope.id}, ${scope.province_id},
      ${scope.regency_id}, 'reading', 'read', ${at}, ${at})`.execute(tx)
}

export async function read(tx: Tx, id: ImportId): Promise<JobRow | undefined> {
  const { rows } = await sql<JobRow>`select * from import_job where id = ${id}`.execute(tx)
  return rows[0]
}

export async function lock(tx: Tx, id: ImportId): Promise<JobRow | undefined> {
  const { rows } = await sql<JobRow>`select * from import_job where id = ${id} for update`.execute(tx)
  return rows[0]
}

/** The job as it is shown. */
export async function shown(tx: Tx, id: ImportId): Promise<ShownJob | undefined> {
  const { rows } = await sql<ShownJob>`
    select j.*, p.name as by, s.name as scope_name
    from import_job j join scope s on s.id = j.scope_id left join person p on p.id = j.person_id
    where j.id = ${id}`.execute(tx)
  return rows[0]
}

type Page = { limit: number; offset: number }

/** Jobs in sight, newest first; those of a scope and below where one is given. */
export async function list(
  tx: Tx,
  {
    scopeId,
    personId,
    scopes,
    limit,
    offset,
  }: Page & { scopeId: number | undefined; personId: string; scopes: readonly number[] },
): Promise<{ total: number; jobs: ShownJob[] }> {
  const inSight = sql`(1 = any (${scopes}::int[]) or j.province_id = any (${scopes}::int[]) or j.regency_id = any (${scopes}::int[])
    or j.scope_id = any (${scopes}::int[]) or j.person_id = ${personId})`
  const inScope =
    scopeId === undefined || scopeId === 1
      ? sql`true`
      : sql`(j.scope_id = ${scopeId} or j.province_id = ${scopeId} or j.regency_id = ${scopeId})`
  const { rows } = await sql<ShownJob & { of: number }>`
    with j as (
      select *, count(*) over () as of from import_job j where ${inSight} and ${inScope}
      order by created_at desc, id desc limit ${limit} offset ${offset})
    select j.*, p.name as by, s.name as scope_name
    from j join scope s on s.id = j.scope_id left join person p on p.id = j.person_id
    order by j.created_at desc, j.id desc`.execute(tx)
  return { total: rows[0]?.of ?? 0, jobs: rows }
}

export type JobChange = Partial<{
  state: ImportState
  task: Task | null
  sheet: string | null
  sheets: SheetInfo[]
  heading_row: number | null
  headings: Heading[]
  heading_set: string | null
  mapping: Record<string, number>
  whole: Record<string, string>
  mode: 'all' | 'valid' | null
  done: number
  total: number
  tries: number
  problem: string | null
  problem_params: Record<string, string | number> | null
  path: string | null
}>
const json = new Set(['sheets', 'headings', 'mapping', 'whole', 'problem_params'])

/** Changes a job; a change of state or task is a new version, and where work has come to an end its rows are counted. */
export async function change(tx: Tx, id: ImportId, changes: JobChange, at: Date): Promise<void> {
  const sets: RawBuilder<unknown>[] = Object.entries(changes).map(([name, value]) =>
    json.has(name) && value !== null
      ? sql`${sql.id(name)} = ${JSON.stringify(value)}::jsonb`
      : sql`${sql.id(name)} = ${value}`,
  )
  const isNew = 'state' in changes || 'task' in changes
  if (changes.task === null) sets.push(counting)
  await sql`update import_job set ${sql.join([...sets, sql`changed_at = ${at}`, ...(isNew ? [sql`version = version + 1`, sql`taken_until = null`] : [])])}
    where id = ${id}`.execute(tx)
}

/** Counts the rows of a job anew. */
export async function count(tx: Tx, id: ImportId): Promise<void> {
  await sql`update import_job set ${counting} where id = ${id}`.execute(tx)
}

const counting = sql`counts = coalesce((select jsonb_object_agg(action, n) from (
  select r.action, count(*) as n from import_row r where r.job_id = import_job.id and r.action is not null group by 1) c), '{}')`

/** Takes the oldest job that waits, or whose worker has not been heard of, for some milliseconds. */
export async function take(tx: Tx, now: Date, until: Date): Promise<JobRow | undefined> {
  const { rows } = await sql<JobRow>`
    update import_job set taken_until = ${until}, tries = tries + 1 where id = (
      select id from import_job where task is not null and (taken_until is null or taken_until < ${now})
      order by created_at limit 1 for update skip locked) returning *`.execute(tx)
  return rows[0]
}

/** Tells that the work goes on. @returns false where it is wanted no more */
export async function goOn(
  tx: Tx,
  job: Pick<JobRow, 'id' | 'version'>,
  done: number | { more: number },
  until: Date,
): Promise<boolean> {
  const reached = typeof done === 'number' ? sql`${done}` : sql`done + ${done.more}`
  const { numAffectedRows } = await sql`
    update import_job set done = ${reached}, taken_until = ${until}, tries = 0
    where id = ${job.id} and version = ${job.version}`.execute(tx)
  return (numAffectedRows ?? 0n) > 0n
}

/** How often each rule was broken, the most often first. */
export async function problemsOf(tx: Tx, id: ImportId) {
  const { rows } = await sql<{ rule: string; field: string | null; rows: number }>`
    select p ->> 'rule' as rule, p ->> 'field' as field, count(*) as rows
    from import_row r, jsonb_array_elements(r.problems) p
    where r.job_id = ${id} and r.action = 'refuse' group by 1, 2 order by 3 desc, 1, 2 limit 100`.execute(tx)
  return rows
}

/** How many rows are staged. */
export async function countAll(tx: Tx, id: ImportId): Promise<number> {
  const { rows } = await sql<{
    n: number
  }>`select count(*) as n from import_row where job_id = ${id}`.execute(tx)
  return rows[0]?.n ?? 0
}

export async function countOf(tx: Tx, id: ImportId, actions: readonly RowAction[]): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    select count(*) as n from import_row where job_id = ${id} and action = any (${actions}::text[]) and applied_at is null`.execute(
    tx,
  )
  return rows[0]?.n ?? 0
}

/** What a person put right for a set of headings: field to heading. */
export async function remembered(
  tx: Tx,
  personId: string,
  kind: string,
  headingSet: string,
): Promise<Record<string, string> | undefined> {
  const { rows } = await sql<{ mapping: Record<string, string> }>`
    select mapping from import_mapping where person_id = ${personId} and kind = ${kind} and heading_set = ${headingSet}`.execute(
    tx,
  )
  return rows[0]?.mapping
}

export async function remember(
  tx: Tx,
  {
    personId,
    kind,
    headingSet,
    mapping,
    at,
  }: { personId: string; kind: string; headingSet: string; mapping: Record<string, string>; at: Date },
): Promise<void> {
  await sql`insert into import_mapping (person_id, kind, heading_set, mapping, changed_at)
    values (${personId}, ${kind}, ${headingSet}, ${JSON.stringify(mapping)}::jsonb, ${at})
    on conflict (person_id, kind, heading_set) do update set mapping = excluded.mapping, changed_at = excluded.changed_at`.execute(
    tx,
  )
}

/** Removes the rows of imports that ended before a day; the job stays, with how many there were. */
export async function forgetRows(tx: Tx, before: Date): Promise<string[]> {
  const { rows } = await sql<{ path: string }>`
    with old as (select id, path from import_job where task is null and changed_at < ${before} and (path is not null or exists (
      select from import_row r where r.job_id = import_job.id))),
    gone as (delete from import_row r using old where r.job_id = old.id),
    lost as (update import_job j set path = null, state = case when j.state in ('done', 'failed') then j.state else 'withdrawn' end
      from old where j.id = old.id)
    select path from old where path is not null`.execute(tx)
  return rows.map(row => row.path)
}
