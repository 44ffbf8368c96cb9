import './meetings.css'
import type { Meeting } from '../../../contract/meetings.ts'
import { meetings } from '../../../text/meetings.ts'
import { useText } from '../../data/session.tsx'
import { DateInput, TimeInput } from '../../ui/date-input.tsx'

/** First and last day, from and to, as typed. */
export type Times = { day: string; lastDay: string; from: string; to: string }

/** Of a meeting as it is; of a new one, a morning to afternoon. */
export const beginTimes = (meeting: Pick<Meeting, 'starts' | 'ends'> | null, day: string): Times =>
  meeting
    ? {
        ...{ day: meeting.starts.slice(0, 10), lastDay: meeting.ends.slice(0, 10) },
        ...{ from: meeting.starts.slice(11), to: meeting.ends.slice(11) },
      }
    : { day, lastDay: day, from: '08:00', to: '16:00' }

/** Null while something is missing or the end does not come after the start. */
export function readTimes({ day, lastDay, from, to }: Times): { starts: string; ends: string } | null {
  if (day === '' || lastDay === '' || from === '' || to === '') return null
  const span = { starts: `${day}T${from}`, ends: `${lastDay}T${to}` }
  return span.ends > span.starts ? span : null
}

/** When a meeting is. The last day follows the first. */
export function TimesFields(props: {
  times: Times
  onChange: (times: Times) => void
  tried: boolean
  error: string | undefined
}) {
  const { form } = useText(meetings)
  const { times, onChange } = props
  const unfit = props.tried && readTimes(times) === null ? form.endsBefore : undefined
  return (
    <div class="time-fields">
      <DateInput
        label={form.day}
        value={times.day}
        onChange={day =>
          onChange({
            ...times,
            day,
            lastDay: times.lastDay < day || times.lastDay === times.day ? day : times.lastDay,
          })
        }
        error={props.error}
      />
      <TimeInput label={form.from} value={times.from} onChange={from => onChange({ ...times, from })} />
      <DateInput
        label={form.lastDay}
        value={times.lastDay}
        min={times.day}
        onChange={lastDay => onChange({ ...times, lastDay })}
        error={unfit}
      />
      <TimeInput label={form.to} value={times.to} onChange={to => onChange({ ...times, to })} />
    </div>
  )
}
