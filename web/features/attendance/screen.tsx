import './attendance.css'
import { useState } from 'preact/hooks'
import { useParams } from 'wouter'
import { countAttendance } from '../../../contract/attendance.ts'
import type { ResultOf } from '../../../contract/endpoint.ts'
import type { AgendaItemId, MeetingId } from '../../../contract/ids.ts'
import { dayIn } from '../../../contract/zones.ts'
import { attendance } from '../../../text/attendance.ts'
import type { Session } from '../../data/arrivals/rules.ts'
import { now } from '../../data/clock.ts'
import { useAsk } from '../../data/queries.ts'
import { useSession, useText } from '../../data/session.tsx'
import { RoomScreen, RoomScreenFoot } from '../../shell/room-screen.tsx'
import { Waiting } from '../../shell/waiting.tsx'
import { SessionSelect } from '../../shell/session-select.tsx'
import { Bar } from '../../ui/bar.tsx'
import { date, number, time } from '../../ui/format.ts'

type Counts = ResultOf<typeof countAttendance>

/** What hangs on the wall of the room: how many are there, in numbers and agencies, and nobody's name. */
export function ScreenPage() {
  const { id = '' } = useParams()
  const words = useText(attendance)
  const { grant } = useSession()
  const [chosen, setChosen] = useState<Session | null>(null)
  const session = chosen && {
    day: chosen.day,
    ...(chosen.agendaItemId && { agendaItemId: chosen.agendaItemId as AgendaItemId }),
  }
  const answer = useAsk(countAttendance, { id: id as MeetingId, ...session })
  const back = grant?.libraryId === null ? `/pertemuan/${id}` : '/pertemuan'
  return (
    <RoomScreen>
      <Waiting answer={answer} kind="block">
        {counts => (
          <>
            <Head counts={counts} />
            <Numbers counts={counts} />
            <RoomScreenFoot back={back} words={{ back: words.door.back, full: words.screen.full }}>
              <SessionSelect
                meeting={counts.meeting}
                lines={counts.lines}
                value={chosen}
                every
                onChange={setChosen}
              />
            </RoomScreenFoot>
          </>
        )}
      </Waiting>
    </RoomScreen>
  )
}

function Head({ counts }: { counts: Counts }) {
  const words = useText(attendance)
  const { language } = useSession()
  const { meeting, agendaItemId, lines } = counts
  const line = lines.find(one => one.id === agendaItemId)
  const today = dayIn(meeting.zone, now())
  const isToday = today >= meeting.starts.slice(0, 10) && today <= meeting.ends.slice(0, 10)
  const day = counts.day ?? (isToday ? today : meeting.starts.slice(0, 10))
  return (
    <header>
      <p class="sub">{[meeting.venue, date(day, language)].filter(Boolean).join(', ')}</p>
      <h1 tabIndex={-1}>{meeting.title}</h1>
      {line && <p>{line.title}</p>}
      {counts.lastAt && (
        <p class="sub small">{words.screen.last(time(counts.lastAt, language, meeting.zone))}</p>
      )}
    </header>
  )
}

function Numbers({ counts }: { counts: Counts }) {
  const words = useText(attendance)
  const { language } = useSession()
  const { screen } = words
  const n = (value: number) => number(value, language)
  return (
    <div class="screen-parts">
      <section aria-live="polite">
        <p class="screen-big num">
          {n(counts.present)}
          <span>{screen.present}</span>
        </p>
        <dl class="screen-numbers num">
          {(['invited', 'accepted', 'walkIns'] as const).map(name => (
            <div key={name}>
              <dt>{screen[name]}</dt>
              <dd>{n(counts[name])}</dd>
            </div>
          ))}
        </dl>
      </section>
      <section>
        <h2>{screen.byPart}</h2>
        <ul class="screen-list">
          {counts.byPart.map(({ part, present, invited }) => (
            <li key={part}>
              <span>{words.parts[part]}</span>
              <span class="num">{screen.of(n(present), n(Math.max(invited, present)))}</span>
              <Bar
                verified={present}
                total={Math.max(1, invited, present)}
                label={`${words.parts[part]}: ${screen.of(n(present), n(Math.max(invited, present)))}`}
              />
            </li>
          ))}
        </ul>
      </section>
      <section>
        <h2>{screen.byAgency}</h2>
        {counts.byAgency.length === 0 ? (
          <p class="sub">{screen.nobody}</p>
        ) : (
          <ul class="screen-list">
            {counts.byAgency.map(({ agency, present }) => (
              <li key={agency}>
                <span>{agency}</span>
                <span class="num">{n(present)}</span>
              </li>
            ))}
          </ul>
        )}
      </section>
    </div>
  )
}
