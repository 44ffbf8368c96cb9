import './minutes.css'
import { useParams, useSearchParams } from 'wouter'
import type { MeetingId } from '../../../contract/ids.ts'
import { getMinutes } from '../../../contract/minutes.ts'
import { meetings } from '../../../text/meetings.ts'
import { minutes } from '../../../text/minutes.ts'
import { useOpened } from '../../data/outbox/use-outbox.ts'
import { useAsk } from '../../data/queries.ts'
import { useSession, useText } from '../../data/session.tsx'
import { AnyPage } from '../../shell/any-page.tsx'
import { Learned } from '../../shell/learned.tsx'
import { Waiting } from '../../shell/waiting.tsx'
import { Empty } from '../../ui/empty.tsx'
import { date, dayDate } from '../../ui/format.ts'
import type { GlyphName } from '../../ui/glyph.tsx'
import { PageHead } from '../../ui/page.tsx'
import { State } from '../../ui/state.tsx'
import { Former } from './former.tsx'
import { Life } from './life.tsx'
import { Lines } from './lines.tsx'
import type { Told } from './told.ts'

/** The minutes of a meeting, as they are written, corrected and, once approved, read. */
export function MinutesPage() {
  const { id = '' } = useParams()
  const [params] = useSearchParams()
  const seq = Number(params.get('kiriman')) || null
  const mends = useOpened(seq)
  const answer = useAsk(getMinutes, { meetingId: id as MeetingId })
  return (
    <AnyPage at="more" office="meetings" wide>
      <Waiting answer={answer} kind="rows">
        {told => (
          <>
            <Head told={told} />
            <Learned meeting={told.meeting} />
            {told.mine && <Former told={told} />}
            {told.mine || told.state !== 'writing' ? (
              mends !== undefined && <Lines told={told} mends={mends} />
            ) : (
              <NotYet />
            )}
          </>
        )}
      </Waiting>
    </AnyPage>
  )
}

function NotYet() {
  const { page: words } = useText(minutes)
  return <Empty title={words.notYet} text={words.notYetText} />
}

const glyphs: Record<Told['state'], GlyphName> = {
  writing: 'draft',
  correcting: 'three-quarters',
  approved: 'locked',
}

function Head({ told }: { told: Told }) {
  const { page: words, states } = useText(minutes)
  const { kinds } = useText(meetings)
  const { language, me } = useSession()
  const { meeting, state, mine } = told
  const isOffice = me?.grants.some(({ libraryId }) => libraryId === null)
  return (
    <PageHead
      over={
        <>
          <a href={isOffice ? `/pertemuan/${meeting.id}` : '/pertemuan'}>{meeting.title}</a>
          {` · ${kinds[meeting.kind]}, ${meeting.region}`}
        </>
      }
      title={words.title}
      sub={
        <>
          {dayDate(meeting.starts.slice(0, 10), language)}
          {(mine || state !== 'writing') && (
            <span class="minutes-state">
              <State glyph={glyphs[state]} tag>
                {states[state]}
              </State>{' '}
              {saidOf()}
            </span>
          )}
        </>
      }
      actions={mine && <Life told={told} />}
    />
  )

  function saidOf(): string {
    if (state === 'writing') return words.writingText
    if (state === 'correcting')
      return words.correctingText(told.correctBy ? date(told.correctBy, language) : '–')
    const day = told.approvedAt ? date(told.approvedAt, language, meeting.zone) : '–'
    return told.approvedBy ? words.approvedText(told.approvedBy, day) : words.approvedOn(day)
  }
}
