import { sql } from 'kysely'
import type { Actor } from '../../contract/access.ts'
import type { ResultOf } from '../../contract/endpoint.ts'
import type { getMeeting, MeetingFacts, MeetingKind, MeetingState } from '../../contract/meetings.ts'
import type { Zone } from '../../contract/zones.ts'
import type { Tx } from '../platform/db.ts'
import type { Placed } from './policy.ts'
import { isTold } from './rules.ts'
import { inSight } from './sight-queries.ts'

export type Target = Placed & { code: string }

/** The nation, or a province or regency in force; where a meeting or a series can be of. */
export async function target(tx: Tx, scopeId: number): Promise<Target | undefined> {
  const { rows } = await sql<Target>`
    select s.id as scope_id, s.province_id, s.regency_id, r.code from scope s join region r on r.id = s.id
    where s.id = ${scopeId}::int and s.kind = 'region' and r.valid_to is null`.execute(tx)
  return rows[0]
}

/** Its boundaries do not change meanwhile. */
export async function holdTarget(tx: Tx, scopeId: number): Promise<void> {
  await sql`select from scope where id = ${scopeId}::int for share`.execute(tx)
}

export type Held = Placed & {
  id: string
  series_id: string | null
  kind: MeetingKind
  title: string
  state: MeetingState
  zone: Zone
  starts_at: string
  ends_at: string
  venue: string | null
  link: string | null
  version: number
}

/** A meeting in sight, held. */
export async function lock(tx: Tx, actor: Actor, id: string): Promise<Held | undefined> {
  const { rows } = await sql<Held>`
    select m.* from meeting m where m.id = ${id}::uuid and ${inSight(actor, 'm')} for update`.execute(tx)
  return rows[0]
}

/** A meeting in sight whose agenda is written: others may write it at once, and it is not moved meanwhile. */
export async function see(tx: Tx, actor: Actor, id: string): Promise<Held | undefined> {
  const { rows } = await sql<Held>`
    select m.* from meeting m where m.id = ${id}::uuid and ${inSight(actor, 'm')} for share`.execute(tx)
  return rows[0]
}

type Done = { at: Date; by: string }
type Times = { startsAt: Date; endsAt: Date; zone: Zone }

export async function insert(
  tx: Tx,
  { id, facts, at: place, times }: { id: string; facts: MeetingFacts; at: Placed; times: Times },
  { at, by }: Done,
): Promise<void> {
  await sql`
      insert into meeting (id, scope_id, province_id, regency_id, series_id, wave_id, kind, title, host, mode, venue, address,
        link, zone, starts_at, ends_at, capacity, health_rules, official, beside, changed_at, planned_at, planned_by)
      values (${id}::uuid, ${place.scope_id}::int, ${place.province_id}::int, ${place.regency_id}::int,
        ${facts.seriesId}::uuid, ${facts.waveId}::uuid, ${facts.kind}, ${facts.title}, ${facts.host}, ${facts.mode},
        ${facts.venue}, ${facts.address}, ${facts.link}, ${times.zone}, ${times.startsAt}, ${times.endsAt},
        ${facts.capacity}::int, ${facts.healthRules}, ${facts.official}, ${facts.beside}::uuid, ${at}, ${at}, ${by}::uuid)`.execute(
    tx,
  )
  await sql`insert into meeting_step (meeting_id, version, step, at, by_person)
    values (${id}::uuid, 1, 'planned', ${at}, ${by}::uuid)`.execute(tx)
}

export async function write(tx: Tx, id: string, facts: MeetingFacts, at: Date): Promise<void> {
  await sql`
    update meeting set series_id = ${facts.seriesId}::uuid, wave_id = ${facts.waveId}::uuid, kind = ${facts.kind},
      title = ${facts.title}, host = ${facts.host}, mode = ${facts.mode}, venue = ${facts.venue}, address = ${facts.address},
      link = ${facts.link}, capacity = ${facts.capacity}::int, health_rules = ${facts.healthRules},
      official = ${facts.official}, beside = ${facts.beside}::uuid, changed_at = ${at}, version = version + 1
    where id = ${id}::uuid`.execute(tx)
}

/** Moves a meeting with its agenda; the date before is kept where it was told of. */
export async function move(
  tx: Tx,
  held: Held,
  to: Times,
  { at, by, reason }: Done & { reason: string | null },
): Promise<void> {
  const shift = to.startsAt.getTime() - new Date(held.starts_at).getTime()
  const told = isTold(held.state)
  await sql`update agenda_item set starts_at = starts_at + ${shift}::bigint * interval '1 millisecond',
      ends_at = ends_at + ${shift}::bigint * interval '1 millisecond', version = version + 1
    where meeting_id = ${held.id}::uuid and ${shift}::bigint <> 0`.execute(tx)
  await sql`update meeting set starts_at = ${to.startsAt}, ends_at = ${to.endsAt}, zone = ${to.zone},
      sequence = sequence + ${told ? 1 : 0}::int, changed_at = ${at}, version = version + 1
    where id = ${held.id}::uuid`.execute(tx)
  if (told)
    await sql`insert into meeting_step (meeting_id, version, step, at, by_person, reason, from_starts, from_ends)
      values (${held.id}::uuid, ${held.version + 1}::int, 'moved', ${at}, ${by}::uuid, ${reason}, ${held.starts_at}, ${held.ends_at})`.execute(
      tx,
    )
}

/** What a step leads to. */
export type Reached = Exclude<MeetingState, 'draft'>

/** Takes a step. A cancelled one is told to calendars as a change of what they have. */
export async function step(
  tx: Tx,
  { id, version }: Held,
  to: Reached,
  { at, by, reason }: Done & { reason: string | null },
): Promise<void> {
  await sql`
    with told as (
      insert into meeting_step (meeting_id, version, step, at, by_person, reason)
      values (${id}::uuid, ${version + 1}::int, ${to}, ${at}, ${by}::uuid, ${reason}))
    update meeting set state = ${to}, sequence = sequence + ${to === 'cancelled' ? 1 : 0}::int, changed_at = ${at},
      version = version + 1 where id = ${id}::uuid`.execute(tx)
}

/** Whether a series of this kind, and the wave where one is named, is there for a meeting of this place. */
export async function isInSeries(
  tx: Tx,
  { seriesId, waveId, kind }: Pick<MeetingFacts, 'seriesId' | 'waveId' | 'kind'>,
  at: Placed,
): Promise<boolean> {
  const { rows } = await sql`
    select from meeting_series s where s.id = ${seriesId}::uuid and s.kind = ${kind}
      and s.scope_id = any(array[1, ${at.province_id}::int, ${at.regency_id}::int, ${at.scope_id}::int])
      and (${waveId}::uuid is null or exists (select from meeting_wave w where w.id = ${waveId}::uuid and w.series_id = s.id))`.execute(
    tx,
  )
  return rows.length > 0
}

/** Whether a meeting can bear another beside it: of the same region, not cancelled, and itself beside none. */
export async function canBear(tx: Tx, beside: string, id: string, at: Placed): Promise<boolean> {
  const { rows } = await sql`
    select from meeting m where m.id = ${beside}::uuid and m.scope_id = ${at.scope_id}::int and m.state <> 'cancelled'
      and m.beside is null and m.id <> ${id}::uuid
      and not exists (select from meeting x where x.beside = ${id}::uuid)`.execute(tx)
  return rows.length > 0
}

export type StepRow = {
  step: ResultOf<typeof getMeeting>['steps'][number]['step']
  at: string
  by: string | null
  reason: string | null
  from_starts: string | null
  from_ends: string | null
}

/** What happened to a meeting, newest first. */
export async function stepsOf(tx: Tx, id: string): Promise<StepRow[]> {
  const { rows } = await sql<StepRow>`
    with told as materialized (select * from meeting_step where meeting_id = ${id}::uuid),
    who as (select id, name from names_of((select array_agg(by_person) from told)))
    select t.step, t.at, who.name as by, t.reason, t.from_starts, t.from_ends
    from told t left join who on who.id = t.by_person order by t.version desc`.execute(tx)
  return rows
}

/** After a boundary decree each row has the place of its scope; a region's go with it where it went into another. */
export async function followScopes(tx: Tx): Promise<void> {
  for (const name of ['meeting_series', 'meeting', 'calendar_feed']) {
    const table = sql.table(name)
    await sql`update ${table} m set scope_id = r.followed_by from region r
      where r.id = m.scope_id and r.valid_to is not null and r.followed_by is not null`.execute(tx)
    await sql`update ${table} m set province_id = s.province_id, regency_id = s.regency_id from scope s
      where s.id = m.scope_id and (m.province_id, m.regency_id) is distinct from (s.province_id, s.regency_id)`.execute(
      tx,
    )
  }
}
