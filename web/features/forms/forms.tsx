import './forms.css'
import { useState } from 'preact/hooks'
import { useParams } from 'wouter'
import { type Form, formKinds, listForms } from '../../../contract/forms.ts'
import type { ResultOf } from '../../../contract/endpoint.ts'
import type { MeetingId } from '../../../contract/ids.ts'
import { forms } from '../../../text/meeting-forms.ts'
import { useAsk } from '../../data/queries.ts'
import { useOnlySees, useSession, useText } from '../../data/session.tsx'
import { AnyPage } from '../../shell/any-page.tsx'
import { FormMark } from '../../shell/form-mark.tsx'
import { Waiting } from '../../shell/waiting.tsx'
import { Button } from '../../ui/button.tsx'
import { Empty } from '../../ui/empty.tsx'
import { date, number } from '../../ui/format.ts'
import { Notice } from '../../ui/notice.tsx'
import { PageHead } from '../../ui/page.tsx'
import { MakeForm } from './make-form.tsx'
import { pageOf, useMeetingPage } from './parts.ts'

type Told = ResultOf<typeof listForms>

/** The forms of a meeting: its evaluation, and its tests before and after. */
export function FormsPage() {
  const { id = '' } = useParams()
  const { list: words } = useText(forms)
  const answer = useAsk(listForms, { meetingId: id as MeetingId })
  return (
    <AnyPage office="meetings" wide>
      {answer.error?.offline && answer.data === undefined ? (
        <Notice kind="warning" title={words.off} />
      ) : (
        <Waiting answer={answer} kind="rows">
          {told => <AllForms told={told} />}
        </Waiting>
      )}
    </AnyPage>
  )
}

function AllForms({ told }: { told: Told }) {
  const words = useText(forms)
  const { language } = useSession()
  const onlySees = useOnlySees()
  const [making, setMaking] = useState(false)
  const { meeting } = told
  const up = useMeetingPage(meeting.id)
  const missing = formKinds.filter(kind => told.forms.every(form => form.kind !== kind))
  const canMake = told.mine && !onlySees && meeting.state !== 'cancelled' && missing.length > 0
  const make = canMake && (
    <Button variant="go" icon="plus" onClick={() => setMaking(true)}>
      {words.list.make}
    </Button>
  )
  return (
    <>
      <PageHead
        over={<a href={up}>{meeting.title}</a>}
        title={words.title}
        sub={`${meeting.region}, ${date(meeting.starts.slice(0, 10), language)}`}
        actions={told.forms.length > 0 && make}
      />
      {told.forms.length === 0 ? (
        <Empty title={words.list.none} text={words.list.noneText}>
          {make}
        </Empty>
      ) : (
        <>
          <p class="sub">{words.list.hint}</p>
          <ul class="forms">
            {told.forms.map(form => (
              <Row key={form.id} form={form} all={told.forms} />
            ))}
          </ul>
        </>
      )}
      {making && <MakeForm told={told} kinds={missing} onClose={() => setMaking(false)} />}
    </>
  )
}

function Row({ form, all }: { form: Form; all: Form[] }) {
  const words = useText(forms)
  const { language } = useSession()
  const other = all.find(({ id }) => id === form.sameAs)
  return (
    <li>
      <div class="form-name">
        <a href={pageOf(form)}>
          <b>{form.title}</b>
        </a>
        <span class="sub small">
          {[
            words.kinds[form.kind],
            form.anonymous ? words.anonymous : words.named,
            other ? words.same(words.kinds[other.kind]) : words.questionsOf(number(form.questions, language)),
          ].join(', ')}
        </span>
      </div>
      <span class="num">{words.answers(number(form.answers, language))}</span>
      <FormMark state={form.state} />
    </li>
  )
}
