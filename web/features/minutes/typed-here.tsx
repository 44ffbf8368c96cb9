import type { MeetingId } from '../../../contract/ids.ts'
import type { MinuteLine } from '../../../contract/minutes.ts'
import { minutes } from '../../../text/minutes.ts'
import { stateOf } from '../../data/outbox/rules.ts'
import { useOutbox } from '../../data/outbox/use-outbox.ts'
import { useText } from '../../data/session.tsx'
import { State } from '../../ui/state.tsx'

/** Lines that this device has and the server has not, or has not shown yet. */
export function TypedHere({ meetingId, known }: { meetingId: MeetingId; known: MinuteLine[] }) {
  const { page: words } = useText(minutes)
  const entries = useOutbox().filter(
    entry =>
      entry.name === 'minutes.put-line' &&
      (entry.input as { meetingId?: string }).meetingId === meetingId &&
      stateOf(entry) !== 'accepted' &&
      !known.some(({ id }) => entry.record === `minute-line/${id}`),
  )
  if (entries.length === 0) return null
  return (
    <ul class="minute-lines" aria-live="polite">
      {entries.map(entry => {
        const isRefused = stateOf(entry) === 'refused'
        return (
          <li key={entry.id}>
            <State glyph={isRefused ? 'late' : 'draft'}>
              {isRefused ? words.refusedHere : words.waiting}
            </State>
            <div>
              <span class="minute-text">{(entry.input as { text?: string }).text}</span>
              {isRefused && (
                <a class="small" href="/kiriman">
                  {words.seeHere}
                </a>
              )}
            </div>
          </li>
        )
      })}
    </ul>
  )
}
