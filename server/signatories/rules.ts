import type { SignatoryFacts } from '../../contract/signatories.ts'

export type Term = Pick<SignatoryFacts, 'acting' | 'from' | 'until'>

/**
 * Whether an entry that is open comes to its end with a new one: a new head ends whoever was there or acted until
 * then; who acts in the head's stead ends only one who acted before.
 */
export function isEndedBy(before: Term, given: Term): boolean {
  const open = before.until === null && before.from < given.from
  return open && (given.acting === null || before.acting !== null)
}

/** Whether two entries are of the same sort and have a day in common: a place has one head, and one in their stead. */
export function clashes(one: Term, other: Term): boolean {
  const sameSort = (one.acting === null) === (other.acting === null)
  return sameSort && one.from <= (other.until ?? forever) && other.from <= (one.until ?? forever)
}

/** The day before a day, ISO 8601. */
export function dayBefore(day: string): string {
  return new Date(Date.parse(day) - 86_400_000).toISOString().slice(0, 10)
}

const forever = '9999-12-31'
