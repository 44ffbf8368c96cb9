import type { ResultOf } from '../../../contract/endpoint.ts'
import type { Clash, getMeeting } from '../../../contract/meetings.ts'
import { meetings } from '../../../text/meetings.ts'
import { useSession, useText } from '../../data/session.tsx'
import { date } from '../../ui/format.ts'
import { Notice } from '../../ui/notice.tsx'
import { whenOf } from '../../shell/local-times.ts'

/** What may be a mistake, each with its reason; and why a meeting was cancelled. */
export function Clashes({ told: { meeting, clashes, steps } }: { told: ResultOf<typeof getMeeting> }) {
  const { page: words } = useText(meetings)
  const { language } = useSession()
  const reason = steps.find(({ step }) => step === 'cancelled')?.reason
  function sentenceOf({ kind, name, meeting: other, day, to }: Clash): string {
    if (kind === 'wave') return words.clashes.wave(name, date(day ?? '', language), date(to ?? '', language))
    if (other === null) return words.clashes.holiday(name, date(day ?? '', language))
    return words.clashes[kind === 'holiday' ? 'region' : kind](name, other.title, whenOf(other, language))
  }
  if (meeting.state === 'cancelled') return reason ? <Notice title={words.cancelled(reason)} /> : null
  if (clashes.length === 0) return null
  return (
    <Notice kind="warning" title={words.notes}>
      <ul class="meeting-clashes">
        {clashes.map(clash => {
          const says = sentenceOf(clash)
          return (
            <li key={`${clash.kind}${clash.name}${clash.meeting?.id}${clash.meeting?.starts}${clash.day}`}>
              {clash.meeting && clash.meeting.id !== meeting.id ? (
                <a href={`/pertemuan/${clash.meeting.id}`}>{says}</a>
              ) : (
                says
              )}
            </li>
          )
        })}
      </ul>
    </Notice>
  )
}
