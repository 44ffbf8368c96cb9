import type { InputOf, ResultOf } from '../../contract/endpoint.ts'
import {
  type addNote,
  type LineFacts,
  lineFacts,
  type listOwners,
  type putLine,
  type removeLine,
} from '../../contract/minutes.ts'
import { dayIn } from '../../contract/zones.ts'
import type { Placed } from '../meetings/policy.ts'
import * as meetings from '../meetings/queries.ts'
import { mayStep as mayMeet } from '../meetings/rules.ts'
import type { Context } from '../platform/endpoint.ts'
import { placeOf } from '../platform/endpoint.ts'
import { refuse } from '../platform/problems.ts'
import * as items from './item-queries.ts'
import * as rows from './line-queries.ts'
import { begin, type Minutes, minutesOf } from './queries.ts'
import { happen } from './recording.ts'
import { isOpen, lineProblem, mayStep, plausible } from './rules.ts'

/** A meeting in sight: others write its minutes at once, and it is not approved meanwhile. */
export const findMeeting = (c: Context, { meetingId }: { meetingId: string }) =>
  meetings.see(c.tx, c.actor, meetingId)

/** Writes a line; one that somebody else changed meanwhile stays as it is. */
export async function put(
  c: Context,
  input: InputOf<typeof putLine>,
  meeting: meetings.Held,
): Promise<ResultOf<typeof putLine>> {
  const minutes = await begun(c, meeting)
  const facts = await fitting(c, lineFacts.parse(input), meeting)
  const before = input.version === 0 ? undefined : await rows.lockLine(c.tx, c.actor, input.id)
  if (before?.carried_from) await requireCarried(c, before, facts)
  const isPut = await rows.put(c.tx, { ...input, facts }, doneBy(c), { at: plausible(input.at, c.now) })
  if (!isPut) refuse('record.changed-meanwhile')
  // brought back: what it carried on goes on here again
  if (before?.carried_from && before.removed)
    await items.carry(c.tx, { id: before.carried_from, to: input.id }, doneBy(c))
  written(c, meeting, minutes)
  return { version: input.version + 1 }
}

/** What goes on from an earlier meeting stays an action; brought back, it has to be open there still. */
async function requireCarried(c: Context, line: rows.HeldLine, { kind }: LineFacts): Promise<void> {
  if (kind !== 'action') refuse('minutes.carried-stays')
  if (!line.removed || line.carried_from === null) return
  const item = await items.lock(c.tx, c.actor, line.carried_from)
  if (!item || !isOpen(item.state)) refuse('minutes.item-over')
}

export const lockLine = (c: Context, { id }: { id: string }) => rows.lockLine(c.tx, c.actor, id)

/** Takes a line away; what it carried on from an earlier meeting is open there again. */
export async function remove(
  c: Context,
  { id, version }: InputOf<typeof removeLine>,
  line: rows.HeldLine,
): Promise<ResultOf<typeof removeLine>> {
  const minutes = await minutesOf(c.tx, line.meeting_id)
  if (!minutes || !mayStep('write', minutes.state)) refuse('minutes.fixed')
  if (line.version !== version || line.removed) refuse('record.changed-meanwhile')
  if (line.carried_from) await items.takeUp(c.tx, line.carried_from, doneBy(c))
  await rows.remove(c.tx, id, doneBy(c))
  written(c, { ...line, id: line.meeting_id }, minutes)
  return { version: version + 1 }
}

/** Adds a dated note to what is fixed. */
export async function note(
  c: Context,
  { id, meetingId, text, saidBy }: InputOf<typeof addNote>,
  meeting: meetings.Held,
): Promise<ResultOf<typeof addNote>> {
  const minutes = await minutesOf(c.tx, meetingId)
  if (!minutes || !mayStep('add-note', minutes.state)) refuse('minutes.not-approved')
  const facts: LineFacts = { ...noFacts, text, saidBy }
  const isPut = await rows.put(c.tx, { id, meetingId, version: 0, facts }, doneBy(c), {
    at: c.now,
    addendum: true,
  })
  if (!isPut) refuse('record.changed-meanwhile')
  happen(c, 'note-added', { kind: 'meeting', id: meetingId }, meeting)
  return { version: 1 }
}

const noFacts: Omit<LineFacts, 'text' | 'saidBy'> = {
  ...{
    kind: 'note' as const,
    saidFrom: null,
    agendaItemId: null,
    personId: null,
    partnerId: null,
    who: null,
    deadline: null,
  },
  ...{ scopeId: null, form: null, value: null, inKind: null, forWhom: null },
  ...{ receivers: [], amount: null, unit: null },
}

export async function owners(
  c: Context,
  { q }: InputOf<typeof listOwners>,
  meeting: Placed,
): Promise<ResultOf<typeof listOwners>> {
  const found = await rows.ownersIn(c.tx, meeting.scope_id, { q })
  return {
    owners: found.map(({ person_id, ...owner }) => ({ personId: person_id as never, ...owner })),
  }
}

/** The minutes that are written now, begun where they were not. */
export async function begun(c: Context, meeting: meetings.Held): Promise<Minutes> {
  const known = await minutesOf(c.tx, meeting.id)
  if (known && !mayStep('write', known.state)) refuse('minutes.fixed')
  if (!mayMeet('write-minutes', meeting.state)) refuse('minutes.not-now')
  return known ?? begin(c.tx, meeting.id)
}

/** What is written concerns those who write, and all of the region once it was sent. */
export function written(c: Context, at: meetings.Held | rows.HeldLine, { state }: Minutes): void {
  happen(c, 'line-written', { kind: 'meeting', id: at.id }, at, { isSeen: state !== 'writing' })
}

/** A line's facts with names and place filled in; refuses what does not fit. */
export async function fitting(c: Context, facts: LineFacts, meeting: meetings.Held): Promise<LineFacts> {
  const day = dayIn(meeting.zone, new Date(meeting.starts_at))
  const problem = lineProblem(facts, day)
  if (problem)
    refuse(problem.code, { receivers: facts.receivers.length }, [{ path: problem.path, rule: 'unfit' }])
  const { agendaItemId } = facts
  if (agendaItemId !== null && !(await rows.isOfAgenda(c.tx, meeting.id, agendaItemId)))
    refuse('minutes.agenda-unfit', undefined, [{ path: 'agendaItemId', rule: 'unfit' }])
  const place = await placed(c, facts, meeting)
  return {
    ...{ ...facts, ...(await named(c, facts, meeting)), scopeId: place },
    ...(await received(c, facts, meeting)),
  }
}

/** Who receives a commitment, and how much: libraries of the meeting's region that are open. */
async function received(
  c: Context,
  { kind, receivers, amount, unit }: LineFacts,
  meeting: meetings.Held,
): Promise<Pick<LineFacts, 'receivers' | 'amount' | 'unit'>> {
  if (kind !== 'commitment') return { receivers: [], amount: null, unit: null }
  const each = [...new Set(receivers)]
  if (!(await rows.areReceivers(c.tx, meeting.scope_id, each)))
    refuse('minutes.receiver-unfit', undefined, [{ path: 'receivers', rule: 'unfit' }])
  return { receivers: each, amount, unit: amount === null ? null : unit }
}

async function named(c: Context, { personId, partnerId, who }: LineFacts, meeting: meetings.Held) {
  if (personId !== null) {
    const [owner] = await rows.ownersIn(c.tx, meeting.scope_id, { only: personId })
    if (!owner) refuse('minutes.owner-unfit', undefined, [{ path: 'personId', rule: 'unfit' }])
    return { who: owner.name, partnerId: null }
  }
  if (partnerId === null) return { who }
  const name = await rows.partnerName(c.tx, partnerId)
  if (name === undefined) refuse('minutes.owner-unfit', undefined, [{ path: 'partnerId', rule: 'unfit' }])
  return { who: name }
}

/** The region of an action: the meeting's, or one within it. */
async function placed(c: Context, { kind, scopeId }: LineFacts, meeting: meetings.Held) {
  if (kind !== 'action' || scopeId === null || scopeId === meeting.scope_id)
    return kind === 'action' ? meeting.scope_id : null
  const target = await meetings.target(c.tx, scopeId)
  if (!target || !placeOf(target).includes(meeting.scope_id))
    refuse('minutes.region-unfit', undefined, [{ path: 'scopeId', rule: 'unfit' }])
  return scopeId
}

export const doneBy = (c: Context) => ({ now: c.now, by: c.actor.personId })
