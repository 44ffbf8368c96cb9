import { type RawBuilder, sql } from 'kysely'
import { type Actor, may, nation } from '../../contract/access.ts'
import {
  type AidItem,
  type AidState,
  type AidTask,
  aidState,
  aidStates,
  aidTask,
  confirmWithin,
  type countAid,
  type exportAid,
} from '../../contract/aid.ts'
import type { InputOf, ResultOf } from '../../contract/endpoint.ts'
import { all, fitting, type Search } from '../libraries/search-queries.ts'
import { pagesOf } from '../platform/cursor.ts'
import type { Tx } from '../platform/db.ts'
import type { Tables } from '../platform/tables.ts'
import { factsOf } from './queries.ts'

/** A filter with what its search text means, and the day that tasks are told for. */
export type Filter = Omit<InputOf<typeof exportAid>, 'format'> & { search: Search; today: string }

/** How many of the filter stand in each state, whatever states it asks for. */
export async function countByState(tx: Tx, actor: Actor, filter: Filter): Promise<Record<AidState, number>> {
  const { rows } = await sql<{ state: AidState; n: number }>`select ${stateSql} as state, count(*)::int as n
    from aid_item i where ${matches(actor, { ...filter, state: undefined })} group by 1`.execute(tx)
  const found = new Map(rows.map(row => [row.state, row.n]))
  return Object.fromEntries(aidStates.map(state => [state, found.get(state) ?? 0])) as Record<
    AidState,
    number
  >
}

/** What waits in the actor's whole scope. */
export async function countTasks(tx: Tx, actor: Actor, today: string): Promise<Record<AidTask, number>> {
  const count = (task: AidTask) => sql`count(*) filter (where ${taskSql(today)} = ${task})::int`
  const { rows } = await sql<Record<AidTask, number>>`
    select ${count('unconfirmed')} as unconfirmed, ${count('incomplete')} as incomplete, ${count('broken')} as broken
    from aid_item i where ${inSight(actor)}`.execute(tx)
  return rows[0] ?? { unconfirmed: 0, incomplete: 0, broken: 0 }
}

export async function page(
  tx: Tx,
  actor: Actor,
  filter: Filter,
  { limit, offset }: { limit: number; offset: number },
): Promise<AidItem[]> {
  // the page is chosen first, so that only its own rows are looked up in other tables
  const chosen = sql<boolean>`i.id = any(array(select i.id from ${source} where ${matches(actor, filter)}
    order by ${order(filter)} limit ${limit} offset ${offset}))`
  const { rows } = await selection(filter, chosen).execute(tx)
  return rows.map(row => itemOf(row, filter.today))
}

/** All of the filter in its order, in pages. */
export async function* pages(tx: Tx, actor: Actor, filter: Filter): AsyncGenerator<AidItem[]> {
  const query = selection(filter, matches(actor, filter))
  for await (const rows of pagesOf(tx, 'aid_export', query)) yield rows.map(row => itemOf(row, filter.today))
}

export async function one(tx: Tx, id: string, today: string): Promise<AidItem | undefined> {
  const { rows } = await selection({ sort: 'library', order: 'asc' }, sql`i.id = ${id}::uuid`).execute(tx)
  return rows[0] && itemOf(rows[0], today)
}

type Counts = ResultOf<typeof countAid>['regions']

/** By the regions below one: the provinces of the nation, the regencies of a province, the districts of a regency. */
export async function countByRegion(
  tx: Tx,
  actor: Actor,
  { region, year, today }: InputOf<typeof countAid> & { today: string },
): Promise<Counts> {
  const below = sql`case when ${region}::int = 1 then i.province_id when i.province_id = ${region}::int
    then coalesce(i.regency_id, i.province_id) else coalesce(l.district_id, i.regency_id) end`
  const when = (condition: RawBuilder<unknown>) => sql`count(*) filter (where ${condition})::int`
  const { rows } = await sql<Counts[number]>`
    select r.id as "regionId", r.name, count(distinct i.library_id)::int as libraries, count(*)::int as items,
      ${when(sql`${stateSql} = 'shipped'`)} as "onTheWay",
      ${when(sql`i.received_on is not null and i.arrived > 0`)} as arrived,
      ${when(sql`${taskSql(today)} = 'unconfirmed'`)} as unconfirmed,
      ${when(sql`${taskSql(today)} = 'incomplete'`)} as incomplete,
      ${when(sql`${taskSql(today)} = 'broken'`)} as broken
    from aid_item i join library l on l.id = i.library_id join region r on r.id = ${below}
    where ${inSight(actor)} and ${inRegion(region)} and (${year ?? null}::int is null or i.year = ${year ?? null}::int)
    group by r.id, r.name order by r.name, r.id`.execute(tx)
  return rows
}

/** The state as `aidState` derives it; a test holds the two together. */
const stateSql: RawBuilder<AidState> = sql`case
  when i.outcome is not null then i.outcome
  when i.broken_on is not null then 'broken'
  when i.in_use_on is not null then 'in-use'
  when i.received_on is not null and i.arrived > 0 then 'received'
  when i.shipped_on is not null then 'shipped'
  else 'allocated' end`

/** The task as `aidTask` derives it; the same test holds these together. */
const taskSql = (today: string): RawBuilder<AidTask | null> => sql`case
  when i.outcome is not null then null
  when i.broken_on is not null then 'broken'
  when i.received_on is not null then case when i.arrived < i.count or i.condition <> 'good' then 'incomplete' end
  when i.shipped_on <= ${today}::date - ${sql.lit(confirmWithin)} then 'unconfirmed' end`

/** The scopes in which the actor may see aid. */
export function scopesOf(actor: Actor): number[] {
  const able: readonly string[] = may['aid.see']
  return actor.grants.filter(grant => able.includes(grant.role)).map(grant => grant.scopeId)
}

function inSight(actor: Actor): RawBuilder<boolean> {
  const scopes = scopesOf(actor)
  return sql`(1 = any(${scopes}::int[]) or i.province_id = any(${scopes}::int[])
    or i.regency_id = any(${scopes}::int[]) or i.scope_id = any(${scopes}::int[]))`
}

const inRegion = (region: number | undefined): RawBuilder<boolean> =>
  region === undefined || region === nation
    ? sql`true`
    : sql`(i.province_id = ${region}::int or i.regency_id = ${region}::int
        or i.library_id = any(array(select library_id from library_search where district_id = ${region}::int)))`

function matches(actor: Actor, filter: Filter): RawBuilder<boolean> {
  const { kind, source: from, year, state, task, libraryId, search } = filter
  return all([
    inSight(actor),
    inRegion(filter.region),
    ...(kind ? [sql`i.kind = ${kind}`] : []),
    ...(from ? [sql`i.source = ${from}`] : []),
    ...(year ? [sql`i.year = ${year}::int`] : []),
    ...(libraryId ? [sql`i.library_id = ${libraryId}::uuid`] : []),
    ...(state?.length ? [sql`${stateSql} = any(${state}::text[])`] : []),
    ...(task ? [sql`${taskSql(filter.today)} = ${task}`] : []),
    ...(search.length > 0
      ? [sql`i.library_id in (select s.library_id from library_search s where ${all(fitting(search))})`]
      : []),
  ])
}

const source = sql`aid_item i left join library_search s on s.library_id = i.library_id`

/** Items with what stands beside them; `where` speaks of `i`. */
function selection(filter: Pick<Filter, 'sort' | 'order'>, where: RawBuilder<boolean>): RawBuilder<Row> {
  return sql`select i.*, l.name as library_name, r.name as regency_name, p.name as province_name
    from ${source} join library l on l.id = i.library_id join region p on p.id = i.province_id
    left join region r on r.id = i.regency_id where ${where} order by ${order(filter)}`
}

const sortKey = {
  library: sql`s.sort_name`,
  kind: sql`i.kind`,
  allocated: sql`i.allocated_on`,
  shipped: sql`i.shipped_on`,
  state: sql`array_position(${sql.lit(`{${aidStates.join(',')}}`)}::text[], ${stateSql})`,
}

const order = ({ sort, order: way }: Pick<Filter, 'sort' | 'order'>): RawBuilder<unknown> =>
  sql`${sortKey[sort]} ${way === 'asc' ? sql`asc` : sql`desc`} nulls last, s.sort_name, i.allocated_on desc, i.id`

type Row = Omit<Tables['aid_item'], 'version' | 'serials'> & {
  version: number
  serials: string[]
  library_name: string
  regency_name: string | null
  province_name: string
}

function itemOf(row: Row, today: string): AidItem {
  const facts = factsOf(row)
  return {
    id: row.id as AidItem['id'],
    libraryId: row.library_id as AidItem['libraryId'],
    libraryName: row.library_name,
    regency: row.regency_name,
    province: row.province_name,
    kind: row.kind as AidItem['kind'],
    description: row.description,
    giver: row.giver,
    source: row.source as AidItem['source'],
    year: row.year,
    value: row.value,
    serials: row.serials,
    letter: row.letter_number === null ? null : { number: row.letter_number, date: row.letter_date },
    state: aidState(facts),
    task: aidTask(facts, today),
    allocatedOn: row.allocated_on,
    courier: row.courier,
    tracking: row.tracking,
    receiptNote: row.receipt_note,
    count: facts.count,
    shippedOn: facts.shippedOn,
    receivedOn: facts.receivedOn,
    arrived: facts.arrived,
    condition: facts.condition,
    inUseOn: facts.inUseOn,
    brokenOn: facts.brokenOn,
    brokenReason: row.broken_reason,
    endedOn: row.ended_on,
    endedReason: row.ended_reason,
    version: row.version,
  }
}
