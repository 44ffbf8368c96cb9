import { useState } from 'preact/hooks'
import { amendActivity, getActivity, recordActivity } from '../../../contract/activities.ts'
import { ask } from '../../data/client.ts'
import type { FormDraft } from '../../data/form-draft.ts'
import { refresh, useSend } from '../../data/queries.ts'
import { saysOf } from '../../data/says.ts'
import { useSession } from '../../data/session.tsx'
import { type ActivityDraft, factsOf, isSame } from './activity-draft.ts'
import { type FieldName, pathsOf } from './form-parts.ts'

export type Saving = ReturnType<typeof useSaving>

/** Sends the draft: as a new activity, or as the correction of the one it was opened from. */
export function useSaving(libraryId: string, kept: FormDraft<ActivityDraft>) {
  const { language } = useSession()
  const record = useSend(recordActivity)
  const amend = useSend(amendActivity)
  const [done, setDone] = useState<{ draft: ActivityDraft; at: string } | null>(null)
  const { draft } = kept
  const sending = draft.version === null ? record : amend
  const problem = sending.error

  function finish() {
    setDone({ draft, at: new Date().toISOString() })
    kept.clear()
  }

  /** An answer that was lost on the way, on a page since reloaded: what is on record decides. */
  async function settle() {
    const { activity } = await ask(getActivity, { id: draft.id })
    if (isSame(activity, draft)) finish()
    else kept.edit({ version: activity.version })
  }

  function save() {
    const facts = factsOf(draft)
    if (!facts || sending.isPending) return
    const input = { ...facts, id: draft.id, revisionReason: draft.revisionReason.trim() || null }
    if (draft.version === null) {
      record.mutate(
        { ...input, libraryId },
        {
          onSuccess: finish,
          onError: refusal => {
            if (refusal.body.code === 'command.id-reused') void settle()
          },
        },
      )
    } else {
      amend.mutate(
        { ...input, version: draft.version },
        {
          onSuccess: finish,
          onError: refusal => {
            if (refusal.body.code === 'record.changed-meanwhile') refresh(['activities'])
          },
        },
      )
    }
  }

  const errorOf = (field: FieldName) =>
    pathsOf(field)
      .map(path => saysOf(problem, path, language))
      .find(sentence => sentence !== undefined)
  /** What the server said holds until something is changed. */
  function forget() {
    if (problem !== null) sending.reset()
  }
  return { done, save, forget, busy: sending.isPending, problem, errorOf }
}
