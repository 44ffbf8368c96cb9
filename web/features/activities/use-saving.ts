import { useState } from 'preact/hooks'
import { getActivity } from '../../../contract/activities.ts'
import { ask } from '../../data/client.ts'
import type { FormDraft } from '../../data/form-draft.ts'
import { type Entry, refusalOf, stateOf, versionAfter, type Write } from '../../data/outbox/rules.ts'
import { useKeeping, useOutbox } from '../../data/outbox/use-outbox.ts'
import { refresh } from '../../data/queries.ts'
import { saysOf } from '../../data/says.ts'
import { useSession } from '../../data/session.tsx'
import { type ActivityDraft, factsOf, isSame, peopleOf } from './activity-draft.ts'
import { type FieldName, pathsOf } from './form-parts.ts'

export const recordOf = (activityId: string) => `activity/${activityId}`

/**
 * Keeps the draft on this phone and sends it: as a new activity, or as the correction of the one it was opened from.
 * @param mends the refused command that it takes the place of
 */
export function useSaving(libraryId: string, kept: FormDraft<ActivityDraft>, mends?: Entry) {
  const { language } = useSession()
  const keeping = useKeeping(mends)
  const entries = useOutbox()
  const [done, setDone] = useState<{ draft: ActivityDraft; entry: Entry } | null>(null)
  const [locked, setLocked] = useState(lockedIn(mends))
  const { draft } = kept
  const { problem } = keeping

  function finish(entry: Entry) {
    setDone({ draft, entry })
    kept.clear()
  }

  /** An answer that was lost on the way, on a page since reloaded: what is on record decides. */
  async function settle(entry: Entry) {
    const { activity } = await ask(getActivity, { id: draft.id })
    if (isSame(activity, draft)) {
      finish({ ...entry, answer: { at: activity.submittedAt, result: { version: activity.version } } })
    } else kept.edit({ version: activity.version })
  }

  async function save() {
    const write = writeOf(draft, libraryId, entries)
    if (!write || keeping.busy) return
    const entry = await keeping.keep(write)
    if (entry === null) return
    if (stateOf(entry) !== 'refused') return finish(entry)
    const code = refusalOf(entry)
    setLocked(before => lockedIn(entry) ?? before)
    if (code === 'command.id-reused' && draft.version === null) await settle(entry)
    if (code === 'record.changed-meanwhile') refresh(['activities'])
  }

  const errorOf = (field: FieldName) =>
    pathsOf(field)
      .map(path => saysOf(problem, path, language))
      .find(sentence => sentence !== undefined)
  /** What the server said holds until something is changed. */
  function forget() {
    if (problem !== null) keeping.forget()
  }
  /** Whether the server asked for a reason for that month, whatever this phone knows of it. */
  const isLocked = (day: string) => locked !== null && day.startsWith(locked)
  return { done, save: () => void save(), forget, busy: keeping.busy, problem, isLocked, errorOf }
}

/** The month, `2026-10`, for which it was refused without a reason; null where that is not why. */
function lockedIn(entry: Entry | undefined): string | null {
  return entry && refusalOf(entry) === 'activity.month-locked' ? entry.about.day.slice(0, 7) : null
}

/** The command of a draft; null while something is missing. */
function writeOf(draft: ActivityDraft, libraryId: string, entries: readonly Entry[]): Write | null {
  const facts = factsOf(draft)
  if (facts === null) return null
  const record = recordOf(draft.id)
  const input = { ...facts, id: draft.id, revisionReason: draft.revisionReason.trim() || null }
  const about = { title: facts.title, day: facts.heldOn, people: peopleOf(draft), libraryId }
  if (draft.version === null)
    return {
      name: 'activities.record',
      input: { ...input, libraryId } as Write['input'],
      record,
      about,
      draft,
    }
  // what waits on this phone comes before it
  const version = Math.max(draft.version, versionAfter(record, entries) ?? 0)
  return { name: 'activities.amend', input: { ...input, version }, record, about, draft }
}
