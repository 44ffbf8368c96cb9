import { useParams } from 'wouter'
import type { ResultOf } from '../../../contract/endpoint.ts'
import type { LibraryId } from '../../../contract/ids.ts'
import { libraryMentoring, type MentoringStep } from '../../../contract/mentoring.ts'
import { mentoringNext } from '../../../text/mentoring-next.ts'
import { mentoring } from '../../../text/mentoring.ts'
import { useAsk } from '../../data/queries.ts'
import { useSession, useText } from '../../data/session.tsx'
import { Waiting } from '../../shell/waiting.tsx'
import { Button } from '../../ui/button.tsx'
import { date } from '../../ui/format.ts'
import { PageHead, Section } from '../../ui/page.tsx'
import { MentoringFrame } from './frame.tsx'
import { Changes, RequestMark, VisitCard } from './parts.tsx'

/** The mentoring of one library, for its trainer and its offices. */
export function LibraryPage() {
  const { id } = useParams<{ id: LibraryId }>()
  const answer = useAsk(libraryMentoring, { libraryId: id }, { fresh: true })
  return (
    <MentoringFrame>
      <Waiting answer={answer}>{told => <Whole told={told} />}</Waiting>
    </MentoringFrame>
  )
}

function Whole({ told }: { told: ResultOf<typeof libraryMentoring> }) {
  const { back, library: words } = useText(mentoring)
  const { next } = useText(mentoringNext)
  const { language } = useSession()
  const { libraryId, trainer, trainers, requests, visits, changes } = told
  const isMine = trainer?.mine ?? false
  const closes = (_: MentoringStep) => isMine
  const day = (of: string) => date(of, language)
  return (
    <>
      <PageHead
        over={<a href="/pendampingan">{back}</a>}
        title={told.libraryName}
        sub={[told.regency, told.province].filter(Boolean).join(', ')}
        actions={<a href={`/perpustakaan/${libraryId}`}>{words.page}</a>}
      />
      {isMine && (
        <p class="mentoring-do">
          <Button variant="go" href={`/pendampingan/perpustakaan/${libraryId}/rencana`}>
            {next.plan}
          </Button>
          <Button variant="line" href={`/pendampingan/perpustakaan/${libraryId}/catat`}>
            {next.record}
          </Button>
        </p>
      )}
      {requests.length > 0 && (
        <Section title={words.requests}>
          <ul class="mentoring-steps">
            {requests.map(({ id, reason, askedOn, askedBy, state }) => (
              <li key={id}>
                <span>
                  <b>{reason}</b>
                  <span class="small sub">{[day(askedOn), askedBy].filter(Boolean).join(' · ')}</span>
                </span>
                <RequestMark state={state} />
              </li>
            ))}
          </ul>
        </Section>
      )}
      <Section title={words.visits}>
        {visits.length === 0 ? (
          <p class="sub">{words.noVisits}</p>
        ) : (
          visits.map(visit => (
            <VisitCard key={visit.id} visit={visit} closes={closes} href={`/pendampingan/${visit.id}`} />
          ))
        )}
      </Section>
      {changes.length > 0 && (
        <Section title={words.changes}>
          <Changes changes={changes} />
        </Section>
      )}
      <Section title={words.trainers}>
        {trainers.length === 0 ? (
          <p class="sub">{words.noTrainer}</p>
        ) : (
          <ol class="lines">
            {trainers.map(({ name, from, until, note }) => (
              <li key={`${name}/${from}`}>
                <b>{name}</b>{' '}
                <span class="sub small">
                  {until === null ? words.since(day(from)) : words.span(day(from), day(until))}
                </span>
                {note && <div class="small">{note}</div>}
              </li>
            ))}
          </ol>
        )}
      </Section>
    </>
  )
}
