import { dayIn } from '../../contract/zones.ts'
import { now } from './clock.ts'

/** The month (its first day) `n` months before or after another. */
export function addMonths(month: string, n: number): string {
  const [year = 0, of = 1] = month.split('-').map(Number)
  return new Date(Date.UTC(year, of - 1 + n, 1)).toISOString().slice(0, 10)
}

/** Today in Jakarta, where deadlines are kept, ISO 8601. */
export function today(): string {
  return dayAt(now())
}

/** The day of a moment in Jakarta, ISO 8601. */
export function dayAt(moment: Date): string {
  return dayIn('WIB', moment)
}

/** The last month that is over: the one whose reports are due. */
export function dueMonth(): string {
  return addMonths(`${today().slice(0, 7)}-01`, -1)
}

/** Whole days from one day to another; negative where it has passed. */
export function daysUntil(day: string, from = today()): number {
  return Math.round((Date.parse(day) - Date.parse(from)) / 86_400_000)
}
