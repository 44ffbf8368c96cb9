import { useState } from 'preact/hooks'
import type { FormDraft } from '../../data/form-draft.ts'
import { useMyLibrary } from '../../data/my-library.ts'
import { type Entry, refusalOf, stateOf, versionAfter } from '../../data/outbox/rules.ts'
import { useKeeping, useOutbox } from '../../data/outbox/use-outbox.ts'
import { letGo } from '../../data/photo-queue.ts'
import { refresh } from '../../data/queries.ts'
import { saysOf } from '../../data/says.ts'
import { useSession } from '../../data/session.tsx'
import { stepOfCode } from './form-parts.ts'
import { recordOf, writeOf } from './kept.ts'
import { keepSlip } from './slips.ts'
import { type Field, type StoryDraft, storyInput } from './story-draft.ts'

/**
 * Keeps a story on this phone and sends it, its voice after it.
 * @param mends the refused command that it takes the place of
 * @param goTo the step that a refusal leads to
 */
export function useSaving(
  kept: FormDraft<StoryDraft>,
  mends: Entry | undefined,
  goTo: (step: number) => void,
) {
  const { language } = useSession()
  const library = useMyLibrary()
  const entries = useOutbox()
  const keeping = useKeeping(mends)
  const [done, setDone] = useState<{ draft: StoryDraft; entry: Entry } | null>(null)
  const { draft } = kept

  async function save() {
    if (keeping.busy) return
    const input = await storyInput(draft, library.id, language)
    if (input === null) return
    const of = { id: draft.id, title: draft.title.trim(), libraryId: library.id }
    // what waits on this phone comes before it
    const before = versionAfter(recordOf(draft.id), entries)
    const version = draft.version === null ? null : Math.max(draft.version, before ?? 0)
    const entry = await keeping.keep(writeOf('stories.record', { ...input, version }, of, draft))
    if (entry === null) return
    if (stateOf(entry) === 'refused') {
      const code = refusalOf(entry) ?? ''
      if (code === 'story.number-inside') kept.edit({ found: true, sure: false })
      if (code === 'record.changed-meanwhile') return refresh(['stories'])
      const step = stepOfCode(code)
      return step === null ? undefined : goTo(step)
    }
    if (input.consents.length > 0) keepSlip(draft.id, draft.consent)
    await letGo('story', draft.id)
    setDone({ draft, entry })
    kept.clear()
    refresh(['stories'])
  }

  return {
    ...{ done, problem: keeping.problem, busy: keeping.busy, forget: keeping.forget },
    save: () => void save(),
    errorOf: (fields: readonly Field[]) =>
      fields.map(field => saysOf(keeping.problem, field, language)).find(said => said !== undefined),
  }
}
