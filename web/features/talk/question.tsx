import { useEffect } from 'preact/hooks'
import { useParams } from 'wouter'
import type { QuestionId } from '../../../contract/ids.ts'
import { getQuestion, passOn, type Question } from '../../../contract/questions.ts'
import { markSeen } from '../../../contract/talk.ts'
import { questions } from '../../../text/questions.ts'
import { shell } from '../../../text/shell.ts'
import { useZone } from '../../data/my-library.ts'
import { useAsk, useSend } from '../../data/queries.ts'
import { says } from '../../data/says.ts'
import { useSession, useText } from '../../data/session.tsx'
import { AnyPage } from '../../shell/any-page.tsx'
import '../../shell/thread.css'
import { Waiting } from '../../shell/waiting.tsx'
import { Button } from '../../ui/button.tsx'
import { dateTime } from '../../ui/format.ts'
import { Notice } from '../../ui/notice.tsx'
import { PageHead, Section } from '../../ui/page.tsx'
import { State } from '../../ui/state.tsx'
import { useToasts } from '../../ui/toast.tsx'
import { AnswerForm } from './answer-form.tsx'

/** One question with its answer; who has it answers or passes it on. */
export function QuestionPage() {
  const { id = '' } = useParams<{ id: string }>()
  const answer = useAsk(getQuestion, { id: id as QuestionId }, { fresh: true })
  return (
    <AnyPage at="news">
      <Waiting answer={answer}>{({ question }) => <Whole question={question} />}</Waiting>
    </AnyPage>
  )
}

function Whole({ question: q }: { question: Question }) {
  const words = useText(questions)
  const { roles } = useText(shell)
  const { language } = useSession()
  const zone = useZone()
  const { mutate } = useSend(markSeen)
  const told = (q.mine && q.answer !== null) || q.toMe
  useEffect(() => {
    if (told) mutate({ ids: [q.id] })
  }, [q.id, told])
  const at = (moment: string) => dateTime(moment, language, zone)
  const who = [q.asker.name, q.asker.place ?? roles[q.asker.role]].filter(Boolean).join(', ')
  return (
    <>
      <PageHead over={<a href="/tanya">{words.title}</a>} title={q.title} sub={words.asked(who, at(q.at))} />
      {q.text && <p class="plain-text">{q.text}</p>}
      {q.passedOnAt && <p class="small sub">{words.passedOn(words.levels[q.level], at(q.passedOnAt))}</p>}
      {q.answer === null ? (
        <State glyph="half" tag>
          {words.open}, {words.at(words.levels[q.level])}
        </State>
      ) : (
        <Section title={words.answer}>
          <p class="plain-text">{q.answer.text}</p>
          <p class="small sub">{words.by(q.answer.by, q.answer.place, at(q.answer.at))}</p>
          {q.useful && <State glyph="done">{words.forAll}</State>}
        </Section>
      )}
      {q.toMe && <AnswerForm key={q.version} question={q} />}
      {q.toMe && q.answer === null && q.level !== 'national' && <PassOn question={q} />}
    </>
  )
}

function PassOn({ question: q }: { question: Question }) {
  const words = useText(questions)
  const { language } = useSession()
  const toasts = useToasts()
  const pass = useSend(passOn)
  return (
    <div class="last-action">
      {pass.error && <Notice kind="problem" title={says(pass.error, language)} />}
      <Button
        variant="line"
        icon="arrow-up"
        busy={pass.isPending}
        onClick={() =>
          pass.mutate(
            { id: q.id, version: q.version },
            { onSuccess: () => toasts.show({ strong: words.passedOnToast }) },
          )
        }
      >
        {words.passOn}
      </Button>
    </div>
  )
}
