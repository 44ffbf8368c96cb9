import { type RawBuilder, sql } from 'kysely'
import { type Actor, nation } from '../../contract/access.ts'
import type { Activity, ActivityState, exportActivities, listActivities } from '../../contract/activities.ts'
import type { InputOf } from '../../contract/endpoint.ts'
import { wantedIn } from '../libraries/search.ts'
import { pagesOf } from '../platform/cursor.ts'
import type { Tx } from '../platform/db.ts'
import { partnerNow } from './queries.ts'
import { programmeBegan } from './rules.ts'
import { inSight } from './sight-queries.ts'

export type Filter = Omit<InputOf<typeof exportActivities>, 'format'>

export type Shown = {
  id: Activity['id']
  library_id: Activity['libraryId']
  library_name: string
  province_id: number
  regency_id: number | null
  scope_id: number
  held_on: string
  title: string
  strategy: Activity['strategy']
  topic: Activity['topic']
  place: string | null
  outreach: boolean
  figures: Record<string, number>
  partner: string | null
  need: string | null
  notes: string | null
  plan_item_id: Activity['planItemId']
  plan_item_title: string | null
  need_id: Activity['needId']
  need_why: string | null
  partner_id: Activity['partnerId']
  partner_name: string | null
  submitted_at: string
  /** The list it was taken over from; null: the library recorded it. */
  source: string | null
  verified_at: string | null
  returned_at: string | null
  return_reason: string | null
  revision_reason: string | null
  state: ActivityState
  version: number
}
export type Named = Shown & { submitted_name: string | null; verified_name: string | null }
export type Placed = Shown & { regency: string | null; province: string }

const shown =
  sql.raw(`a.id, a.library_id, l.name as library_name, a.province_id, a.regency_id, a.scope_id, a.held_on,
  a.title, a.strategy, a.topic, a.place, a.outreach, a.figures, a.partner, a.need, a.notes, a.plan_item_id,
  (select i.title from plan_item i where i.id = a.plan_item_id) as plan_item_title, a.need_id,
  case when a.need_id is not null then (select n.why from need n where n.id = a.need_id) end as need_why,
  ${partnerNow},
  case when a.partner_id is not null then
    (select w.name from partner w where w.id = partner_now(a.partner_id)) end as partner_name, a.submitted_at,
  coalesce(a.submitted_by, a.taken_by) as submitted_by, a.source, a.verified_at, a.verified_by, a.returned_at, a.return_reason, a.revision_reason, a.version`)

/** One activity, if it is in sight. @param today in Jakarta: its month is locked or not by then */
export async function seeActivity(tx: Tx, id: string, today: string): Promise<Named | undefined> {
  const found = await named(sql`
    select ${shown}, ${stateAt(today)} as state, 1 as at_place
    from activity a join library l on l.id = a.library_id left join period p on p.month = a.month
    where a.id = ${id}::uuid`).execute(tx)
  return found.rows[0]
}

/** A page of what the actor sees, as filtered. */
export async function pageOfActivities(
  tx: Tx,
  actor: Actor,
  input: InputOf<typeof listActivities>,
  today: string,
): Promise<Named[]> {
  const page = await named(sql`
    select ${shown}, ${stateAt(today)} as state, page.at_place
    from (
      select a.id, row_number() over (${order(input, today)}) as at_place
      from activity a ${joins(input)} where ${matching(actor, input, today)}
      ${order(input, today)} limit ${input.limit} offset ${input.offset}) page
    join activity a on a.id = page.id join library l on l.id = a.library_id
    left join period p on p.month = a.month`).execute(tx)
  return page.rows
}

/** With the names of those who sent and verified, looked up for all rows at once. */
function named(rows: RawBuilder<unknown>): RawBuilder<Named> {
  return sql<Named>`
    with found as materialized (${rows}),
    who as materialized (
      select id, name from names_of((select array_agg(p) from found, unnest(array[submitted_by, verified_by]) p)))
    select found.*, sender.name as submitted_name, verifier.name as verified_name
    from found left join who sender on sender.id = found.submitted_by
    left join who verifier on verifier.id = found.verified_by
    order by at_place`
}

export async function countActivities(tx: Tx, actor: Actor, input: Filter, today: string): Promise<number> {
  const counted = await sql<{ total: number }>`
    select count(*) as total from activity a ${joins(input)} where ${matching(actor, input, today)}`.execute(
    tx,
  )
  return counted.rows[0]?.total ?? 0
}

/** All that is filtered, in the order asked for, in pages. */
export function everyActivity(tx: Tx, actor: Actor, input: Filter, today: string): AsyncGenerator<Placed[]> {
  return pagesOf(
    tx,
    'activities_export',
    sql<Placed>`
      select ${shown}, ${stateAt(today)} as state, r.name as regency, pr.name as province
      from activity a ${joins(input, true)} join library l on l.id = a.library_id
      join region pr on pr.id = a.province_id left join region r on r.id = a.regency_id
      where ${matching(actor, input, today)} ${order(input, today)}`,
  )
}

/** The state as `rules.stateOf` derives it, so that a list can be filtered and sorted by it. */
function stateAt(today: string): RawBuilder<ActivityState> {
  return sql`case when a.returned_at is not null then 'returned' when a.verified_at is null then 'submitted'
    when ${today}::date >= coalesce(p.locks_on, (a.month + interval '2 months')::date) then 'locked'
    else 'verified' end`
}

/** Only what a filter or an order needs: a page of a large list is quick where it follows one index. */
function joins(input: Filter, isStateShown = false): RawBuilder<unknown> {
  const isPlaced = input.sort === 'library' || input.q || input.region !== undefined
  const hasState = isStateShown || input.sort === 'state' || input.state
  return sql`${isPlaced ? sql`join library_search s on s.library_id = a.library_id` : sql``}
    ${hasState ? sql`left join period p on p.month = a.month` : sql``}`
}

function order(input: Filter, today: string): RawBuilder<unknown> {
  const by = {
    heldOn: sql`a.held_on`,
    library: sql`s.sort_name`,
    attendances: sql`(a.figures ->> 'attendances')::int`,
    state: stateAt(today),
  }[input.sort]
  return input.order === 'asc' ? sql`order by ${by}, a.id` : sql`order by ${by} desc, a.id desc`
}

function matching(actor: Actor, input: Filter, today: string): RawBuilder<unknown> {
  const { region, from, to, state, outreach } = input
  const conditions = [
    inSight(actor, 'activities.see', 'a'),
    input.libraryId && sql`a.library_id = ${input.libraryId}::uuid`,
    region !== undefined &&
      region !== nation &&
      sql`(a.province_id = ${region} or a.regency_id = ${region} or s.district_id = ${region})`,
    // nothing is older, and PostgreSQL knows no year zero
    from !== undefined && sql`a.held_on >= ${from < programmeBegan ? programmeBegan : from}::date`,
    to !== undefined && (to < programmeBegan ? sql`false` : sql`a.held_on <= ${to}::date`),
    input.strategy && sql`a.strategy = ${input.strategy}`,
    input.topic && sql`a.topic = ${input.topic}`,
    outreach !== undefined && sql`a.outreach = ${outreach}`,
    input.planItemId && sql`a.plan_item_id = ${input.planItemId}::uuid`,
    input.unplanned !== undefined && sql`(a.plan_item_id is null) = ${input.unplanned}`,
    input.unmatched !== undefined &&
      sql`(a.partner is not null and a.partner_id is null) = ${input.unmatched}`,
    state !== undefined && sql`${stateAt(today)} = any(${state})`,
    ...wantedIn(input.q).map(({ word }) => containing(`%${word}%`)),
  ]
  return sql.join(
    conditions.filter(condition => typeof condition === 'object'),
    sql` and `,
  )
}

/** Each word stands in the title or in what the library is found by. */
const containing = (like: string): RawBuilder<unknown> => sql`(a.title ilike ${like} or s.fold like ${like})`
