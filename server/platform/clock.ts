/** The time, as a value to be passed in, so that the example programme and tests can set it. */
export type Clock = () => Date

export const systemClock: Clock = () => new Date()

const formats = new Map<string, Intl.DateTimeFormat>()

/** A formatter of days and hours; each is made once, since that costs a hundred times what using it does. */
export function dateFormat(locale: string, how: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = JSON.stringify([locale, how])
  const format = formats.get(key) ?? new Intl.DateTimeFormat(locale, how)
  formats.set(key, format)
  return format
}

/** The calendar day (ISO 8601) at a moment in Jakarta, where the programme's deadlines are kept. */
export const dayIn = (now: Date, zone = 'Asia/Jakarta'): string =>
  dateFormat('sv-SE', { timeZone: zone, dateStyle: 'short' }).format(now)

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
