import { Redirect } from 'wouter'
import { getActivity } from '../../../contract/activities.ts'
import { type Entry, refusalOf, stateOf, versionAfter } from '../../data/outbox/rules.ts'
import { useOpened, useOutbox } from '../../data/outbox/use-outbox.ts'
import { useAsk } from '../../data/queries.ts'
import { type ActivityDraft, answersOf } from './activity-draft.ts'
import { ActivityForm } from './activity-form.tsx'

/**
 * An activity that was saved on this phone, opened again with all that was typed: a refused one to be mended in its
 * place, a waiting one to be followed by its correction.
 */
export function FromPhone({ seq }: { seq: number }) {
  const entry = useOpened(seq)
  if (entry) return <Opened entry={entry} />
  return entry === undefined ? null : <Redirect to="/kiriman" />
}

function Opened({ entry }: { entry: Entry }) {
  const draft = entry.draft as ActivityDraft
  const entries = useOutbox()
  const refused = stateOf(entry) === 'refused'
  const gone = draft.version !== null && refusalOf(entry) === 'access.not-found'
  // what is on record now, where it is a correction that was refused
  const ofRecord = useAsk(
    getActivity,
    { id: draft.id },
    { fresh: true, enabled: refused && !gone && draft.version !== null },
  )
  const version = refused ? draft.version : (versionAfter(entry.record, entries) ?? draft.version)
  return (
    <ActivityForm
      draftKey={`activity/kiriman/${entry.id}`}
      // what follows one that waits was begun from it
      start={{
        ...{ ...draft, step: 6, version: gone ? null : version },
        seen: refused ? draft.seen : answersOf(draft),
      }}
      saved={(refused && !gone && ofRecord.data?.activity) || null}
      backHref="/kiriman"
      mends={refused ? entry : undefined}
      gone={gone}
    />
  )
}
