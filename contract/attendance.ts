import * as z from 'zod/mini'
import { command, download, query } from './endpoint.ts'
import { columnsParam, day, flagParam, format, line, maybeText, moment, paging, sorting } from './fields.ts'
import { guestParts, guestStates } from './guests.ts'
import { agendaItemId, attendanceId, guestId, meetingId } from './ids.ts'
import { agendaKinds, type MeetingState, meetingStates } from './meetings.ts'
import { zones } from './zones.ts'

/** How somebody was found at the door: by the code on their invitation, by name, or they were on no list. */
export const ways = ['code', 'name', 'walk-in'] as const
/** A signature's box, in units of its path. */
export const signatureBox = { width: 600, height: 200 } as const
/** In which states of a meeting its door is open; with its minutes the list of who was there is fixed. */
const doorStates: readonly MeetingState[] = ['scheduled', 'invited', 'held']
export const isDoorOpen = (state: MeetingState): boolean => doorStates.includes(state)
/** How many records one command takes. */
export const mostNoted = 100

/** Strokes of whole units, `M12 30L14 33L20 41M…`. */
const signature = z.nullable(
  z.string().check(z.maxLength(20_000), z.regex(/^(?:M\d{1,3} \d{1,3}(?:L\d{1,3} \d{1,3})*)+$/)),
)
const where = {
  /** Of the meeting, in its zone. */
  day,
  /** The line of the agenda where sessions are counted; null: the day. */
  agendaItemId: z.nullable(agendaItemId),
}
const checkIn = z.object({
  kind: z.literal('check-in'),
  id: attendanceId,
  guestId,
  ...where,
  /** As the phone says; one that cannot be is replaced by the server's. */
  at: moment,
  way: z.enum(['code', 'name']),
  signature,
})
const walkIn = z.object({
  kind: z.literal('walk-in'),
  id: attendanceId,
  /** Made by the phone. The same name and agency noted at two phones become one guest, under the first's id. */
  guestId,
  name: line(120),
  position: maybeText(120),
  agency: maybeText(160),
  phone: maybeText(30),
  /** Somebody else than the one of the same name: is never made one with them. */
  another: z.boolean(),
  ...where,
  at: moment,
  signature,
})
const takeBack = z.object({
  kind: z.literal('undo'),
  /** The record that is taken back. */
  id: attendanceId,
  /** Whatever other phones noted of the same, too. */
  all: z.boolean(),
  at: moment,
  reason: line(200),
})
const noted = z.union([checkIn, walkIn, takeBack])
export type Noted = z.output<typeof noted>
export type NotedIn = z.output<typeof checkIn> | z.output<typeof walkIn>

/** Why a record was not taken in. */
export const noteRefusals = ['guest-unknown', 'withdrawn', 'day-outside', 'not-yet'] as const
export type NoteRefusal = (typeof noteRefusals)[number]
const noteResult = z.object({
  id: attendanceId,
  /** `already`: another record says the same, counted once; `nothing`: there was nothing to take back. */
  outcome: z.enum(['in', 'already', 'undone', 'nothing', 'refused']),
  /** Of whom: another than was sent where two phones wrote down the same walk-in. */
  guestId: z.nullable(guestId),
  /** Since when they are in: the earliest that any phone noted. */
  since: z.nullable(moment),
  why: z.nullable(z.enum(noteRefusals)),
})
export type NoteResult = z.output<typeof noteResult>

export const noteMany = command('attendance.note-many', {
  summary:
    'What a phone noted at the door, up to 100 records in their order: check-ins, walk-ins and what was taken back. ' +
    'Each is known by its id and counted once, however often it is sent and whoever noted the same',
  input: z.object({
    meetingId,
    records: z.array(noted).check(z.minLength(1), z.maxLength(mostNoted)),
  }),
  result: z.object({
    /** By the server’s clock. */
    at: moment,
    results: z.array(noteResult),
  }),
  problems: ['meeting.wrong-state'],
})
export const undoAttendance = command('attendance.undo', {
  summary: 'Take back that a guest was there, with the reason, whoever noted it',
  input: z.object({ id: attendanceId, reason: line(200) }),
  result: z.object({}),
  problems: ['attendance.undone-already'],
})
export const mergeGuests = command('attendance.merge-guests', {
  summary: 'A guest who came without an invitation is another one on the list: both become that one',
  input: z.object({ from: guestId, into: guestId }),
  result: z.object({}),
  problems: ['attendance.not-a-walk-in'],
})
export const askSignatures = command('attendance.ask-signatures', {
  summary: 'Whether guests of a meeting sign on the phone when they come in',
  input: z.object({ id: meetingId, on: z.boolean() }),
  result: z.object({}),
})

const meetingAtDoor = z.object({
  id: meetingId,
  title: z.string(),
  venue: z.nullable(z.string()),
  zone: z.enum(zones),
  starts: z.string(),
  ends: z.string(),
  state: z.enum(meetingStates),
  /** Whether guests sign. */
  signedList: z.boolean(),
})
export type MeetingAtDoor = z.output<typeof meetingAtDoor>
const lineAtDoor = z.object({
  id: agendaItemId,
  title: z.string(),
  starts: z.string(),
  ends: z.string(),
  kind: z.enum(agendaKinds),
})
export type LineAtDoor = z.output<typeof lineAtDoor>
const guestAtDoor = z.object({
  id: guestId,
  name: z.string(),
  position: z.nullable(z.string()),
  agency: z.nullable(z.string()),
  region: z.nullable(z.string()),
  part: z.enum(guestParts),
  state: z.enum(guestStates),
  walkIn: z.boolean(),
  /** Whom they stand in for. */
  deputyOf: z.nullable(z.string()),
  /** SHA-256 of the token on the invitation, base64url: the code itself is on no phone. */
  code: z.string(),
})
export type GuestAtDoor = z.output<typeof guestAtDoor>
const inAtDoor = z.object({
  id: attendanceId,
  guestId,
  day,
  agendaItemId: z.nullable(agendaItemId),
  at: moment,
})
export type InAtDoor = z.output<typeof inAtDoor>
export const getDoor = query('attendance.door', {
  summary:
    'What a phone at the door of a meeting needs to work without a signal: guests, and who is in already',
  input: z.object({ id: meetingId }),
  result: z.object({
    /** Of when it is, by the server’s clock. */
    asOf: moment,
    meeting: meetingAtDoor,
    lines: z.array(lineAtDoor),
    guests: z.array(guestAtDoor),
    in: z.array(inAtDoor),
  }),
})
export type Door = z.output<typeof getDoor.result>
export const whoseCode = command('attendance.whose-code', {
  summary:
    'Whose invitation a code is that the phone does not know; writes nothing, the code stands in no address',
  input: z.object({ meetingId, token: z.string().check(z.regex(/^[\w-]{22,100}$/)) }),
  result: z.object({
    /** A guest of this meeting who was put on the list meanwhile. */
    guestId: z.nullable(guestId),
    /** The meeting of one's own that it invites to. */
    other: z.nullable(z.object({ title: z.string(), starts: z.string() })),
  }),
  kept: false,
})
export const listDoors = query('attendance.doors', {
  summary: 'Meetings whose door I stand at as their organiser, scheduled or held, of the last week and later',
  input: z.object({}),
  result: z.object({ meetings: z.array(meetingAtDoor) }),
})

const session = { day: z.optional(day), agendaItemId: z.optional(agendaItemId) }
const filter = {
  id: meetingId,
  q: z.optional(z.string().check(z.trim(), z.maxLength(80))),
  ...session,
  there: z.optional(flagParam),
  ...sorting(['name', 'agency', 'part', 'at'], 'name'),
}
const { code: _, ...guestShown } = guestAtDoor.shape
export const listAttendance = query('attendance.list', {
  summary: 'Guests of a meeting with when they were there, of the day or session asked for or of all',
  input: z.object({ ...filter, ...paging }),
  result: z.object({
    meeting: z.object({ ...meetingAtDoor.shape, mine: z.boolean() }),
    lines: z.array(lineAtDoor),
    total: z.int(),
    /** Of all guests, whatever is searched for. */
    present: z.int(),
    absent: z.int(),
    guests: z.array(
      z.object({
        ...guestShown,
        records: z.array(
          z.object({
            ...inAtDoor.shape,
            way: z.enum(ways),
            by: z.nullable(z.string()),
            signed: z.boolean(),
            /** How many phones noted it. */
            phones: z.int(),
          }),
        ),
      }),
    ),
    /** Walk-ins who may be somebody on the list; for who keeps the meeting. */
    doubles: z.array(
      z.object({
        from: z.object({ id: guestId, name: z.string(), agency: z.nullable(z.string()) }),
        into: z.object({ id: guestId, name: z.string(), agency: z.nullable(z.string()) }),
      }),
    ),
  }),
})
export type Attending = z.output<typeof listAttendance.result>['guests'][number]
export const attendanceColumns = [
  'name',
  'position',
  'agency',
  'region',
  'part',
  'state',
  'at',
  'way',
] as const
export const exportAttendance = download('attendance.export', {
  summary: 'The list of who was there, as a file; a line for each day and session',
  input: z.object({ ...filter, columns: columnsParam(attendanceColumns), format }),
})
export const countAttendance = query('attendance.counts', {
  summary: 'How many are there, for the screen of the room: numbers and agencies, nobody’s name',
  input: z.object({ id: meetingId, ...session }),
  result: z.object({
    meeting: meetingAtDoor,
    lines: z.array(lineAtDoor),
    /** The day and line that are counted; all days where `day` is null. */
    day: z.nullable(day),
    agendaItemId: z.nullable(agendaItemId),
    present: z.int(),
    walkIns: z.int(),
    /** On the list, who was not taken off it and sends nobody instead. */
    invited: z.int(),
    accepted: z.int(),
    byPart: z.array(z.object({ part: z.enum(guestParts), present: z.int(), invited: z.int() })),
    /** The agencies with the most guests there. */
    byAgency: z.array(z.object({ agency: z.string(), present: z.int() })),
    /** When the last one came. */
    lastAt: z.nullable(moment),
  }),
})
