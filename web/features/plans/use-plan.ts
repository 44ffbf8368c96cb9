import { getPlan } from '../../../contract/plans.ts'
import { today } from '../../data/months.ts'
import { useMyLibrary } from '../../data/my-library.ts'
import { type Entry, nounOf, onlyHere } from '../../data/outbox/rules.ts'
import { useOutbox } from '../../data/outbox/use-outbox.ts'
import { useAsk } from '../../data/queries.ts'

export const thisYear = (): number => Number(today().slice(0, 4))
export const recordOf = (itemId: string) => `plan-item/${itemId}`

/** The library's plan of a year, without a connection too. */
export function useMyPlan(year: number) {
  const library = useMyLibrary()
  return useAsk(getPlan, { libraryId: library.id, year } as never, { fresh: true })
}

/** What this phone has of plans and the server has not. */
export function usePlansHere(): Entry[] {
  return onlyHere(useOutbox()).filter(entry => nounOf(entry) === 'plans')
}

/** The months of a year, each its first day. */
export const monthsOf = (year: number): string[] =>
  Array.from({ length: 12 }, (_, at) => `${year}-${String(at + 1).padStart(2, '0')}-01`)
