import './led-to.css'
import type { MeetingId } from '../../contract/ids.ts'
import { type ActionItem } from '../../contract/action-items.ts'
import { getMinutes, type MinuteLine } from '../../contract/minutes.ts'
import type { ResultOf } from '../../contract/endpoint.ts'
import { minutes } from '../../text/minutes.ts'
import { useAsk } from '../data/queries.ts'
import { useSession, useText } from '../data/session.tsx'
import { date, number } from '../ui/format.ts'
import { Section } from '../ui/page.tsx'
import { DetailsOf, ItemMark, KindMark } from './minute-marks.tsx'
import { Waiting } from './waiting.tsx'

type Told = ResultOf<typeof getMinutes>
/** So many lines of the minutes stand on the meeting's own page. */
const few = 5

/** What was written of a meeting, and what it has led to: decisions, actions and how far they are, commitments. */
export function LedTo({ meetingId }: { meetingId: MeetingId }) {
  const answer = useAsk(getMinutes, { meetingId })
  return (
    <Waiting answer={answer} kind="rows">
      {told => (
        <div class="led-to">
          <LastLines told={told} />
          <Results told={told} />
        </div>
      )}
    </Waiting>
  )
}

function LastLines({ told }: { told: Told }) {
  const { page: words, led, states } = useText(minutes)
  const { language } = useSession()
  const lines = told.lines.filter(line => !line.removed)
  const shown = lines.toSorted((a, b) => b.at.localeCompare(a.at)).slice(0, few)
  const path = `/pertemuan/${told.meeting.id}/notulen`
  const isSeen = told.mine || told.state !== 'writing'
  const n = (value: number) => number(value, language)
  return (
    <Section
      title={words.title}
      note={lines.length > 0 && `${led.lastLines(n(shown.length), n(lines.length))} · ${states[told.state]}`}
      actions={isSeen && <a href={path}>{lines.length === 0 ? words.startWriting : words.all}</a>}
    >
      {lines.length === 0 && <p class="sub">{isSeen ? words.noneText : words.notYetText}</p>}
      <ul class="led-lines">
        {shown.map(line => (
          <li key={line.id}>
            <KindMark kind={line.kind} />
            <div>
              {line.text}
              <DetailsOf line={line} />
            </div>
          </li>
        ))}
      </ul>
    </Section>
  )
}

function Results({ told }: { told: Told }) {
  const { led: words } = useText(minutes)
  const { language } = useSession()
  const of = (kind: MinuteLine['kind']) => told.lines.filter(line => line.kind === kind && !line.removed)
  const [decisions, actions, commitments] = [of('decision'), of('action'), of('commitment')]
  const done = told.items.filter(({ state }) => state === 'done').length
  const n = (value: number) => number(value, language)
  const isNothing = decisions.length + actions.length + commitments.length === 0
  return (
    <Section
      title={words.title}
      actions={
        told.items.length > 0 && <a href={`/tindak-lanjut?pertemuan=${told.meeting.id}`}>{words.allItems}</a>
      }
    >
      {isNothing && <p class="sub">{words.none}</p>}
      {actions.length > 0 && (
        <>
          <h3>
            {words.actions}{' '}
            <span class="sub small">
              {told.items.length > 0 ? words.doneOf(n(done), n(told.items.length)) : n(actions.length)}
            </span>
          </h3>
          <ul class="led-items">
            {told.items.length > 0
              ? told.items.map(item => <Item key={item.id} item={item} />)
              : actions.map(line => <Line key={line.id} line={line} />)}
          </ul>
        </>
      )}
      {/* once approved they are promises on record, which have a part of their own */}
      {commitments.length > 0 && told.state !== 'approved' && (
        <>
          <h3>
            {words.commitments} <span class="sub small">{n(commitments.length)}</span>
          </h3>
          <ul class="led-items">
            {commitments.map(line => (
              <Line key={line.id} line={line} />
            ))}
          </ul>
        </>
      )}
      {decisions.length > 0 && (
        <>
          <h3>
            {words.decisions} <span class="sub small">{n(decisions.length)}</span>
          </h3>
          <ul class="led-items">
            {decisions.map(line => (
              <Line key={line.id} line={line} />
            ))}
          </ul>
        </>
      )}
    </Section>
  )
}

function Item({ item }: { item: ActionItem }) {
  const { language } = useSession()
  return (
    <li>
      <ItemMark item={item} />
      <a href={`/tindak-lanjut/${item.id}`}>{item.text}</a>
      <span class="sub small">{[item.owner, date(item.deadline, language)].join(', ')}</span>
      {item.last && <span class="sub small">{item.last}</span>}
    </li>
  )
}

const Line = ({ line }: { line: MinuteLine }) => (
  <li>
    {line.text}
    <DetailsOf line={line} />
  </li>
)
