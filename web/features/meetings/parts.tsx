import type { Meeting, MeetingState } from '../../../contract/meetings.ts'
import { meetings } from '../../../text/meetings.ts'
import { type Language, useText } from '../../data/session.tsx'
import { date } from '../../ui/format.ts'
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

/** `13 Agustus 2026`, or `9 Agustus 2026 sampai 11 Agustus 2026`. */
export function daysOf({ starts, ends }: Pick<Meeting, 'starts' | 'ends'>, language: Language): string {
  const [first, last] = [starts.slice(0, 10), ends.slice(0, 10)]
  const { until } = meetings[language].page
  return first === last ? date(first, language) : `${date(first, language)} ${until} ${date(last, language)}`
}
