import { sql } from 'kysely'
import type { Actor } from '../../contract/access.ts'
import type { InputOf } from '../../contract/endpoint.ts'
import type { listSeries, MeetingKind, planSeries, Series, Wave } from '../../contract/meetings.ts'
import type { Tx } from '../platform/db.ts'
import type { Placed } from './policy.ts'
import { inSight, isMine } from './sight-queries.ts'

export type HeldSeries = Placed & {
  id: string
  year: number
  kind: MeetingKind
  title: string
  note: string | null
  version: number
}

export async function lockSeries(tx: Tx, actor: Actor, id: string): Promise<HeldSeries | undefined> {
  const { rows } = await sql<HeldSeries>`
    select s.* from meeting_series s where s.id = ${id}::uuid and ${inSight(actor, 's')} for update`.execute(
    tx,
  )
  return rows[0]
}

const selection = (actor: Actor) => sql`
  select s.id, s.scope_id as "scopeId", o.name as region, s.year, s.kind, s.title, s.note, s.version,
    ${isMine(actor, 's')} as mine, m.meetings, m.regions,
    (select count(*)::int from meeting_wave w where w.series_id = s.id) as waves
  from meeting_series s join scope o on o.id = s.scope_id
  cross join lateral (select count(*)::int as meetings, count(distinct m.scope_id)::int as regions from meeting m
    where m.series_id = s.id and m.state <> 'cancelled' and ${inSight(actor, 'm')}) m`

export async function list(tx: Tx, actor: Actor, filter: InputOf<typeof listSeries>): Promise<Series[]> {
  const { year, kind } = filter
  const { rows } = await sql<Series>`${selection(actor)}
    where ${inSight(actor, 's')} and (${year ?? null}::int is null or s.year = ${year ?? null}::int)
      and (${kind ?? null}::text is null or s.kind = ${kind ?? null})
    order by s.year desc, o.id, s.title, s.id limit 500`.execute(tx)
  return rows
}

export async function see(tx: Tx, actor: Actor, id: string): Promise<Series | undefined> {
  const { rows } =
    await sql<Series>`${selection(actor)} where s.id = ${id}::uuid and ${inSight(actor, 's')}`.execute(tx)
  return rows[0]
}

export async function wavesOf(tx: Tx, seriesId: string): Promise<Wave[]> {
  const { rows } = await sql<Wave>`
    select id, number, title, from_day as from, to_day as to from meeting_wave
    where series_id = ${seriesId}::uuid order by number`.execute(tx)
  return rows
}

type Done = { at: Date; by: string }
type NewSeries = Omit<InputOf<typeof planSeries>, 'scopeId' | 'waves'> & { copiedFrom: string | null }

export async function insert(
  tx: Tx,
  { id, year, kind, title, note, copiedFrom }: NewSeries,
  at: Placed,
  done: Done,
): Promise<void> {
  await sql`
    insert into meeting_series (id, scope_id, province_id, regency_id, year, kind, title, note, copied_from, planned_at, planned_by)
    values (${id}::uuid, ${at.scope_id}::int, ${at.province_id}::int, ${at.regency_id}::int, ${year}::int, ${kind}, ${title},
      ${note}, ${copiedFrom}::uuid, ${done.at}, ${done.by}::uuid)`.execute(tx)
}

export async function write(
  tx: Tx,
  id: string,
  facts: { title: string; note: string | null },
): Promise<void> {
  await sql`update meeting_series set title = ${facts.title}, note = ${facts.note}, version = version + 1
    where id = ${id}::uuid`.execute(tx)
}

/** The series has these waves, and no others; `isIdle` was asked of those that go. */
export async function setWaves(tx: Tx, seriesId: string, waves: readonly Wave[]): Promise<void> {
  await sql`delete from meeting_wave where series_id = ${seriesId}::uuid
    and id <> all(${waves.map(wave => wave.id)}::uuid[])`.execute(tx)
  await sql`
    insert into meeting_wave (id, series_id, number, title, from_day, to_day)
    select w.id, ${seriesId}::uuid, w.number, w.title, w.from, w.to
    from jsonb_to_recordset(${JSON.stringify(waves)}::jsonb) w (id uuid, number int, title text, "from" date, "to" date)
    on conflict (id) do update set number = excluded.number, title = excluded.title, from_day = excluded.from_day,
      to_day = excluded.to_day where meeting_wave.series_id = excluded.series_id`.execute(tx)
}

/** The first wave of a series, by its number, that has meetings and is not among these; meetings out of sight count too. */
export async function usedBesides(
  tx: Tx,
  seriesId: string,
  kept: readonly string[],
): Promise<number | undefined> {
  const { rows } = await sql<{ number: number }>`
    select w.number from meeting_wave w where w.series_id = ${seriesId}::uuid and w.id <> all(${kept}::uuid[])
      and exists (select from meeting m where m.wave_id = w.id) order by 1 limit 1`.execute(tx)
  return rows[0]?.number
}
