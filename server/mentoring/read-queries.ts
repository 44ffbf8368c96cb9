import { type RawBuilder, sql } from 'kysely'
import type { Actor } from '../../contract/access.ts'
import type { InputOf, ResultOf } from '../../contract/endpoint.ts'
import type {
  libraryMentoring,
  listMentoringVisits,
  MentoringRequest,
  MentoringVisit,
} from '../../contract/mentoring.ts'
import { inSight } from '../activities/sight-queries.ts'
import type { Tx } from '../platform/db.ts'
import { inRegion } from './sight-queries.ts'
import type { Placed } from './policy.ts'

type Filter = Omit<InputOf<typeof listMentoringVisits>, 'limit' | 'offset'>

export async function countVisits(tx: Tx, actor: Actor, filter: Filter): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    select count(*)::int as n from mentoring_visit v where ${matches(actor, filter)}`.execute(tx)
  return rows[0]?.n ?? 0
}

/** The newest first: what is planned by its day, what was held by that. */
export const pageOfVisits = (
  tx: Tx,
  actor: Actor,
  filter: Filter,
  { limit, offset }: { limit: number; offset: number },
): Promise<(MentoringVisit & Placed)[]> =>
  visits(
    tx,
    actor,
    sql`select v.* from mentoring_visit v where ${matches(actor, filter)}
      order by ${dayOf} desc, v.id limit ${limit} offset ${offset}`,
  )

export async function seeVisit(
  tx: Tx,
  actor: Actor,
  id: string,
): Promise<(MentoringVisit & Placed) | undefined> {
  const rows = await visits(tx, actor, sql`select v.* from mentoring_visit v where v.id = ${id}::uuid`)
  return rows[0]
}

const dayOf = sql`coalesce(v.held_on, v.planned_on)`
const state = sql`case when v.cancelled_on is not null then 'cancelled' when v.held_on is not null then 'held' else 'planned' end`

/** @param chosen the rows of visits to be told */
async function visits(
  tx: Tx,
  { personId }: Actor,
  chosen: RawBuilder<unknown>,
): Promise<(MentoringVisit & Placed)[]> {
  const { rows } = await sql<MentoringVisit & Placed>`
    with shown as materialized (${chosen}),
    step as materialized (select s.* from mentoring_step s where s.visit_id in (select id from shown)),
    who as materialized (select id, name from names_of(array(
      select trainer_id from shown union select closed_by from step where closed_by is not null)))
    select v.id, v.province_id, v.regency_id, v.scope_id, v.library_id as "libraryId", l.name as "libraryName",
      r.name as regency, p.name as province, v.kind, ${state} as state, v.planned_on as "plannedOn", v.about,
      v.held_on as "heldOn", v.advice, v.plan_item_id as "planItemId", i.title as "planItem", v.reason,
      coalesce(w.name, '–') as trainer,
      (v.trainer_id = ${personId}::uuid or exists (select from mentoring_assignment a where a.library_id = v.library_id
        and a.until_day is null and a.trainer_id = ${personId}::uuid)) as mine,
      (select coalesce(json_agg(json_build_object('id', s.id, 'visitId', s.visit_id, 'text', s.text, 'due', s.due,
          'by', s.by_side, 'state', coalesce(s.outcome, 'open'), 'closedOn', s.closed_on, 'closedBy', c.name,
          'word', s.word, 'version', s.version) order by s.position), '[]')
        from step s left join who c on c.id = s.closed_by where s.visit_id = v.id) as steps,
      v.version
    from shown v join library l on l.id = v.library_id join region p on p.id = v.province_id
    left join region r on r.id = v.regency_id left join plan_item i on i.id = v.plan_item_id
    left join who w on w.id = v.trainer_id order by ${dayOf} desc, v.id`.execute(tx)
  return rows
}

function matches(actor: Actor, filter: Filter): RawBuilder<boolean> {
  const { libraryId, trainerId, mine, region, state: states } = filter
  const all = [
    sql`${inSight(actor, 'mentoring.see', 'v')}`,
    ...inRegion(region, 'v'),
    ...(libraryId ? [sql`v.library_id = ${libraryId}::uuid`] : []),
    ...(trainerId ? [sql`v.trainer_id = ${trainerId}::uuid`] : []),
    ...(mine === undefined ? [] : [sql`(v.trainer_id = ${actor.personId}::uuid) = ${mine}::boolean`]),
    ...(states?.length ? [sql`${state} = any(${states}::text[])`] : []),
  ]
  return sql`(${sql.join(all, sql` and `)})`
}

type Whole = ResultOf<typeof libraryMentoring>

/** So many of a library's visits are told: those before them stand in the list of visits. */
const mostVisits = 50

export const visitsOf = (tx: Tx, actor: Actor, libraryId: string): Promise<MentoringVisit[]> =>
  visits(
    tx,
    actor,
    sql`select v.* from mentoring_visit v where v.library_id = ${libraryId}::uuid
      order by ${dayOf} desc, v.id limit ${mostVisits}`,
  )

export type TrainerRow = Whole['trainers'][number] & { id: string }

/** Who mentored a library, the latest first. */
export async function trainersOf(tx: Tx, libraryId: string): Promise<TrainerRow[]> {
  const { rows } = await sql<TrainerRow>`
    with held as materialized (select * from mentoring_assignment where library_id = ${libraryId}::uuid),
    who as (select id, name from names_of((select array_agg(trainer_id) from held)))
    select h.trainer_id as id, coalesce(w.name, '–') as name, h.from_day as from, h.until_day as until, h.note
    from held h left join who w on w.id = h.trainer_id order by h.from_day desc, h.assigned_at desc`.execute(
    tx,
  )
  return rows
}

/** What a library asked for, the latest first. */
export async function requestsOf(tx: Tx, libraryId: string): Promise<MentoringRequest[]> {
  const { rows } = await sql<MentoringRequest>`
    with asked as materialized (
      select * from mentoring_request where library_id = ${libraryId}::uuid order by asked_at desc limit 20),
    who as (select id, name from names_of((select array_agg(asked_by) from asked)))
    select q.id, q.reason, q.asked_on as "askedOn", w.name as "askedBy", ${requestState} as state, q.version
    from asked q left join who w on w.id = q.asked_by order by q.asked_at desc`.execute(tx)
  return rows
}

/** Of a request `q`. */
export const requestState = sql`case when q.withdrawn_at is not null then 'withdrawn' when q.met_by is not null then 'met'
  when exists (select from mentoring_visit o where o.library_id = q.library_id and o.held_on is null and o.cancelled_on is null)
  then 'planned' else 'open' end`
