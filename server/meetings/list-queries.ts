import { type RawBuilder, sql } from 'kysely'
import { type Actor, nation } from '../../contract/access.ts'
import type { InputOf } from '../../contract/endpoint.ts'
import {
  type exportMeetings,
  type Meeting,
  type MeetingState,
  meetingStates,
} from '../../contract/meetings.ts'
import { localIn, type Zone } from '../../contract/zones.ts'
import { pagesOf } from '../platform/cursor.ts'
import type { Tx } from '../platform/db.ts'
import type { Placed } from './policy.ts'
import { inSight, isMine } from './sight-queries.ts'

export type Filter = Omit<InputOf<typeof exportMeetings>, 'format' | 'columns'>
export type MeetingRow = Placed &
  Omit<Meeting, 'starts' | 'ends'> & {
    starts_at: string
    ends_at: string
    sequence: number
    changed_at: string
  }

export function meetingOf(row: MeetingRow): Meeting {
  const { province_id: _, regency_id: __, scope_id: scopeId, ...facts } = row
  const { starts_at: ___, ends_at: ____, sequence: _____, changed_at: ______, ...shown } = facts
  return { ...shown, scopeId, ...localTimes(row, row.zone) }
}

/** Moments as the wall clock of a zone shows them. */
export const localTimes = (row: { starts_at: string; ends_at: string }, zone: Zone) => ({
  starts: localIn(zone, new Date(row.starts_at)),
  ends: localIn(zone, new Date(row.ends_at)),
})

export async function countByState(
  tx: Tx,
  actor: Actor,
  filter: Filter,
): Promise<Record<MeetingState, number>> {
  const { rows } = await sql<{ state: MeetingState; n: number }>`
    select m.state, count(*)::int as n from meeting m join scope o on o.id = m.scope_id
    where ${matches(actor, { ...filter, state: undefined })} group by 1`.execute(tx)
  const found = new Map(rows.map(row => [row.state, row.n]))
  return Object.fromEntries(meetingStates.map(of => [of, found.get(of) ?? 0])) as Record<MeetingState, number>
}

export async function page(
  tx: Tx,
  actor: Actor,
  filter: Filter & { limit: number; offset: number },
): Promise<MeetingRow[]> {
  const { rows } = await sql<MeetingRow>`
    ${selection(actor, matches(actor, filter))} order by ${order(filter)} limit ${filter.limit} offset ${filter.offset}`.execute(
    tx,
  )
  return rows
}

/** All of the filter in its order, in pages. */
export const pages = (tx: Tx, actor: Actor, filter: Filter): AsyncGenerator<MeetingRow[]> =>
  pagesOf(
    tx,
    'meetings_export',
    sql<MeetingRow>`${selection(actor, matches(actor, filter))} order by ${order(filter)}`,
  )

/** One meeting in sight. */
export async function see(tx: Tx, actor: Actor, id: string): Promise<MeetingRow | undefined> {
  const { rows } = await sql<MeetingRow>`
    ${selection(actor, sql`m.id = ${id}::uuid and ${inSight(actor, 'm')}`)}`.execute(tx)
  return rows[0]
}

/** Meetings for who was invited to them, wherever they work. */
export async function ofInvited(tx: Tx, actor: Actor, ids: readonly string[]): Promise<MeetingRow[]> {
  const { rows } = await sql<MeetingRow>`${selection(actor, sql`m.id = any(${[...ids]}::uuid[])`)}`.execute(
    tx,
  )
  return rows
}

/** The meetings of a series in sight, those of its waves first, in their order. */
export async function ofSeries(tx: Tx, actor: Actor, seriesId: string): Promise<MeetingRow[]> {
  const { rows } = await sql<MeetingRow>`
    ${selection(actor, sql`m.series_id = ${seriesId}::uuid and ${inSight(actor, 'm')}`)}
    order by w.number nulls last, m.starts_at, m.id`.execute(tx)
  return rows
}

/** The meeting whose event a meeting shares, and those that share its own. */
export async function sharing(tx: Tx, actor: Actor, { id, beside }: MeetingRow): Promise<MeetingRow[]> {
  const { rows } = await sql<MeetingRow>`
    ${selection(actor, sql`(m.id = ${beside}::uuid or m.beside = ${id}::uuid) and m.state <> 'cancelled' and ${inSight(actor, 'm')}`)}
    order by m.starts_at, m.id`.execute(tx)
  return rows
}

/** What a region's calendar tells: its own meetings and those below, apart from drafts, of a year back and later. */
export async function ofFeed(tx: Tx, actor: Actor, scopeId: number, since: Date): Promise<MeetingRow[]> {
  const { rows } = await sql<MeetingRow>`
    ${selection(
      actor,
      sql`(${scopeId}::int = 1 or m.scope_id = ${scopeId}::int or m.province_id = ${scopeId}::int or m.regency_id = ${scopeId}::int)
      and m.state <> 'draft' and m.ends_at > ${since}`,
    )} order by m.starts_at, m.id limit 2000`.execute(tx)
  return rows
}

const selection = (actor: Actor, where: RawBuilder<unknown>): RawBuilder<MeetingRow> => sql`
  select m.id, m.scope_id, m.province_id, m.regency_id, m.series_id as "seriesId", m.wave_id as "waveId", m.kind, m.title,
    m.host, m.mode, m.venue, m.address, m.link, m.capacity, m.health_rules as "healthRules", m.official, m.beside,
    o.name as region, case when m.regency_id is not null then p.name end as province, s.title as series,
    w.number as "waveNumber", m.zone, m.starts_at, m.ends_at, m.state, m.sequence, m.changed_at, m.version,
    (select count(*)::int from agenda_item a where a.meeting_id = m.id) as "agendaItems", ${isMine(actor, 'm')} as mine
  from meeting m join scope o on o.id = m.scope_id left join region p on p.id = m.province_id
  left join meeting_series s on s.id = m.series_id left join meeting_wave w on w.id = m.wave_id
  where ${where}`

function matches(actor: Actor, filter: Filter): RawBuilder<boolean> {
  const { q, region, kind, series, state, from, to } = filter
  const words = (q ?? '').toLowerCase().split(/\s+/).filter(Boolean).slice(0, 8)
  const like = (word: string) => `%${word.replaceAll(/[\\%_]/g, '\\$&')}%`
  const all = [
    inSight(actor, 'm'),
    ...words.map(
      word => sql`lower(concat_ws(' ', m.title, m.venue, m.official, m.host, o.name)) like ${like(word)}`,
    ),
    ...(region === undefined || region === nation
      ? []
      : [sql`(m.province_id = ${region}::int or m.regency_id = ${region}::int)`]),
    ...(kind ? [sql`m.kind = ${kind}`] : []),
    ...(series ? [sql`m.series_id = ${series}::uuid`] : []),
    ...(state?.length ? [sql`m.state = any(${state}::text[])`] : []),
    // by the day in Jakarta, with what lasts over it; before 2018 nothing is, and PostgreSQL knows no year zero
    ...(to && to < '2018' ? [sql`false`] : []),
    ...(from && from >= '2018'
      ? [sql`m.ends_at >= ${from}::date::timestamp at time zone 'Asia/Jakarta'`]
      : []),
    ...(to && to >= '2018'
      ? [sql`m.starts_at < (${to}::date + 1)::timestamp at time zone 'Asia/Jakarta'`]
      : []),
  ]
  return sql`(${sql.join(all, sql` and `)})`
}

const sortKey = {
  starts: sql`m.starts_at`,
  title: sql`lower(m.title)`,
  region: sql`o.name`,
  kind: sql`m.kind`,
  state: sql`array_position(${sql.lit(`{${meetingStates.join(',')}}`)}::text[], m.state)`,
}
const order = ({ sort, order: way }: Pick<Filter, 'sort' | 'order'>): RawBuilder<unknown> =>
  sql`${sortKey[sort]} ${way === 'asc' ? sql`asc` : sql`desc`}, m.starts_at, m.id`
