import type { InputOf, ResultOf } from '../../contract/endpoint.ts'
import type * as contract from '../../contract/guest-invitations.ts'
import { doublesOf } from '../../contract/guest-lists.ts'
import { invitations as text } from '../../text/invitations.ts'
import { calendarOf } from '../meetings/calendar.ts'
import { linesOf } from '../meetings/agenda-queries.ts'
import { fileOf } from '../meetings/feeds.ts'
import { ofInvited } from '../meetings/list-queries.ts'
import { dayIn } from '../platform/clock.ts'
import type { Context, Sheet } from '../platform/endpoint.ts'
import { refuse } from '../platform/problems.ts'
import * as rows from './answer-queries.ts'
import { enter, plainFacts } from './guests.ts'
import { queueMail } from './mailing.ts'
import * as queries from './queries.ts'
import { doneBy, happen } from './recording.ts'
import { answerProblem, mostDeputies } from './rules.ts'
import { shownTo } from './shown.ts'

const monthLength = 30 * 86_400_000

/** An invitation, for who has its link. */
export async function open(
  c: Context,
  { token }: { token: string },
): Promise<ResultOf<typeof contract.openInvitation>> {
  const [shown] = await shownTo(c, [await byToken(c, token)])
  return shown?.invitation ?? refuse('guest.link-not-valid')
}

/** Whose invitations are mine: my own, and those of the partner that I sign in for. */
const ownOf = ({ actor }: Context): rows.Own => ({
  person: actor.personId,
  partnerScopes: actor.grants.flatMap(({ role, scopeId }) => (role === 'partner' ? [scopeId] : [])),
})

/** My own invitations: what comes first, and what is over for two months. */
export async function mine(c: Context): Promise<ResultOf<typeof contract.myInvitations>> {
  const since = new Date(c.now.getTime() - 2 * monthLength)
  const all = await rows.invited(c.tx, { ...ownOf(c), since })
  const shown = await shownTo(c, all)
  return {
    invitations: shown.map(({ id, invitation: { deputy, ...told } }) => ({
      ...{ id: id as never, ...told },
      // phones keep this answer, and no link of anybody else
      deputy: deputy && { name: deputy.name, token: '' },
    })),
  }
}

export async function answer(
  c: Context,
  input: InputOf<typeof contract.answerInvitation>,
): Promise<ResultOf<typeof contract.answerInvitation>> {
  await take(c, await byToken(c, input.token, true), input, 'link')
  return { state: input.answer }
}

/** My own invitation, held. */
export const lockMine = async (c: Context, { id }: { id: string }) =>
  (await rows.invited(c.tx, { ...ownOf(c), id }, true))[0]
export const findMine = async (c: Context, { id }: { id: string }) =>
  (await rows.invited(c.tx, { ...ownOf(c), id }))[0]

export async function answerMine(
  c: Context,
  input: InputOf<typeof contract.answerMine>,
  guest: rows.Invited,
): Promise<ResultOf<typeof contract.answerMine>> {
  await take(c, guest, input, 'link')
  return { state: input.answer }
}

/** What a guest said at the desk or by telephone. */
export async function note(
  c: Context,
  input: InputOf<typeof contract.noteAnswer>,
  held: queries.HeldGuest,
): Promise<ResultOf<typeof contract.noteAnswer>> {
  if (held.version !== input.version) refuse('record.changed-meanwhile')
  const [guest] = await rows.invited(c.tx, { id: held.id })
  await take(c, guest ?? refuse('guest.answers-over'), input, 'desk')
  return { version: held.version + 1 }
}

/** Sends somebody else, who comes on the list with a link of their own. Sent again, it is the same. */
export async function deputise(
  c: Context,
  { token, ...given }: InputOf<typeof contract.sendDeputy>,
): Promise<ResultOf<typeof contract.sendDeputy>> {
  const guest = await byToken(c, token, true)
  if (guest.deputy?.id === given.id) return { token: guest.deputy.token }
  requireOpen(c, guest)
  if (guest.deputy_of !== null) refuse('guest.is-deputy')
  if ((await rows.countDeputies(c.tx, guest.id)) >= mostDeputies) refuse('guest.deputies-over')
  await withdrawDeputy(c, guest)
  const { agency, part, libraryId, partnerId, regionId } = guest
  const facts = plainFacts({ ...given, agency, part, libraryId, partnerId, regionId, personId: null })
  const there = await queries.known(c.tx, guest.meeting_id, guest.id)
  if (doublesOf([facts], there).size > 0)
    refuse('guest.deputy-there', undefined, [{ path: 'name', rule: 'double' }])
  const meeting = { ...guest, id: guest.meeting_id }
  await enter(c, meeting, [{ ...facts, deputyOf: guest.id }], { state: 'accepted', way: 'link' })
  await queries.step(c.tx, guest.id, 'deputised', { ...doneBy(c), way: 'link' })
  happen(c, 'answered', { kind: 'guest', id: guest.id }, guest, { answer: 'deputised' })
  await queueMail(c, [given.id], 'invitation')
  const [deputy] = await rows.invited(c.tx, { id: given.id })
  return { token: deputy?.token ?? refuse('guest.link-not-valid') }
}

/** The meeting of an invitation as a calendar: of one that was withdrawn, that it is off. */
export async function calendar(
  c: Context,
  { token }: { token: string },
): Promise<ResultOf<typeof contract.readInvitationCalendar>> {
  return { calendar: await calendarFor(c, await byToken(c, token)) }
}

/** The same of my own invitation, as a file. */
export async function calendarFile(c: Context, _: unknown, guest: rows.Invited): Promise<Sheet> {
  const day = dayIn(new Date(guest.meeting.starts_at))
  return fileOf(`${text[c.actor.language].mail.calendar}-${day}`, await calendarFor(c, guest))
}

async function calendarFor(c: Context, guest: rows.Invited): Promise<string> {
  const [meeting] = await ofInvited(c.tx, c.actor, [guest.meeting_id])
  if (!meeting) refuse('guest.link-not-valid')
  const agenda = await linesOf(c.tx, meeting.id)
  const cancelled = guest.state === 'withdrawn' || meeting.state === 'cancelled'
  // the page of the link is told to nobody but the guest, who has it: the meeting's own link stands in its place
  const sent = { page: meeting.link ?? '', cancelled }
  return calendarOf([{ meeting, agenda }], { language: c.actor.language, sent })
}

async function byToken(c: Context, token: string, hold = false): Promise<rows.Invited> {
  return (await rows.invited(c.tx, { token }, hold))[0] ?? refuse('guest.link-not-valid')
}

function requireOpen(c: Context, guest: rows.Invited): void {
  const problem = answerProblem(guest.state, guest.meeting, c.now)
  if (problem) refuse(problem)
}

type Said = { answer: 'accepted' | 'tentative' | 'declined'; reason: string | null }

/** Takes an answer down; whoever was sent instead is not any more. */
async function take(
  c: Context,
  guest: rows.Invited,
  { answer: said, reason }: Said,
  way: 'link' | 'desk',
): Promise<void> {
  requireOpen(c, guest)
  if (guest.state === said && guest.reason === reason && way === 'link') return
  await withdrawDeputy(c, guest)
  await queries.step(c.tx, guest.id, said, { ...doneBy(c), way, reason })
  happen(c, 'answered', { kind: 'guest', id: guest.id }, guest, { answer: said })
}

async function withdrawDeputy(c: Context, guest: rows.Invited): Promise<void> {
  if (guest.deputy === null) return
  await queries.step(c.tx, guest.deputy.id, 'withdrawn', { ...doneBy(c), way: 'link' })
  await queueMail(c, [guest.deputy.id], 'withdrawn')
}
