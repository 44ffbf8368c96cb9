import { sql } from 'kysely'
import type { Actor } from '../../contract/access.ts'
import type { InputOf } from '../../contract/endpoint.ts'
import type { nextMentoring, Ranked } from '../../contract/mentoring.ts'
import { inSight } from '../activities/sight-queries.ts'
import type { Tx } from '../platform/db.ts'
import { requestState } from './read-queries.ts'
import { inRegion } from './sight-queries.ts'

export type NextRow = Omit<Ranked, 'facts' | 'points' | 'reasons'> & {
  asked_on: string | null
  silent: number
  before: number | null
  recent: number | null
  late: number
  owed: number
}
/** No trainer mentors more libraries than that; of an office's all, these. */
const mostRanked = 500

/**
 * The libraries that a trainer mentors (of an office: all that somebody does), with what the rules of the ranking count.
 * @param of.due the last month whose report was due
 */
export async function rows(
  tx: Tx,
  actor: Actor,
  { trainerId, region, today, due }: InputOf<typeof nextMentoring> & { today: string; due: string },
): Promise<NextRow[]> {
  const conditions = [
    sql`a.until_day is null`,
    sql`${inSight(actor, 'mentoring.see', 'a')}`,
    ...inRegion(region, 'a'),
    ...(trainerId ? [sql`a.trainer_id = ${trainerId}::uuid`] : []),
  ]
  const { rows: found } = await sql<NextRow>`
    with mine as materialized (
      select a.library_id, a.trainer_id, l.name, l.scope_id, l.province_id, l.regency_id, l.region_id, l.latitude, l.longitude
      from mentoring_assignment a join library l on l.id = a.library_id
      where ${sql.join(conditions, sql` and `)} and l.closed_on is null and l.merged_into is null
      order by a.from_day, a.library_id limit ${mostRanked}),
    who as materialized (select id, name from names_of((select array_agg(trainer_id) from mine)))
    select m.library_id as "libraryId", m.name as "libraryName", r.name as regency, p.name as province,
      coalesce(m.latitude, v.latitude::float8) as latitude, coalesce(m.longitude, v.longitude::float8) as longitude,
      m.latitude is null and v.latitude is not null as "isVillagePoint", coalesce(who.name, '–') as trainer,
      ask.request, ask.asked_on, last.held_on as "lastOn", plan.planned, coalesce(s.open, 0) as "openSteps",
      coalesce(s.owed, 0) as owed, coalesce(quiet.months, 0) as silent, f.before, f.recent,
      (select count(*) from plan_item i where i.library_id = m.library_id and i.month < date_trunc('month', ${today}::date)
        and i.finished_on is null and i.dropped_on is null and i.carried_on is null)::int
      + (select count(*) from delivery d where d.library_id = m.library_id and d.confirmed_on is null and d.denied_on is null
        and d.cancelled_on is null and d.sent_on < ${today}::date - 14)::int
      + (select count(*) from action_item t where t.deadline < ${today}::date and t.state in ('planned', 'under-way')
        and t.person_id in (select g.person_id from role_grant g where g.scope_id = m.scope_id and g.role = 'library'
          and g.ended_at is null))::int as late
    from mine m join region p on p.id = m.province_id left join region r on r.id = m.regency_id
    left join region v on v.id = m.region_id left join who on who.id = m.trainer_id
    left join lateral (
      select max(held_on) as held_on from mentoring_visit o where o.library_id = m.library_id and o.held_on is not null) last on true
    left join lateral (
      select json_build_object('id', o.id, 'on', o.planned_on, 'kind', o.kind, 'about', o.about, 'version', o.version) as planned
      from mentoring_visit o where o.library_id = m.library_id and o.held_on is null and o.cancelled_on is null
      order by o.planned_on, o.id limit 1) plan on true
    left join lateral (
      select q.asked_on, json_build_object('id', q.id, 'reason', q.reason, 'askedOn', q.asked_on,
        'askedBy', (select name from names_of(array[q.asked_by])), 'state', ${requestState}, 'version', q.version) as request
      from mentoring_request q where q.library_id = m.library_id and q.met_by is null and q.withdrawn_at is null
      order by q.asked_at limit 1) ask on true
    left join lateral (
      select count(*)::int as open, count(*) filter (where due < ${today}::date)::int as owed from mentoring_step t
      where t.library_id = m.library_id and t.outcome is null) s on true
    left join lateral (
      select count(*)::int as months from generate_series(${due}::date - interval '11 months', ${due}::date, '1 month') g (month)
      where g.month > coalesce((select max(o.month) from monthly_report o where o.library_id = m.library_id
          and o.month <= ${due}::date), '-infinity')
        and exists (select from library_expected e where e.library_id = m.library_id and e.from_month <= g.month
          and (e.to_month is null or e.to_month >= g.month))) quiet on true
    left join lateral (
      select case when count(*) filter (where ${isRecent(due)}) >= 2 and count(*) filter (where not ${isRecent(due)}) >= 3
          then avg((o.figures ->> 'visits')::numeric) filter (where not ${isRecent(due)}) end::float8 as before,
        avg((o.figures ->> 'visits')::numeric) filter (where ${isRecent(due)})::float8 as recent
      from monthly_report o where o.library_id = m.library_id and o.is_verified and o.figures ->> 'visits' is not null
        and o.month between ${due}::date - interval '8 months' and ${due}::date) f on true`.execute(tx)
  return found
}

const isRecent = (due: string) => sql`o.month > ${due}::date - interval '3 months'`
