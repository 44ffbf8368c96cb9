import { useState } from 'preact/hooks'
import { type LearningItem, neededRight } from '../../../contract/learning.ts'
import { learning } from '../../../text/learning.ts'
import { useDraft } from '../../data/drafts.ts'
import { useSession, useText } from '../../data/session.tsx'
import { Button } from '../../ui/button.tsx'
import { ChoiceList } from '../../ui/choice-list.tsx'
import { number } from '../../ui/format.ts'
import { Notice } from '../../ui/notice.tsx'

/** A short quiz: answered, marked by the server, and taken again as often as one likes. */
export function Quiz(props: {
  item: LearningItem
  open: boolean
  /** Answers wait on this device. */
  waits: boolean
  busy: boolean
  onSend: (answers: number[]) => void
}) {
  const { page } = useText(learning)
  const { language } = useSession()
  const { item, open, waits } = props
  const { questions, pass, mine } = item
  const [again, setAgain] = useState(false)
  const [tried, setTried] = useState(false)
  const { draft, change, clear } = useDraft<Record<string, string>>(`learning/${item.id}`, {})
  const n = (value: number) => number(value, language)
  const of = questions.length
  const right = mine.marks?.filter(Boolean).length ?? 0
  const answersNow = !waits && open && (mine.marks === null || again)

  function send() {
    setTried(true)
    if (questions.some(({ id }) => draft[id] === undefined)) return
    props.onSend(questions.map(({ id }) => Number(draft[id])))
    clear()
    setTried(false)
    setAgain(false)
  }

  return (
    <div class="stack">
      <p class="small sub">
        {[page.questions(n(of)), pass !== null && page.passAt(n(neededRight(of, pass)), n(of))]
          .filter(Boolean)
          .join('. ')}
      </p>
      {waits && <Notice kind="info" title={page.sent} />}
      {!waits && !again && mine.marks && (
        <Notice
          kind={mine.done ? 'good' : 'warning'}
          title={
            pass !== null && right >= neededRight(of, pass)
              ? page.passed(n(right), n(of))
              : page.failed(n(right), n(of))
          }
        />
      )}
      {questions.map((question, at) =>
        answersNow ? (
          <ChoiceList
            key={question.id}
            label={`${n(at + 1)}. ${question.text}`}
            choices={question.choices.map((label, value) => ({ label, value: String(value) }))}
            value={draft[question.id] ?? null}
            onChange={value => change({ [question.id]: value })}
            error={tried && draft[question.id] === undefined ? page.unanswered : undefined}
          />
        ) : (
          <p key={question.id}>
            {`${n(at + 1)}. ${question.text}`}
            {!waits && mine.marks?.[at] !== undefined && (
              <b class="small"> {mine.marks[at] ? page.right : page.wrong}</b>
            )}
          </p>
        ),
      )}
      {answersNow && (
        <Button variant="go" busy={props.busy} onClick={send}>
          {page.send}
        </Button>
      )}
      {!waits && open && mine.marks !== null && !again && (
        <Button onClick={() => setAgain(true)}>{page.again}</Button>
      )}
    </div>
  )
}
