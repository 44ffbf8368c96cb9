import { addMonths } from './months.ts'

/** A day some days later (or earlier), `2026-11-20`. */
export function addDays(day: string, days: number): string {
  const at = new Date(`${day}T00:00:00Z`)
  at.setUTCDate(at.getUTCDate() + days)
  return at.toISOString().slice(0, 10)
}

/** The month of a day, as the contract writes months: `2026-11-01`. */
export function monthOf(day: string): string {
  return `${day.slice(0, 7)}-01`
}

/** The last day of a month. */
export function lastDayOf(month: string): string {
  return addDays(addMonths(month, 1), -1)
}
