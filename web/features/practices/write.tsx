import { useRef, useState } from 'preact/hooks'
import { Redirect, useParams, useSearchParams } from 'wouter'
import { getActivity } from '../../../contract/activities.ts'
import type { PracticeId } from '../../../contract/ids.ts'
import { getPractice } from '../../../contract/practices.ts'
import { useMyLibrary } from '../../data/my-library.ts'
import { type Entry, stateOf, versionAfter } from '../../data/outbox/rules.ts'
import { useHere, useOpened, useOutbox } from '../../data/outbox/use-outbox.ts'
import { useAsk } from '../../data/queries.ts'
import { PhonePage } from '../../shell/phone-page.tsx'
import { Waiting } from '../../shell/waiting.tsx'
import { recordOf } from './kept-practice.ts'
import { answersOf, draftFrom, draftOf, emptyDraft, lastStep, type PracticeDraft } from './practice-draft.ts'
import { PracticeForm } from './practice-form.tsx'
import type { Told } from './saved.ts'

/** Writes a card (`/praktik/baru`), from an activity (`?kegiatan=`) or from what was taken over (`?adopsi=`). */
export function WritePracticePage() {
  const [params] = useSearchParams()
  const activityId = params.get('kegiatan')
  const answer = useAsk(getActivity, { id: activityId ?? '' }, { fresh: true, enabled: activityId !== null })
  if (activityId === null) return <Begun key="new" from={emptyDraft()} name="new" />
  if (answer.data) return <Begun key={activityId} from={draftFrom(answer.data.activity)} name={activityId} />
  return (
    <PhonePage at="more">
      <Waiting answer={answer}>{() => null}</Waiting>
    </PhonePage>
  )
}

function Begun({ from, name }: { from: PracticeDraft; name: string }) {
  const [params] = useSearchParams()
  const library = useMyLibrary()
  // as it was opened: what is asked for does not change under the hand
  const [start] = useState(() => ({ ...from, adaptsId: params.get('adopsi') }))
  return (
    <PracticeForm
      draftKey={`practice/${name === 'new' ? `new/${library.id}` : `from/${name}`}`}
      start={start}
      saved={null}
      backHref={name === 'new' ? '/praktik?bagian=kami' : `/kegiatan/${name}`}
      mends={undefined}
    />
  )
}

/** Goes on with a card, or corrects a published one (`/praktik/:id/ubah`); what is on this phone first (`?kiriman=<seq>`). */
export function ChangePracticePage() {
  const { id } = useParams<{ id: PracticeId }>()
  const [params] = useSearchParams()
  const seq = params.get('kiriman')
  const opened = useOpened(seq === null ? null : Number(seq))
  const here = useHere(recordOf(id))
  const filling = useRef(false)
  const answer = useAsk(getPractice, { id }, { fresh: true })
  if (opened) return <FromHere key={opened.id} entry={opened} saved={answer.data ?? null} />
  // what was typed on this phone goes on; what is being saved now is not opened anew
  if (seq === null && here && here.draft !== null && !filling.current)
    return <Redirect to={`/praktik/${id}/ubah?kiriman=${here.seq}`} replace />
  if (answer.data && here !== undefined && opened !== undefined) {
    filling.current = true
    return <Changing key={id} told={answer.data} />
  }
  return (
    <PhonePage at="more">
      <Waiting answer={answer}>{() => null}</Waiting>
    </PhonePage>
  )
}

function Changing({ told }: { told: Told }) {
  const { practice, activities } = told
  return (
    <PracticeForm
      draftKey={`practice/${practice.id}`}
      start={draftOf(practice, activities)}
      saved={told}
      backHref={`/praktik/${practice.id}`}
      mends={undefined}
    />
  )
}

/** With all that was typed: a refused one is mended in its place, one that waits is followed by its change. */
function FromHere({ entry, saved }: { entry: Entry; saved: Told | null }) {
  const entries = useOutbox()
  const draft = entry.draft as PracticeDraft
  const refused = stateOf(entry) === 'refused'
  const start: PracticeDraft = refused
    ? { ...draft, at: lastStep }
    : {
        ...draft,
        at: lastStep,
        version: versionAfter(entry.record, entries) ?? draft.version,
        seen: answersOf(draft),
      }
  return (
    <PracticeForm
      draftKey={`practice/kiriman/${entry.id}`}
      start={start}
      saved={refused ? saved : null}
      backHref="/kiriman"
      mends={refused ? entry : undefined}
    />
  )
}
