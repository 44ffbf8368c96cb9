import { type RawBuilder, sql } from 'kysely'
import type { Actor } from '../../contract/access.ts'
import type { InputOf, ResultOf } from '../../contract/endpoint.ts'
import type { Assigned, listMentored, listTrainers } from '../../contract/mentoring.ts'
import { inSight } from '../activities/sight-queries.ts'
import { all, fitting, type Search } from '../libraries/search-queries.ts'
import type { Tx } from '../platform/db.ts'
import { inRegion, provincesSeen } from './sight-queries.ts'

type Filter = Omit<InputOf<typeof listMentored>, 'limit' | 'offset'> & { search: Search; now: Date }

const source = (actor: Actor, { now }: Filter) => sql`
  library_search s join library l on l.id = s.library_id
  left join mentoring_assignment a on a.library_id = s.library_id and a.until_day is null
  left join trainers_of(${provincesSeen(actor)}::int[], ${now}) t on t.person_id = a.trainer_id and t.province_id = s.province_id
  left join lateral (select min(asked_on) as on_day from mentoring_request q where q.library_id = s.library_id
    and q.met_by is null and q.withdrawn_at is null) q on true`

const isLeft = sql`(a.trainer_id is not null and not coalesce(t.active, false))`

export async function countMentored(tx: Tx, actor: Actor, filter: Filter): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    select count(*)::int as n from ${source(actor, filter)} where ${matches(actor, filter)}`.execute(tx)
  return rows[0]?.n ?? 0
}

export async function pageOfMentored(
  tx: Tx,
  actor: Actor,
  filter: Filter,
  { limit, offset }: { limit: number; offset: number },
): Promise<Assigned[]> {
  const { rows } = await sql<Assigned>`
    with shown as materialized (
      select s.library_id, l.name, s.province_id, s.regency_id, s.sort_name, a.trainer_id, a.from_day, ${isLeft} as is_left, q.on_day
      from ${source(actor, filter)} where ${matches(actor, filter)}
      order by s.sort_name, s.library_id limit ${limit} offset ${offset}),
    who as materialized (select id, name from names_of((select array_agg(trainer_id) from shown)))
    select h.library_id as "libraryId", h.name as "libraryName", r.name as regency, p.name as province,
      h.trainer_id as "trainerId", who.name as trainer, h.is_left as "isLeft", h.from_day as since,
      (select max(held_on) from mentoring_visit v where v.library_id = h.library_id) as "lastOn",
      n.open as "openSteps", n.late as "lateSteps", h.on_day as asked
    from shown h join region p on p.id = h.province_id left join region r on r.id = h.regency_id
    left join who on who.id = h.trainer_id
    cross join lateral (select count(*)::int as open, count(*) filter (where due < ${today(filter)}::date)::int as late
      from mentoring_step s where s.library_id = h.library_id and s.outcome is null) n
    order by h.sort_name, h.library_id`.execute(tx)
  return rows
}

const today = ({ now }: Filter) => sql`(${now}::timestamptz at time zone 'Asia/Jakarta')`

function matches(actor: Actor, filter: Filter): RawBuilder<boolean> {
  const { region, trainerId, show, search } = filter
  const shown = {
    some: sql`a.trainer_id is not null`,
    none: sql`a.trainer_id is null`,
    left: isLeft,
    asked: sql`q.on_day is not null`,
  }
  return all([
    sql`l.closed_on is null and l.merged_into is null`,
    inSight(actor, 'mentoring.see', 's'),
    ...inRegion(region, 's'),
    ...fitting(search),
    ...(trainerId ? [sql`a.trainer_id = ${trainerId}::uuid`] : []),
    ...(show ? [shown[show]] : []),
  ])
}

export type TrainerRow = Omit<ResultOf<typeof listTrainers>['trainers'][number], 'days'> & { since: number[] }

/** Trainers at work, and those who are not any more and still have libraries; a library sees its own alone. */
export async function trainers(
  tx: Tx,
  actor: Actor,
  { region, now, day }: { region: number | undefined; now: Date; day: string },
): Promise<TrainerRow[]> {
  const seesAll = actor.grants.some(({ role, libraryId }) => libraryId === null && role !== 'partner')
  const within =
    region === undefined
      ? sql`true`
      : sql`(t.province_id = ${region}::int or cardinality(coalesce(n.ids, '{}')) > 0)`
  const { rows } = await sql<TrainerRow>`
    select t.person_id as id, t.name, t.province_id as "provinceId", p.name as province, t.active,
      cardinality(coalesce(n.ids, '{}')) as libraries, coalesce(n.visited, 0)::int as visited, coalesce(n.never, 0)::int as never,
      coalesce(n.since, '{}') as since, coalesce(n.asked, 0)::int as asked,
      (select count(*) from mentoring_visit v where v.trainer_id = t.person_id and v.held_on > ${day}::date - 365
        and v.province_id = t.province_id)::int as visits,
      coalesce(s.open, 0)::int as "stepsOpen", coalesce(s.late, 0)::int as "stepsLate", coalesce(s.done, 0)::int as "stepsDone"
    from trainers_of(${provincesSeen(actor)}::int[], ${now}) t join region p on p.id = t.province_id
    left join lateral (
      select array_agg(a.library_id) as ids, count(*) filter (where ${day}::date - v.last <= 90) as visited,
        count(*) filter (where v.last is null) as never,
        array_agg(${day}::date - v.last order by v.last desc) filter (where v.last is not null) as since,
        count(*) filter (where exists (select from mentoring_request q where q.library_id = a.library_id and q.met_by is null
          and q.withdrawn_at is null)) as asked
      from mentoring_assignment a
      cross join lateral (select max(held_on) as last from mentoring_visit v where v.library_id = a.library_id) v
      where a.trainer_id = t.person_id and a.province_id = t.province_id and a.until_day is null
        and ${inSight(actor, 'mentoring.see', 'a')} and ${sql.join([sql`true`, ...inRegion(region, 'a')], sql` and `)}) n on true
    left join lateral (
      select count(*) filter (where outcome is null) as open, count(*) filter (where outcome is null and due < ${day}::date) as late,
        count(*) filter (where outcome = 'done') as done
      from mentoring_step where library_id = any(n.ids)) s on true
    where ${within} and (cardinality(coalesce(n.ids, '{}')) > 0 or (t.active and ${seesAll}::boolean))
    order by p.name, t.name, t.person_id limit 500`.execute(tx)
  return rows
}
