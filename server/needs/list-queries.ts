import { type RawBuilder, sql } from 'kysely'
import { type Actor, may, nation } from '../../contract/access.ts'
import type { InputOf } from '../../contract/endpoint.ts'
import { type exportNeeds, type Need, type NeedState, needStates } from '../../contract/needs.ts'
import { all, fitting, type Search } from '../libraries/search-queries.ts'
import { pagesOf } from '../platform/cursor.ts'
import type { Tx } from '../platform/db.ts'
import { needOf, type NeedRow, type Telling } from './shape-queries.ts'

/** A filter with what its search text means, the day it is asked on, and since when help counts. */
export type Filter = Omit<InputOf<typeof exportNeeds>, 'format'> & {
  search: Search
  today: string
  since: Date
}

/** How many of the filter stand in each state, whatever states it asks for. */
export async function countByState(tx: Tx, actor: Actor, filter: Filter): Promise<Record<NeedState, number>> {
  const { rows } = await sql<{
    state: NeedState
    n: number
  }>`select ${stateSql(filter.today)} as state, count(*)::int as n
    from need n where ${matches(actor, { ...filter, state: undefined })} group by 1`.execute(tx)
  const found = new Map(rows.map(row => [row.state, row.n]))
  return Object.fromEntries(needStates.map(state => [state, found.get(state) ?? 0])) as Record<
    NeedState,
    number
  >
}

export async function page(
  tx: Tx,
  actor: Actor,
  filter: Filter,
  telling: Telling,
  { limit, offset }: { limit: number; offset: number },
): Promise<Need[]> {
  // the page is chosen first, so that only its own rows are looked up in other tables
  const chosen = sql<boolean>`n.id = any(array(select n.id from ${source} where ${matches(actor, filter)}
    order by ${order(filter)} limit ${limit} offset ${offset}))`
  const { rows } = await selection(filter, chosen).execute(tx)
  return rows.map(row => needOf(row, telling))
}

/** All of the filter in its order, in pages. */
export async function* pages(tx: Tx, actor: Actor, filter: Filter, telling: Telling): AsyncGenerator<Need[]> {
  const query = selection(filter, matches(actor, filter))
  for await (const rows of pagesOf(tx, 'needs_export', query)) yield rows.map(row => needOf(row, telling))
}

/** The state as `needState` derives it; a test holds the two together. */
export const stateSql = (today: string): RawBuilder<NeedState> => sql`case
  when n.withdrawn_at is not null then 'withdrawn'
  when n.agreed >= n.amount then 'met'
  when n.until < ${today}::date then 'lapsed'
  when n.agreed > 0 then 'met-in-part' else 'open' end`

/** The scopes in which the actor may see needs. */
export function scopesOf(actor: Actor): number[] {
  const able: readonly string[] = may['needs.see']
  return actor.grants.filter(grant => able.includes(grant.role)).map(grant => grant.scopeId)
}

function matches(actor: Actor, filter: Filter): RawBuilder<boolean> {
  const { kind, topic, urgency, state, libraryId, unhelped, search, since } = filter
  const scopes = scopesOf(actor)
  return all([
    sql`(1 = any(${scopes}::int[]) or n.province_id = any(${scopes}::int[])
      or n.regency_id = any(${scopes}::int[]) or n.scope_id = any(${scopes}::int[]))`,
    inRegion(filter.region),
    ...(kind ? [sql`n.kind = ${kind}`] : []),
    ...(topic ? [sql`n.topic = ${topic}`] : []),
    ...(urgency ? [sql`n.urgency = ${urgency}`] : []),
    ...(libraryId ? [sql`n.library_id = coalesce(survivor_of(${libraryId}::uuid), ${libraryId}::uuid)`] : []),
    ...(state?.length ? [sql`${stateSql(filter.today)} = any(${state}::text[])`] : []),
    ...(unhelped === undefined
      ? []
      : [
          sql`${unhelped}::boolean = (n.library_id not in (select library_id from help_received(null, ${since})))`,
        ]),
    ...(search.length > 0
      ? [sql`n.library_id in (select s.library_id from library_search s where ${all(fitting(search))})`]
      : []),
  ])
}

const inRegion = (region: number | undefined): RawBuilder<boolean> =>
  region === undefined || region === nation
    ? sql`true`
    : sql`(n.province_id = ${region}::int or n.regency_id = ${region}::int
        or n.library_id = any(array(select library_id from library_search where district_id = ${region}::int)))`

const source = sql`need n left join library_search s on s.library_id = n.library_id`

/** Needs with what stands beside them; `where` speaks of `n`. */
function selection(filter: Pick<Filter, 'sort' | 'order'>, where: RawBuilder<boolean>): RawBuilder<NeedRow> {
  return sql`select n.*, l.name as library_name, l.kind as library_kind, r.name as regency_name, p.name as province_name
    from ${source} join library l on l.id = n.library_id join region p on p.id = n.province_id
    left join region r on r.id = n.regency_id where ${where} order by ${order(filter)}`
}

const sortKey = {
  library: sql`s.sort_name`,
  until: sql`n.until`,
  stated: sql`n.stated_at`,
  amount: sql`(n.kind = 'money'), n.amount`,
}

const order = ({ sort, order: way }: Pick<Filter, 'sort' | 'order'>): RawBuilder<unknown> =>
  sql`${sortKey[sort]} ${way === 'asc' ? sql`asc` : sql`desc`}, s.sort_name, n.id`
