import { myReports } from '../../../text/my-reports.ts'
import { useText } from '../../data/session.tsx'
import type { GlyphName } from '../../ui/glyph.tsx'
import { State } from '../../ui/state.tsx'
import type { LampState } from '../../ui/year-lamps.tsx'

export type MonthState = keyof typeof myReports.id.states

const glyphs: Record<MonthState, GlyphName> = {
  silent: 'missing',
  submitted: 'half',
  returned: 'returned',
  verified: 'done',
  locked: 'locked',
  'not-expected': 'cancelled',
  ahead: 'ring',
  open: 'ring',
}

/** The lamp of a month in the year. */
export const lamps: Record<MonthState, LampState> = {
  silent: 'missing',
  submitted: 'half',
  returned: 'now',
  verified: 'lit',
  locked: 'lit',
  'not-expected': 'soon',
  ahead: 'soon',
  open: 'now',
}

/** How a month's report stands, for the one who sends it. */
export function MyReportState({ state }: { state: MonthState }) {
  const { states } = useText(myReports)
  const quiet = state === 'not-expected' || state === 'ahead'
  return (
    <State glyph={glyphs[state]} tag={!quiet} tone={quiet ? 'mute' : undefined}>
      {states[state]}
    </State>
  )
}
