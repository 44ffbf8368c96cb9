import { Fragment } from 'preact'
import { listDoors } from '../../contract/attendance.ts'
import { attendance } from '../../text/attendance.ts'
import { forms } from '../../text/meeting-forms.ts'
import { useAsk } from '../data/queries.ts'
import { useSession, useText } from '../data/session.tsx'
import { Button } from '../ui/button.tsx'
import { shortDate } from '../ui/format.ts'
import { Notice } from '../ui/notice.tsx'

/** The doors at which one stands as an organiser, wherever the meeting is, and its forms; nothing where there is none. */
export function MyDoors() {
  const { door: words } = useText(attendance)
  const { title } = useText(forms)
  const { language } = useSession()
  const { data } = useAsk(listDoors, {})
  if (!data || data.meetings.length === 0) return null
  return (
    <Notice title={words.mine}>
      <div class="row">
        {data.meetings.map(meeting => (
          <Fragment key={meeting.id}>
            <Button icon="qr" href={`/pertemuan/${meeting.id}/pintu`}>
              {`${meeting.title}, ${shortDate(meeting.starts.slice(0, 10), language)}`}
            </Button>
            <Button
              variant="bare"
              icon="chart"
              href={`/pertemuan/${meeting.id}/formulir`}
              label={`${title}: ${meeting.title}`}
            >
              {title}
            </Button>
          </Fragment>
        ))}
      </div>
    </Notice>
  )
}
