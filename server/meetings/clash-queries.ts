import { sql } from 'kysely'
import type { Clash } from '../../contract/meetings.ts'
import type { Tx } from '../platform/db.ts'
import { holidays } from './holiday-queries.ts'
import { localTimes, type MeetingRow } from './list-queries.ts'

type Row = {
  kind: Clash['kind']
  name: string
  id: Clash['meeting'] extends infer M ? (M extends { id: infer Id } ? Id : never) : never
  title: string
  zone: MeetingRow['zone']
  starts_at: string
  ends_at: string
}

/**
 * What a meeting has in common with others in sight that may be a mistake: its official or a speaker is elsewhere at the
 * same time, its region has another meeting on the same day, a public holiday, days outside its wave.
 */
export async function clashesOf(tx: Tx, meeting: MeetingRow): Promise<Clash[]> {
  if (meeting.state === 'cancelled') return []
  return [
    ...(await withOthers(tx, meeting)),
    ...(await ofWave(tx, meeting)),
    ...(await onHolidays(tx, meeting)),
  ]
}

async function withOthers(tx: Tx, meeting: MeetingRow): Promise<Clash[]> {
  const { starts, ends } = localTimes(meeting, meeting.zone)
  // those of one event are in one place
  const isApart = sql`o.id is distinct from ${meeting.beside}::uuid and o.beside is distinct from ${meeting.id}::uuid`
  const { rows } = await sql<Row>`
    select 'official' as kind, o.official as name, o.id, o.title, o.zone, o.starts_at, o.ends_at from meeting o
    where lower(o.official) = lower(${meeting.official}) and o.id <> ${meeting.id}::uuid and o.state <> 'cancelled'
      and o.starts_at < ${meeting.ends_at} and o.ends_at > ${meeting.starts_at} and ${isApart}
    union all
    select 'region', ${meeting.region}, o.id, o.title, o.zone, o.starts_at, o.ends_at from meeting o
    where o.scope_id = ${meeting.scope_id}::int and o.id <> ${meeting.id}::uuid and o.state <> 'cancelled'
      and ${isApart}
      and (o.starts_at at time zone ${zoneSql('o')})::date <= ${ends.slice(0, 10)}::date
      and (o.ends_at at time zone ${zoneSql('o')})::date >= ${starts.slice(0, 10)}::date
    union all
    select distinct 'speaker', a.speaker, o.id, o.title, o.zone, b.starts_at, b.ends_at
    from agenda_item a join agenda_item b on lower(b.speaker) = lower(a.speaker) and b.id <> a.id
      and b.starts_at < a.ends_at and b.ends_at > a.starts_at and (b.meeting_id <> a.meeting_id or b.id > a.id)
    join meeting o on o.id = b.meeting_id
    where a.meeting_id = ${meeting.id}::uuid and o.state <> 'cancelled'
    order by 1, 6, 3 limit 30`.execute(tx)
  return rows.map(row => ({
    kind: row.kind,
    name: row.name,
    meeting: { id: row.id, title: row.title, zone: row.zone, ...localTimes(row, row.zone) },
    day: null,
    to: null,
  }))
}

/** The zone that a meeting tells its times in, as PostgreSQL names it. */
export const zoneSql = (row: string) =>
  sql`case ${sql.ref(`${row}.zone`)} when 'WIB' then 'Asia/Jakarta' when 'WITA' then 'Asia/Makassar' else 'Asia/Jayapura' end`

async function ofWave(tx: Tx, meeting: MeetingRow): Promise<Clash[]> {
  const { starts, ends } = localTimes(meeting, meeting.zone)
  const { rows } = await sql<{ number: number; from: string; to: string }>`
    select number, from_day as from, to_day as to from meeting_wave where id = ${meeting.waveId}::uuid
      and (from_day > ${starts.slice(0, 10)}::date or to_day < ${ends.slice(0, 10)}::date)`.execute(tx)
  return rows.map(({ number, from, to }) => ({
    ...{ kind: 'wave' as const, name: String(number), meeting: null, day: from, to },
  }))
}

async function onHolidays(tx: Tx, meeting: MeetingRow): Promise<Clash[]> {
  const { starts, ends } = localTimes(meeting, meeting.zone)
  const days = await holidays(tx, starts.slice(0, 10), ends.slice(0, 10))
  return days.map(({ day, name }) => ({ kind: 'holiday', name, meeting: null, day, to: null }))
}
