import type { toldReasons } from '../../contract/accounts.ts'

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

/** The moment at which a day ends in Jakarta (UTC+7, without summer time), where the programme's days are kept. */
export function endOfDay(day: string): Date {
  return new Date(Date.parse(`${day}T00:00:00+07:00`) + 24 * 3_600_000)
}
