import { useState } from 'preact/hooks'
import { answerCorrection, type Correction, listCorrections } from '../../../contract/privacy-requests.ts'
import { privacyPages } from '../../../text/privacy-pages.ts'
import { useAsk, useSend } from '../../data/queries.ts'
import { useSession, useText } from '../../data/session.tsx'
import { FormDialog } from '../../shell/form-dialog.tsx'
import { Pages } from '../../shell/list-parts.tsx'
import { Waiting } from '../../shell/waiting.tsx'
import { Button } from '../../ui/button.tsx'
import { ChoiceList } from '../../ui/choice-list.tsx'
import { Empty } from '../../ui/empty.tsx'
import { dateTime, shortDate } from '../../ui/format.ts'
import { State } from '../../ui/state.tsx'
import { TextArea } from '../../ui/text-area.tsx'
import { useToasts } from '../../ui/toast.tsx'

const size = 50

/** What people asked to be corrected: what waits first. */
export function Corrections() {
  const words = useText(privacyPages).requests
  const [offset, go] = useState(0)
  const [answering, setAnswering] = useState<Correction | null>(null)
  const answer = useAsk(listCorrections, { limit: size, offset })
  return (
    <>
      <Waiting answer={answer}>
        {({ corrections, total }) =>
          corrections.length === 0 ? (
            <Empty title={words.none} text={words.noneText} />
          ) : (
            <>
              <ul class="privacy-list">
                {corrections.map(one => (
                  <Line key={one.id} one={one} onAnswer={() => setAnswering(one)} />
                ))}
              </ul>
              <Pages total={total} offset={offset} size={size} go={go} />
            </>
          )
        }
      </Waiting>
      {answering && <AnswerDialog to={answering} onClose={() => setAnswering(null)} />}
    </>
  )
}

function Line({ one, onAnswer }: { one: Correction; onAnswer: () => void }) {
  const words = useText(privacyPages).requests
  const { language } = useSession()
  const isLate = one.outcome === null && new Date(one.dueAt) < new Date()
  const due = dateTime(one.dueAt, language, 'WIB')
  return (
    <li>
      <div class="head">
        <h3>{one.what}</h3>
        {one.outcome === null ? (
          <State glyph={isLate ? 'late' : 'ring'}>{isLate ? words.late(due) : words.due(due)}</State>
        ) : (
          <State glyph={one.outcome === 'corrected' ? 'done' : 'cancelled'}>{words[one.outcome]}</State>
        )}
      </div>
      <p>{words.wish(one.wish)}</p>
      <p class="sub small">
        {one.person}, {one.place}. {words.asked(shortDate(one.askedAt, language))}
      </p>
      {one.answer && <p>{one.answer}</p>}
      {one.outcome === null && (
        <div class="do">
          <Button
            size="sm"
            variant="line"
            onClick={onAnswer}
            label={`${words.reply}: ${one.what}, ${one.person}`}
          >
            {words.reply}
          </Button>
        </div>
      )}
    </li>
  )
}

function AnswerDialog({ to, onClose }: { to: Correction; onClose: () => void }) {
  const words = useText(privacyPages).requests
  const toasts = useToasts()
  const [outcome, setOutcome] = useState<'corrected' | 'declined'>('corrected')
  const [said, setSaid] = useState('')
  const [tried, setTried] = useState(false)
  const { mutate, isPending, error } = useSend(answerCorrection)
  function send() {
    setTried(true)
    if (said.trim() === '') return
    mutate(
      { id: to.id, version: to.version, outcome, answer: said },
      {
        onSuccess: () => {
          toasts.show({ strong: words.saved, text: to.person })
          onClose()
        },
      },
    )
  }
  return (
    <FormDialog title={to.what} problem={error} busy={isPending} onSend={send} onClose={onClose}>
      <p>{words.wish(to.wish)}</p>
      <ChoiceList
        label={words.outcome}
        compact
        value={outcome}
        onChange={setOutcome}
        choices={(['corrected', 'declined'] as const).map(value => ({ value, label: words.outcomes[value] }))}
      />
      <TextArea
        label={words.answer}
        hint={words.answerHint}
        value={said}
        maxLength={1000}
        error={tried && said.trim() === '' ? words.needed : undefined}
        onChange={setSaid}
      />
    </FormDialog>
  )
}
