import './learned.css'
import type { MeetingId } from '../../contract/ids.ts'
import type { MeetingKind } from '../../contract/meetings.ts'
import { learnedBeside } from '../../contract/minutes.ts'
import { minutes } from '../../text/minutes.ts'
import { useAsk } from '../data/queries.ts'
import { useSession, useText } from '../data/session.tsx'
import { date } from '../ui/format.ts'
import { Section } from '../ui/page.tsx'

/** So many are shown before somebody asks for all. */
const first = 5

/** What participants took home from the peer-learning meeting that shares the event: it opens this one. */
export function Learned({ meeting }: { meeting: { id: MeetingId; kind: MeetingKind } }) {
  const { learned: words } = useText(minutes)
  const { language } = useSession()
  const isAfter = meeting.kind !== 'peer-learning'
  const answer = useAsk(learnedBeside, { meetingId: meeting.id }, { enabled: isAfter })
  return (answer.data?.learned ?? []).map(({ id, title, starts, lines }) => {
    const row = ({ id: line, text, saidBy, saidFrom }: (typeof lines)[number]) => (
      <li key={line}>
        <span>{text}</span>
        {(saidBy ?? saidFrom) && (
          <span class="sub small">{[saidBy, saidFrom].filter(Boolean).join(', ')}</span>
        )}
      </li>
    )
    return (
      <Section
        key={id}
        title={words.at(title, date(starts.slice(0, 10), language))}
        actions={<a href={`/pertemuan/${id}/notulen`}>{words.open}</a>}
      >
        <ul class="learned">{lines.slice(0, first).map(row)}</ul>
        {lines.length > first && (
          <details class="learned-more">
            <summary>{words.more(lines.length - first)}</summary>
            <ul class="learned">{lines.slice(first).map(row)}</ul>
          </details>
        )}
      </Section>
    )
  })
}
