import { useState } from 'preact/hooks'
import type { FormDraft } from '../../data/form-draft.ts'
import { useMyLibrary } from '../../data/my-library.ts'
import { type Entry, stateOf, versionAfter, type Write } from '../../data/outbox/rules.ts'
import { useKeeping, useOutbox } from '../../data/outbox/use-outbox.ts'
import { letGo } from '../../data/photo-queue.ts'
import { refresh } from '../../data/queries.ts'
import { aboutOf, recordOf } from './kept-practice.ts'
import { factsOf, type PracticeDraft } from './practice-draft.ts'

export type Ending = 'sent' | 'drafted' | 'corrected'
export type Done = { entry: Entry; how: Ending; id: string }

/** Keeps what was written on this phone and sends it: as a draft, to be reviewed, or as the correction of a published card. */
export function useWriting(kept: FormDraft<PracticeDraft>, correcting: boolean, mends: Entry | undefined) {
  const library = useMyLibrary()
  const keeping = useKeeping(mends)
  const entries = useOutbox()
  const [done, setDone] = useState<Done | null>(null)
  const { draft } = kept

  async function save(send: boolean): Promise<void> {
    const facts = factsOf(draft)
    if (facts === null || keeping.busy) return
    const { id, reason, apartFrom, adaptsId } = draft
    const record = recordOf(id)
    // what waits on this phone comes before it
    const version = mends ? draft.version : Math.max(draft.version, versionAfter(record, entries) ?? 0)
    const input: object = correcting
      ? { id, version, ...facts, reason: reason.trim() }
      : { id, libraryId: library.id, version, ...facts, ...(adaptsId && { adaptsId }), send, apartFrom }
    const write: Write = {
      ...{ name: correcting ? 'practices.correct' : 'practices.put', input, record, draft },
      about: aboutOf(draft, library.id),
    }
    const entry = await keeping.keep(write)
    if (entry === null) return
    refresh(['practices'])
    if (stateOf(entry) === 'refused') return
    await letGo('practice', id)
    kept.clear()
    setDone({ entry, id, how: correcting ? 'corrected' : send ? 'sent' : 'drafted' })
  }
  return { ...keeping, save: (send: boolean) => void save(send), done }
}
