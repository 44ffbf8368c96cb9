import type { ResultOf } from '../../../contract/endpoint.ts'
import type { listGuests } from '../../../contract/guests.ts'
import { type Meeting, wasHeld } from '../../../contract/meetings.ts'
import { guests } from '../../../text/guests.ts'
import { useSession, useText } from '../../data/session.tsx'
import { Button } from '../../ui/button.tsx'
import { number } from '../../ui/format.ts'
import { Notice } from '../../ui/notice.tsx'

/** What to look at before anything goes out: too many for the room, people who do not know of a change, no mail. */
export function GuestHints(props: {
  meeting: Meeting
  told: ResultOf<typeof listGuests>
  isUntold: boolean
  onUntold: () => void
}) {
  const { list: words } = useText(guests)
  const { language } = useSession()
  const { meeting, told } = props
  const say = (n: number) => number(n, language)
  const isFull = meeting.capacity !== null && told.expected > meeting.capacity && isAhead(meeting)
  if (!isFull && told.untold === 0 && (told.mailOn || !told.mine)) return null
  return (
    <div class="stack guest-hints">
      {told.untold > 0 && told.mine && (
        <Notice
          kind="warning"
          title={words.untold(say(told.untold))}
          actions={
            !props.isUntold && (
              <Button size="sm" onClick={props.onUntold}>
                {words.showUntold}
              </Button>
            )
          }
        >
          {words.untoldText}
        </Notice>
      )}
      {isFull && <Notice kind="warning" title={words.full(say(told.expected), say(meeting.capacity ?? 0))} />}
      {!told.mailOn && told.mine && isAhead(meeting) && <p class="sub small">{words.mailOff}</p>}
    </div>
  )
}

const isAhead = ({ state }: Meeting) => !wasHeld(state) && state !== 'cancelled'
