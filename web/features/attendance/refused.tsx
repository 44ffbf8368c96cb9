import type { GuestAtDoor } from '../../../contract/attendance.ts'
import { attendance } from '../../../text/attendance.ts'
import { type Arrival, whyOf } from '../../data/arrivals/rules.ts'
import { useText } from '../../data/session.tsx'
import { Button } from '../../ui/button.tsx'
import { Notice } from '../../ui/notice.tsx'

/** What the server did not take in: whoever was let in without a signal is decided upon once more, nothing is dropped unseen. */
export function Refused(props: {
  refused: readonly Arrival[]
  guests: readonly GuestAtDoor[]
  onLetIn: (guest: GuestAtDoor) => void
  onDrop: (seq: number) => Promise<void>
}) {
  const { look: words } = useText(attendance)
  if (props.refused.length === 0) return null
  return (
    <Notice kind="warning" title={words.title}>
      <ul class="door-refused">
        {props.refused.map(one => {
          const why = whyOf(one)
          const { record } = one
          const guest =
            why === 'withdrawn' && record.kind === 'check-in'
              ? props.guests.find(({ id }) => id === record.guestId)
              : undefined
          return (
            <li key={one.seq}>
              <span>
                <b>{one.name}</b>: {words[why]}
              </span>
              <span class="row">
                {guest && (
                  <Button
                    size="sm"
                    icon="check"
                    onClick={() => void props.onDrop(one.seq).then(() => props.onLetIn(guest))}
                  >
                    {words.letIn}
                  </Button>
                )}
                <Button size="sm" icon="trash" onClick={() => void props.onDrop(one.seq)}>
                  {words.drop}
                </Button>
              </span>
            </li>
          )
        })}
      </ul>
    </Notice>
  )
}
