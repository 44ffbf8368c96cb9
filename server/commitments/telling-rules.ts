/**
 * Who is told when: owner and giver before the deadline and when it is over, the office of the place at once with them,
 * the office above it after two weeks, the nation after six; who receives is asked to confirm what was sent.
 */
type Who = 'both' | 'office' | 'above' | 'nation' | 'receiver'
export type ToldSpan = { step: string; who: Who; from: number; to: number }
/**
 * Days from today to the deadline, or to the day something was sent. A step that was missed (no server ran) is made up
 * for until the next has come.
 */
export const spans: readonly ToldSpan[] = [
  { step: 'week', who: 'both', from: 2, to: 7 },
  { step: 'day', who: 'both', from: 0, to: 1 },
  { step: 'late', who: 'both', from: -13, to: -1 },
  { step: 'late', who: 'office', from: -13, to: -1 },
  { step: 'above', who: 'above', from: -44, to: -14 },
  { step: 'nation', who: 'nation', from: -90, to: -45 },
  { step: 'confirm', who: 'receiver', from: -13, to: -3 },
  { step: 'confirm-again', who: 'receiver', from: -60, to: -14 },
]
