import type { InputOf, ResultOf } from '../../contract/endpoint.ts'
import { doublesOf, emailOf, phoneOf, properName } from '../../contract/guest-lists.ts'
import type {
  addGuests,
  amendGuest,
  getGuest,
  GuestFacts,
  listGuests,
  withdrawGuest,
} from '../../contract/guests.ts'
import { see as seeMeeting, type MeetingRow } from '../meetings/list-queries.ts'
import { lock as lockMeeting, type Held } from '../meetings/queries.ts'
import { isTold } from '../meetings/rules.ts'
import { makeToken } from '../people/tokens.ts'
import type { Context } from '../platform/endpoint.ts'
import { refuse } from '../platform/problems.ts'
import { sendsMail } from '../reminders/mail.ts'
import * as lists from './list-queries.ts'
import { mayKeep } from './policy.ts'
import { queueMail } from './mailing.ts'
import * as queries from './queries.ts'
import { doneBy, happen } from './recording.ts'
import { mayStep, mostOfMeeting, type Step, sumsOf } from './rules.ts'

export const findMeeting = (c: Context, { meetingId }: { meetingId: string }) =>
  seeMeeting(c.tx, c.actor, meetingId)
/** The meeting, its list held still: nobody comes on it twice at once. */
export const holdMeeting = (c: Context, { meetingId }: { meetingId: string }) =>
  lockMeeting(c.tx, c.actor, meetingId)
export const find = (c: Context, { id }: { id: string }) => lists.see(c.tx, c.actor, id)
export const lock = (c: Context, { id }: { id: string }) => queries.lockGuest(c.tx, c.actor, id)

/** A page of guests, with counts by state over the filter without its states, and of who came. */
export async function list(
  c: Context,
  input: InputOf<typeof listGuests>,
  meeting: MeetingRow,
): Promise<ResultOf<typeof listGuests>> {
  const sums = sumsOf(await lists.count(c.tx, input), input)
  const rows = sums.total > input.offset ? await lists.page(c.tx, c.actor, input) : []
  c.looked({ ...contactsOf(meeting.scope_id), id: null, people: rows.length })
  const all = await lists.countAll(c.tx, meeting.id)
  const mine = mayKeep(c.actor, meeting)
  return { ...sums, guests: rows.map(lists.guestOf), ...all, mine, mailOn: sendsMail() }
}

export async function get(
  c: Context,
  { id }: InputOf<typeof getGuest>,
  row: lists.GuestRow,
): Promise<ResultOf<typeof getGuest>> {
  c.looked({ ...contactsOf(row.scope_id), id })
  return { guest: lists.guestOf(row), steps: await lists.stepsOf(c.tx, id) }
}

const contactsOf = (scopeId: number) => ({ kind: 'guests', fields: ['name', 'phone', 'email'], scopeId })

/** Puts guests on the list: all of them, or none where one is wrong or may be there already. */
export async function add(
  c: Context,
  { guests }: InputOf<typeof addGuests>,
  meeting: Held,
): Promise<ResultOf<typeof addGuests>> {
  if (!mayStep('add', meeting.state)) refuse('meeting.wrong-state')
  const facts = guests.map((guest, at) => ({ ...guest, ...plainFacts(guest, `guests.${at}.`, at + 1) }))
  if (!(await queries.areKnown(c.tx, facts))) refuse('guest.unknown-link')
  const there = await queries.known(c.tx, meeting.id)
  const doubles = [...doublesOf(facts, there).keys()].filter(at => !facts[at]?.another)
  if (doubles.length > 0)
    refuse(
      'guest.double',
      { count: doubles.length },
      doubles.map(at => ({ path: `guests.${at}.name`, rule: 'double' })),
    )
  await enter(c, meeting, facts, { there: there.length })
  return { added: facts.length }
}

/**
 * Puts people on a meeting's list, each with a link of their own; for whoever has looked at what they write.
 * @param how those of the door come as `walkIn`, by the `desk`
 */
export async function enter(
  c: Context,
  meeting: Pick<Held, 'id' | 'province_id' | 'regency_id' | 'scope_id'>,
  guests: readonly (GuestFacts & { id: string; deputyOf?: string })[],
  how: Partial<queries.Entry> & { there?: number } = {},
): Promise<void> {
  const { state = 'listed', way = null, walkIn = false } = how
  const there = how.there ?? (await queries.known(c.tx, meeting.id)).length
  if (there + guests.length > mostOfMeeting) refuse('guest.too-many', { most: mostOfMeeting })
  const all = guests.map(guest => ({ ...guest, token: makeToken() }))
  await queries.insert(c.tx, meeting.id, all, { state, way, walkIn }, doneBy(c))
  happen(c, 'added', { kind: 'meeting', id: meeting.id }, meeting, { guests: all.length })
}

export async function amend(
  c: Context,
  input: InputOf<typeof amendGuest>,
  held: queries.HeldGuest,
): Promise<ResultOf<typeof amendGuest>> {
  requireStep(held, 'amend', input.version)
  const facts = plainFacts(input)
  const isNew = <K extends keyof typeof held.links>(name: K) => facts[name] !== held.links[name]
  const links = {
    personId: isNew('personId') ? facts.personId : null,
    libraryId: isNew('libraryId') ? facts.libraryId : null,
    partnerId: isNew('partnerId') ? facts.partnerId : null,
    regionId: isNew('regionId') ? facts.regionId : null,
  }
  if (!(await queries.areKnown(c.tx, [links]))) refuse('guest.unknown-link')
  await queries.write(c.tx, held.id, facts)
  happen(c, 'amended', { kind: 'guest', id: held.id }, held)
  return { version: held.version + 1 }
}

export async function withdraw(
  c: Context,
  input: InputOf<typeof withdrawGuest>,
  held: queries.HeldGuest,
): Promise<ResultOf<typeof withdrawGuest>> {
  requireStep(held, 'withdraw', input.version)
  if (held.state === 'withdrawn') refuse('guest.wrong-state')
  await queries.step(c.tx, held.id, 'withdrawn', { ...doneBy(c), way: 'desk', reason: input.reason })
  // who never had the invitation need not hear that it is withdrawn
  if (held.state !== 'listed' && isTold(held.meeting_state)) await queueMail(c, [held.id], 'withdrawn')
  happen(c, 'withdrawn', { kind: 'guest', id: held.id }, held)
  return { version: held.version + 1 }
}

/**
 * Facts of a guest in one form: capitals, address, telephone.
 * @param at before the names of fields, where there are several; `line` counts from 1
 * @throws guest.email-wrong, guest.phone-wrong
 */
export function plainFacts<T extends GuestFacts>(given: T, at = '', line = 1): T {
  const email = given.email === null ? null : emailOf(given.email)
  if (email === undefined)
    refuse('guest.email-wrong', { line }, [{ path: `${at}email`, rule: 'invalid_format' }])
  const phone = given.phone === null ? null : phoneOf(given.phone)
  if (phone === undefined)
    refuse('guest.phone-wrong', { line }, [{ path: `${at}phone`, rule: 'invalid_format' }])
  return { ...given, name: properName(given.name).slice(0, 120), email, phone }
}

/** Refuses what somebody else changed meanwhile, and what the meeting's state does not allow. */
function requireStep(held: queries.HeldGuest, step: Step, version: number): void {
  if (held.version !== version) refuse('record.changed-meanwhile')
  if (!mayStep(step, held.meeting_state)) refuse('meeting.wrong-state')
}
