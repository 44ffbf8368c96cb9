/** The time, as a value to be passed in, so that the example programme and tests can set it. */
export type Clock = () => Date

export const systemClock: Clock = () => new Date()

const formatters = new Map<string, Intl.DateTimeFormat>()

/** The calendar day (ISO 8601) at a moment in Jakarta, where the programme's deadlines are kept. */
export function dayIn(now: Date, zone = 'Asia/Jakarta'): string {
  // making a formatter costs a hundred times what using it does
  const formatter =
    formatters.get(zone) ?? new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short' })
  formatters.set(zone, formatter)
  return formatter.format(now)
}

/** The month (its first day) of a calendar day. */
export function monthOf(day: string): string {
  return `${day.slice(0, 7)}-01`
}

/** The month `n` months after another (before, where negative). */
export function addMonths(month: string, n: number): string {
  const [year = 0, of = 1] = month.split('-').map(Number)
  return new Date(Date.UTC(year, of - 1 + n, 1)).toISOString().slice(0, 10)
}
