import { listActivities } from '../../../contract/activities.ts'
import { useMyLibrary } from '../../data/my-library.ts'
import { nounOf, onlyHere } from '../../data/outbox/rules.ts'
import { useOutbox } from '../../data/outbox/use-outbox.ts'
import { useAsk } from '../../data/queries.ts'
import type { ActivityDraft } from './activity-draft.ts'
import { type Recent, recentsOf } from './recent.ts'

/** The library's last activities; without a connection too, those that are only on this phone among them. */
export function useRecents(): { recents: Recent[]; known: boolean } {
  const library = useMyLibrary()
  // as the first page of the list asks for them, which is kept for when there is no connection
  const answer = useAsk(listActivities, {
    ...({ libraryId: library.id, sort: 'heldOn', order: 'desc' } as const),
    ...{ limit: 20, offset: 0 },
  })
  const here = onlyHere(useOutbox())
    .filter(entry => nounOf(entry) === 'activities' && entry.draft !== null)
    .map(({ draft }) => draft as ActivityDraft)
  return { recents: recentsOf(answer.data?.activities ?? [], here), known: !answer.isPending }
}
