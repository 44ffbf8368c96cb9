import './meetings.css'
import { getMeeting, listMeetings, type Meeting, meetingFile, wasHeld } from '../../../contract/meetings.ts'
import { meetings } from '../../../text/meetings.ts'
import { minutes } from '../../../text/minutes.ts'
import { downloadUrl } from '../../data/client.ts'
import { today } from '../../data/months.ts'
import { useAsk } from '../../data/queries.ts'
import { useSession, useText } from '../../data/session.tsx'
import { meetingsNear } from '../../data/to-hand.ts'
import { MaterialsFold } from '../../shell/material-links.tsx'
import { clockOf, whenOf } from '../../shell/local-times.ts'
import { MyDoors } from '../../shell/my-doors.tsx'
import { MyInvitations } from '../../shell/my-invitations.tsx'
import { PhonePage } from '../../shell/phone-page.tsx'
import { Waiting } from '../../shell/waiting.tsx'
import { Button } from '../../ui/button.tsx'
import { Empty } from '../../ui/empty.tsx'
import { PageHead, Section, Wrap } from '../../ui/page.tsx'
import { isOpen, MeetingMark } from './parts.tsx'

/** What is scheduled in one's regency, province and the nation: the next one first, what is over below. */
export function MyMeetingsPage() {
  const { mine: words } = useText(meetings)
  const answer = useAsk(listMeetings, meetingsNear)
  const isComing = (row: Meeting) => isOpen(row) && row.ends.slice(0, 10) >= today()
  return (
    <PhonePage at="more">
      <Wrap>
        <PageHead title={words.title} />
        <MyInvitations />
        <MyDoors />
        <Waiting answer={answer} kind="rows">
          {({ meetings: rows }) => {
            const over = rows.filter(row => !isComing(row))
            return (
              <>
                {rows.length === 0 && <Empty title={words.none} text={words.noneText} />}
                <Entries rows={rows.filter(isComing).toReversed()} />
                {over.length > 0 && (
                  <Section title={words.past}>
                    <Entries rows={over} />
                  </Section>
                )}
              </>
            )
          }}
        </Waiting>
      </Wrap>
    </PhonePage>
  )
}

function Entries({ rows }: { rows: Meeting[] }) {
  const words = useText(meetings)
  const { minutes: read } = useText(minutes).mine
  const { language } = useSession()
  return (
    <ul class="meeting-cards">
      {rows.map(row => (
        <li key={row.id}>
          <b>{row.title}</b>
          <span class="small">{whenOf(row, language)}</span>
          <span class="sub small">{[row.venue, row.address, row.region].filter(Boolean).join(', ')}</span>
          {row.link && (
            <a class="small" href={row.link}>
              {row.link}
            </a>
          )}
          <MeetingMark state={row.state} />
          {row.agendaItems > 0 && (
            <details>
              <summary>{words.mine.agenda}</summary>
              <Lines id={row.id} />
            </details>
          )}
          <MaterialsFold meetingId={row.id} />
          {wasHeld(row.state) && <a href={`/pertemuan/${row.id}/notulen`}>{read}</a>}
          {isOpen(row) && (
            <div class="row">
              <Button size="sm" icon="calendar" href={downloadUrl(meetingFile, { id: row.id })} download>
                {words.page.file}
              </Button>
            </div>
          )}
        </li>
      ))}
    </ul>
  )
}

function Lines({ id }: { id: Meeting['id'] }) {
  const { language } = useSession()
  const answer = useAsk(getMeeting, { id })
  return (
    <Waiting answer={answer} kind="rows">
      {({ agenda }) => (
        <ol class="agenda">
          {agenda.map(line => (
            <li key={line.id}>
              <time class="num" dateTime={line.starts}>
                <b>{clockOf(line.starts, language)}</b>
              </time>
              <div>
                {line.title}
                <span class="sub small">{[line.speaker, line.room].filter(Boolean).join(' · ')}</span>
              </div>
            </li>
          ))}
        </ol>
      )}
    </Waiting>
  )
}
