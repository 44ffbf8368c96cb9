import type { Period } from '../../contract/programme.ts'
import type { Step } from '../../contract/reminders.ts'
import { hourIn, type Zone } from '../../contract/zones.ts'
import { hasEnded } from '../monthly-reports/rules.ts'

const minute = 60_000
const dayLong = 24 * 60 * minute
/** Nobody is reminded before the first hour or from the second on, where the library is. */
const wakingHours = [8, 20] as const
/** After so many tries a reminder is given up. */
export const mostTries = 10
/** A return can be taken back for ten minutes; its managers are told after that. */
export const returnRest = 10 * minute

/**
 * What a report that did not come is reminded of on a day; undefined: nothing. A step that was missed (no server ran)
 * is not made up for once the next one has come.
 * @param day in the library's zone; by day it is Jakarta's too, where deadlines are kept
 */
export function stepAt(
  { month, submitBy, locksOn }: Pick<Period, 'month' | 'submitBy' | 'locksOn'>,
  day: string,
): Step | undefined {
  if (!hasEnded(month, day) || day >= locksOn) return undefined
  const left = daysFrom(day, submitBy)
  if (left === 0) return 'today'
  if (left > 0) return left <= 3 ? 'soon' : undefined
  if (daysFrom(day, locksOn) <= 3) return 'closing'
  if (left <= -9) return 'later'
  return left <= -2 ? 'late' : undefined
}

/** Where several months are due on one day, the first of these is told of; the others have their turn after it. */
export const urgency = ['closing', 'today', 'soon', 'late', 'later'] as const satisfies readonly Step[]

export const daysFrom = (day: string, until: string): number =>
  Math.round((Date.parse(until) - Date.parse(day)) / dayLong)

/** True by day, in the zone. */
export function isWaking(zone: Zone, now: Date): boolean {
  const hour = hourIn(zone, now)
  return hour >= wakingHours[0] && hour < wakingHours[1]
}

/** The next moment by day: now, or the coming morning. */
export function nextWaking(zone: Zone, now: Date): Date {
  const hour = 60 * minute
  const whole = Math.floor(now.getTime() / hour) * hour
  const ahead = Array.from({ length: 25 }, (_, n) => new Date(n === 0 ? now : whole + n * hour))
  return ahead.find(moment => isWaking(zone, moment)) ?? now
}

/** Seconds until the evening: what a phone did not get by then is not told at night. */
export function secondsOfDay(zone: Zone, now: Date): number {
  const hour = 60 * minute
  const left = (wakingHours[1] - hourIn(zone, now)) * hour - (now.getTime() % hour)
  return Math.max(60, Math.floor(left / 1000))
}

/**
 * When to try again: after one minute, then twice as long each time, two hours at the most.
 * @param tries how many there were
 * @param asked milliseconds that the other side asked for
 */
export function nextTry(tries: number, now: Date, asked = 0): Date {
  const rest = Math.min(2 ** Math.max(0, tries - 1) * minute, 120 * minute)
  return new Date(now.getTime() + Math.max(rest, Math.min(asked, dayLong)))
}

/** What an answer of a push service means (RFC 8030, section 5 and 7.3). */
export function meaningOf(status: number): 'sent' | 'gone' | 'again' | 'refused' {
  if (status >= 200 && status < 300) return 'sent'
  if (status === 404 || status === 410) return 'gone'
  return status === 429 || status === 408 || status >= 500 ? 'again' : 'refused'
}

/**
 * The address of a push service as it is kept; undefined where it cannot be one: over HTTPS, at a name that anybody
 * can look up, at the usual port. Where the name leads is looked at when it is used (`addresses.ts`).
 */
export function endpointOf(text: string): string | undefined {
  if (!URL.canParse(text)) return undefined
  const { protocol, username, password, hostname, port, hash, href } = new URL(text)
  const plain = protocol === 'https:' && username === '' && password === '' && port === '' && hash === ''
  const named = /^(?:[a-z0-9_-]+\.)+[a-z][a-z0-9-]*[a-z0-9]$/.test(hostname)
  const near = /(?:^|\.)(?:localhost|local|internal|intranet|lan|home|corp|arpa|onion)$/.test(hostname)
  return plain && named && !near && href.length <= 1000 ? href : undefined
}
