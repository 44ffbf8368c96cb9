import { listDoors } from '../../contract/attendance.ts'
import { attendance } from '../../text/attendance.ts'
import { useAsk } from '../data/queries.ts'
import { useSession, useText } from '../data/session.tsx'
import { Button } from '../ui/button.tsx'
import { shortDate } from '../ui/format.ts'
import { Notice } from '../ui/notice.tsx'

/** The doors at which one stands as an organiser, wherever the meeting is; nothing where there is none. */
export function MyDoors() {
  const { door: words } = useText(attendance)
  const { language } = useSession()
  const { data } = useAsk(listDoors, {})
  if (!data || data.meetings.length === 0) return null
  return (
    <Notice title={words.mine}>
      <div class="row">
        {data.meetings.map(meeting => (
          <Button key={meeting.id} icon="qr" href={`/pertemuan/${meeting.id}/pintu`}>
            {`${meeting.title}, ${shortDate(meeting.starts.slice(0, 10), language)}`}
          </Button>
        ))}
      </div>
    </Notice>
  )
}
