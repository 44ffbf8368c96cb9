const moment = 15_000
const mostKnown = 10_000
/** In memory alone: when answers came is written nowhere. */
const counted = new Map<string, { moment: number; n: number }>()

/** So many answers by the link in fifteen seconds are those of a room; more are a script's until somebody says otherwise. */
export const roomful = (people: number | null): number => Math.max(8, Math.ceil((people ?? 40) / 2))

/** Counts an answer that comes by the link; true where they come faster than people answer. */
export function isTooMany(surveyId: string, people: number | null, now: Date): boolean {
  if (counted.size > mostKnown) counted.clear()
  const at = Math.floor(now.getTime() / moment)
  const before = counted.get(surveyId)
  const n = (before?.moment === at ? before.n : 0) + 1
  counted.set(surveyId, { moment: at, n })
  return n > roomful(people)
}
