import { type RawBuilder, sql } from 'kysely'
import type { Actor } from '../../contract/access.ts'
import type { ResultOf } from '../../contract/endpoint.ts'
import type { libraryMentoring, mentoringChanges } from '../../contract/mentoring.ts'
import { inSight } from '../activities/sight-queries.ts'
import type { Tx } from '../platform/db.ts'
import { inRegion } from './sight-queries.ts'

type OfLibrary = ResultOf<typeof libraryMentoring>['changes']
type OfMany = ResultOf<typeof mentoringChanges>
const measures = ['visits', 'activities'] as const

/**
 * For each library of `mentored` (id), whose first visit was in a month: the mean of its verified months in the three
 * before, and in the three after; that month itself is neither. Null where fewer than two months are verified on a side,
 * or the three after are not all due yet.
 */
const sides = (mentored: RawBuilder<unknown>, due: string) => sql`
  first as (
    select o.library_id, date_trunc('month', min(o.held_on))::date as month from mentoring_visit o
    where o.held_on is not null and o.library_id in (${mentored}) group by 1
    having date_trunc('month', min(o.held_on)) <= ${due}::date - interval '3 months'),
  figure as (
    select m.library_id, 'visits' as measure, m.month, (m.figures ->> 'visits')::numeric as value
    from monthly_report m where m.is_verified and m.figures ->> 'visits' is not null and m.library_id in (select library_id from first)
    union all
    select m.library_id, 'activities', m.month, (select count(*) from activity a where a.library_id = m.library_id
      and a.month = m.month and a.is_verified)::numeric
    from monthly_report m where m.is_verified and m.library_id in (select library_id from first)),
  side as (
    select f.library_id, g.measure,
      case when count(*) filter (where g.month < f.month) >= 2 then avg(g.value) filter (where g.month < f.month) end as before,
      case when count(*) filter (where g.month > f.month) >= 2 then avg(g.value) filter (where g.month > f.month) end as after
    from first f join figure g on g.library_id = f.library_id and g.month <> f.month
      and g.month between f.month - interval '3 months' and f.month + interval '3 months'
    group by 1, 2)`

export async function changesOfLibrary(tx: Tx, libraryId: string, due: string): Promise<OfLibrary> {
  const { rows } = await sql<OfLibrary[number]>`
    with ${sides(sql`select ${libraryId}::uuid`, due)}
    select measure, before::float8 as before, after::float8 as after from side
    where before is not null and after is not null order by measure desc`.execute(tx)
  return rows
}

type Filter = { region?: number | undefined; trainerId?: string | undefined }

/** Libraries `a` in sight that somebody mentors, of a region, of a trainer. */
const mentored = (actor: Actor, { region, trainerId }: Filter) => sql`
  select a.library_id from mentoring_assignment a join library l on l.id = a.library_id
  where a.until_day is null and l.closed_on is null and ${inSight(actor, 'mentoring.see', 'a')}
    and ${sql.join([sql`true`, ...inRegion(region, 'a')], sql` and `)}
    ${trainerId ? sql`and a.trainer_id = ${trainerId}::uuid` : sql``}`

export type Compared = OfMany['changes'][number]
/** Libraries with both sides; what goes up and down among them. */
export async function compared(tx: Tx, actor: Actor, filter: Filter, due: string): Promise<Compared[]> {
  const { rows } = await sql<Compared>`
    with ${sides(mentored(actor, filter), due)}
    select n.measure, count(s.library_id)::int as libraries, avg(s.before)::float8 as before, avg(s.after)::float8 as after,
      count(*) filter (where s.after > s.before)::int as up, count(*) filter (where s.after < s.before)::int as down
    from unnest(${measures}::text[]) with ordinality n (measure, nth)
    left join side s on s.measure = n.measure and s.before is not null and s.after is not null
    group by n.measure, n.nth order by n.nth`.execute(tx)
  return rows
}

type Counted = Pick<OfMany, 'libraries' | 'visited' | 'never'> &
  OfMany['visits'] &
  OfMany['steps'] & { since: number[] }

/** Of the libraries that somebody mentors now: how long ago each was visited; of twelve months what was done. */
export async function counts(tx: Tx, actor: Actor, filter: Filter, today: string): Promise<Counted> {
  const { rows } = await sql<Counted>`
    with mine as materialized (${mentored(actor, filter)}),
    last as materialized (
      select m.library_id, ${today}::date - max(o.held_on) as days from mine m
      left join mentoring_visit o on o.library_id = m.library_id and o.held_on is not null group by 1),
    step as materialized (
      select s.* from mentoring_step s join mentoring_visit v on v.id = s.visit_id
      where s.library_id in (select library_id from mine) and v.held_on > ${today}::date - 365)
    select (select count(*) from mine)::int as libraries,
      (select count(*) from last where days <= 90)::int as visited,
      (select count(*) from last where days is null)::int as never,
      (select coalesce(array_agg(days order by days), '{}') from last where days is not null) as since,
      v.visit, v.call, v.online,
      (select count(*) from step)::int as set,
      (select count(*) from step where outcome = 'done')::int as done,
      (select count(*) from step where outcome = 'done' and closed_on <= due)::int as "inTime",
      (select count(*) from step where outcome is null and due < ${today}::date)::int as late,
      (select count(*) from step where outcome = 'dropped')::int as dropped
    from (select count(*) filter (where kind = 'visit')::int as visit, count(*) filter (where kind = 'call')::int as call,
      count(*) filter (where kind = 'online')::int as online from mentoring_visit
      where held_on > ${today}::date - 365 and library_id in (select library_id from mine)) v`.execute(tx)
  return (
    rows[0] ?? {
      ...{ libraries: 0, visited: 0, never: 0, since: [], visit: 0, call: 0, online: 0 },
      ...{ set: 0, done: 0, inTime: 0, late: 0, dropped: 0 },
    }
  )
}
