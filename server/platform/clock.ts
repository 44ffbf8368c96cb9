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
  const since = Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1 + n
  const year = Math.floor(since / 12)
  return `${String(year).padStart(4, '0')}-${String(since - year * 12 + 1).padStart(2, '0')}-01`
}
