import { type RawBuilder, sql } from 'kysely'
import { type Actor, may, nation } from '../../contract/access.ts'
import type { InputOf } from '../../contract/endpoint.ts'
import type { LibraryId } from '../../contract/ids.ts'
import { type exportReports, type ReportState, reportStates } from '../../contract/monthly-reports.ts'
import { inSight } from '../activities/sight-queries.ts'
import { fitting, type Search, searchFor } from '../libraries/search-queries.ts'
import { pagesOf } from '../platform/cursor.ts'
import type { Tx } from '../platform/db.ts'
import { type Detailed, detailed } from './detail-queries.ts'

export type Filter = Omit<InputOf<typeof exportReports>, 'format'>
/** The month that is asked about, and whether it is locked by now. */
export type At = { month: string; locked: boolean }

/** What to search for, slips forgiven where nothing fits as it was typed. */
export function searchIn(tx: Tx, actor: Actor, typed: string | undefined): Promise<Search> {
  const able: readonly string[] = may['reports.see']
  const scopes = actor.grants.filter(grant => able.includes(grant.role)).map(grant => grant.scopeId)
  return searchFor(tx, scopes, typed)
}

/** How many of the filter stand in each state, whatever states it asks for; and the page of those it asks for. */
export async function pageOfReports(
  tx: Tx,
  actor: Actor,
  filter: Filter & { limit: number; offset: number },
  search: Search,
  at: At,
): Promise<{ byState: Partial<Record<ReportState, number>>; ids: LibraryId[] }> {
  const { limit, offset } = filter
  const found = await sql<{ byState: Partial<Record<ReportState, number>>; ids: LibraryId[] }>`
    with ${listed(actor, filter, search, at)},
    page as (select * from listed where ${inStates(filter)} ${order(filter)} limit ${limit} offset ${offset})
    select (select coalesce(jsonb_object_agg(state, n), '{}') from (
        select state, count(*) as n from listed group by state) counts) as "byState",
      (select coalesce(jsonb_agg(library_id ${order(filter)}), '[]') from page) as ids`.execute(tx)
  return found.rows[0] ?? { byState: {}, ids: [] }
}

/** All of the list, in its order, in pages. */
export function everyReport(
  tx: Tx,
  actor: Actor,
  filter: Filter,
  search: Search,
  at: At,
): AsyncGenerator<Detailed[]> {
  return pagesOf(
    tx,
    'reports_export',
    sql<Detailed>`
      with ${listed(actor, filter, search, at)}
      select ${detailed} from listed
      join library l on l.id = listed.library_id
      left join monthly_report r on r.library_id = l.id and r.month = ${at.month}::date
      join region pr on pr.id = l.province_id
      left join region k on k.id = l.regency_id left join region d on d.id = l.district_id
      where ${inStates(filter)} ${order(filter, sql`listed.library_id`)}`,
  )
}

/**
 * The libraries of the list: those expected in the month, and those that sent a report for it all the same; each
 * with its state and what the list is sorted by.
 */
function listed(actor: Actor, filter: Filter, search: Search, at: At): RawBuilder<unknown> {
  const { region, kind } = filter
  const conditions = [
    inSight(actor, 'reports.see', 's'),
    ...(region === undefined || region === nation
      ? []
      : [sql`(s.province_id = ${region} or s.regency_id = ${region} or s.district_id = ${region})`]),
    ...(kind ? [sql`s.kind = ${kind}`] : []),
    ...fitting(search),
  ]
  return sql`listed as materialized (
    select s.library_id, s.sort_name, ${stateAt(at)} as state, ${sortKey(filter, at)} as key
    from library_search s
    left join monthly_report r on r.library_id = s.library_id and r.month = ${at.month}::date and ${inSight(actor, 'reports.see', 'r')}
    where ${sql.join(conditions, sql` and `)} and (r.library_id is not null or exists (
      select from library_expected e where e.library_id = s.library_id and ${inSight(actor, 'reports.see', 'e')}
        and e.from_month <= ${at.month}::date and (e.to_month is null or e.to_month >= ${at.month}::date))))`
}

/** The state as `rules.stateOf` derives it, so that a list can be filtered, counted and sorted by it. */
function stateAt(at: At): RawBuilder<ReportState> {
  return sql`case when r.library_id is null then 'silent' when r.returned_at is not null then 'returned'
    when r.verified_at is null then 'submitted' else ${at.locked ? 'locked' : 'verified'}::text end`
}

function sortKey(filter: Filter, at: At): RawBuilder<unknown> {
  return {
    library: sql`null::int`,
    state: sql`array_position(${[...reportStates]}::text[], ${stateAt(at)})`,
    submitted: sql`r.submitted_at`,
    visits: sql`(r.figures ->> 'visits')::bigint`,
    activities: sql`(r.from_activities ->> 'activities')::bigint`,
    flags: sql`jsonb_array_length(r.flags)`,
  }[filter.sort]
}

/** What is not known comes last, whichever way; the name and the id settle the rest. */
function order({ sort, order }: Filter, id = sql`library_id`): RawBuilder<unknown> {
  const way = order === 'desc' ? sql`desc` : sql`asc`
  if (sort === 'library') return sql`order by sort_name ${way}, ${id} ${way}`
  return sql`order by key ${way} nulls last, sort_name, ${id}`
}

const inStates = ({ state }: Filter) => (state ? sql`state = any(${state}::text[])` : sql`true`)
