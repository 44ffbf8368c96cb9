import type { LineAtDoor, MeetingAtDoor } from '../../contract/attendance.ts'
import { attendance } from '../../text/attendance.ts'
import type { Session } from '../data/arrivals/rules.ts'
import { type Language, useSession, useText } from '../data/session.tsx'
import { dayDate } from '../ui/format.ts'
import { Select } from '../ui/select.tsx'

/** `08.30`, of a wall clock `2026-08-13T08:30`. */
export const clockOf = (local: string, language: Language): string =>
  language === 'id' ? local.slice(11).replace(':', '.') : local.slice(11)

/** The days of a meeting, first to last. */
export function daysOf({ starts, ends }: Pick<MeetingAtDoor, 'starts' | 'ends'>): string[] {
  const days = []
  for (let at = Date.parse(starts.slice(0, 10)); at <= Date.parse(ends.slice(0, 10)); at += 86_400_000)
    days.push(new Date(at).toISOString().slice(0, 10))
  return days
}

/** What is counted: a day of the meeting, or a line of its agenda; all of its days where `every`. */
export function SessionSelect(props: {
  meeting: Pick<MeetingAtDoor, 'starts' | 'ends'>
  lines: readonly Pick<LineAtDoor, 'id' | 'title' | 'starts' | 'kind'>[]
  value: Session | null
  onChange: (session: Session | null) => void
  every?: boolean
  small?: boolean
}) {
  const words = useText(attendance)
  const { language } = useSession()
  const keyOf = (session: Session | null) =>
    session ? `${session.day} ${session.agendaItemId ?? ''}` : 'every'
  const options = daysOf(props.meeting).flatMap(day => [
    { session: { day, agendaItemId: null }, label: words.wholeDay(dayDate(day, language)) },
    ...props.lines
      .filter(line => line.kind !== 'break' && line.starts.startsWith(day))
      .map(line => ({
        session: { day, agendaItemId: line.id as string },
        label: `${clockOf(line.starts, language)} ${line.title}`,
      })),
  ])
  return (
    <Select
      label={words.session}
      labelHidden
      small={props.small ?? false}
      value={keyOf(props.value)}
      options={[
        ...(props.every ? [{ value: 'every', label: words.everyDay }] : []),
        ...options.map(({ session, label }) => ({ value: keyOf(session), label })),
      ]}
      onChange={key => props.onChange(options.find(({ session }) => keyOf(session) === key)?.session ?? null)}
    />
  )
}
