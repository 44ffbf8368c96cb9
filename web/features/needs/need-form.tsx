import './needs.css'
import type { ComponentChildren } from 'preact'
import { useState } from 'preact/hooks'
import { Redirect, useLocation, useSearchParams } from 'wouter'
import { myNeeds } from '../../../text/my-needs.ts'
import type { Problem } from '../../data/client.ts'
import { type FormDraft, useFormDraft } from '../../data/form-draft.ts'
import { today } from '../../data/months.ts'
import { useMyLibrary } from '../../data/my-library.ts'
import { type Entry, stateOf, type Write } from '../../data/outbox/rules.ts'
import { useKeeping, useOpened } from '../../data/outbox/use-outbox.ts'
import { refresh } from '../../data/queries.ts'
import { says } from '../../data/says.ts'
import { useSession, useText } from '../../data/session.tsx'
import { PhonePage } from '../../shell/phone-page.tsx'
import { Button } from '../../ui/button.tsx'
import { Notice } from '../../ui/notice.tsx'
import { PageHead, Wrap } from '../../ui/page.tsx'
import { useToasts } from '../../ui/toast.tsx'
import { aboutOf, recordOf } from './kept-need.ts'
import { emptyDraft, missingIn, type NeedDraft } from './need-draft.ts'
import { NeedFields } from './need-fields.tsx'

/** States a need (`/kebutuhan/baru`); with or without a signal. One that was refused is mended (`?kiriman=<seq>`). */
export function StateNeedPage() {
  const [params] = useSearchParams()
  const seq = params.get('kiriman')
  const opened = useOpened(seq === null ? null : Number(seq))
  if (seq !== null && opened === undefined) return <PhonePage at="more">{null}</PhonePage>
  // what waits is with the server before its change is
  if (opened && stateOf(opened) === 'waiting')
    return (
      <Redirect to={`/kebutuhan/${opened.record.slice('need/'.length)}/ubah?kiriman=${opened.seq}`} replace />
    )
  return <Stating key={seq ?? 'new'} mends={opened ?? undefined} />
}

function Stating({ mends }: { mends: Entry | undefined }) {
  const { form } = useText(myNeeds)
  const library = useMyLibrary()
  const [, go] = useLocation()
  const toasts = useToasts()
  const keeping = useKeeping(mends)
  const start = (mends?.draft as NeedDraft | undefined) ?? emptyDraft()
  const kept = useFormDraft<NeedDraft>(`need/${mends?.seq ?? `new/${library.id}`}`, start)

  async function save() {
    const { draft } = kept
    const { version: _, seen: __, unit, ...facts } = draft
    const input = { ...facts, unit: draft.kind === 'money' ? null : unit, libraryId: library.id }
    const about = aboutOf(draft, library.id)
    const record = recordOf(draft.id)
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
    <NeedForm
      kept={kept}
      busy={keeping.busy}
      problem={keeping.problem}
      title={form.title}
      action={form.save}
      onSave={() => void save()}
    />
  )
}

/** What is asked of a need, with what stands in the way of saving it. */
export function NeedForm(props: {
  kept: FormDraft<NeedDraft>
  busy: boolean
  problem: Problem | null
  title: string
  action: string
  /** Why it cannot be saved now. */
  stopped?: string | undefined
  onSave: () => void
  children?: ComponentChildren
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
          {props.children}
          <NeedFields draft={draft} errorOf={errorOf} onEdit={kept.edit} />
          <Button variant="go" size="big" wide type="submit" busy={props.busy} disabledReason={props.stopped}>
            {props.action}
          </Button>
        </form>
      </Wrap>
    </PhonePage>
  )
}
