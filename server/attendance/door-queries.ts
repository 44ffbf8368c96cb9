import { sql } from 'kysely'
import type { Door } from '../../contract/attendance.ts'
import type { Tx } from '../platform/db.ts'
import type { Meeting } from './queries.ts'

/** Guests by name, with the hash of the code on their invitation. */
export async function guestsOf(tx: Tx, meetingId: string): Promise<Door['guests']> {
  const { rows } = await sql<Door['guests'][number]>`
    select g.id, g.name, g.position, g.agency, r.name as region, g.part, g.state, g.walk_in as "walkIn", d.name as "deputyOf",
      rtrim(translate(encode(sha256(g.token::bytea), 'base64'), '+/', '-_'), '=') as code
    from guest g left join guest d on d.id = g.deputy_of left join region r on r.id = g.region_id
    where g.meeting_id = ${meetingId}::uuid order by g.name collate "C", g.id`.execute(tx)
  return rows
}

/** Who is in, since when. */
export async function insOf(tx: Tx, meetingId: string): Promise<Door['in']> {
  const { rows } = await sql<Door['in'][number]>`
    select id, guest_id as "guestId", day::text as day, agenda_item_id as "agendaItemId", at from attendance
    where meeting_id = ${meetingId}::uuid and undone_at is null order by at, id`.execute(tx)
  return rows
}

export async function guestOfToken(
  tx: Tx,
  token: string,
): Promise<{ id: Door['guests'][number]['id']; meeting_id: string } | undefined> {
  const { rows } = await sql<{ id: Door['guests'][number]['id']; meeting_id: string }>`
    select id, meeting_id from guest where token = ${token}`.execute(tx)
  return rows[0]
}

/** Meetings whose organiser the actor is, of a week ago and later. */
export async function mine(tx: Tx, now: Date): Promise<Meeting[]> {
  const { rows } = await sql<Meeting>`
    select m.id, m.title, m.venue, m.zone, m.starts_at, m.ends_at, m.state, m.signed_list, m.scope_id, m.province_id,
      m.regency_id, false as mine, true as organises
    from meeting m where m.id = any ((select acting_doors())::uuid[]) and m.state in ('scheduled', 'invited', 'held')
      and m.ends_at > ${now}::timestamptz - interval '7 days' order by m.starts_at, m.id limit 50`.execute(tx)
  return rows
}
