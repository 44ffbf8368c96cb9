import './needs.css'
import { useState } from 'preact/hooks'
import { useLocation, useParams, useSearchParams } from 'wouter'
import type { NeedId } from '../../../contract/ids.ts'
import { getNeed } from '../../../contract/matching.ts'
import { amendNeed } from '../../../contract/needs.ts'
import { myNeeds } from '../../../text/my-needs.ts'
import type { Problem } from '../../data/client.ts'
import { type FormDraft, useFormDraft } from '../../data/form-draft.ts'
import { today } from '../../data/months.ts'
import { useMyLibrary } from '../../data/my-library.ts'
import { type Entry, stateOf, type Write } from '../../data/outbox/rules.ts'
import { useKeeping, useOpened } from '../../data/outbox/use-outbox.ts'
import { refresh, useAsk, useSend } from '../../data/queries.ts'
import { says } from '../../data/says.ts'
import { useSession, useText } from '../../data/session.tsx'
import { PhonePage } from '../../shell/phone-page.tsx'
import { Waiting } from '../../shell/waiting.tsx'
import { Button } from '../../ui/button.tsx'
import { Notice } from '../../ui/notice.tsx'
import { PageHead, Wrap } from '../../ui/page.tsx'
import { useToasts } from '../../ui/toast.tsx'
import { draftOf, emptyDraft, missingIn, type NeedDraft } from './need-draft.ts'
import { NeedFields } from './need-fields.tsx'

/** States a need (`/kebutuhan/baru`); with or without a signal. One that was refused is mended (`?kiriman=<seq>`). */
export function StateNeedPage() {
  const [params] = useSearchParams()
  const seq = params.get('kiriman')
  const opened = useOpened(seq === null ? null : Number(seq))
  if (seq !== null && opened === undefined) return <PhonePage at="more">{null}</PhonePage>
  return <Stating key={seq ?? 'new'} mends={opened ?? undefined} />
}

function Stating({ mends }: { mends: Entry | undefined }) {
  const { form } = useText(myNeeds)
  const library = useMyLibrary()
  const [, go] = useLocation()
  const toasts = useToasts()
  const keeping = useKeeping(mends && stateOf(mends) === 'refused' ? mends : undefined)
  const start = (mends?.draft as NeedDraft | undefined) ?? emptyDraft()
  const kept = useFormDraft<NeedDraft>(`need/${mends?.seq ?? `new/${library.id}`}`, start)

  async function save() {
    const { draft } = kept
    const { version: _, unit, ...facts } = draft
    const input = { ...facts, unit: draft.kind === 'money' ? null : unit, libraryId: library.id }
    const about = { title: draft.why.slice(0, 80), day: draft.until, people: null, libraryId: library.id }
    const record = `need/${draft.id}`
    const entry = await keeping.keep({
      name: 'needs.state',
      input: input as Write['input'],
      record,
      about,
      draft,
    })
    if (entry === null || stateOf(entry) === 'refused') return
    kept.clear()
    refresh(['needs'])
    toasts.show({ strong: stateOf(entry) === 'accepted' ? form.saved : form.savedHere, glyph: 'done' })
    go('/kebutuhan')
  }
  return (
    <Form
      kept={kept}
      busy={keeping.busy}
      problem={keeping.problem}
      title={form.title}
      action={form.save}
      onSave={() => void save()}
    />
  )
}

/** Changes a need (`/kebutuhan/:id/ubah`): how much, how soon, why. */
export function AmendNeedPage() {
  const { id } = useParams<{ id: NeedId }>()
  const answer = useAsk(getNeed, { id }, { fresh: true })
  return answer.data ? (
    <Amending key={id} start={draftOf(answer.data.need)} />
  ) : (
    <PhonePage at="more">
      <Waiting answer={answer}>{() => null}</Waiting>
    </PhonePage>
  )
}

function Amending({ start }: { start: NeedDraft }) {
  const { form } = useText(myNeeds)
  const [, go] = useLocation()
  const toasts = useToasts()
  const send = useSend(amendNeed)
  const kept = useFormDraft<NeedDraft>(`need/${start.id}`, start)
  function save() {
    const { id, version, amount, urgency, until, why, evidence } = kept.draft
    if (amount === null || urgency === null) return
    send.mutate(
      { id: id as NeedId, version: version ?? 0, amount, urgency, until, why, evidence },
      {
        onSuccess: () => {
          kept.clear()
          toasts.show({ strong: form.saved, glyph: 'done' })
          go(`/kebutuhan/${id}`)
        },
      },
    )
  }
  return (
    <Form
      kept={kept}
      busy={send.isPending}
      problem={send.error}
      title={form.amendTitle}
      action={form.amend}
      onSave={save}
    />
  )
}

function Form(props: {
  kept: FormDraft<NeedDraft>
  busy: boolean
  problem: Problem | null
  title: string
  action: string
  onSave: () => void
}) {
  const { form, title } = useText(myNeeds)
  const { language } = useSession()
  const [tried, setTried] = useState(false)
  const { kept, problem } = props
  const { draft } = kept
  const missing = missingIn(draft, today())
  const sentences = {
    needed: form.needed,
    amount: form.amountWrong,
    past: form.untilPast,
  }
  const errorOf = (field: keyof NeedDraft) => {
    const why = tried ? missing[field] : undefined
    return why && sentences[why]
  }
  const first = problem?.body.code === 'need.stated-twice' ? problem.body.params?.need : undefined
  return (
    <PhonePage at="more">
      <Wrap>
        <PageHead over={<a href="/kebutuhan">{title}</a>} title={props.title} sub={form.hint} />
        <form
          class="stack form"
          noValidate
          onSubmit={event => {
            event.preventDefault()
            setTried(true)
            if (Object.keys(missing).length === 0) props.onSave()
          }}
        >
          {problem && (
            <Notice kind="problem" title={says(problem, language)}>
              {typeof first === 'string' && <a href={`/kebutuhan/${first}`}>{form.first}</a>}
            </Notice>
          )}
          <NeedFields draft={draft} errorOf={errorOf} onEdit={kept.edit} />
          <Button variant="go" size="big" wide type="submit" busy={props.busy}>
            {props.action}
          </Button>
        </form>
      </Wrap>
    </PhonePage>
  )
}
