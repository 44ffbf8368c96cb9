import { periodAfter, periodAt, type Span } from '../../contract/mappings.ts'
import { addMonths, monthOf } from '../platform/clock.ts'

export type Planned = {
  due: 'after-lock' | 'day'
  due_day: number
  span: Span
  /** The first period that a file is made of. */
  first_period: string
}
type LocksOn = (month: string) => string

/** The day from which a period's file is due; `last` is the period's last month. */
export function dueOn(
  { due, due_day: day }: Pick<Planned, 'due' | 'due_day'>,
  last: string,
  locksOn: LocksOn,
): string {
  if (due === 'after-lock') return daysAfter(locksOn(last), day)
  return `${addMonths(last, 1).slice(0, 8)}${String(Math.max(1, day)).padStart(2, '0')}`
}

/** Periods whose file is due and was never made, the oldest first: also those that were missed. */
export function pending(plan: Planned, today: string, locksOn: LocksOn, made: ReadonlySet<string>): string[] {
  const due: string[] = []
  for (const period of periodsOf(plan, monthOf(today))) {
    if (!made.has(period.from) && dueOn(plan, period.to, locksOn) <= today) due.push(period.from)
  }
  return due
}

/** The next period that a file will be made of, and the day. */
export function next(
  plan: Planned,
  today: string,
  locksOn: LocksOn,
  made: ReadonlySet<string>,
): { period: string; on: string } | null {
  for (const period of periodsOf(plan, addMonths(monthOf(today), 24))) {
    if (!made.has(period.from)) return { period: period.from, on: dueOn(plan, period.to, locksOn) }
  }
  return null
}

function* periodsOf({ span, first_period }: Planned, until: string): Generator<{ from: string; to: string }> {
  for (let from = first_period; from <= until; from = periodAfter(from, span)) {
    const period = periodAt(from, span)
    if (period) yield period
  }
}

export function daysAfter(day: string, n: number): string {
  return new Date(Date.parse(day) + n * 86_400_000).toISOString().slice(0, 10)
}
