import {
  type askSignatures,
  isDoorOpen,
  type mergeGuests,
  type Noted,
  type noteMany,
  type undoAttendance,
} from '../../contract/attendance.ts'
import type { InputOf, ResultOf } from '../../contract/endpoint.ts'
import { phoneOf, properName } from '../../contract/guest-lists.ts'
import { dayIn } from '../../contract/zones.ts'
import { enter } from '../guests/guests.ts'
import { type Context, placedAt } from '../platform/endpoint.ts'
import { refuse } from '../platform/problems.ts'
import { mergeInto, pair } from './merge-queries.ts'
import * as queries from './queries.ts'
import { daysOf, fold, type Known } from './rules.ts'

export const find = (c: Context, { id }: { id: string }) => queries.see(c.tx, c.actor, id)
export const findDoor = (c: Context, { meetingId }: { meetingId: string }) =>
  queries.see(c.tx, c.actor, meetingId)
export const hold = (c: Context, { id }: { id: string }) => queries.hold(c.tx, c.actor, id)
export const holdDoor = (c: Context, { meetingId }: { meetingId: string }) =>
  queries.hold(c.tx, c.actor, meetingId)

/** Once there are minutes, who was there is fixed: papers and certificates say so. */
function requireOpen({ state }: queries.Meeting): void {
  if (!isDoorOpen(state)) refuse('meeting.wrong-state')
}

/** Takes in what a phone noted; each record is answered for itself, and one that is refused holds up no other. */
export async function note(
  c: Context,
  { records }: InputOf<typeof noteMany>,
  meeting: queries.Meeting,
): Promise<ResultOf<typeof noteMany>> {
  requireOpen(meeting)
  return { at: c.now.toISOString(), results: await take(c, meeting, records) }
}

/** The meeting of a check-in, its door held. */
export async function holdOf(c: Context, { id }: { id: string }): Promise<queries.Meeting | undefined> {
  const meetingId = await queries.meetingOf(c.tx, 'attendance', id)
  return meetingId === undefined ? undefined : queries.hold(c.tx, c.actor, meetingId)
}

export async function undo(
  c: Context,
  { id, reason }: InputOf<typeof undoAttendance>,
  meeting: queries.Meeting,
): Promise<ResultOf<typeof undoAttendance>> {
  requireOpen(meeting)
  const { facts } = await queries.factsOf(c.tx, meeting.id, { guests: [], records: [id] })
  if (!facts.some(fact => fact.id === id && !fact.undone)) refuse('attendance.undone-already')
  await take(c, meeting, [{ kind: 'undo', id: id as never, all: true, at: c.now.toISOString(), reason }])
  return {}
}

/** The meeting of a walk-in, its door held. */
export async function holdFrom(c: Context, input: { from: string }): Promise<queries.Meeting | undefined> {
  const meetingId = await queries.meetingOf(c.tx, 'guest', input.from)
  return meetingId === undefined ? undefined : queries.hold(c.tx, c.actor, meetingId)
}

/** Makes a walk-in one with another guest: whatever was noted of either is of the one that stays. */
export async function merge(
  c: Context,
  { from, into }: InputOf<typeof mergeGuests>,
  meeting: queries.Meeting,
): Promise<ResultOf<typeof mergeGuests>> {
  requireOpen(meeting)
  if (from === into || !(await pair(c.tx, meeting.id, from, into))) refuse('attendance.not-a-walk-in')
  await mergeInto(c.tx, from, into)
  happen(c, 'guests-merged', { kind: 'guest', id: into }, meeting, { from })
  return {}
}

export async function setSignatures(
  c: Context,
  { id, on }: InputOf<typeof askSignatures>,
  meeting: queries.Meeting,
): Promise<ResultOf<typeof askSignatures>> {
  requireOpen(meeting)
  await queries.askSignatures(c.tx, id, on)
  happen(c, 'signatures-asked', { kind: 'meeting', id }, meeting, { on })
  return {}
}

async function take(c: Context, meeting: queries.Meeting, records: readonly Noted[]) {
  const { results, writes } = fold(await known(c, meeting, records), records, c.now)
  if (writes.guests.length > 0)
    await enter(
      c,
      meeting,
      writes.guests.map(({ guestId, name, position, agency, phone }) => ({
        ...{
          id: guestId,
          name: properName(name).slice(0, 120),
          position,
          agency,
          part: 'participant',
          email: null,
        },
        // at a door nobody is sent away for a number that was told wrong
        phone: phone && (phoneOf(phone) ?? phone),
        ...{ personId: null, libraryId: null, partnerId: null, regionId: null },
      })),
      { state: 'accepted', way: 'desk', walkIn: true },
    )
  await queries.write(c.tx, meeting.id, writes, { at: c.now, by: c.actor.personId })
  const count = (outcome: string) => results.filter(result => result.outcome === outcome).length
  happen(c, 'noted', { kind: 'meeting', id: meeting.id }, meeting, {
    ...{ in: count('in'), already: count('already'), undone: count('undone'), walkIns: writes.guests.length },
  })
  return results
}

async function known(c: Context, meeting: queries.Meeting, records: readonly Noted[]): Promise<Known> {
  const named = records.flatMap(record => (record.kind === 'undo' ? [] : [record.guestId as string]))
  const [aliases, lines] = await Promise.all([
    queries.aliasesOf(c.tx, named),
    queries.linesOf(c.tx, meeting.id),
  ])
  const guests = await queries.guestsNamed(c.tx, meeting.id, [...named, ...aliases.values()])
  const of = {
    guests: guests.map(guest => guest.id),
    records: records.map(record => record.id as string),
  }
  const dayOf = (at: string) => dayIn(meeting.zone, new Date(at))
  return {
    zone: meeting.zone,
    days: daysOf(dayOf(meeting.starts_at), dayOf(meeting.ends_at)),
    lines: new Map(lines.map(line => [line.id, dayOf(line.starts_at)])),
    ...{ guests, aliases },
    ...(await queries.factsOf(c.tx, meeting.id, of)),
  }
}

function happen(
  c: Context,
  what: string,
  subject: { kind: 'meeting' | 'guest'; id: string },
  at: queries.Meeting,
  data: Record<string, unknown>,
): void {
  // organisers may work below
  c.record({ name: `attendance.${what}`, subject, at: placedAt(at), data, below: true })
}
