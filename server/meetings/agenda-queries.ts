import { sql } from 'kysely'
import type { Actor } from '../../contract/access.ts'
import type { AgendaItem, MeetingState, putAgendaItem } from '../../contract/meetings.ts'
import type { InputOf } from '../../contract/endpoint.ts'
import type { Tx } from '../platform/db.ts'
import type { Placed } from './policy.ts'
import { inSight } from './sight-queries.ts'

export type LineRow = Omit<AgendaItem, 'starts' | 'ends'> & { starts_at: string; ends_at: string }

/** The lines of a meeting's agenda, in their order. */
export async function linesOf(tx: Tx, meetingId: string): Promise<LineRow[]> {
  const { rows } = await sql<LineRow>`
    select id, starts_at, ends_at, title, speaker, room, kind, hours, note, version from agenda_item
    where meeting_id = ${meetingId}::uuid order by starts_at, ends_at, id`.execute(tx)
  return rows
}

export type HeldLine = Placed & { id: string; meeting_id: string; state: MeetingState; version: number }

/** A line whose meeting is in sight, held. */
export async function lockLine(tx: Tx, actor: Actor, id: string): Promise<HeldLine | undefined> {
  const { rows } = await sql<HeldLine>`
    select a.id, a.meeting_id, a.version, m.state, m.scope_id, m.province_id, m.regency_id
    from agenda_item a join meeting m on m.id = a.meeting_id
    where a.id = ${id}::uuid and ${inSight(actor, 'm')} for update of a`.execute(tx)
  return rows[0]
}

/** The meeting of a line, its agenda held still: two lines of one room are not written at once. */
export async function holdAgenda(tx: Tx, meetingId: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`agenda ${meetingId}`}, 0))`.execute(tx)
}

/** @returns false where the line is not as it was seen */
export async function put(
  tx: Tx,
  input: InputOf<typeof putAgendaItem>,
  { startsAt, endsAt }: { startsAt: Date; endsAt: Date },
): Promise<boolean> {
  const { id, meetingId, version, title, speaker, room, kind, hours, note } = input
  const { numAffectedRows } =
    version === 0
      ? await sql`
        insert into agenda_item (id, meeting_id, starts_at, ends_at, title, speaker, room, kind, hours, note)
        values (${id}::uuid, ${meetingId}::uuid, ${startsAt}, ${endsAt}, ${title}, ${speaker}, ${room}, ${kind}, ${hours}::int, ${note})`.execute(
          tx,
        )
      : await sql`
        update agenda_item set starts_at = ${startsAt}, ends_at = ${endsAt}, title = ${title}, speaker = ${speaker},
          room = ${room}, kind = ${kind}, hours = ${hours}::int, note = ${note}, version = version + 1
        where id = ${id}::uuid and meeting_id = ${meetingId}::uuid and version = ${version}::int`.execute(tx)
  return numAffectedRows === 1n
}

export async function removeLine(tx: Tx, id: string): Promise<void> {
  await sql`delete from agenda_item where id = ${id}::uuid`.execute(tx)
}

/** Writes the agenda of one meeting for another, some time later. */
export async function copyLines(
  tx: Tx,
  { from, to, ids, shift }: { from: string; to: string; ids: readonly string[]; shift: number },
): Promise<void> {
  await sql`
    insert into agenda_item (id, meeting_id, starts_at, ends_at, title, speaker, room, kind, hours, note)
    select (${ids}::uuid[])[row_number() over (order by starts_at, id)], ${to}::uuid,
      starts_at + ${shift}::bigint * interval '1 millisecond', ends_at + ${shift}::bigint * interval '1 millisecond',
      title, speaker, room, kind, hours, note
    from agenda_item where meeting_id = ${from}::uuid`.execute(tx)
}

/** The agendas of many meetings, by meeting. */
export async function linesOfAll(tx: Tx, meetings: readonly string[]): Promise<Map<string, LineRow[]>> {
  const { rows } = await sql<LineRow & { meeting_id: string }>`
    select meeting_id, id, starts_at, ends_at, title, speaker, room, kind, hours, note, version from agenda_item
    where meeting_id = any(${[...meetings]}::uuid[]) order by starts_at, ends_at, id`.execute(tx)
  return Map.groupBy(rows, row => row.meeting_id)
}
