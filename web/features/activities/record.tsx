import { useState } from 'preact/hooks'
import { useLocation, useParams } from 'wouter'
import { getActivity } from '../../../contract/activities.ts'
import { today } from '../../data/months.ts'
import { useMyLibrary } from '../../data/my-library.ts'
import { useAsk } from '../../data/queries.ts'
import { PhonePage } from '../../shell/phone-page.tsx'
import { Waiting } from '../../shell/waiting.tsx'
import { Wrap } from '../../ui/page.tsx'
import { draftOf, emptyDraft } from './activity-draft.ts'
import { ActivityForm } from './activity-form.tsx'

/** Records an activity (`/kegiatan/baru`) or mends one (`/kegiatan/:id/ubah`). */
export function RecordPage() {
  const { id } = useParams<{ id?: string }>()
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
  if (!answer.data) {
    return (
      <PhonePage at="activities">
        <Wrap>
          <Waiting answer={answer}>{() => null}</Waiting>
        </Wrap>
      </PhonePage>
    )
  }
  const { activity } = answer.data
  return (
    <ActivityForm
      draftKey={`activity/${id}`}
      start={draftOf(activity, 6)}
      saved={activity}
      backHref={`/kegiatan/${id}`}
    />
  )
}
