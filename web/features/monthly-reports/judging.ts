import { useRef } from 'preact/hooks'
import type { LibraryId } from '../../../contract/ids.ts'
import { returnReports, undoReports, verifyReports } from '../../../contract/monthly-reports.ts'
import { verify as dictionary } from '../../../text/verify.ts'
import { Problem } from '../../data/client.ts'
import { useSend } from '../../data/queries.ts'
import { says } from '../../data/says.ts'
import { useSession, useText } from '../../data/session.tsx'
import { useToasts } from '../../ui/toast.tsx'

export type Key = { libraryId: LibraryId; month: string; version: number }
type Left = { libraryId: string }

/** Verifying and returning, told by a toast with undo. */
export function useJudging(onDone: () => void) {
  const words = useText(dictionary)
  const { language } = useSession()
  const toasts = useToasts()
  const verifying = useSend(verifyReports)
  const returning = useSend(returnReports)
  const undoing = useSend(undoReports)
  const undone = useRef(words.undone)

  const tell = (text: string, keys: Key[], left: Left[]) => {
    const acted = keys
      .filter(key => !left.some(l => l.libraryId === key.libraryId))
      .map(key => ({ ...key, version: key.version + 1 }))
    toasts.show({
      strong: text,
      text: left.length > 0 ? words.leftToast(left.length) : words.told,
      glyph: 'done',
      undo: acted.length > 0 ? { label: words.undo, run: () => void undo(acted) } : undefined,
    })
  }
  const attempt = async (work: () => Promise<void>) => {
    try {
      await work()
    } catch (error) {
      if (!(error instanceof Problem)) throw error
      toasts.show({ strong: says(error, language), glyph: 'late' })
    }
  }
  const undo = (keys: Key[]) =>
    attempt(async () => {
      await undoing.mutateAsync({ reports: keys })
      toasts.show({ strong: undone.current, icon: 'undo' })
    })

  return {
    busy: verifying.isPending || returning.isPending,
    verify: (keys: Key[], withFlags: boolean) =>
      attempt(async () => {
        const { done, left } = await verifying.mutateAsync({ reports: keys, withFlags })
        onDone()
        tell(words.verifiedToast(done), keys, left)
      }),
    giveBack: (keys: Key[], reason: string) =>
      attempt(async () => {
        const { done, left } = await returning.mutateAsync({ reports: keys, reason })
        onDone()
        tell(words.returnedToast(done), keys, left)
      }),
  }
}
