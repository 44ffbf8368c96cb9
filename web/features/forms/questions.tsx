import { type getForm, mostQuestions, type Question, writeForm } from '../../../contract/forms.ts'
import type { ResultOf } from '../../../contract/endpoint.ts'
import { type FormQuestionId, makeId } from '../../../contract/ids.ts'
import { forms } from '../../../text/meeting-forms.ts'
import { shell } from '../../../text/shell.ts'
import { useFormDraft } from '../../data/form-draft.ts'
import { useSend } from '../../data/queries.ts'
import { says } from '../../data/says.ts'
import { useOnlySees, useSession, useText } from '../../data/session.tsx'
import { Button } from '../../ui/button.tsx'
import { ChoiceList } from '../../ui/choice-list.tsx'
import { Notice } from '../../ui/notice.tsx'
import { TextArea } from '../../ui/text-area.tsx'
import { TextInput } from '../../ui/text-input.tsx'
import { useToasts } from '../../ui/toast.tsx'
import { QuestionFields } from './question-fields.tsx'
import { QuestionRead } from './question-read.tsx'

type Told = ResultOf<typeof getForm>
type Props = { told: Told; reload: () => Promise<unknown> }

/** What a form says and asks, to read or to change; what is typed stays on the device until it was accepted. */
export function Questions({ told, reload }: Props) {
  const { edit: words } = useText(forms)
  const onlySees = useOnlySees()
  if (told.mine && !onlySees) return <Edit told={told} reload={reload} />
  if (told.questions.length === 0) return <p class="sub">{words.none}</p>
  return <ReadAll told={told} />
}

function ReadAll({ told }: { told: Told }) {
  return (
    <ol class="form-questions">
      {told.questions.map((question, at) => (
        <QuestionRead key={question.id} question={question} number={at + 1} />
      ))}
    </ol>
  )
}

function Edit({ told, reload }: Props) {
  const all = useText(forms)
  const { edit: words, make, page } = all
  const { optional, cancel } = useText(shell)
  const { language } = useSession()
  const toasts = useToasts()
  const send = useSend(writeForm)
  const { form, fixed } = told
  const { title, anonymous, version } = form
  const start = { version, title, intro: told.intro, anonymous, questions: told.questions }
  const { draft, touched, edit, clear } = useFormDraft(`form/${form.id}`, start)
  const { questions } = draft
  const wrongAt = Number(/^questions\.(\d+)/.exec(send.error?.body.fields?.[0]?.path ?? '')?.[1] ?? -1)
  const set = (next: Question[]) => edit({ questions: next })
  const move = (at: number, by: number) => {
    const next = [...questions]
    const [one] = next.splice(at, 1)
    if (one) next.splice(at + by, 0, one)
    set(next)
  }
  // told once the page has it anew: who opens the form at once opens what was saved
  async function onSaved() {
    await reload()
    toasts.show({ strong: words.saved, glyph: 'done' })
    clear()
  }
  function onSave() {
    send.mutate({ id: form.id, ...draft, intro: draft.intro ?? null }, { onSuccess: () => void onSaved() })
  }
  return (
    <div class="form-edit">
      {fixed && <Notice title={words.fixed} />}
      <TextInput
        label={words.title}
        value={draft.title}
        onChange={value => edit({ title: value })}
        maxLength={160}
      />
      <TextArea
        label={words.intro}
        optional={optional}
        value={draft.intro ?? ''}
        onChange={intro => edit({ intro })}
        maxLength={1000}
      />
      {form.openedAt === null && (
        <ChoiceList
          compact
          label={make.who}
          hint={make.stays}
          value={draft.anonymous ? 'anonymous' : 'named'}
          onChange={value => edit({ anonymous: value === 'anonymous' })}
          choices={(['anonymous', 'named'] as const).map(value => ({ value, label: make[value] }))}
        />
      )}
      {form.sameAs && !fixed && (
        <Notice title={words.shared(all.kinds[form.kind === 'pre-test' ? 'post-test' : 'pre-test'])} />
      )}
      {questions.length === 0 && <p class="sub">{words.none}</p>}
      {fixed ? (
        <ReadAll told={told} />
      ) : (
        <ol class="form-questions">
          {questions.map((question, at) => (
            <QuestionFields
              key={question.id}
              {...{ question, at, topics: told.topics }}
              isTest={form.kind !== 'evaluation'}
              isLast={at === questions.length - 1}
              wrong={at === wrongAt && send.error ? says(send.error, language) : undefined}
              onChange={some => set(questions.map(one => (one === question ? { ...one, ...some } : one)))}
              onMove={by => move(at, by)}
              onRemove={() => set(questions.filter(one => one !== question))}
            />
          ))}
        </ol>
      )}
      {!fixed && questions.length < mostQuestions && (
        <Add told={told} used={questions} onAdd={question => set([...questions, question])} />
      )}
      {send.error && <Notice kind="problem" title={says(send.error, language)} />}
      <div class="form-save">
        <Button variant="go" icon="check" busy={send.isPending} onClick={onSave}>
          {words.save}
        </Button>
        {touched && (
          <>
            <Button variant="bare" onClick={clear}>
              {cancel}
            </Button>
            <span class="sub small">{page.unsaved}</span>
          </>
        )}
      </div>
    </div>
  )
}

/** New questions: of a test about what the agenda teaches. */
function Add(props: { told: Told; used: Question[]; onAdd: (question: Question) => void }) {
  const { edit: words } = useText(forms)
  const { told, used } = props
  const isTest = told.form.kind !== 'evaluation'
  const add = (topic: string | null) =>
    props.onAdd({
      ...{ id: makeId<FormQuestionId>(), kind: isTest ? 'choice' : 'scale', text: '', required: true, topic },
      options: isTest ? Array.from({ length: 3 }, () => ({ text: '', right: false })) : [],
      area: null,
    })
  const left = isTest ? told.topics.filter(topic => used.every(one => one.topic !== topic)) : []
  return (
    <div class="row" role="group" aria-label={words.add}>
      {left.map(topic => (
        <Button key={topic} size="sm" icon="plus" onClick={() => add(topic)}>
          {words.about(topic)}
        </Button>
      ))}
      <Button size="sm" icon="plus" onClick={() => add(used.at(-1)?.topic ?? null)}>
        {words.add}
      </Button>
    </div>
  )
}
