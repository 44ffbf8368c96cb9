import { countNews } from '../../contract/talk.ts'
import { useAtRest } from './at-rest.ts'
import { useAsk } from './queries.ts'

/** How much is new for the person who is signed in; zero until it is known. */
export function useNewsCount(): number {
  return useAsk(countNews, {}, { enabled: useAtRest() }).data?.unseen ?? 0
}
