import { sees } from '../../contract/access.ts'
import type { InputOf, ResultOf } from '../../contract/endpoint.ts'
import {
  type amendMeeting,
  type cancelMeeting,
  type getMeeting,
  type MeetingFacts,
  meetingFacts,
  type moveMeeting,
  type planMeeting,
  type scheduleMeeting,
} from '../../contract/meetings.ts'
import { dayIn, momentIn, type Zone, zoneOf } from '../../contract/zones.ts'
import { type Context, placeOf } from '../platform/endpoint.ts'
import { refuse } from '../platform/problems.ts'
import { linesOf } from './agenda-queries.ts'
import { agendaOf, besideOf, requireInside } from './agenda.ts'
import { clashesOf } from './clash-queries.ts'
import * as lists from './list-queries.ts'
import type { Placed } from './policy.ts'
import * as queries from './queries.ts'
import { doneBy, happen } from './recording.ts'
import { isTold, mayStep, mostDays, spanProblem, type Step } from './rules.ts'

/** The region, in sight: those above it, and all who work within. */
export async function findTarget(
  c: Context,
  { scopeId }: { scopeId: number },
): Promise<queries.Target | undefined> {
  const target = await queries.target(c.tx, scopeId)
  const within = c.actor.grants.some(grant => grant.role !== 'partner' && grant.path.includes(scopeId))
  return target && (sees(c.actor, placeOf(target)) || within) ? target : undefined
}

/** The same, to write under it. */
export async function shareTarget(
  c: Context,
  input: { scopeId: number },
): Promise<queries.Target | undefined> {
  await queries.holdTarget(c.tx, input.scopeId)
  return findTarget(c, input)
}

/** Plans a meeting, in the time of its region. */
export async function plan(
  c: Context,
  input: InputOf<typeof planMeeting>,
  target: queries.Target,
): Promise<ResultOf<typeof planMeeting>> {
  const facts = meetingFacts.parse(input)
  await requireLinks(c, input.id, facts, target)
  const times = timesOf(input, zoneOf(target.code))
  await queries.insert(c.tx, { id: input.id, facts, at: target, times }, doneBy(c))
  happen(c, 'planned', { kind: 'meeting', id: input.id }, target, { kind: facts.kind })
  return { id: input.id, version: 1 }
}

export const lock = (c: Context, { id }: { id: string }) => queries.lock(c.tx, c.actor, id)

export async function amend(
  c: Context,
  input: InputOf<typeof amendMeeting>,
  held: queries.Held,
): Promise<ResultOf<typeof amendMeeting>> {
  requireStep(held, 'amend', input.version)
  const facts = meetingFacts.parse(input)
  await requireLinks(c, held.id, facts, held)
  if (isTold(held.state)) requirePlace(facts)
  await queries.write(c.tx, held.id, facts, c.now)
  return done(c, 'amended', held)
}

/** Moves it, and its agenda as far. */
export async function move(
  c: Context,
  input: InputOf<typeof moveMeeting>,
  held: queries.Held,
): Promise<ResultOf<typeof moveMeeting>> {
  requireStep(held, 'move', input.version)
  const times = timesOf(input, input.zone)
  await queries.move(c.tx, held, times, { ...doneBy(c), reason: input.reason })
  const lines = agendaOf(await linesOf(c.tx, held.id), input.zone)
  for (const line of lines) requireInside(line, input)
  return done(c, 'moved', held)
}

export async function schedule(
  c: Context,
  input: InputOf<typeof scheduleMeeting>,
  held: queries.Held,
): Promise<ResultOf<typeof scheduleMeeting>> {
  requireStep(held, 'schedule', input.version)
  requirePlace(held)
  return takeStep(c, held, 'scheduled')
}

/** The first invitations go out: a scheduled meeting is one that people were invited to; another stays as it is. */
export async function invite(c: Context, held: queries.Held): Promise<void> {
  if (mayStep('invite', held.state)) await takeStep(c, held, 'invited')
}

/** It was held: from its first day on, there. */
export async function hold(
  c: Context,
  input: InputOf<typeof scheduleMeeting>,
  held: queries.Held,
): Promise<ResultOf<typeof scheduleMeeting>> {
  requireStep(held, 'hold', input.version)
  const day = dayIn(held.zone, new Date(held.starts_at))
  if (dayIn(held.zone, c.now) < day) refuse('meeting.not-yet', { day })
  return takeStep(c, held, 'held')
}

export async function cancel(
  c: Context,
  input: InputOf<typeof cancelMeeting>,
  held: queries.Held,
): Promise<ResultOf<typeof cancelMeeting>> {
  requireStep(held, 'cancel', input.version)
  return takeStep(c, held, 'cancelled', input.reason)
}

export const find = (c: Context, { id }: { id: string }) => lists.see(c.tx, c.actor, id)

export async function get(
  c: Context,
  { id }: InputOf<typeof getMeeting>,
  row: lists.MeetingRow,
): Promise<ResultOf<typeof getMeeting>> {
  const steps = await queries.stepsOf(c.tx, id)
  return {
    meeting: lists.meetingOf(row),
    agenda: agendaOf(await linesOf(c.tx, id), row.zone),
    clashes: await clashesOf(c.tx, row),
    beside: await besideOf(c, row),
    steps: steps.map(({ from_starts, from_ends, ...step }) => ({
      ...step,
      former:
        from_starts && from_ends
          ? lists.localTimes({ starts_at: from_starts, ends_at: from_ends }, row.zone)
          : null,
    })),
  }
}

async function takeStep(c: Context, held: queries.Held, to: queries.Reached, reason: string | null = null) {
  await queries.step(c.tx, held, to, { ...doneBy(c), reason })
  return done(c, to, held)
}

function done(c: Context, what: string, held: queries.Held): { version: number } {
  happen(c, what, { kind: 'meeting', id: held.id }, held)
  return { version: held.version + 1 }
}

/** Times as moments; refuses those that cannot be. */
export function timesOf(span: { starts: string; ends: string }, zone: Zone) {
  const problem = spanProblem(span)
  if (problem === 'meeting.too-long') refuse(problem, { most: mostDays }, [{ path: 'ends', rule: 'too_big' }])
  if (problem)
    refuse(problem, undefined, [
      { path: problem === 'meeting.too-far' ? 'starts' : 'ends', rule: 'too_small' },
    ])
  return { startsAt: momentIn(zone, span.starts), endsAt: momentIn(zone, span.ends), zone }
}

/** Refuses what somebody else changed meanwhile, and what its state does not allow. */
function requireStep(held: queries.Held, step: Step, version: number): void {
  if (held.version !== version) refuse('record.changed-meanwhile')
  if (!mayStep(step, held.state)) refuse('meeting.wrong-state')
}

/** People have to know where to go: a scheduled meeting has a venue, or a link. */
function requirePlace({ venue, link }: { venue: string | null; link: string | null }): void {
  if (venue === null && link === null)
    refuse('meeting.no-place', undefined, [{ path: 'venue', rule: 'missing' }])
}

async function requireLinks(c: Context, id: string, facts: MeetingFacts, at: Placed): Promise<void> {
  const isAlone = facts.seriesId === null && facts.waveId === null
  if (!isAlone && !(await queries.isInSeries(c.tx, facts, at)))
    refuse('meeting.series-unfit', undefined, [{ path: 'seriesId', rule: 'unfit' }])
  if (facts.beside !== null && !(await queries.canBear(c.tx, facts.beside, id, at)))
    refuse('meeting.beside-unfit', undefined, [{ path: 'beside', rule: 'unfit' }])
}
