import { sql } from 'kysely'
import type { Actor } from '../../contract/access.ts'
import { type EnrolmentState, enrolmentStates } from '../../contract/programme.ts'
import type { ProgrammeCount, ProgrammeCounts } from '../../contract/programme-counts.ts'
import type { Tx } from '../platform/db.ts'
import { type Filter, matches, source } from './list-queries.ts'

type Counted = Omit<Filter, 'sort' | 'order'>
/** `place`: a place directly below; null: all of the filter. `enrolments` counts each, the others libraries once. */
export type CountRow = ProgrammeCount & { place: number | null; enrolments: number }

/**
 * How many enrolments stand in each state on a day. The numbers of the list, of now and of any day in the past are this
 * statement.
 * @param at ISO 8601, or 'infinity': as it is on record, with what begins later
 * @param below the column of the places directly below, where they are counted as well
 */
export async function counts(
  tx: Tx,
  actor: Actor,
  filter: Counted,
  at: string,
  below: 'province_id' | 'regency_id' | null,
): Promise<CountRow[]> {
  const { rows } = await sql<CountRow>`
    with told as materialized (
      select e.id, e.kind, e.library_id, e.province_id, e.regency_id, s.kind as of, e.confirmed_on <= ${at}::date as confirmed,
        enrolment_state_on(e, ${at}::date) as state, ${below === null ? sql`null::int` : sql.ref(`e.${below}`)} as place
      from ${source} where ${matches(actor, { ...filter, state: undefined })}),
    counted as (
      select told.*, c.as from told cross join lateral (
        select state union all
        select 'going' where state in ('decreed', 'active') union all
        select 'ever' where state in ('decreed', 'active', 'independent', 'lapsed')) c ("as")
      where state is not null)
    select kind, "as", case when grouping(place) = 0 then place end as place, count(*) as enrolments,
      count(distinct library_id) as libraries,
      count(distinct library_id) filter (where confirmed) as confirmed,
      count(distinct library_id) filter (where of = 'village') as villages,
      count(distinct regency_id) filter (where of = 'village') as "inRegencies",
      count(distinct province_id) filter (where of = 'village') as "inProvinces",
      count(distinct library_id) filter (where of = 'regency') as "regencyLibraries",
      count(distinct library_id) filter (where of = 'province') as "provinceLibraries",
      count(distinct library_id) filter (where of = 'community') as "communityLibraries"
    from counted group by grouping sets ((kind, "as"), (kind, "as", place))
    having grouping(place) = 1 or place is not null order by 1, 2, 3 nulls first`.execute(tx)
  return rows
}

/** How many of the filter stand in each state on record, whatever states it asks for. */
export async function countByState(
  tx: Tx,
  actor: Actor,
  filter: Counted,
): Promise<Record<EnrolmentState, number>> {
  const rows = await counts(tx, actor, filter, 'infinity', null)
  const of = (state: EnrolmentState) =>
    rows.reduce((sum, row) => (row.as === state && row.place === null ? sum + row.enrolments : sum), 0)
  return Object.fromEntries(enrolmentStates.map(state => [state, of(state)])) as Record<
    EnrolmentState,
    number
  >
}

/** The money of the replications that began up to a day, by where it comes from. */
export async function money(
  tx: Tx,
  actor: Actor,
  filter: Counted,
  at: string,
): Promise<ProgrammeCounts['money']> {
  const { rows } = await sql<ProgrammeCounts['money'][number]>`
    with told as (
      select e.library_id, e.funding, e.budget, e.decree_id, d.budget as granted
      from ${source} left join decree d on d.id = e.decree_id
      where ${matches(actor, { ...filter, kind: 'replication', state: undefined })}
        and enrolment_state_on(e, ${at}::date) in ('active', 'independent', 'lapsed')),
    -- what a decree grants to several stands once
    grants as (select distinct funding, decree_id, granted from told where granted is not null)
    select funding, count(distinct library_id) as libraries,
      count(distinct library_id) filter (where budget is null and granted is null) as unknown,
      (coalesce(sum(budget), 0) + coalesce((
        select sum(g.granted) from grants g where g.funding is not distinct from told.funding), 0))::bigint as budget
    from told group by funding order by budget desc, funding`.execute(tx)
  return rows
}

/** Names of places by id. */
export async function placeNames(tx: Tx, ids: readonly number[]): Promise<Map<number, string>> {
  const rows = await tx
    .selectFrom('region')
    .select(['id', 'name'])
    .where('id', '=', sql<number>`any(${[...ids]}::int[])`)
    .execute()
  return new Map(rows.map(({ id, name }) => [id, name]))
}
