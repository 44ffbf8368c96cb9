import { type RawBuilder, sql } from 'kysely'
import { type Actor, may, nation } from '../../contract/access.ts'
import type { InputOf, ResultOf } from '../../contract/endpoint.ts'
import {
  type exportPlans,
  type listPlans,
  type PlanItem,
  type PlanItemFacts,
  type PlannedFacts,
  planReviews,
  type PlanRow,
} from '../../contract/plans.ts'
import { all, fitting, type Search } from '../libraries/search-queries.ts'
import { pagesOf } from '../platform/cursor.ts'
import type { Tx } from '../platform/db.ts'

/** A filter with what its search text means, and the first day of the month from which on nothing is late. */
export type Filter = Omit<InputOf<typeof exportPlans>, 'format' | 'columns'> & {
  search: Search
  thisMonth: string
}

type Counts = ResultOf<typeof listPlans>['counts']

/** How many plans fit, and how many of the filter wait or have something late, whatever it asks of that. */
export async function count(
  tx: Tx,
  actor: Actor,
  filter: Filter,
): Promise<{ total: number; counts: Counts }> {
  const { rows } = await sql<Counts & { total: number }>`
    select count(*) filter (where ${asked(filter)})::int as total,
      count(*) filter (where p.outcome is null)::int as waiting,
      count(*) filter (where p.outcome = 'returned')::int as returned,
      count(*) filter (where ${hasLate(filter)})::int as late
    from plan p where ${matches(actor, filter)}`.execute(tx)
  const { total = 0, ...counts } = rows[0] ?? { waiting: 0, returned: 0, late: 0 }
  return { total, counts }
}

export async function page(
  tx: Tx,
  actor: Actor,
  filter: Filter,
  { limit, offset }: { limit: number; offset: number },
): Promise<PlanRow[]> {
  // the page is chosen first, so that only its own plans are added up, unless it goes by what they add up to
  const { rows } = await sql<PlanRow>`
    with chosen as materialized (
      select p.* from plan p join library_search s on s.library_id = p.library_id ${sums(filter, bySums(filter))}
      where ${matches(actor, filter)} and ${asked(filter)} order by ${order(filter)} limit ${limit} offset ${offset})
    select ${shown} from chosen p join library_search s on s.library_id = p.library_id ${sums(filter, true)} ${named}
    order by ${order(filter)}`.execute(tx)
  return rows
}

/** All of the filter in its order, in pages. */
export function pages(tx: Tx, actor: Actor, filter: Filter): AsyncGenerator<PlanRow[]> {
  return pagesOf(
    tx,
    'plans_export',
    sql<PlanRow>`
      select ${shown} from plan p join library_search s on s.library_id = p.library_id ${sums(filter, true)} ${named}
      where ${matches(actor, filter)} and ${asked(filter)} order by ${order(filter)}`,
  )
}

/** An item of a plan in the list. */
export type ItemOfList = PlanItemFacts &
  Pick<PlanRow, 'libraryName' | 'regency' | 'province' | 'year' | 'review'> &
  Pick<PlannedFacts, 'title' | 'month' | 'strategy' | 'topic' | 'need' | 'lesson' | 'targetGroup'> &
  Pick<PlannedFacts, 'targetNumber' | 'responsible' | 'partner' | 'cost' | 'source' | 'measure'> &
  Pick<PlanItem, 'result' | 'dropReason'> & { people: number | null }

/** The items of the plans of a filter, plan by plan in its order, by month; a registered partner by its name today. */
export function itemPages(tx: Tx, actor: Actor, filter: Filter): AsyncGenerator<ItemOfList[]> {
  return pagesOf(
    tx,
    'plan_items_export',
    sql<ItemOfList>`
      select l.name as "libraryName", r.name as regency, pr.name as province, p.year,
        coalesce(p.outcome, 'waiting') as review, i.month, i.title, i.need, i.lesson, i.strategy, i.topic,
        i.target_group as "targetGroup", i.target_number as "targetNumber", i.responsible,
        coalesce(f.name, i.partner) as partner, i.cost, i.source, i.measure, i.begun_on as "begunOn",
        i.finished_on as "finishedOn", i.dropped_on as "droppedOn", i.carried_on as "carriedOn", i.result,
        i.drop_reason as "dropReason", coalesce(g.activities, 0) as activities, g.people
      from plan p join library_search s on s.library_id = p.library_id ${sums(filter, bySums(filter))} ${named}
      join plan_item i on i.library_id = p.library_id and i.year = p.year
      left join lateral plan_progress(array[i.id]) g on true
      left join lateral partner_facts(array[i.partner_id]) f on i.partner_id is not null
      where ${matches(actor, filter)} and ${asked(filter)} order by ${order(filter)}, i.month, i.added_at, i.id`,
  )
}

/** The scopes in which the actor may see plans. */
export function scopesOf(actor: Actor): number[] {
  const able: readonly string[] = may['plans.see']
  return actor.grants.filter(grant => able.includes(grant.role)).map(grant => grant.scopeId)
}

const shown = sql`p.library_id as "libraryId", l.name as "libraryName", l.kind as "libraryKind", r.name as regency, pr.name as province, p.year,
  coalesce(p.outcome, 'waiting') as review, p.reviewed_at as "reviewedAt", p.remark, p.changed_at as "changedAt", n.items, n.done, n.late,
  n.dropped, n.cost, p.version,
  (select coalesce(sum(g.activities), 0)::int from plan_progress(array(
    select i.id from plan_item i where i.library_id = p.library_id and i.year = p.year)) g) as activities`
const named = sql`join library l on l.id = p.library_id join region pr on pr.id = p.province_id
  left join region r on r.id = p.regency_id`

const open = sql`i.finished_on is null and i.dropped_on is null and i.carried_on is null`

/** What the items of a plan add up to. */
const sums = ({ thisMonth }: Filter, wanted: boolean): RawBuilder<unknown> =>
  wanted
    ? sql`cross join lateral (
        select count(*)::int as items, count(i.finished_on)::int as done, count(i.dropped_on)::int as dropped,
          count(*) filter (where ${open} and i.month < ${thisMonth}::date)::int as late,
          coalesce(sum(i.cost) filter (where i.dropped_on is null and i.carried_on is null), 0)::bigint as cost
        from plan_item i where i.library_id = p.library_id and i.year = p.year) n`
    : sql``

const hasLate = ({ thisMonth }: Filter) => sql`exists (select from plan_item i
  where i.library_id = p.library_id and i.year = p.year and ${open} and i.month < ${thisMonth}::date)`

/** What the counts beside the filter leave out. */
function asked({ review, late, ...filter }: Filter): RawBuilder<boolean> {
  return all([
    sql`true`,
    ...(review?.length ? [sql`coalesce(p.outcome, 'waiting') = any(${review}::text[])`] : []),
    ...(late === undefined
      ? []
      : [late ? hasLate({ ...filter, late }) : sql`not ${hasLate({ ...filter, late })}`]),
  ])
}

function matches(actor: Actor, { region, libraryId, year, search }: Filter): RawBuilder<boolean> {
  const scopes = scopesOf(actor)
  return all([
    sql`(1 = any(${scopes}::int[]) or p.province_id = any(${scopes}::int[]) or p.regency_id = any(${scopes}::int[])
      or p.scope_id = any(${scopes}::int[]))`,
    ...(region === undefined || region === nation
      ? []
      : [
          sql`(p.province_id = ${region}::int or p.regency_id = ${region}::int
            or p.library_id = any(array(select library_id from library_search where district_id = ${region}::int)))`,
        ]),
    ...(libraryId ? [sql`p.library_id = ${libraryId}::uuid`] : []),
    ...(year ? [sql`p.year = ${year}::int`] : []),
    ...(search.length > 0
      ? [sql`p.library_id in (select s.library_id from library_search s where ${all(fitting(search))})`]
      : []),
  ])
}

const bySums = ({ sort }: Filter) => sort === 'items' || sort === 'late' || sort === 'cost'

const sortKey = {
  library: sql`s.sort_name`,
  year: sql`p.year`,
  changed: sql`p.changed_at`,
  review: sql`array_position(${sql.lit(`{${planReviews.join(',')}}`)}::text[], coalesce(p.outcome, 'waiting'))`,
  items: sql`n.items`,
  late: sql`n.late`,
  cost: sql`n.cost`,
}

const order = ({ sort, order: way }: Filter): RawBuilder<unknown> =>
  sql`${sortKey[sort]} ${way === 'asc' ? sql`asc` : sql`desc`}, s.sort_name, p.year desc, p.library_id`
