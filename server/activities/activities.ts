import type {
  amendActivity,
  recordActivity,
  removeActivity,
  returnActivity,
  verifyActivity,
} from '../../contract/activities.ts'
import type { InputOf, ResultOf } from '../../contract/endpoint.ts'
import { dayIn, monthOf } from '../platform/clock.ts'
import type { Tx } from '../platform/db.ts'
import type { Context } from '../platform/endpoint.ts'
import { refuse } from '../platform/problems.ts'
import { happen, placed, requireSeen } from './happening.ts'
import { type Pointers, requirePointers } from './pointing.ts'
import type { Placed } from './policy.ts'
import * as queries from './queries.ts'
import { figuresOf, isLocked, programmeBegan, requireDay, requireReached, requireReason } from './rules.ts'

type Given = InputOf<typeof recordActivity>
type Amended = InputOf<typeof amendActivity>

/** The library, its place held still until the activity is written. */
export const findHost = (c: Context, input: Given) =>
  queries.shareLibrary(c.tx, input.libraryId, monthHeld(input.heldOn))

/**
 * Records an activity of an open library: one wait for `findHost`, one for all that is written.
 * Refuses days ahead of today in Jakarta or before 2018, figures that contradict each other, and, without a reason,
 * a locked month.
 */
export async function record(
  c: Context,
  input: Given,
  host: queries.Host,
): Promise<ResultOf<typeof recordActivity>> {
  const today = dayIn(c.now)
  if (host.closed_on !== null) refuse('library.closed')
  requireDay(input.heldOn, today)
  requireReached(input.reached)
  const points = await requirePointers(c, input, { libraryId: host.id, heldOn: input.heldOn, before: null })
  const month = monthOf(input.heldOn)
  const reason = requireReason(isLocked(month, host.locks_on, today), input.revisionReason)
  c.last(queries.insertActivity(c.tx, input.id, host, sentOf(c, { ...input, ...points }, reason)))
  const isPlanned = Boolean(points.planItemId)
  happen(c, 'recorded', input.id, host, { month, late: reason !== null, ...(isPlanned && { isPlanned }) })
  return { id: input.id, version: 1 }
}

export const findHeld = (c: Context, input: { id: string; heldOn?: string }) =>
  queries.lockActivity(c.tx, input.id, input.heldOn === undefined ? null : monthHeld(input.heldOn))

/**
 * Corrects an activity, whatever its state: it is sent anew and waits to be verified; the former judgement stays in
 * its history. Where its month, or the one it moves to, is locked, a reason is asked for.
 */
export async function amend(
  c: Context,
  input: Amended,
  held: queries.Held,
): Promise<ResultOf<typeof amendActivity>> {
  const today = dayIn(c.now)
  requireSeen(held, input.version)
  requireDay(input.heldOn, today)
  requireReached(input.reached)
  const points = await requirePointers(c, input, {
    ...{ libraryId: held.library_id, heldOn: input.heldOn, before: held },
  })
  const month = monthOf(input.heldOn)
  const locked = isLocked(held.month, held.locks_on, today) || isLocked(month, held.next_locks_on, today)
  const reason = requireReason(locked, input.revisionReason)
  await queries.updateActivity(c.tx, held.id, sentOf(c, { ...input, ...points }, reason))
  happen(c, 'amended', input.id, held, {
    month,
    wasVerified: held.verified_at !== null,
    late: reason !== null,
  })
  return { version: held.version + 1 }
}

/** Takes away what was recorded by mistake: not what is verified, not what stands in a locked month. */
export async function remove(
  c: Context,
  input: InputOf<typeof removeActivity>,
  held: queries.Held,
): Promise<ResultOf<typeof removeActivity>> {
  if (held.verified_at !== null) refuse('activity.wrong-state')
  requireSeen(held, input.version)
  if (isLocked(held.month, held.locks_on, dayIn(c.now))) refuse('activity.month-locked')
  await queries.deleteActivity(c.tx, held.id)
  happen(c, 'removed', input.id, held, { month: held.month })
  return {}
}

/** The level above finds it right. Possible after the lock too: a revision is verified then. */
export async function verify(
  c: Context,
  input: InputOf<typeof verifyActivity>,
  held: queries.Held,
): Promise<ResultOf<typeof verifyActivity>> {
  requireJudgeable(c, input.version, held)
  await queries.judgeActivity(c.tx, held.id, { reason: null, at: c.now.toISOString(), by: c.actor.personId })
  happen(c, 'verified', input.id, held, { month: held.month })
  return { version: held.version + 1 }
}

/** The level above gives it back with a reason; until it is sent anew it counts nowhere. */
export async function giveBack(
  c: Context,
  input: InputOf<typeof returnActivity>,
  held: queries.Held,
): Promise<ResultOf<typeof returnActivity>> {
  requireJudgeable(c, input.version, held)
  await queries.judgeActivity(c.tx, held.id, {
    reason: input.reason,
    at: c.now.toISOString(),
    by: c.actor.personId,
  })
  happen(c, 'returned', input.id, held, { month: held.month })
  return { version: held.version + 1 }
}

/** A report's month, and the version the report has after it was verified. */
export type VerifiedMonth = Placed & queries.OfReport

/**
 * Verifies what still waits in the months of verified reports, except what the verifier sent: one statement for all.
 */
export async function verifyWithReports(c: Context, months: readonly VerifiedMonth[]): Promise<void> {
  const touched = await queries.verifyMonths(c.tx, months, c.now.toISOString(), c.actor.personId)
  happenInMonths(c, 'verified', months, touched)
}

/** Takes back what `verifyWithReports` did with these versions of reports, as far as nobody touched it since. */
export async function unverifyWithReports(c: Context, months: readonly VerifiedMonth[]): Promise<void> {
  const touched = await queries.unverifyMonths(c.tx, months, c.now.toISOString(), c.actor.personId)
  happenInMonths(c, 'undone', months, touched)
}

/**
 * What a month's activities add up to, by measure code, with how many wait and how many were returned (which do not
 * count). A month without activities has none: that zero is counted, not missing.
 */
export async function countMonth(
  tx: Tx,
  libraryId: string,
  month: string,
): Promise<{ figures: Record<string, number>; waiting: number; returned: number }> {
  const { figures, activities, waiting, returned } = await queries.countMonth(tx, libraryId, month)
  return { figures: { activities, attendances: 0, outreach: 0, ...figures }, waiting, returned }
}

/** Days before the programme are refused by rule; PostgreSQL must not meet a year zero before that. */
const monthHeld = (heldOn: string) => monthOf(heldOn < programmeBegan ? programmeBegan : heldOn)

function requireJudgeable(c: Context, version: number, held: queries.Held): void {
  if (held.submitted_by === c.actor.personId) refuse('report.own-report')
  if (held.verified_at !== null || held.returned_at !== null) refuse('activity.wrong-state')
  requireSeen(held, version)
}

function sentOf(
  c: Context,
  facts: (Given | Amended) & Pointers,
  revisionReason: string | null,
): queries.Sent {
  const figures = figuresOf(facts.reached, facts.outreach)
  return { facts, figures, revisionReason, at: c.now.toISOString(), by: c.actor.personId }
}

/** One event for each month that was touched: its activities name it in their own history. */
function happenInMonths(
  c: Context,
  what: string,
  months: readonly VerifiedMonth[],
  touched: readonly queries.Touched[],
): void {
  const places = new Map(months.map(month => [`${month.libraryId}/${month.month}`, month]))
  for (const { library_id, month, activities } of touched) {
    const id = `${library_id}/${month}`
    const at = places.get(id)
    if (!at) continue
    c.record({
      name: `activities.${what}`,
      subject: { kind: 'report', id },
      at: placed(at),
      data: { month, activities },
    })
  }
}
