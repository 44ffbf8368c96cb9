import * as z from 'zod/mini'
import { command, download, query, upload } from './endpoint.ts'
import { columnsParam, day, format, intParam, line, maybeText, moment } from './fields.ts'
import { guestColumns, guestFilter, guestParts, guestStates, mostGuests } from './guests.ts'
import { guestId, meetingId, signatoryId } from './ids.ts'
import { agendaItem, meeting } from './meetings.ts'
import { actings, numberKinds } from './signatories.ts'

/** What a guest can say. */
export const guestAnswers = ['accepted', 'tentative', 'declined'] as const
export type GuestAnswer = (typeof guestAnswers)[number]
/** Under which address a guest answers, and that of the meeting as a calendar. */
export const invitationPath = '/undangan-rapat'
export const invitationCalendarPath = '/kalender-undangan'

/** Whom a programme knows by role and region: in the meeting's region, or a part of it. */
export const guestGroups = [
  ...(['managers', 'enrolled-managers', 'regency-officers', 'province-officers'] as const),
  ...(['trainers', 'partners', 'beside'] as const),
] as const
export type GuestGroup = (typeof guestGroups)[number]

const group = {
  meetingId,
  group: z.enum(guestGroups),
}
export const previewGroup = query('guests.preview-group', {
  summary: 'Who would come on the list, by role and region; whoever is there already is left out',
  input: z.object({
    ...group,
    regionId: z.optional(intParam(1, 9_999_999)),
    /** Of `enrolled-managers`: the programme year; now, where left out. */
    year: z.optional(intParam(2018, 2100)),
  }),
  result: z.object({
    count: z.int(),
    /** Of the region and role, and on the list already. */
    there: z.int(),
    /** The first of them. */
    people: z.array(z.object({ name: z.string(), agency: z.nullable(z.string()) })),
  }),
})
export const addGroup = command('guests.add-group', {
  summary: 'Put people on a meeting’s list by role and region; whoever is there already is left out',
  input: z.object({
    ...group,
    regionId: z.nullable(z.int().check(z.minimum(1), z.maximum(9_999_999))),
    year: z.nullable(z.int().check(z.minimum(2018), z.maximum(2100))),
    part: z.enum(guestParts),
  }),
  result: z.object({ added: z.int(), there: z.int() }),
  problems: ['meeting.wrong-state', 'guest.too-many', 'guest.nobody'],
})

export const exportGuests = download('guests.export', {
  summary: 'Guests of a meeting as filtered, as a file; with the columns asked for, in their order',
  input: z.object({ ...guestFilter, columns: columnsParam(guestColumns), format }),
})

/** Rows that a spreadsheet of guests has at the most. */
export const mostInSheet = 2000
export const readGuestSheet = upload('guests.read-sheet', {
  summary:
    'Read a list of guests from a spreadsheet (XLSX, the first sheet), by its headings, to be looked over; nothing is kept of it',
  input: z.object({ id: z.uuid(), meetingId }),
  result: z.object({
    /** Name, position, agency, e-mail and telephone as they stand there; `row` counts from 1. */
    lines: z.array(z.object({ row: z.int(), cells: z.array(z.string()) })),
  }),
  kept: false,
  problems: [
    ...(['request.too-large', 'import.empty-file', 'import.not-a-spreadsheet', 'import.old-excel'] as const),
    ...(['import.password', 'import.broken-file', 'import.swollen-file', 'import.no-data'] as const),
    ...(['import.too-many-rows', 'import.too-many-columns'] as const),
  ],
})

const ids = z.array(guestId).check(z.minLength(1), z.maxLength(mostGuests))
export const sendInvitations = command('guests.send', {
  summary:
    'Send guests their invitation by mail, or note that a link or a letter went out; of a cancelled meeting, that they were told',
  input: z.object({ meetingId, ids, way: z.enum(['mail', 'link', 'letter']) }),
  result: z.object({
    sent: z.int(),
    /** By mail: without an address, so left out. */
    without: z.int(),
  }),
  problems: ['meeting.wrong-state', 'guest.mail-off', 'guest.no-email', 'guest.meeting-over'],
})
const answer = { answer: z.enum(guestAnswers), reason: maybeText(300) }
const answering = ['guest.answers-over', 'guest.meeting-cancelled', 'guest.is-withdrawn'] as const
export const noteAnswer = command('guests.note-answer', {
  summary: 'Note what a guest said by telephone or at the desk',
  input: z.object({ id: guestId, version: z.int(), ...answer }),
  result: z.object({ version: z.int() }),
  problems: ['record.changed-meanwhile', ...answering],
})

/** What a guest sees of the meeting. */
export const invitation = z.object({
  name: z.string(),
  position: z.nullable(z.string()),
  agency: z.nullable(z.string()),
  part: z.enum(guestParts),
  state: z.enum(guestStates),
  reason: z.nullable(z.string()),
  deputyOf: z.nullable(z.string()),
  /** Who comes instead, and their link. */
  deputy: z.nullable(z.object({ name: z.string(), token: z.string() })),
  canAnswer: z.boolean(),
  meeting: z.object({
    id: meetingId,
    ...z.pick(meeting, {
      ...({ title: true, kind: true, host: true, mode: true, venue: true, address: true } as const),
      ...({ link: true, healthRules: true, official: true, region: true, zone: true } as const),
      ...({ starts: true, ends: true, state: true } as const),
    }).shape,
    /** Of the last move, or of the end: when it was to be before, and why. */
    former: z.nullable(z.object({ starts: z.string(), ends: z.string() })),
    reason: z.nullable(z.string()),
  }),
  agenda: z.array(
    z.pick(agendaItem, { id: true, starts: true, ends: true, title: true, speaker: true, room: true }),
  ),
})
export type Invitation = z.output<typeof invitation>
const token = z.string().check(z.minLength(1), z.maxLength(200))
export const openInvitation = query('guests.open-invitation', {
  summary: 'An invitation, for who has its link; looking at it answers nothing',
  input: z.object({ token }),
  result: invitation,
  open: true,
  limited: true,
  problems: ['guest.link-not-valid'],
})
export const answerInvitation = command('guests.answer', {
  summary: 'Accept, leave open or decline an invitation, for who has its link; until the meeting starts',
  input: z.object({ token, ...answer }),
  result: z.object({ state: z.enum(guestStates) }),
  open: true,
  kept: false,
  problems: ['guest.link-not-valid', ...answering],
})
export const sendDeputy = command('guests.send-deputy', {
  summary: 'Send somebody else instead, who gets a link of their own',
  input: z.object({
    ...{ token, id: guestId, name: line(120), position: maybeText(120) },
    ...{ email: maybeText(200), phone: maybeText(40) },
  }),
  result: z.object({ token: z.string() }),
  open: true,
  kept: false,
  problems: [
    ...(['guest.link-not-valid', ...answering, 'guest.email-wrong', 'guest.phone-wrong'] as const),
    ...(['guest.deputy-there', 'guest.deputies-over', 'guest.is-deputy', 'guest.too-many'] as const),
  ],
})
export const readInvitationCalendar = command('guests.read-calendar', {
  summary: 'The meeting of an invitation as a calendar, for who has its link',
  input: z.object({ token: z.string().check(z.maxLength(200)) }),
  result: z.object({ calendar: z.string() }),
  open: true,
  kept: false,
  page: invitationCalendarPath,
  problems: ['guest.link-not-valid'],
})

export const myInvitations = query('guests.mine', {
  summary: 'Meetings that I, or the partner that I sign in for, am invited to, from two months back',
  input: z.object({}),
  result: z.object({ invitations: z.array(z.object({ id: guestId, ...invitation.shape })) }),
})
export const answerMine = command('guests.answer-mine', {
  summary: 'Answer my own invitation, or that of the partner that I sign in for, until the meeting starts',
  input: z.object({ id: guestId, ...answer }),
  result: z.object({ state: z.enum(guestStates) }),
  problems: answering,
})

export const myCalendar = download('guests.my-calendar', {
  summary: 'The meeting of my own invitation as a calendar file (iCalendar, RFC 5545)',
  input: z.object({ id: guestId }),
})

const letterFacts = {
  number: line(80),
  dated: day,
  subject: line(200),
  /** What stands before the facts of the meeting; null: the usual words. */
  opening: maybeText(1500),
  /** As it stands at the head, and where it is. */
  office: line(200),
  address: maybeText(300),
  /** Where it is written: beside the date. */
  place: line(80),
  signer: z.object({
    name: line(120),
    position: line(160),
    acting: z.nullable(z.enum(actings)),
    numberKind: z.nullable(z.enum(numberKinds)),
    number: maybeText(40),
    rank: maybeText(60),
  }),
  /** Who gets a copy, one to a line. */
  copies: maybeText(1000),
}
const letterInput = z.object(letterFacts)
export type LetterFacts = z.output<typeof letterInput>
export const getLetter = query('guests.letter', {
  summary: 'The letter of invitation of a meeting: what was written of it, and who signs for the office',
  input: z.object({ meetingId }),
  result: z.object({
    letter: z.nullable(z.object({ ...letterFacts, version: z.int(), writtenAt: moment })),
    /** The office of the meeting, by name. */
    office: z.string(),
    signatories: z.array(
      z.object({ id: signatoryId, ...letterFacts.signer.shape, from: day, until: z.nullable(day) }),
    ),
  }),
})
export const writeLetter = command('guests.write-letter', {
  summary: 'Write the letter of invitation: number, date, head and who signs',
  input: z.object({ meetingId, version: z.int().check(z.minimum(0), z.maximum(1_000_000)), ...letterFacts }),
  result: z.object({ version: z.int() }),
  problems: ['record.changed-meanwhile', 'meeting.wrong-state', 'signatory.nip-malformed'],
})
