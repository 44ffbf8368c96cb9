import type { InputOf, ResultOf } from '../../contract/endpoint.ts'
import type {
  approveMinutes,
  carryOver,
  closeMeeting,
  getMinutes,
  sendMinutes,
} from '../../contract/minutes.ts'
import { dayIn } from '../../contract/zones.ts'
import { linesOf as agendaOf } from '../meetings/agenda-queries.ts'
import { localTimes, type MeetingRow, see } from '../meetings/list-queries.ts'
import * as meetings from '../meetings/queries.ts'
import { happen as meetingHappens } from '../meetings/recording.ts'
import { mayStep as mayMeet } from '../meetings/rules.ts'
import type { Context } from '../platform/endpoint.ts'
import { refuse } from '../platform/problems.ts'
import { correctionsOf } from './correction-queries.ts'
import * as items from './item-queries.ts'
import { itemOf } from './items.ts'
import { linesOf, put } from './line-queries.ts'
import { begun, doneBy, fitting, written } from './lines.ts'
import { mayKeep } from './policy.ts'
import * as queries from './queries.ts'
import { happen } from './recording.ts'
import { isOpen, mayStep, plausible } from './rules.ts'

export const find = (c: Context, { meetingId }: { meetingId: string }) => see(c.tx, c.actor, meetingId)

export async function get(
  c: Context,
  { meetingId }: InputOf<typeof getMinutes>,
  row: MeetingRow,
): Promise<ResultOf<typeof getMinutes>> {
  const mine = mayKeep(c.actor, row)
  const known = await queries.minutesOf(c.tx, meetingId)
  // what is still being written is for those who write it
  const minutes = mine || known?.state !== 'writing' ? known : undefined
  const isApproved = minutes?.state === 'approved'
  const agenda = await agendaOf(c.tx, meetingId)
  const shown = (found: items.ItemRow[]) => found.map(item => itemOf(c, item))
  return {
    meeting: {
      ...{ id: row.id, title: row.title, kind: row.kind, scopeId: row.scope_id, region: row.region },
      ...{ ...localTimes(row, row.zone), zone: row.zone, state: row.state, version: row.version },
    },
    mine,
    state: minutes?.state ?? 'writing',
    correctBy: minutes?.correct_by ?? null,
    sentAt: minutes?.sent_at ?? null,
    sentBy: minutes?.sent_by ?? null,
    approvedAt: minutes?.approved_at ?? null,
    approvedBy: minutes?.approved_by ?? null,
    version: minutes?.version ?? 0,
    agenda: agenda.map(({ id, title }) => ({ id, title })),
    lines: minutes ? await linesOf(c.tx, meetingId, mine && !isApproved) : [],
    corrections: minutes ? await correctionsOf(c.tx, meetingId, c.actor) : [],
    unfinished: mine && !isApproved ? shown(await items.unfinishedBefore(c.tx, c.actor, row)) : [],
    items: isApproved ? shown(await items.ofMeeting(c.tx, c.actor, meetingId)) : [],
  }
}

/** Held, so that two do not approve at once. */
export const lock = (c: Context, { meetingId }: { meetingId: string }) =>
  meetings.lock(c.tx, c.actor, meetingId)

/** Sends the minutes to all who see the meeting; sent again, until another day. */
export async function send(
  c: Context,
  { version, correctBy }: InputOf<typeof sendMinutes>,
  meeting: meetings.Held,
): Promise<ResultOf<typeof sendMinutes>> {
  const minutes = await current(c, meeting, version)
  if (!mayStep('send', minutes.state)) refuse('minutes.fixed')
  if (!mayMeet('write-minutes', meeting.state)) refuse('minutes.not-now')
  const today = dayIn(meeting.zone, c.now)
  if (correctBy < today || correctBy > `${Number(today.slice(0, 4)) + 1}${today.slice(4)}`)
    refuse('minutes.correct-by-unfit', undefined, [{ path: 'correctBy', rule: 'unfit' }])
  if ((await queries.standing(c.tx, meeting.id)).lines === 0) refuse('minutes.empty')
  await queries.send(c.tx, meeting.id, correctBy, { at: c.now, by: c.actor.personId })
  happen(c, 'sent', { kind: 'meeting', id: meeting.id }, meeting)
  return { version: version + 1 }
}

/** Approves the minutes: from then on they are fixed, and each action is its owner's. */
export async function approve(
  c: Context,
  { version }: InputOf<typeof approveMinutes>,
  meeting: meetings.Held,
): Promise<ResultOf<typeof approveMinutes>> {
  const minutes = await current(c, meeting, version)
  if (minutes.state === 'approved') refuse('minutes.fixed')
  if (!mayStep('approve', minutes.state)) refuse('minutes.not-sent')
  if (!mayMeet('approve', meeting.state)) refuse('minutes.not-held')
  const { correct_by: until } = minutes
  if (until && dayIn(meeting.zone, c.now) < until) refuse('minutes.correcting-still', { day: until })
  const { corrections } = await queries.standing(c.tx, meeting.id)
  if (corrections > 0) refuse('minutes.corrections-open', { count: corrections })
  const done = { at: c.now, by: c.actor.personId }
  const day = dayIn(meeting.zone, new Date(meeting.starts_at))
  const many = await queries.approve(c.tx, { id: meeting.id, title: meeting.title, day }, done)
  await meetings.step(c.tx, meeting, 'minuted', { ...done, reason: null })
  happen(c, 'approved', { kind: 'meeting', id: meeting.id }, meeting, { items: many })
  meetingHappens(c, 'minuted', { kind: 'meeting', id: meeting.id }, meeting)
  return { version: version + 1, items: many }
}

/** Closes a meeting of which nothing is open any more, or with the reason why it is closed all the same. */
export async function close(
  c: Context,
  { version, reason }: InputOf<typeof closeMeeting>,
  meeting: meetings.Held,
): Promise<ResultOf<typeof closeMeeting>> {
  if (meeting.version !== version) refuse('record.changed-meanwhile')
  if (meeting.state === 'held') refuse('minutes.not-approved')
  if (!mayMeet('close', meeting.state)) refuse('meeting.wrong-state')
  const left = (await items.ofMeeting(c.tx, c.actor, meeting.id)).filter(({ state }) => isOpen(state)).length
  if (left > 0 && reason === null)
    refuse('minutes.items-open', { count: left }, [{ path: 'reason', rule: 'missing' }])
  await meetings.step(c.tx, meeting, 'closed', { at: c.now, by: c.actor.personId, reason })
  meetingHappens(c, 'closed', { kind: 'meeting', id: meeting.id }, meeting)
  return { version: version + 1 }
}

/** An open action of an earlier meeting of the region goes on as a line of this one. */
export async function carry(
  c: Context,
  { id, itemId, deadline, at }: InputOf<typeof carryOver>,
  meeting: meetings.Held,
): Promise<ResultOf<typeof carryOver>> {
  const minutes = await begun(c, meeting)
  const item = await items.lock(c.tx, c.actor, itemId)
  if (!item || !(await items.isBefore(c.tx, itemId, meeting))) refuse('minutes.item-unfit')
  if (!isOpen(item.state)) refuse('minutes.item-over')
  const facts = await fitting(
    c,
    {
      ...{ kind: 'action', text: item.text, saidBy: null, saidFrom: null, agendaItemId: null },
      ...{ who: item.owner, deadline },
      // who lost their account since is still meant by name
      ...{ personId: null, partnerId: null, scopeId: item.scope_id },
      ...{ form: null, value: null, inKind: null, forWhom: null },
      ...{ receivers: [], amount: null, unit: null },
    },
    meeting,
  )
  const own = { ...facts, personId: item.personId, partnerId: item.partnerId }
  const isPut = await put(c.tx, { id, meetingId: meeting.id, version: 0, facts: own }, doneBy(c), {
    at: plausible(at, c.now),
    carriedFrom: itemId,
  })
  if (!isPut) refuse('record.changed-meanwhile')
  await items.carry(c.tx, { id: itemId, to: id }, doneBy(c))
  happen(c, 'item-carried-over', { kind: 'action-item', id: itemId }, item)
  written(c, meeting, minutes)
  return { version: 1 }
}

async function current(c: Context, meeting: meetings.Held, version: number): Promise<queries.Minutes> {
  const minutes = (await queries.minutesOf(c.tx, meeting.id)) ?? refuse('minutes.empty')
  if (minutes.version !== version) refuse('record.changed-meanwhile')
  return minutes
}
