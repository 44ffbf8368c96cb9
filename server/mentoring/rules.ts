import { mostDaysAhead } from '../../contract/mentoring.ts'
import { refuse } from '../platform/problems.ts'

/** The day the programme began: nothing older is recorded. */
const programmeBegan = '2018-01-01'
/** A plan that was made without a connection may come this many days after the day it was for. */
const lateBy = 31
/** Of a next step its side is reminded this many days before it is due. */
const remindedBefore = 3
const dayLong = 86_400_000

export const daysAfter = (day: string, n: number): string =>
  new Date(Date.parse(day) + n * dayLong).toISOString().slice(0, 10)
export const daysBetween = (from: string, until: string): number =>
  Math.round((Date.parse(until) - Date.parse(from)) / dayLong)

/**
 * Refuses a day that has not come, or before what it follows.
 * @param today in Jakarta
 */
export function requirePast(on: string, today: string, after: string = programmeBegan): void {
  if (on > today) refuse('mentoring.date-ahead', undefined, [{ path: 'on', rule: 'too_big' }])
  if (on < after) refuse('mentoring.date-before', { day: after }, [{ path: 'on', rule: 'too_small' }])
}

/** Refuses to plan for a day that is over or out of reach. */
export function requireAhead(on: string, today: string): void {
  if (on < daysAfter(today, -lateBy))
    refuse('mentoring.plan-past', undefined, [{ path: 'on', rule: 'too_small' }])
  if (on > daysAfter(today, mostDaysAhead))
    refuse('mentoring.too-far', undefined, [{ path: 'on', rule: 'too_big' }])
}

/** When a side is reminded of its step: in the morning some days before it is due, at once where that is over. */
export function remindAt(due: string, now: Date): Date {
  const at = new Date(`${daysAfter(due, -remindedBefore)}T01:00:00Z`)
  return at > now ? at : now
}

/** How many percent fewer; null where the former is nothing. */
export const dropOf = (before: number, after: number): number | null =>
  before > 0 ? Math.round((1 - after / before) * 100) : null

/** The middle one of whole numbers. */
export function medianOf(numbers: readonly number[]): number | null {
  const sorted = numbers.toSorted((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? null
}
