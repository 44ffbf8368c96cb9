import type { Booth } from '../../contract/booths.ts'
import { booths } from '../../text/booths.ts'
import { useSession, useText } from '../data/session.tsx'
import { number } from '../ui/format.ts'

/** Says how much a booth shows: practices, activities, local content, products. */
export function useBoothCounts() {
  const { shows } = useText(booths)
  const { language } = useSession()
  const n = (ids: readonly string[]) => number(ids.length, language)
  return ({ productIds, contentIds, activityIds, practiceIds }: Booth) =>
    shows(n(productIds), n(contentIds), n(activityIds), n(practiceIds))
}
