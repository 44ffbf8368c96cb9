import {
  type ActivityState,
  checkReached,
  type Reached,
  reached as reachedSchema,
} from '../../contract/activities.ts'
import { usualPeriod } from '../../contract/programme.ts'
import { refuse } from '../platform/problems.ts'

/** The day the programme began: nothing older is recorded. */
export const programmeBegan = '2018-01-01'

/**
 * Why no activity of the programme can have been held on a day; undefined where one can.
 * @param today in Jakarta
 */
export function whyNotHeld(heldOn: string, today: string): 'date-ahead' | 'too-old' | undefined {
  if (heldOn > today) return 'date-ahead'
  return heldOn < programmeBegan ? 'too-old' : undefined
}

/** Refuses such a day. */
export function requireDay(heldOn: string, today: string): void {
  const why = whyNotHeld(heldOn, today)
  const rule = why === 'date-ahead' ? 'too_big' : 'too_small'
  if (why) refuse(`activity.${why}`, undefined, [{ path: 'heldOn', rule }])
}

/** Refuses figures that contradict each other (`checkReached`), naming the fields. */
export function requireReached(reached: Reached): void {
  const wrong = checkReached(reached)
  if (!wrong) return
  const fields = wrong.fields.map(field => ({ path: `reached.${field}`, rule: wrong.rule }))
  refuse(`activity.${wrong.rule}`, undefined, fields)
}

/**
 * True from the day on which a month is locked.
 * @param locksOn the day set for this month; null where it has the usual one
 */
export function isLocked(month: string, locksOn: string | null, today: string): boolean {
  return today >= (locksOn ?? usualPeriod(month).locksOn)
}

/** Refuses a change of a locked month without a reason; gives the reason to keep, null where none is needed. */
export function requireReason(locked: boolean, reason: string | null): string | null {
  if (!locked) return null
  return reason ?? refuse('activity.month-locked', undefined, [{ path: 'revisionReason', rule: 'required' }])
}

/** What is verified is locked with its month; what still waits, or was given back, is not: it can still move. */
export function stateOf(
  facts: { verified_at: string | null; returned_at: string | null },
  locked: boolean,
): ActivityState {
  if (facts.returned_at !== null) return 'returned'
  if (facts.verified_at === null) return 'submitted'
  return locked ? 'locked' : 'verified'
}

/** What is kept and tallied: figures by measure code, without those that nobody counted. */
export function figuresOf(reached: Reached, outreach: boolean): Record<string, number> {
  const known = Object.entries(reached).filter((entry): entry is [string, number] => entry[1] !== null)
  return { ...Object.fromEntries(known), ...(outreach ? { outreach: 1 } : {}) }
}

/** The other way round: what was not counted is null again. */
export function reachedOf(figures: Record<string, number>): Reached {
  const all = Object.keys(reachedSchema.shape).map(code => [code, figures[code] ?? null])
  return Object.fromEntries(all) as Reached
}
