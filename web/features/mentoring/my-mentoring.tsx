import type { LibraryId } from '../../../contract/ids.ts'
import type { ResultOf } from '../../../contract/endpoint.ts'
import {
  libraryMentoring,
  type MentoringRequest,
  type MentoringStep,
  withdrawMentoringRequest,
} from '../../../contract/mentoring.ts'
import { mentoring } from '../../../text/mentoring.ts'
import { useMyLibrary } from '../../data/my-library.ts'
import { useAsk, useSend } from '../../data/queries.ts'
import { says } from '../../data/says.ts'
import { useOnlySees, useSession, useText } from '../../data/session.tsx'
import { EntryItem } from '../../shell/outbox-entry.tsx'
import { Waiting } from '../../shell/waiting.tsx'
import { Button } from '../../ui/button.tsx'
import { Empty } from '../../ui/empty.tsx'
import { date } from '../../ui/format.ts'
import { Notice } from '../../ui/notice.tsx'
import { PageHead, Section, Wrap } from '../../ui/page.tsx'
import { MentoringFrame } from './frame.tsx'
import { stepRecord, useMentoringHere } from './kept.ts'
import { Changes, RequestMark, Steps, VisitCard } from './parts.tsx'

/** The library's own mentoring: its steps first, what it asked for, what was advised. */
export function MyMentoringPage() {
  const { mine: words, here: onPhone } = useText(mentoring)
  const library = useMyLibrary()
  const answer = useAsk(libraryMentoring, { libraryId: library.id as LibraryId })
  const here = useMentoringHere()
  return (
    <MentoringFrame>
      <Wrap>
        <PageHead title={words.title} sub={library.name} />
      </Wrap>
      {here.length > 0 && (
        <Section title={onPhone}>
          <ul>
            {here.map(entry => (
              <li key={entry.id}>
                <EntryItem entry={entry} />
              </li>
            ))}
          </ul>
        </Section>
      )}
      <Waiting answer={answer}>
        {told => <Whole told={told} here={new Set(here.map(({ record }) => record))} />}
      </Waiting>
    </MentoringFrame>
  )
}

function Whole({ told, here }: { told: ResultOf<typeof libraryMentoring>; here: ReadonlySet<string> }) {
  const { mine: words, library } = useText(mentoring)
  const { language } = useSession()
  const onlySees = useOnlySees()
  const { libraryId, trainer, requests, visits, changes } = told
  const waiting = requests.find(({ state }) => state === 'open' || state === 'planned')
  const open = visits
    .flatMap(({ steps }) => steps)
    .filter(step => step.state === 'open' && !here.has(stepRecord(step.id)))
    .toSorted((a, b) => (a.due < b.due ? -1 : 1))
  const own = open.filter(({ by }) => by === 'library')
  const others = open.filter(({ by }) => by === 'trainer')
  const closes = (step: MentoringStep) => !onlySees && step.by === 'library' && !here.has(stepRecord(step.id))
  return (
    <>
      <Wrap>
        <p class="sub mentoring-who">
          {trainer ? words.trainer(trainer.name, date(trainer.since, language)) : words.noTrainer}
        </p>
        {!onlySees && !waiting && (
          <Button variant="go" size="big" wide href="/pendampingan/minta">
            {words.ask}
          </Button>
        )}
      </Wrap>
      {waiting && (
        <Section title={words.asked}>
          <Asked request={waiting} />
        </Section>
      )}
      {own.length > 0 && (
        <Section title={words.toDo}>
          <Steps steps={own} libraryId={libraryId} closes={closes} />
        </Section>
      )}
      {others.length > 0 && (
        <Section title={words.trainerSteps}>
          <Steps steps={others} libraryId={libraryId} closes={() => false} />
        </Section>
      )}
      <Section title={words.visits}>
        {visits.length === 0 ? (
          <Empty title={words.none} text={words.noneText} />
        ) : (
          visits.map(visit => <VisitCard key={visit.id} visit={visit} closes={closes} />)
        )}
      </Section>
      {changes.length > 0 && (
        <Section title={library.changes}>
          <Changes changes={changes} />
        </Section>
      )}
    </>
  )
}

/** What the library asked for and waits for; it may be withdrawn. */
function Asked({ request }: { request: MentoringRequest }) {
  const { mine: words } = useText(mentoring)
  const { language } = useSession()
  const onlySees = useOnlySees()
  const send = useSend(withdrawMentoringRequest)
  return (
    <>
      {send.error && <Notice kind="problem" title={says(send.error, language)} />}
      <ul class="mentoring-steps">
        <li>
          <span>
            <b>{request.reason}</b>
            <span class="small sub">{date(request.askedOn, language)}</span>
          </span>
          <RequestMark state={request.state} />
          {!onlySees && (
            <Button
              variant="bare"
              size="sm"
              busy={send.isPending}
              onClick={() => send.mutate({ id: request.id, version: request.version })}
            >
              {words.withdraw}
            </Button>
          )}
        </li>
      </ul>
    </>
  )
}
