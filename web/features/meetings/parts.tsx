import type { Meeting, MeetingState } from '../../../contract/meetings.ts'
import { meetings } from '../../../text/meetings.ts'
import { type Language, useText } from '../../data/session.tsx'
import { date, dayDate } from '../../ui/format.ts'
import type { GlyphName } from '../../ui/glyph.tsx'
import { State } from '../../ui/state.tsx'

const glyphs: Record<MeetingState, GlyphName> = {
  draft: 'draft',
  scheduled: 'half',
  invited: 'three-quarters',
  held: 'done',
  minuted: 'full',
  closed: 'locked',
  cancelled: 'cancelled',
}

/** The state of a meeting, as a glyph and a word. */
export function MeetingMark(props: { state: MeetingState; tag?: boolean }) {
  const { states } = useText(meetings)
  return (
    <State glyph={glyphs[props.state]} tag={props.tag}>
      {states[props.state]}
    </State>
  )
}

/** To come, and known to others. */
export const isOpen = ({ state }: Pick<Meeting, 'state'>): boolean =>
  state === 'scheduled' || state === 'invited'

type Span = Pick<Meeting, 'starts' | 'ends' | 'zone'>

/** `08.30`, of a wall clock `2026-08-13T08:30`. */
export const clockOf = (local: string, language: Language): string =>
  language === 'id' ? local.slice(11).replace(':', '.') : local.slice(11)

/** `Kamis, 13 Agustus 2026, 08.30 sampai 15.30 WIB`; over several days with both of them. */
export function whenOf({ starts, ends, zone }: Span, language: Language): string {
  const { until } = meetings[language].page
  const [first, last] = [starts.slice(0, 10), ends.slice(0, 10)]
  const [from, to] = [clockOf(starts, language), clockOf(ends, language)]
  return first === last
    ? `${dayDate(first, language)}, ${from} ${until} ${to} ${zone}`
    : `${date(first, language)}, ${from} ${until} ${date(last, language)}, ${to} ${zone}`
}

/** `13 Agustus 2026`, or `9 Agustus 2026 sampai 11 Agustus 2026`. */
export function daysOf({ starts, ends }: Omit<Span, 'zone'>, language: Language): string {
  const [first, last] = [starts.slice(0, 10), ends.slice(0, 10)]
  const { until } = meetings[language].page
  return first === last ? date(first, language) : `${date(first, language)} ${until} ${date(last, language)}`
}
