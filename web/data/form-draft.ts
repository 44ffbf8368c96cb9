import { useRef } from 'preact/hooks'
import { useDraft } from './drafts.ts'

export type FormDraft<T> = {
  draft: T
  /** Whether the person has answered anything. */
  touched: boolean
  savedAt: string | null
  /** When the draft was left that this page began with; null where it began with none. */
  resumed: string | null
  edit: (change: Partial<T>) => void
  clear: () => void
}

/**
 * The draft of a form that may begin with what is on record. Until something is answered it follows `start`, which may
 * still change under it (somebody else may mend the same thing); from then on it is the person's own.
 */
export function useFormDraft<T extends object>(key: string, start: T): FormDraft<T> {
  const first = useRef(start)
  const kept = useDraft<T>(key, first.current)
  const resumed = useRef(kept.savedAt)
  const touched = kept.draft !== first.current
  return {
    draft: touched ? { ...start, ...kept.draft } : start,
    touched,
    savedAt: kept.savedAt,
    resumed: resumed.current,
    edit: change => kept.change(touched ? change : { ...start, ...change }),
    clear: () => {
      resumed.current = null
      kept.clear()
    },
  }
}
