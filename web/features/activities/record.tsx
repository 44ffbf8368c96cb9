import { useRef, useState } from 'preact/hooks'
import { Redirect, useLocation, useParams } from 'wouter'
import { getActivity } from '../../../contract/activities.ts'
import { today } from '../../data/months.ts'
import { useMyLibrary } from '../../data/my-library.ts'
import { stateOf } from '../../data/outbox/rules.ts'
import { useHere } from '../../data/outbox/use-outbox.ts'
import { useAsk } from '../../data/queries.ts'
import { PhonePage } from '../../shell/phone-page.tsx'
import { Waiting } from '../../shell/waiting.tsx'
import { Wrap } from '../../ui/page.tsx'
import { draftOf, emptyDraft } from './activity-draft.ts'
import { ActivityForm } from './activity-form.tsx'
import { FromPhone } from './from-phone.tsx'
import { recordOf } from './use-saving.ts'

/** Records an activity (`/kegiatan/baru`), mends one (`/kegiatan/:id/ubah`) or one saved here (`/kegiatan/kiriman/:seq`). */
export function RecordPage() {
  const { id, seq } = useParams<{ id?: string; seq?: string }>()
  if (seq !== undefined) return <FromPhone key={seq} seq={Number(seq)} />
  return id === undefined ? <NewActivity /> : <Amendment key={id} id={id} />
}

function NewActivity() {
  const library = useMyLibrary()
  const [round, setRound] = useState(1)
  const [, go] = useLocation()
  return (
    <ActivityForm
      key={round}
      draftKey={`activity/new/${library.id}`}
      start={emptyDraft(today())}
      saved={null}
      backHref="/"
      onAnother={() => {
        go('/kegiatan/baru', { replace: true })
        setRound(round + 1)
      }}
    />
  )
}

function Amendment({ id }: { id: string }) {
  const answer = useAsk(getActivity, { id }, { fresh: true })
  const here = useHere(recordOf(id))
  const filling = useRef(false)
  // what was typed on this phone goes on, instead of being typed again
  if (here && here.draft !== null && !filling.current)
    return <Redirect to={`/kegiatan/kiriman/${here.seq}`} />
  if (!answer.data || here === undefined) {
    return (
      <PhonePage at="activities">
        <Wrap>
          <Waiting answer={answer}>{() => null}</Waiting>
        </Wrap>
      </PhonePage>
    )
  }
  const { activity } = answer.data
  filling.current = true
  return (
    <ActivityForm
      draftKey={`activity/${id}`}
      start={draftOf(activity, 6)}
      saved={activity}
      backHref={`/kegiatan/${id}`}
      mends={here && stateOf(here) === 'refused' ? here : undefined}
    />
  )
}
