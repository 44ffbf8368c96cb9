import './meetings.css'
import { useParams } from 'wouter'
import { may } from '../../../contract/access.ts'
import type { MeetingId } from '../../../contract/ids.ts'
import { getMeeting, type Meeting, type MeetingState, meetingFile } from '../../../contract/meetings.ts'
import type { ResultOf } from '../../../contract/endpoint.ts'
import { attendance } from '../../../text/attendance.ts'
import { documents } from '../../../text/documents.ts'
import { meetings } from '../../../text/meetings.ts'
import { downloadUrl } from '../../data/client.ts'
import { useAsk } from '../../data/queries.ts'
import { useSession, useSignedIn, useText } from '../../data/session.tsx'
import { Learned } from '../../shell/learned.tsx'
import { LedTo } from '../../shell/led-to.tsx'
import { Materials } from '../../shell/materials.tsx'
import { OfficePage } from '../../shell/office-page.tsx'
import { PublicPage } from '../../shell/public-page.tsx'
import { Waiting } from '../../shell/waiting.tsx'
import { Facts } from '../../ui/facts.tsx'
import { date, dateTime, number, shortDate } from '../../ui/format.ts'
import { PageHead, Section, Wrap } from '../../ui/page.tsx'
import { type Stage, Stages } from '../../ui/stages.tsx'
import { Button } from '../../ui/button.tsx'
import { Agenda } from './agenda.tsx'
import { Clashes } from './clashes.tsx'
import { MeetingBooths } from './meeting-booths.tsx'
import { MeetingCommitments } from './meeting-commitments.tsx'
import { MeetingActions } from './meeting-actions.tsx'
import { MeetingForms } from './meeting-forms.tsx'
import { MeetingGuests } from './meeting-guests.tsx'
import { MeetingPhotos } from './meeting-photos.tsx'
import { MeetingSurveys } from './meeting-surveys.tsx'
import { daysOf } from './parts.tsx'
import { whenOf } from '../../shell/local-times.ts'

type Told = ResultOf<typeof getMeeting>

/** A meeting: where it stands, what to look at, its agenda, and what happened to it. */
export function MeetingPage() {
  const { id = '' } = useParams()
  const { language } = useSession()
  const answer = useAsk(getMeeting, { id: id as MeetingId })
  return (
    <OfficePage at="meetings">
      <Wrap>
        <Waiting answer={answer} kind="block">
          {told => (
            <>
              <Head told={told} />
              <MeetingStages told={told} />
              <Clashes told={told} />
              <MeetingCommitments meeting={told.meeting} />
              <MeetingBooths meeting={told.meeting} />
              <div class="meeting-parts">
                <div>
                  <Learned meeting={told.meeting} />
                  <Agenda meeting={told.meeting} lines={told.agenda} />
                  <Materials meeting={told.meeting} lines={told.agenda} />
                </div>
                <div>
                  <MeetingGuests meeting={told.meeting} />
                  <MeetingForms meeting={told.meeting} />
                  <MeetingSurveys meeting={told.meeting} />
                  <MeetingFacts told={told} />
                </div>
              </div>
              {told.meeting.state !== 'draft' && told.meeting.state !== 'cancelled' && (
                <LedTo meetingId={told.meeting.id} />
              )}
              <MeetingPhotos meeting={told.meeting} />
              <div class="meeting-parts">
                <div>
                  <History told={told} />
                </div>
                <div>
                  <PublicPage meeting={told.meeting} when={whenOf(told.meeting, language)} />
                </div>
              </div>
            </>
          )}
        </Waiting>
      </Wrap>
    </OfficePage>
  )
}

function Head({ told }: { told: Told }) {
  const words = useText(meetings)
  const there = useText(attendance)
  const papers = useText(documents)
  const { grant } = useSignedIn()
  const { language } = useSession()
  const { meeting, beside } = told
  return (
    <PageHead
      over={
        <>
          <a href="/pertemuan">{words.kinds[meeting.kind]}</a>
          {` · ${meeting.region}`}
          {meeting.series && (
            <>
              {' · '}
              <a href={`/pertemuan/seri/${meeting.seriesId}`}>{meeting.series}</a>
            </>
          )}
          {meeting.waveNumber !== null && `, ${words.page.wave(meeting.waveNumber)}`}
        </>
      }
      title={meeting.title}
      sub={
        <>
          {whenOf(meeting, language)}
          {meeting.venue && ` · ${meeting.venue}`}
          {beside.map(other => (
            <span key={other.id}>
              {` · ${words.page.shares} `}
              <a href={`/pertemuan/${other.id}`}>
                {other.title} ({shortDate(other.starts.slice(0, 10), language)})
              </a>
            </span>
          ))}
        </>
      }
      actions={
        <>
          {meeting.state !== 'draft' && (
            <Button
              variant="line"
              icon="calendar"
              href={downloadUrl(meetingFile, { id: meeting.id })}
              download
            >
              {words.page.file}
            </Button>
          )}
          {meeting.state !== 'draft' && may['guests.see'].some(role => role === grant.role) && (
            <Button variant="line" icon="qr" href={`/pertemuan/${meeting.id}/hadir`}>
              {there.list.link}
            </Button>
          )}
          {may['documents.see'].some(role => role === grant.role) && (
            <Button variant="line" icon="file" href={`/pertemuan/${meeting.id}/berkas`}>
              {papers.link}
            </Button>
          )}
          {meeting.mine && <MeetingActions meeting={meeting} />}
        </>
      }
    />
  )
}

/** As far as it came, each stage with its day. */
function MeetingStages({ told }: { told: Told }) {
  const words = useText(meetings)
  const { language } = useSession()
  const { meeting, steps } = told
  const at = (step: Told['steps'][number]['step']) => steps.find(one => one.step === step)?.at
  const day = (step: Told['steps'][number]['step']) => {
    const when = at(step)
    return when && shortDate(when, language, meeting.zone)
  }
  const stageOf = (state: MeetingState, note: string | undefined): Stage => {
    const order: MeetingState[] = ['draft', 'scheduled', 'invited', 'held', 'minuted', 'closed']
    const isOver =
      meeting.state === 'cancelled'
        ? note !== undefined
        : order.indexOf(state) <= order.indexOf(meeting.state)
    const isNow = meeting.state === state
    return {
      label: words.states[state],
      ...(note !== undefined && { note }),
      state: isNow ? 'now' : isOver ? 'done' : 'todo',
      ...(isNow && { glyph: state === 'cancelled' ? 'cancelled' : 'done' }),
    }
  }
  const last = meeting.state === 'cancelled' ? 'cancelled' : 'held'
  return (
    <Stages
      label={words.page.stages}
      stages={[
        stageOf('draft', day('planned')),
        stageOf('scheduled', day('scheduled')),
        // held without invitations, it was never there
        ...(day('invited') || ['draft', 'scheduled', 'invited'].includes(meeting.state)
          ? [stageOf('invited', day('invited'))]
          : []),
        stageOf(last, last === 'held' && day('held') === undefined ? daysOf(meeting, language) : day(last)),
        ...(last === 'held' ? [stageOf('minuted', day('minuted')), stageOf('closed', day('closed'))] : []),
      ]}
    />
  )
}

function MeetingFacts({ told: { meeting } }: { told: Told }) {
  const words = useText(meetings)
  const { language } = useSession()
  const c = words.columns
  const facts = [
    { label: c.region, value: [meeting.region, meeting.province].filter(Boolean).join(', ') },
    { label: c.mode, value: words.modes[meeting.mode] },
    { label: c.venue, value: [meeting.venue, meeting.address].filter(Boolean).join(', ') },
    { label: c.link, value: meeting.link && <a href={meeting.link}>{meeting.link}</a> },
    { label: c.host, value: meeting.host },
    { label: c.official, value: meeting.official },
    {
      label: c.capacity,
      value: meeting.capacity !== null && words.page.people(number(meeting.capacity, language)),
    },
    { label: words.page.healthRules, value: meeting.healthRules },
  ].filter(fact => fact.value)
  return (
    <Section title={words.page.facts}>
      <Facts facts={facts.map(fact => ({ ...fact, value: fact.value || '' }))} />
    </Section>
  )
}

function History({ told: { meeting, steps } }: { told: Told }) {
  const { page: words } = useText(meetings)
  const { language } = useSession()
  return (
    <Section title={words.history}>
      <ol class="meeting-steps">
        {steps.map(({ step, at, by, reason, former }) => (
          <li key={`${step}${at}`}>
            <b>{words.steps[step]}</b>
            {former && ` ${words.former(formerOf(meeting, former))}`}
            {reason && `. ${reason}`}
            <span class="sub small">
              {[by, dateTime(at, language, meeting.zone)].filter(Boolean).join(', ')}
            </span>
          </li>
        ))}
      </ol>
    </Section>
  )

  function formerOf({ zone }: Meeting, span: { starts: string; ends: string }): string {
    return span.starts.slice(0, 10) === span.ends.slice(0, 10)
      ? whenOf({ ...span, zone }, language)
      : `${date(span.starts.slice(0, 10), language)} ${words.until} ${date(span.ends.slice(0, 10), language)}`
  }
}
