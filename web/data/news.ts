import { countNews } from '../../contract/talk.ts'
import { useAsk } from './queries.ts'

/** How much is new for the person who is signed in; zero until it is known. */
export function useNewsCount(): number {
  return useAsk(countNews, {}).data?.unseen ?? 0
}
