import type { Meeting } from '../../../contract/meetings.ts'
import { useSession } from '../../data/session.tsx'
import { shortDate } from '../../ui/format.ts'
import { MeetingMark } from './parts.tsx'

/**
 * A meeting in a column: its region, its title where that says more than its kind, its days and venue; among meetings of
 * several kinds its title first.
 */
export function MeetingCard(props: { meeting: Meeting; withState?: boolean; byTitle?: boolean }) {
  const { language } = useSession()
  const { meeting } = props
  const [first, last] = [meeting.starts.slice(0, 10), meeting.ends.slice(0, 10)]
  const days =
    first === last
      ? shortDate(first, language)
      : `${shortDate(first, language)} – ${shortDate(last, language)}`
  return (
    <li>
      <a href={`/pertemuan/${meeting.id}`}>
        <b>{props.byTitle ? meeting.title : meeting.region}</b>
      </a>
      {!meeting.title.endsWith(meeting.region) && (
        <span class="small">{props.byTitle ? meeting.region : meeting.title}</span>
      )}
      <span class="sub small">
        {[`${days} ${last.slice(0, 4)}`, meeting.venue].filter(Boolean).join(' · ')}
      </span>
      {props.withState && <MeetingMark state={meeting.state} />}
    </li>
  )
}
