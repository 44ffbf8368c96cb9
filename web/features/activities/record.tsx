import { useRef } from 'preact/hooks'
import { Redirect, useParams } from 'wouter'
import { getActivity } from '../../../contract/activities.ts'
import { stateOf } from '../../data/outbox/rules.ts'
import { useHere } from '../../data/outbox/use-outbox.ts'
import { useAsk } from '../../data/queries.ts'
import { PhonePage } from '../../shell/phone-page.tsx'
import { Waiting } from '../../shell/waiting.tsx'
import { Wrap } from '../../ui/page.tsx'
import { draftOf } from './activity-draft.ts'
import { ActivityForm } from './activity-form.tsx'
import { FromAddress } from './from-address.tsx'
import { FromPhone } from './from-phone.tsx'
import { recordOf } from './use-saving.ts'

/** Records an activity (`/kegiatan/baru`), mends one (`/kegiatan/:id/ubah`) or one saved here (`/kegiatan/kiriman/:seq`). */
export function RecordPage() {
  const { id, seq } = useParams<{ id?: string; seq?: string }>()
  if (seq !== undefined) return <FromPhone key={seq} seq={Number(seq)} />
  return id === undefined ? <FromAddress quick={false} /> : <Amendment key={id} id={id} />
}

/** Records one on a single screen (`/kegiatan/baru/cepat`), such as one that was held before (`?lagi=<activity>`). */
export function QuickPage() {
  return <FromAddress quick />
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
