import { addMonths, dayIn, monthOf } from '../platform/clock.ts'
import type { Tx } from '../platform/db.ts'
import * as periods from '../programme/periods.ts'

/** How far back a late deadline is followed, and how many months can be chosen. */
const mostLate = 6
const mostChosen = 120

/**
 * The month that is asked for or else the last one whose time to report is over; where deadlines were moved so far
 * that there is none, the last full month.
 */
export async function shown(tx: Tx, asked: string | undefined, now: Date): Promise<string> {
  if (asked !== undefined) return asked
  const last = lastFull(now)
  for (let back = 0; back < mostLate; back++) {
    const { month, submitBy } = await periods.of(tx, addMonths(last, -back), now)
    if (dayIn(now) > submitBy) return month
  }
  return last
}

/** Months that can be chosen, newest first: the last full one back to where the records begin. */
export function choosable(began: string | null, now: Date): string[] {
  const last = lastFull(now)
  if (began === null || began > last) return [last]
  const [from = 0, to = 0] = [began, last].map(
    month => Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)),
  )
  return Array.from({ length: Math.min(to - from + 1, mostChosen) }, (_, n) => addMonths(last, -n))
}

/** So many months up to and with one, oldest first. */
export function upTo(month: string, count: number): string[] {
  return Array.from({ length: count }, (_, n) => addMonths(month, n + 1 - count))
}

function lastFull(now: Date): string {
  return addMonths(monthOf(dayIn(now)), -1)
}
