import { sql } from 'kysely'
import type { Actor } from '../../contract/access.ts'
import type { MappingId } from '../../contract/ids.ts'
import type { Mapping, MappedColumn } from '../../contract/mappings.ts'
import type { Tx } from '../platform/db.ts'
import type { OfficeRole } from './row-queries.ts'

export type MappingRow = {
  id: MappingId
  office_scope: number
  office_role: OfficeRole
  name: string
  system: string
  rows_of: Mapping['rowsOf']
  span: Mapping['span']
  population: Mapping['population']
  silence: Mapping['silence']
  dates: Mapping['dates']
  columns: MappedColumn[]
  compared: boolean
  due: 'after-lock' | 'day' | null
  due_day: number | null
  format: 'csv' | 'xlsx' | null
  keep_months: number | null
  first_period: string | null
  scheduled_by: string | null
  stopped_for: string | null
  version: number
  removed_at: string | null
}
export type Office = Pick<MappingRow, 'office_scope' | 'office_role'>

/** So long one that was taken away can be brought back. */
const kept = sql`interval '30 days'`

/** Of the offices in which the actor holds the very role. */
const inSight = (actor: Actor) => sql<boolean>`exists (
  select from unnest(${actor.grants.map(g => g.scopeId)}::int[], ${actor.grants.map(g => g.role)}::text[]) g (scope, role)
  where g.scope = m.office_scope and g.role = m.office_role)`

export type ListedRow = MappingRow & {
  office: string
  last: { period: string; asOf: string } | null
  failing: boolean
}

export async function inOffices(tx: Tx, actor: Actor): Promise<ListedRow[]> {
  const { rows } = await sql<ListedRow>`
    select m.*, s.name as office,
      (select jsonb_build_object('period', f.period, 'asOf', to_char(f.as_of at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'))
        from mapping_file f where f.mapping_id = m.id and f.state <> 'waiting' order by f.period desc limit 1) as last,
      exists (select from mapping_file f where f.mapping_id = m.id and f.problem is not null) as failing
    from mapping m join scope s on s.id = m.office_scope
    where m.removed_at is null and ${inSight(actor)}
    order by lower(m.name) collate "C", m.id`.execute(tx)
  return rows
}

export type ShownRow = MappingRow & { office: string; owner: string | null }

/** One in sight that is there; with the names of its office and of whose rights its schedule has. */
export async function read(tx: Tx, actor: Actor, id: MappingId): Promise<ShownRow | undefined> {
  const { rows } = await sql<ShownRow>`
    select m.*, s.name as office, (select n.name from names_of(array[m.scheduled_by]) n) as owner
    from mapping m join scope s on s.id = m.office_scope
    where m.id = ${id}::uuid and m.removed_at is null and ${inSight(actor)}`.execute(tx)
  return rows[0]
}

/** One in sight, to be changed; also one that was taken away not long ago. */
export async function lock(tx: Tx, actor: Actor, id: MappingId, now: Date): Promise<MappingRow | undefined> {
  const { rows } = await sql<MappingRow>`
    select m.* from mapping m where m.id = ${id}::uuid and ${inSight(actor)}
      and (m.removed_at is null or m.removed_at > ${now.toISOString()}::timestamptz - ${kept}) for update`.execute(
    tx,
  )
  return rows[0]
}

/** How many an office keeps. */
export async function countOf(tx: Tx, office: Office): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    select count(*) as n from mapping where office_scope = ${office.office_scope} and office_role = ${office.office_role}
      and removed_at is null`.execute(tx)
  return rows[0]?.n ?? 0
}

export type Facts = Pick<
  Mapping,
  'name' | 'system' | 'rowsOf' | 'span' | 'population' | 'silence' | 'dates' | 'columns' | 'compared'
>

export async function add(
  tx: Tx,
  { id, office, facts, by, at }: { id: MappingId; office: Office; facts: Facts; by: string; at: Date },
): Promise<void> {
  await sql`insert into mapping (id, office_scope, office_role, name, system, rows_of, span, population, silence, dates,
      columns, compared, made_by, changed_at)
    values (${id}::uuid, ${office.office_scope}, ${office.office_role}, ${facts.name}, ${facts.system}, ${facts.rowsOf},
      ${facts.span}, ${facts.population}, ${facts.silence}, ${facts.dates}, ${JSON.stringify(facts.columns)}::jsonb,
      ${facts.compared}, ${by}::uuid, ${at.toISOString()}::timestamptz)`.execute(tx)
}

/** Writes what is new of a mapping. @returns its version after that */
export async function write(tx: Tx, id: MappingId, facts: Facts, at: Date): Promise<number> {
  return version(
    await sql<{ version: number }>`
      update mapping set name = ${facts.name}, system = ${facts.system}, rows_of = ${facts.rowsOf}, span = ${facts.span},
        population = ${facts.population}, silence = ${facts.silence}, dates = ${facts.dates},
        columns = ${JSON.stringify(facts.columns)}::jsonb, compared = ${facts.compared},
        version = version + 1, changed_at = ${at.toISOString()}::timestamptz
      where id = ${id}::uuid returning version`.execute(tx),
  )
}

export async function setRemoved(tx: Tx, id: MappingId, removed: boolean, at: Date): Promise<number> {
  const when = at.toISOString()
  return version(
    await sql<{ version: number }>`
      update mapping set removed_at = ${removed ? when : null}::timestamptz, version = version + 1,
        changed_at = ${when}::timestamptz
      where id = ${id}::uuid returning version`.execute(tx),
  )
}

export type Plan = {
  due: 'after-lock' | 'day'
  day: number
  format: 'csv' | 'xlsx'
  keepMonths: number
  from: string
}

/** Sets a schedule up, or ends it (null). */
export async function setPlan(
  tx: Tx,
  id: MappingId,
  plan: (Plan & { by: string }) | null,
  at: Date,
): Promise<number> {
  return version(
    await sql<{ version: number }>`
      update mapping set due = ${plan?.due ?? null}, due_day = ${plan?.day ?? null}, format = ${plan?.format ?? null},
        keep_months = ${plan?.keepMonths ?? null}, first_period = ${plan?.from ?? null}::date,
        scheduled_by = ${plan?.by ?? null}::uuid, stopped_for = null, version = version + 1,
        changed_at = ${at.toISOString()}::timestamptz
      where id = ${id}::uuid returning version`.execute(tx),
  )
}

/** The first period of a schedule, where periods became longer or shorter. */
export async function setFirst(tx: Tx, id: MappingId, period: string): Promise<void> {
  await sql`update mapping set first_period = ${period}::date where id = ${id}::uuid`.execute(tx)
}

/** Those whose schedules go on. */
export async function scheduled(tx: Tx): Promise<MappingRow[]> {
  const { rows } = await sql<MappingRow>`
    select * from mapping where due is not null and stopped_for is null and removed_at is null order by id`.execute(
    tx,
  )
  return rows
}

export async function stop(tx: Tx, id: MappingId, why: string): Promise<void> {
  await sql`update mapping set stopped_for = ${why}, version = version + 1 where id = ${id}::uuid`.execute(tx)
}

/** Offices that went into another by a boundary decree take what they have along. */
export async function followOffices(tx: Tx): Promise<void> {
  for (const table of ['mapping', 'mapping_file'])
    await sql`update ${sql.table(table)} m set office_scope = r.followed_by from region r
      where r.id = m.office_scope and r.followed_by is not null`.execute(tx)
}

const version = ({ rows }: { rows: { version: number }[] }) => rows[0]?.version ?? 0
