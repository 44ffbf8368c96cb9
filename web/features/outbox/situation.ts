import { type Entry, nounOf, refusalOf } from '../../data/outbox/rules.ts'

/** What came between a command and the server, as far as it asks something else of the person. */
export type Situation =
  /** Somebody else has changed it: compare. */
  | 'changed'
  | 'changed-removal'
  /** What it corrects was removed elsewhere. */
  | 'gone'
  /** What it removes is gone already. */
  | 'gone-removal'
  /** The person does not work for that library any more. */
  | 'handed-over'
  | 'locked'
  /** Verified or locked: it cannot be removed. */
  | 'kept-removal'
  | 'closed'
  /** The report's questions or rules are not those that were answered. */
  | 'asked-otherwise'
  /** Its day or month lies ahead, or before the programme: the phone's clock may be wrong. */
  | 'date'
  | 'other'

export type Step = 'compare' | 'mend' | 'open' | 'copy' | 'ask' | 'retry'

/** @param libraryIds those that the person works for now */
export function situationOf(entry: Entry, libraryIds: readonly string[]): Situation {
  const isRemoval = entry.name === 'activities.remove'
  // an outcome is told after what somebody else told, and its form shows both
  if (entry.name === 'advocacy.record-outcome' && refusalOf(entry) === 'record.changed-meanwhile')
    return 'other'
  switch (refusalOf(entry)) {
    case 'record.changed-meanwhile':
      // what was told of a plan without a form is told anew from its page
      if (entry.draft === null && nounOf(entry) === 'plans') return 'other'
      // what came is told anew with what was told meanwhile in sight
      if (nounOf(entry) === 'deliveries') return 'other'
      return isRemoval ? 'changed-removal' : 'changed'
    case 'access.not-found':
    case 'access.not-allowed':
    case 'access.only-sees':
      if (isOthers(entry, libraryIds)) return 'handed-over'
      if (isRemoval) return 'gone-removal'
      return entry.name === 'activities.amend' ? 'gone' : 'other'
    case 'activity.month-locked':
    case 'report.month-locked':
    case 'report.reason-missing':
      return isRemoval ? 'kept-removal' : 'locked'
    case 'activity.wrong-state':
      return isRemoval ? 'kept-removal' : 'other'
    case 'library.closed':
      return 'closed'
    case 'report.figure-missing':
    case 'report.figure-unknown':
    case 'report.note-missing':
      return 'asked-otherwise'
    case 'activity.date-ahead':
    case 'activity.too-old':
    case 'advocacy.date-ahead':
    case 'advocacy.too-old':
    case 'advocacy.date-before':
    case 'delivery.date-ahead':
    case 'delivery.date-before':
    case 'report.month-ahead':
    case 'report.before-programme':
      return 'date'
    default:
      return 'other'
  }
}

/** What the person can do, the first as the main one; throwing it away is possible always. */
export const stepsOf: Record<Situation, readonly Step[]> = {
  changed: ['compare', 'copy'],
  'changed-removal': ['open'],
  gone: ['mend', 'copy'],
  'gone-removal': [],
  'handed-over': ['ask', 'copy', 'retry'],
  locked: ['mend', 'ask', 'copy'],
  'kept-removal': ['open', 'ask'],
  closed: ['ask', 'copy', 'retry'],
  'asked-otherwise': ['mend', 'copy'],
  date: ['mend', 'copy'],
  other: ['mend', 'ask', 'copy'],
}

function isOthers(entry: Entry, libraryIds: readonly string[]): boolean {
  const id = entry.about.libraryId ?? (entry.input as { libraryId?: string }).libraryId
  return id === undefined ? libraryIds.length === 0 : !libraryIds.includes(id)
}
