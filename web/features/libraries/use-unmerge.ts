import type { MergeId } from '../../../contract/ids.ts'
import { unmergeLibraries } from '../../../contract/library-merges.ts'
import { libraryMerges } from '../../../text/library-merges.ts'
import { Problem } from '../../data/client.ts'
import { useSend } from '../../data/queries.ts'
import { says } from '../../data/says.ts'
import { useSession, useText } from '../../data/session.tsx'
import { useToasts } from '../../ui/toast.tsx'

/** Takes a merger apart and tells how it went; what stands in the way is told as it is. */
export function useUnmerge(): { busy: boolean; run: (mergeId: MergeId) => Promise<void> } {
  const words = useText(libraryMerges)
  const { language } = useSession()
  const toasts = useToasts()
  const unmerge = useSend(unmergeLibraries)
  return {
    busy: unmerge.isPending,
    async run(mergeId) {
      try {
        await unmerge.mutateAsync({ mergeId })
        toasts.show({ strong: words.undone, icon: 'undo' })
      } catch (error) {
        if (!(error instanceof Problem)) throw error
        toasts.show({ strong: says(error, language), glyph: 'late' })
      }
    },
  }
}
