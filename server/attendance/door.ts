import type { Door, getDoor, listDoors, MeetingAtDoor, whoseCode } from '../../contract/attendance.ts'
import type { InputOf, ResultOf } from '../../contract/endpoint.ts'
import { localTimes } from '../meetings/list-queries.ts'
import type { Context } from '../platform/endpoint.ts'
import * as doors from './door-queries.ts'
import * as queries from './queries.ts'

/** All that a phone at the door needs. */
export async function get(
  c: Context,
  { id }: InputOf<typeof getDoor>,
  meeting: queries.Meeting,
): Promise<ResultOf<typeof getDoor>> {
  return {
    asOf: c.now.toISOString(),
    meeting: meetingOf(meeting),
    lines: linesOf(meeting, await queries.linesOf(c.tx, id)),
    guests: await doors.guestsOf(c.tx, id),
    in: await doors.insOf(c.tx, id),
  }
}

/** Whose a code is that a phone does not know: of a guest added since, or of another meeting in sight. */
export async function whose(
  c: Context,
  { token }: InputOf<typeof whoseCode>,
  meeting: queries.Meeting,
): Promise<ResultOf<typeof whoseCode>> {
  const guest = await doors.guestOfToken(c.tx, token)
  if (guest === undefined) return { guestId: null, other: null }
  if (guest.meeting_id === meeting.id) return { guestId: guest.id, other: null }
  const other = await queries.see(c.tx, c.actor, guest.meeting_id)
  return { guestId: null, other: other ? { title: other.title, starts: meetingOf(other).starts } : null }
}

/** The doors at which I stand as an organiser. */
export async function list(c: Context): Promise<ResultOf<typeof listDoors>> {
  return { meetings: (await doors.mine(c.tx, c.now)).map(meetingOf) }
}

export function meetingOf(row: queries.Meeting): MeetingAtDoor {
  const { id, title, venue, zone, state } = row
  return {
    ...{ id: id as MeetingAtDoor['id'], title, venue, zone, state },
    ...localTimes(row, zone),
    signedList: row.signed_list,
  }
}

export const linesOf = ({ zone }: queries.Meeting, rows: readonly queries.LineRow[]): Door['lines'] =>
  rows.map(({ starts_at, ends_at, ...line }) => ({
    ...(line as Pick<Door['lines'][number], 'id' | 'title' | 'kind'>),
    ...localTimes({ starts_at, ends_at }, zone),
  }))
