import { Redirect, useSearchParams } from 'wouter'
import { getActivity } from '../../../contract/activities.ts'
import { type ActivityId, makeId, type SurveyId } from '../../../contract/ids.ts'
import { makeLinkToken } from '../../../contract/pair-codes.ts'
import { listSurveys } from '../../../contract/surveys.ts'
import { topics } from '../../../contract/themes.ts'
import { activities } from '../../../text/activities.ts'
import { shell } from '../../../text/shell.ts'
import { surveys } from '../../../text/surveys.ts'
import { useFormDraft } from '../../data/form-draft.ts'
import { useMyLibrary } from '../../data/my-library.ts'
import { useAsk } from '../../data/queries.ts'
import { useSession, useText } from '../../data/session.tsx'
import { KeepForm, useKeep } from '../../shell/keep-form.tsx'
import { PhonePage } from '../../shell/phone-page.tsx'
import { Waiting } from '../../shell/waiting.tsx'
import { Button } from '../../ui/button.tsx'
import { Wrap } from '../../ui/page.tsx'
import { NumberInput } from '../../ui/number-input.tsx'
import { optionsOf } from '../../ui/options.ts'
import { Select } from '../../ui/select.tsx'
import { TextInput } from '../../ui/text-input.tsx'
import type { SurveyDraft } from './draft.ts'
import { writeOf } from './kept.ts'

const empty = (more: Partial<SurveyDraft>): SurveyDraft => ({
  ...{ id: makeId<SurveyId>(), token: makeLinkToken(), activityId: null, title: '', people: null },
  ...{ unread: false, area: '', ...more },
})

/** Makes a survey of a service, or of an activity (`/survei/baru?kegiatan=<id>`). */
export function NewSurveyPage() {
  const [params] = useSearchParams()
  const activityId = params.get('kegiatan') as ActivityId | null
  return activityId === null ? <SurveyForm start={empty({})} /> : <OfActivity id={activityId} />
}

/** One that was asked of already is led to its survey. */
function OfActivity({ id }: { id: ActivityId }) {
  const answer = useAsk(getActivity, { id })
  const made = useAsk(listSurveys, { activityId: id, kind: 'immediate' })
  const there = made.data?.surveys[0]
  if (there) return <Redirect to={`/survei/${there.id}`} replace />
  if (answer.data) {
    const { title, topic } = answer.data.activity
    return <SurveyForm start={empty({ activityId: id, title, area: topic })} />
  }
  return (
    <PhonePage at="more">
      <Wrap>
        <Waiting answer={answer}>{() => null}</Waiting>
      </Wrap>
    </PhonePage>
  )
}

function SurveyForm({ start }: { start: SurveyDraft }) {
  const { make: words } = useText(surveys)
  const { topics: areas } = useText(activities)
  const { optional } = useText(shell)
  const { language } = useSession()
  const library = useMyLibrary()
  const form = useFormDraft<SurveyDraft>(`survey/new/${start.activityId ?? library.id}`, start)
  const keep = useKeep(form)
  const { draft, edit } = form
  const isService = draft.activityId === null
  const error = (lacks: boolean) => (keep.tried && lacks ? words.missing : undefined)

  function write() {
    const { id, token, activityId, title, people, area } = draft
    if (title.trim() === '' || area === '' || draft.unread) return null
    const of = { id, title: title.trim(), libraryId: library.id }
    const input = {
      ...{ id, token, about: isService ? 'service' : 'activity', area, libraryId: library.id, activityId },
      ...{ meetingId: null, service: isService ? of.title : null, people: isService ? people : null },
    }
    return writeOf('surveys.make', input, of, draft)
  }
  return (
    <KeepForm
      words={{ ...words, keptTitle: words.kept }}
      form={form}
      keep={keep}
      backHref={draft.activityId === null ? '/survei' : `/kegiatan/${draft.activityId}`}
      facts={[
        { label: words.of, value: draft.title },
        { label: words.area, value: draft.area && areas[draft.area] },
      ]}
      end={() => (
        <Button variant="lamp" size="big" href={`/survei/${draft.id}`}>
          {words.open}
        </Button>
      )}
      onSave={() => void keep.save(write())}
    >
      {isService ? (
        <>
          <TextInput
            label={words.service}
            hint={words.serviceHint}
            value={draft.title}
            maxLength={120}
            error={error(draft.title.trim() === '') ?? keep.errorOf('service')}
            onChange={title => edit({ title })}
          />
          <NumberInput
            label={words.people}
            optional={optional}
            language={language}
            value={draft.people}
            error={error(draft.unread) ?? keep.errorOf('people')}
            onChange={(people, { valid }) => edit({ people, unread: !valid })}
          />
        </>
      ) : (
        <p>
          {words.of}: <b>{draft.title}</b>
        </p>
      )}
      <Select
        label={words.area}
        placeholder="–"
        value={draft.area}
        options={optionsOf(topics, areas)}
        error={error(draft.area === '')}
        onChange={area => edit({ area })}
      />
    </KeepForm>
  )
}
