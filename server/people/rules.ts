import type { Role } from '../../contract/access.ts'
import type { toldReasons } from '../../contract/accounts.ts'
import { mostAuditorDays } from '../../contract/people.ts'
import type { ProblemCode } from '../../contract/problems.ts'

export type PlaceFacts = {
  /** Somebody who has signed in holds the place now. */
  used: boolean
  /** An invitation to hold it can still be used. */
  waiting: boolean
}

/**
 * What stands in the way of inviting a place: it is told, and no second account or link is made. With `again` an
 * invitation that waits is replaced; an account that is used stands in the way always.
 */
export function inTheWay(facts: PlaceFacts, again: boolean): (typeof toldReasons)[number] | undefined {
  if (facts.used) return 'account'
  return facts.waiting && !again ? 'invited' : undefined
}

const wordsOf = (name: string): Set<string> => new Set(name.toLowerCase().match(/\p{L}{3,}/gu) ?? [])

/**
 * Whether two names can be one person's: they share a word of three letters or more ("Hj. Maryam, S.Pd", "Maryam binti
 * Ali"). Offices write names as they come, and a successor comes in under another.
 */
export function isOne(name: string, other: string): boolean {
  const words = wordsOf(other)
  return [...wordsOf(name)].some(word => words.has(word))
}

/** Whether a name says no more than another: "Maryam" of "Maryam binti Ali". */
export function isPartOf(name: string, other: string): boolean {
  const [words, others] = [wordsOf(name), wordsOf(other)]
  return words.size > 0 && [...words].every(word => others.has(word))
}

/** The moment at which a day ends in Jakarta (UTC+7, without summer time), where the programme's days are kept. */
export function endOfDay(day: string): Date {
  return new Date(Date.parse(`${day}T00:00:00+07:00`) + dayLong)
}

export type Period = { from: string; until: string }

/** Why a role cannot be given for a period: an auditor is given one that is not over, of a year at most. */
export function problemOfPeriod(period: Period, today: string): ProblemCode | undefined {
  if (period.until < today || period.until < period.from) return 'seat.period-over'
  return daysOf(period) > mostAuditorDays ? 'seat.period-too-long' : undefined
}

/** Only auditors are given a period, and always. */
export const needsPeriod = (role: Role): boolean => role === 'auditor'

/** The moments between which a role that is given for a period is in force. */
export const spanOf = ({ from, until }: Period): { startsAt: Date; endsAt: Date } => ({
  startsAt: new Date(endOfDay(from).getTime() - dayLong),
  endsAt: endOfDay(until),
})

const dayLong = 24 * 3_600_000
const daysOf = ({ from, until }: Period): number => (Date.parse(until) - Date.parse(from)) / dayLong + 1
