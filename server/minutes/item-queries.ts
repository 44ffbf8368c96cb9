import { type RawBuilder, sql } from 'kysely'
import { type Actor, may } from '../../contract/access.ts'
import type { ActionItem, ItemTold } from '../../contract/action-items.ts'
import type { MeetingId } from '../../contract/ids.ts'
import { dayIn, type Zone } from '../../contract/zones.ts'
import type { Held } from '../meetings/queries.ts'
import type { Placed } from '../meetings/policy.ts'
import { grantsOf, inSight, isAbove } from '../meetings/sight-queries.ts'
import type { Tx } from '../platform/db.ts'

export type ItemRow = Placed & Omit<ActionItem, 'late' | 'scopeId'>

/** One's own, or that of a partner one acts for. */
export const isOwn = (actor: Actor): RawBuilder<boolean> => sql`coalesce(i.person_id = ${actor.personId}::uuid
  or i.partner_id = any ((select acting_partners())::uuid[]), false)`

/** One's own wherever the meeting was, and those of meetings in sight; row-level security stands behind. */
export const itemInSight = (actor: Actor): RawBuilder<boolean> => sql`(${isOwn(actor)}
  or exists (select from meeting m where m.id = i.meeting_id and ${inSight(actor, 'm')}))`

/** As the policy `mayProgress` has it. */
export const isProgressed = (actor: Actor): RawBuilder<boolean> =>
  sql`(${isOwn(actor)} or ${isAbove(
    'i',
    grantsOf(actor, may['minutes.keep']).map(grant => grant.scopeId),
  )})`

export const selection = (actor: Actor, where: RawBuilder<unknown>): RawBuilder<ItemRow> => sql`
  select i.id, i.text, i.meeting_id as "meetingId", i.meeting_title as meeting, i.meeting_day as "meetingDay",
    i.scope_id, i.province_id, i.regency_id, s.name as region,
    case when i.regency_id is not null then p.name end as province, i.who as owner, i.person_id as "personId",
    partner_now(i.partner_id) as "partnerId", i.deadline, i.state, t.text as last, t.at as "lastAt",
    ${isOwn(actor)} as mine, ${isProgressed(actor)} as progressed
  from action_item i join scope s on s.id = i.scope_id left join region p on p.id = i.province_id
  left join lateral (select t.text, t.at from action_step t where t.item_id = i.id order by t.at desc, t.id desc limit 1) t
    on true
  where ${where}`

/** One in sight. */
export async function see(tx: Tx, actor: Actor, id: string): Promise<ItemRow | undefined> {
  const { rows } = await selection(actor, sql`i.id = ${id}::uuid and ${itemInSight(actor)}`).execute(tx)
  return rows[0]
}

/** One in sight, held. */
export async function lock(tx: Tx, actor: Actor, id: string): Promise<ItemRow | undefined> {
  await sql`select from action_item where id = ${id}::uuid for update`.execute(tx)
  return see(tx, actor, id)
}

export async function ofMeeting(tx: Tx, actor: Actor, meetingId: string): Promise<ItemRow[]> {
  const { rows } = await sql<ItemRow>`
    ${selection(actor, sql`i.meeting_id = ${meetingId}::uuid and ${itemInSight(actor)}`)}
    order by i.deadline, i.id`.execute(tx)
  return rows
}

type At = { id: string; scope_id: number; kind: string; starts_at: string }

/** Earlier meetings of the same region, and of the same kind or series. */
const isEarlier = (meeting: At, series: string | null): RawBuilder<boolean> => sql`exists (
  select from meeting e where e.id = i.meeting_id and e.id <> ${meeting.id}::uuid
    and e.scope_id = ${meeting.scope_id}::int and e.starts_at < ${meeting.starts_at}::timestamptz
    and (e.kind = ${meeting.kind} or e.series_id = ${series}::uuid))`

/** What those meetings left open, the oldest deadline first. */
export async function unfinishedBefore(
  tx: Tx,
  actor: Actor,
  meeting: At & { seriesId: string | null },
): Promise<ItemRow[]> {
  const { rows } = await sql<ItemRow>`
    ${selection(
      actor,
      sql`i.state in ('planned', 'under-way') and ${itemInSight(actor)} and ${isEarlier(meeting, meeting.seriesId)}`,
    )} order by i.deadline, i.id limit 200`.execute(tx)
  return rows
}

export async function isBefore(tx: Tx, id: string, meeting: Held): Promise<boolean> {
  const { rows } = await sql`select from action_item i where i.id = ${id}::uuid
    and ${isEarlier(meeting, meeting.series_id)}`.execute(tx)
  return rows.length > 0
}

type Done = { now: Date; by: string }
type Told = { id: string; itemId: string; text: string | null; link: string | null }

/** Tells something of an item. @returns false where that was told before */
export async function tell(
  tx: Tx,
  { id, itemId, text, link }: Told,
  step: 'progress' | 'done' | 'dropped',
  { now, by }: Done,
): Promise<boolean> {
  const { numAffectedRows } = await sql`
    insert into action_step (id, item_id, step, text, link, at, by_person)
    values (${id}::uuid, ${itemId}::uuid, ${step}, ${text}, ${link}, ${now}, ${by}::uuid) on conflict (id) do nothing`.execute(
    tx,
  )
  if (numAffectedRows !== 1n) return false
  await sql`update action_item set state = ${step === 'progress' ? 'under-way' : step} where id = ${itemId}::uuid`.execute(
    tx,
  )
  return true
}

/** It goes on with a line of a later meeting. */
export async function carry(
  tx: Tx,
  { id, to }: { id: string; to: string },
  { now, by }: Done,
): Promise<void> {
  await sql`
    with told as (insert into action_step (id, item_id, step, at, by_person)
      select gen_random_uuid(), id, 'carried-over', ${now}, ${by}::uuid from action_item
      where id = ${id}::uuid and state in ('planned', 'under-way'))
    update action_item set state = 'carried-over', carried_to = ${to}::uuid
    where id = ${id}::uuid and state in ('planned', 'under-way')`.execute(tx)
}

/** The line with which it went on was taken away: it is open again. */
export async function takeUp(tx: Tx, id: string, { now, by }: Done): Promise<void> {
  await sql`
    with told as (insert into action_step (id, item_id, step, at, by_person)
      values (gen_random_uuid(), ${id}::uuid, 'taken-up', ${now}, ${by}::uuid))
    update action_item i set carried_to = null, state = case when exists (select from action_step t
      where t.item_id = i.id and t.step = 'progress') then 'under-way' else 'planned' end
    where i.id = ${id}::uuid and i.state = 'carried-over'`.execute(tx)
}

/** What was told of an item, newest first. */
export async function stepsOf(tx: Tx, id: string): Promise<ItemTold['steps']> {
  const { rows } = await sql<ItemTold['steps'][number]>`
    with t as materialized (select * from action_step where item_id = ${id}::uuid),
    who as (select id, name from names_of((select array_agg(by_person) from t)))
    select t.id, t.step, t.text, t.link, t.at, who.name as by from t left join who on who.id = t.by_person
    order by t.at desc, t.id desc`.execute(tx)
  return rows
}

/** The meeting in which an item goes on, in sight. */
export async function carriedTo(tx: Tx, id: string): Promise<ItemTold['carriedTo']> {
  const { rows } = await sql<NonNullable<ItemTold['carriedTo']>>`
    select m.id as "meetingId", m.title from action_item i join minute_line l on l.id = i.carried_to
    join meeting m on m.id = l.meeting_id where i.id = ${id}::uuid`.execute(tx)
  return rows[0] ?? null
}

/** Later meetings of its region, and of its kind or series, whose minutes can be written by somebody; the next one first. */
export async function goesTo(tx: Tx, actor: Actor, id: string): Promise<ItemTold['goesTo']> {
  const scopes = grantsOf(actor, may['minutes.keep']).map(grant => grant.scopeId)
  const { rows } = await sql<{ meetingId: MeetingId; title: string; starts_at: string; zone: Zone }>`
    select m.id as "meetingId", m.title, m.starts_at, m.zone from action_item i join meeting e on e.id = i.meeting_id
    join meeting m on m.scope_id = e.scope_id and m.id <> e.id and m.starts_at > e.starts_at
      and (m.kind = e.kind or m.series_id = e.series_id)
    where i.id = ${id}::uuid and m.state in ('scheduled', 'invited', 'held') and ${isAbove('m', scopes)}
      and not exists (select from minutes n where n.meeting_id = m.id and n.state = 'approved')
    order by m.starts_at, m.id limit 20`.execute(tx)
  return rows.map(({ starts_at: at, zone, ...row }) => ({ ...row, day: dayIn(zone, new Date(at)) }))
}
