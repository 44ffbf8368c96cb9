import { type RawBuilder, sql } from 'kysely'
import type { Attending, exportAttendance } from '../../contract/attendance.ts'
import type { InputOf } from '../../contract/endpoint.ts'
import type { GuestId } from '../../contract/ids.ts'
import { isThere, ofSession } from '../guests/presence-queries.ts'
import { pagesOf } from '../platform/cursor.ts'
import type { Tx } from '../platform/db.ts'

export type Filter = Omit<InputOf<typeof exportAttendance>, 'format' | 'columns'>

/** How many of a meeting's guests were there and were not, of the day or session; those taken off the list only where they came. */
export async function countThere(tx: Tx, filter: Filter): Promise<{ present: number; absent: number }> {
  const { rows } = await sql<{ present: number; absent: number }>`
    select count(*) filter (where there)::int as present, count(*) filter (where not there)::int as absent
    from (select ${isThere(filter)} as there, g.state from guest g
      where g.meeting_id = ${filter.id}::uuid) g where there or state <> 'withdrawn'`.execute(tx)
  return rows[0] ?? { present: 0, absent: 0 }
}

export async function count(tx: Tx, filter: Filter): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    select count(*)::int as n from guest g left join region r on r.id = g.region_id where ${matches(filter)}`.execute(
    tx,
  )
  return rows[0]?.n ?? 0
}

export async function page(tx: Tx, filter: Filter & { limit: number; offset: number }): Promise<Attending[]> {
  const { rows } = await sql<Attending>`
    with told as materialized (
      select a.* from attendance a where a.meeting_id = ${filter.id}::uuid and a.undone_at is null),
    who as (select id, name from names_of((select array_agg(distinct noted_by) from told)))
    select g.id, g.name, g.position, g.agency, r.name as region, g.part, g.state, g.walk_in as "walkIn",
      d.name as "deputyOf", coalesce(n.records, '[]') as records
    from guest g left join guest d on d.id = g.deputy_of left join region r on r.id = g.region_id
    left join lateral (
      select min(a.at) as at, jsonb_agg(jsonb_build_object('id', a.id, 'guestId', a.guest_id, 'day', a.day,
        'agendaItemId', a.agenda_item_id, 'at', to_char(a.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
        'way', a.way, 'by', who.name,
        'signed', exists (select from attendance_signature s where s.attendance_id = a.id),
        'phones', (select count(*) from attendance_claim c where c.attendance_id = a.id and c.undone_at is null))
        order by a.at, a.id) as records
      from told a left join who on who.id = a.noted_by where ${ofSession(filter)}) n on true
    where ${matches(filter)} order by ${order(filter)} limit ${filter.limit} offset ${filter.offset}`.execute(
    tx,
  )
  return rows
}

export type SheetRow = Omit<Attending, 'records' | 'id' | 'walkIn'> & {
  day: string | null
  session: string | null
  at: string | null
  way: Attending['records'][number]['way'] | null
  signed: boolean | null
}
/** A row for each time that a guest was there, and one for who was not. */
export const pages = (tx: Tx, filter: Filter): AsyncGenerator<SheetRow[]> =>
  pagesOf(
    tx,
    'attendance_export',
    sql<SheetRow>`
      select g.name, g.position, g.agency, r.name as region, g.part, g.state, d.name as "deputyOf", n.day::text as day,
        i.title as session, n.at, n.way,
        case when n.id is not null then exists (select from attendance_signature s where s.attendance_id = n.id) end as signed
      from guest g left join guest d on d.id = g.deputy_of left join region r on r.id = g.region_id
      left join lateral (select * from attendance a where ${ofSession(filter)}) n on true
      left join agenda_item i on i.id = n.agenda_item_id
      where ${matches(filter)} order by ${order(filter)}, n.day, n.at`,
  )

type Named = { id: GuestId; name: string; agency: string | null; walkIn: boolean }
/** All on the list, the first first. */
export async function named(tx: Tx, meetingId: string): Promise<Named[]> {
  const { rows } = await sql<Named>`
    select id, name, agency, walk_in as "walkIn" from guest
    where meeting_id = ${meetingId}::uuid and state <> 'withdrawn' order by added_at, id`.execute(tx)
  return rows
}

function matches(filter: Filter): RawBuilder<boolean> {
  const words = (filter.q ?? '').toLowerCase().split(/\s+/).filter(Boolean).slice(0, 8)
  const like = (word: string) => `%${word.replaceAll(/[\\%_]/g, '\\$&')}%`
  const there = isThere(filter)
  const all = [
    sql`g.meeting_id = ${filter.id}::uuid`,
    ...words.map(word => sql`lower(concat_ws(' ', g.name, g.position, g.agency, r.name)) like ${like(word)}`),
    filter.there === undefined
      ? sql`(g.state <> 'withdrawn' or ${there})`
      : filter.there
        ? there
        : sql`(g.state <> 'withdrawn' and not ${there})`,
  ]
  return sql`(${sql.join(all, sql` and `)})`
}

const sortKey = {
  name: sql`lower(g.name)`,
  agency: sql`lower(g.agency)`,
  part: sql`g.part`,
  at: sql`n.at`,
}
const order = ({ sort, order: way }: Pick<Filter, 'sort' | 'order'>): RawBuilder<unknown> =>
  sql`${sortKey[sort]} ${way === 'asc' ? sql`asc` : sql`desc`} nulls last, lower(g.name), g.id`
