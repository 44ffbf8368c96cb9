import { useState } from 'preact/hooks'
import { answerQuestion, type Question } from '../../../contract/questions.ts'
import { questions } from '../../../text/questions.ts'
import { useDraft } from '../../data/drafts.ts'
import { useSend } from '../../data/queries.ts'
import { says, saysOf } from '../../data/says.ts'
import { useSession, useText } from '../../data/session.tsx'
import { Button } from '../../ui/button.tsx'
import { Checkbox } from '../../ui/choice-list.tsx'
import { Notice } from '../../ui/notice.tsx'
import { TextArea } from '../../ui/text-area.tsx'
import { useToasts } from '../../ui/toast.tsx'

/** The answer of the level that has the question, for the first time or put right; kept on this device until sent. */
export function AnswerForm({ question: q }: { question: Question }) {
  const words = useText(questions)
  const { language } = useSession()
  const toasts = useToasts()
  const send = useSend(answerQuestion)
  const [open, setOpen] = useState(q.answer === null)
  const [tried, setTried] = useState(false)
  const { draft, change, clear } = useDraft(`question/answer/${q.id}/${q.version}`, {
    text: q.answer?.text ?? '',
    useful: q.useful,
  })
  if (!open) {
    return (
      <div class="last-action">
        <Button variant="line" icon="edit" onClick={() => setOpen(true)}>
          {words.mend}
        </Button>
      </div>
    )
  }

  const missing = draft.text.trim() === ''
  function onSubmit() {
    setTried(true)
    if (missing) return
    send.mutate(
      { id: q.id, version: q.version, ...draft },
      {
        onSuccess: () => {
          clear()
          toasts.show({ strong: words.sent, glyph: 'done' })
        },
      },
    )
  }
  return (
    <form
      class="stack form last-action"
      noValidate
      onSubmit={event => {
        event.preventDefault()
        onSubmit()
      }}
    >
      {send.error && <Notice kind="problem" title={says(send.error, language)} />}
      <TextArea
        label={words.yourAnswer}
        hint={words.answerHint}
        value={draft.text}
        onChange={text => change({ text })}
        rows={5}
        maxLength={4000}
        left={words.left}
        error={tried && missing ? words.needed : saysOf(send.error, 'text', language)}
      />
      <Checkbox
        label={words.useful}
        hint={words.usefulHint}
        checked={draft.useful}
        onChange={useful => change({ useful })}
      />
      <div class="row">
        <Button variant="go" type="submit" icon="send" busy={send.isPending}>
          {words.send}
        </Button>
      </div>
    </form>
  )
}
