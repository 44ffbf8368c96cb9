import * as z from 'zod/mini'
import { command, query } from './endpoint.ts'
import { day, flagParam, intParam, line, listParam, maybeText, moment, paging, sorting } from './fields.ts'
import { agendaItemId, guestId, libraryId, meetingId, partnerId, personId } from './ids.ts'

/** What they are to the meeting; organisers stand at its door. */
export const guestParts = [
  ...(['participant', 'speaker', 'official', 'partner', 'organiser', 'press', 'other'] as const),
] as const
export type GuestPart = (typeof guestParts)[number]
/** listed → sent → accepted, tentative, declined or deputised, until the meeting starts; withdrawn from any. */
export const guestStates = [
  ...(['listed', 'sent', 'accepted', 'tentative', 'declined', 'deputised', 'withdrawn'] as const),
] as const
export type GuestState = (typeof guestStates)[number]
/** By mail, by a link that was shared, by a printed letter; at the desk or the door. */
export const guestWays = ['mail', 'link', 'letter', 'desk'] as const
export type GuestWay = (typeof guestWays)[number]
/** Whether they came, as the door noted it: there, not there, not there though they said yes, there without an invitation. */
export const presences = ['present', 'absent', 'missed', 'walk-in'] as const
export type Presence = (typeof presences)[number]
/** So many are added, or written to, at once. */
export const mostGuests = 500

export const guestFacts = {
  name: line(120),
  position: maybeText(120),
  agency: maybeText(160),
  part: z.enum(guestParts),
  personId: z.nullable(personId),
  libraryId: z.nullable(libraryId),
  partnerId: z.nullable(partnerId),
  /** The region they come from. */
  regionId: z.nullable(z.int().check(z.minimum(1), z.maximum(9_999_999))),
}
const contact = { email: maybeText(200), phone: maybeText(40) }
const guestInput = z.object({ ...guestFacts, ...contact })
export type GuestFacts = z.output<typeof guestInput>

const ref = z.object({ id: guestId, name: z.string() })
export const guest = z.object({
  id: guestId,
  meetingId,
  ...guestFacts,
  position: z.nullable(z.string()),
  agency: z.nullable(z.string()),
  region: z.nullable(z.string()),
  email: z.nullable(z.string()),
  phone: z.nullable(z.string()),
  /** Whom they stand in for. */
  deputyOf: z.nullable(ref),
  /** Who stands in for them. */
  deputy: z.nullable(ref),
  walkIn: z.boolean(),
  state: z.enum(guestStates),
  /** Of the last letter by mail; null where there was none. */
  mail: z.nullable(z.enum(['waiting', 'sent', 'refused', 'given-up'])),
  /** Has the invitation, and does not know yet that the meeting was moved or cancelled. */
  untold: z.boolean(),
  /** When the invitation last went out, and how. */
  sentAt: z.nullable(moment),
  sentWay: z.nullable(z.enum(guestWays)),
  answeredAt: z.nullable(moment),
  /** Why they decline. */
  reason: z.nullable(z.string()),
  /** When they were there, the earliest first: of the day or session that is asked for, or of all. */
  there: z.array(
    z.object({ day, agendaItemId: z.nullable(agendaItemId), session: z.nullable(z.string()), at: moment }),
  ),
  /** Of the link; null to those who do not keep the list. */
  token: z.nullable(z.string()),
  version: z.int(),
})
export type Guest = z.output<typeof guest>

export const guestFilter = {
  meetingId,
  q: z.optional(z.string().check(z.trim(), z.maxLength(80))),
  /** Those withdrawn only where asked for, or where they came all the same. */
  state: z.optional(listParam(z.enum(guestStates))),
  part: z.optional(z.enum(guestParts)),
  region: z.optional(intParam(1, 9_999_999)),
  /** True: those alone who do not know yet that it was moved or cancelled. */
  untold: z.optional(flagParam),
  presence: z.optional(z.enum(presences)),
  /** At which day or session they were there or not; at any, where left out. */
  day: z.optional(day),
  agendaItemId: z.optional(agendaItemId),
  ...sorting(['name', 'agency', 'part', 'region', 'state', 'there'], 'name'),
}
/** Columns of the list and its file. */
export const guestColumns = [
  ...(['name', 'state', 'there', 'part', 'agency', 'region', 'sent', 'contact'] as const),
  ...(['position', 'answered'] as const),
] as const
export const listGuests = query('guests.list', {
  summary: 'Guests of a meeting, with how many stand in each state',
  input: z.object({ ...guestFilter, ...paging }),
  result: z.object({
    total: z.int(),
    guests: z.array(guest),
    /** Of the filter, whatever states it asks for. */
    byState: z.record(z.string(), z.int()),
    /** Of the filter, whether or not it asks for some of them. */
    byPresence: z.object({ present: z.int(), absent: z.int(), missed: z.int(), 'walk-in': z.int() }),
    /** Of the meeting: those who do not know yet that it was moved or cancelled. */
    untold: z.int(),
    /** Of the meeting: people expected, or maybe. */
    expected: z.int(),
    /** Whether letters leave by mail here. */
    mailOn: z.boolean(),
    /** Whether I keep the list. */
    mine: z.boolean(),
  }),
})
export const getGuest = query('guests.get', {
  summary: 'One guest, and what happened to the invitation, newest first',
  input: z.object({ id: guestId }),
  result: z.object({
    guest,
    steps: z.array(
      z.object({
        step: z.enum([
          ...(['listed', 'sent', 'reminded', 'told', 'accepted', 'tentative'] as const),
          ...(['declined', 'deputised', 'withdrawn', 'thanked'] as const),
        ]),
        way: z.nullable(z.enum(guestWays)),
        at: moment,
        /** Null: the guest, or the clock. */
        by: z.nullable(z.string()),
        reason: z.nullable(z.string()),
      }),
    ),
  }),
})

const wrong = ['guest.email-wrong', 'guest.phone-wrong', 'guest.unknown-link'] as const
export const addGuests = command('guests.add', {
  summary:
    'Put guests on a meeting’s list. Whoever may be there already is refused, and named by place, unless meant so',
  input: z.object({
    meetingId,
    guests: z
      .array(
        z.object({
          id: guestId,
          ...guestInput.shape,
          /** Looks like another, and is not. */
          another: z._default(z.boolean(), false),
        }),
      )
      .check(z.minLength(1), z.maxLength(mostGuests)),
  }),
  result: z.object({ added: z.int() }),
  problems: ['meeting.wrong-state', 'guest.double', 'guest.too-many', ...wrong],
})
const one = { id: guestId, version: z.int() }
export const amendGuest = command('guests.amend', {
  summary: 'Put right what is known of a guest',
  input: z.object({ ...one, ...guestInput.shape }),
  result: z.object({ version: z.int() }),
  problems: ['record.changed-meanwhile', 'meeting.wrong-state', ...wrong],
})
export const withdrawGuest = command('guests.withdraw', {
  summary: 'Take a guest off the list; the link says so',
  input: z.object({ ...one, reason: maybeText(300) }),
  result: z.object({ version: z.int() }),
  problems: ['record.changed-meanwhile', 'meeting.wrong-state', 'guest.wrong-state'],
})
