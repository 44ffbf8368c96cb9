import type { MeetingAtDoor } from '../../../contract/attendance.ts'
import { attendance } from '../../../text/attendance.ts'
import { useOnline } from '../../data/online.ts'
import { useSession, useText } from '../../data/session.tsx'
import { AsOf } from '../../shell/as-of.tsx'
import { Button } from '../../ui/button.tsx'
import { date, number } from '../../ui/format.ts'
import { Pill } from '../../ui/phone-frame.tsx'

/** Where one stands, and what of it has not reached the server yet. */
export function DoorHead({ meeting, waiting }: { meeting?: MeetingAtDoor; waiting: number }) {
  const { door: words } = useText(attendance)
  const { language, grant } = useSession()
  const online = useOnline()
  const back = grant?.libraryId === null && meeting ? `/pertemuan/${meeting.id}` : '/pertemuan'
  return (
    <>
      <AsOf />
      <header class="phone-head night door-head">
        <div class="phone-row">
          <Button variant="bare" icon="arrow-left" href={grant?.role === 'partner' ? '/' : back}>
            {words.back}
          </Button>
          <span role="status">
            <Pill icon={waiting > 0 ? 'phone' : online ? 'check' : 'offline'}>
              {waiting > 0 ? words.waiting(number(waiting, language)) : online ? words.sent : words.offline}
            </Pill>
          </span>
        </div>
        <h1 tabIndex={-1}>{words.title}</h1>
        {meeting && <p class="small">{`${meeting.title}, ${date(meeting.starts.slice(0, 10), language)}`}</p>}
      </header>
    </>
  )
}
