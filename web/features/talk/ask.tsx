import { useState } from 'preact/hooks'
import { useLocation } from 'wouter'
import { makeId, type QuestionId } from '../../../contract/ids.ts'
import { ask, listQuestions } from '../../../contract/questions.ts'
import { questions } from '../../../text/questions.ts'
import { shell } from '../../../text/shell.ts'
import { useDraft } from '../../data/drafts.ts'
import { useAsk, useSend } from '../../data/queries.ts'
import { saysOf } from '../../data/says.ts'
import { useSession, useSignedIn, useText } from '../../data/session.tsx'
import { AnyPage } from '../../shell/any-page.tsx'
import { PageForm } from '../../shell/page-form.tsx'
import { PageHead } from '../../ui/page.tsx'
import { TextArea } from '../../ui/text-area.tsx'
import { TextInput } from '../../ui/text-input.tsx'
import { useToasts } from '../../ui/toast.tsx'
import { QuestionLine } from './questions.tsx'

/** A question to the office above; while it is typed, answers that may be the one are shown. */
export function AskPage() {
  const all = useText(questions)
  const words = all.form
  const general = useText(shell)
  const { language } = useSession()
  const { grant } = useSignedIn()
  const [, go] = useLocation()
  const toasts = useToasts()
  const send = useSend(ask)
  const [tried, setTried] = useState(false)
  const { draft, change, clear } = useDraft(`question/new/${grant.scopeId}`, {
    id: makeId<QuestionId>(),
    title: '',
    text: '',
  })
  const missing = draft.title.trim() === ''

  function onSubmit() {
    setTried(true)
    if (missing) return
    const { id } = draft
    send.mutate(
      { ...draft, scopeId: grant.scopeId },
      {
        onSuccess: () => {
          clear()
          toasts.show({ strong: words.sent, glyph: 'done' })
          go(`/tanya/${id}`)
        },
      },
    )
  }

  return (
    <AnyPage at="news">
      <PageHead over={<a href="/tanya">{all.title}</a>} title={words.title} />
      <PageForm
        action={words.send}
        problem={send.error}
        busy={send.isPending}
        back="/tanya"
        onSend={onSubmit}
      >
        <TextInput
          label={words.question}
          value={draft.title}
          maxLength={160}
          onChange={title => change({ title })}
          error={tried && missing ? all.needed : saysOf(send.error, 'title', language)}
        />
        <Answered typed={draft.title} />
        <TextArea
          label={words.more}
          hint={words.moreHint}
          optional={general.optional}
          value={draft.text}
          onChange={text => change({ text })}
          rows={4}
          maxLength={2000}
          left={all.left}
          error={saysOf(send.error, 'text', language)}
        />
      </PageForm>
    </AnyPage>
  )
}

/** Answers that hold all of what was typed; nothing where there are none. */
function Answered({ typed }: { typed: string }) {
  const words = useText(questions).form
  const q = typed.trim().slice(0, 80)
  const { data } = useAsk(listQuestions, { q, limit: 3 }, { enabled: q.length > 3, fresh: true })
  if (q.length <= 3 || !data || data.questions.length === 0) return null
  return (
    <div>
      <p class="small sub">{words.sub}</p>
      <ul class="news">
        {data.questions.map(question => (
          <QuestionLine key={question.id} question={question} />
        ))}
      </ul>
    </div>
  )
}
