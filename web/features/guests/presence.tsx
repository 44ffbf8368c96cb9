import type { Guest } from '../../../contract/guests.ts'
import { type Meeting, wasHeld } from '../../../contract/meetings.ts'
import { dayIn } from '../../../contract/zones.ts'
import { guests } from '../../../text/guests.ts'
import { now } from '../../data/clock.ts'
import { useSession, useText } from '../../data/session.tsx'
import { clock, shortDate } from '../../ui/format.ts'
import { State } from '../../ui/state.tsx'

export const presenceGlyphs = { present: 'done', absent: 'ring', missed: 'missing' } as const

type Timed = Pick<Meeting, 'state' | 'starts' | 'ends' | 'zone'>

/** Whether its day has come, so that somebody may be there. */
export const hasBegun = ({ state, starts, zone }: Timed): boolean =>
  state !== 'draft' && state !== 'cancelled' && dayIn(zone, now()) >= starts.slice(0, 10)

export const isOver = ({ state, ends, zone }: Timed) =>
  wasHeld(state) || dayIn(zone, now()) > ends.slice(0, 10)

/** Whether a guest was there and since when; who did not come though they said yes is told apart. */
export function PresenceCell({ row, meeting }: { row: Guest; meeting: Meeting }) {
  const { presences: words, notYet, list } = useText(guests)
  const { language } = useSession()
  const [first, ...more] = row.there
  if (!first) {
    if (!hasBegun(meeting)) return <span class="sub">–</span>
    if (!isOver(meeting)) return <State glyph="ring">{notYet.absent}</State>
    const missed = row.state === 'accepted' && !row.walkIn
    const presence = missed ? 'missed' : 'absent'
    return <State glyph={presenceGlyphs[presence]}>{words[presence]}</State>
  }
  const isLong = meeting.starts.slice(0, 10) !== meeting.ends.slice(0, 10)
  const under = [first.session, more.length > 0 && list.moreTimes(more.length)].filter(Boolean)
  return (
    <>
      <State glyph="done">
        <span class="num">
          {isLong && `${shortDate(first.day, language)}, `}
          {clock(first.at, language, meeting.zone)}
        </span>
      </State>
      {under.length > 0 && <span class="sub small guest-under">{under.join(' · ')}</span>}
    </>
  )
}

/** Each time that a guest was there. */
export function TimesThere({ row, meeting }: { row: Guest; meeting: Meeting }) {
  const { panel: words } = useText(guests)
  const { language } = useSession()
  if (!hasBegun(meeting)) return null
  return (
    <>
      <h3>{words.there}</h3>
      {row.there.length === 0 ? (
        <PresenceCell row={row} meeting={meeting} />
      ) : (
        <ol class="guest-steps">
          {row.there.map(({ day, agendaItemId, session, at }) => (
            <li key={`${day}${agendaItemId}`}>
              <b class="num">{`${clock(at, language, meeting.zone)} ${meeting.zone}`}</b>
              <span class="sub small guest-under">
                {[session ?? words.wholeDay, shortDate(day, language)].join(', ')}
              </span>
            </li>
          ))}
        </ol>
      )}
    </>
  )
}
