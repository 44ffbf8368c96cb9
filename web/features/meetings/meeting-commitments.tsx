import { may } from '../../../contract/access.ts'
import { listCommitments } from '../../../contract/commitments.ts'
import { sumCommitments } from '../../../contract/commitment-sums.ts'
import { type Meeting, wasHeld } from '../../../contract/meetings.ts'
import { commitmentSums } from '../../../text/commitment-sums.ts'
import { commitments } from '../../../text/commitments.ts'
import { promises } from '../../../text/promises.ts'
import { useAsk } from '../../data/queries.ts'
import { useSession, useSignedIn, useText } from '../../data/session.tsx'
import { PromisesHead, PromisesTable } from '../../shell/promises.tsx'
import { Waiting } from '../../shell/waiting.tsx'
import { Button } from '../../ui/button.tsx'
import { dateTime, number } from '../../ui/format.ts'
import { Section } from '../../ui/page.tsx'

/** So many promises stand on the meeting's own page. */
const few = 20

/** What was promised at a meeting, and what has come of it: so many of so many fulfilled, with the values. */
export function MeetingCommitments({ meeting }: { meeting: Meeting }) {
  const { grant } = useSignedIn()
  const sees = may['commitments.see'].some(role => role === grant.role)
  return sees && wasHeld(meeting.state) ? <Promised meeting={meeting} /> : null
}

function Promised({ meeting }: { meeting: Meeting }) {
  const { meeting: words } = useText(promises)
  const { list } = useText(commitments)
  const { asOf } = useText(commitmentSums)
  const { language } = useSession()
  const { grant } = useSignedIn()
  const keeps = may['commitments.keep'].some(role => role === grant.role)
  const meetingId = meeting.id
  const answer = useAsk(listCommitments, { meetingId, limit: few } as never)
  const sums = useAsk(sumCommitments, { meetingId, by: 'form' } as never)
  const all = `/komitmen?pertemuan=${meetingId}`
  return (
    <Section
      title={words.title}
      note={answer.data && answer.data.total > 0 && list.count(number(answer.data.total, language))}
      actions={
        <>
          {answer.data && answer.data.total > 0 && <a href={all}>{words.all}</a>}
          {keeps && (
            <Button variant="line" size="sm" icon="plus" href={`/komitmen/baru?meeting=${meetingId}`}>
              {words.enter}
            </Button>
          )}
        </>
      }
    >
      <Waiting answer={answer} kind="rows">
        {({ commitments: rows, total }) =>
          total === 0 ? (
            <p class="sub">{meeting.state === 'held' ? words.noneYet : words.none}</p>
          ) : (
            <>
              {sums.data && (
                <PromisesHead
                  total={sums.data.total}
                  asOf={asOf(dateTime(sums.data.asOf, language, meeting.zone))}
                />
              )}
              <PromisesTable caption={words.title} rows={rows} />
            </>
          )
        }
      </Waiting>
    </Section>
  )
}
