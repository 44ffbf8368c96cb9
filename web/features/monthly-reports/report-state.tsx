import type { Report, ReportState } from '../../../contract/monthly-reports.ts'
import { verify as dictionary } from '../../../text/verify.ts'
import { useText } from '../../data/session.tsx'
import type { GlyphName } from '../../ui/glyph.tsx'
import { State } from '../../ui/state.tsx'

const glyphs: Record<ReportState, GlyphName> = {
  silent: 'missing',
  submitted: 'half',
  returned: 'returned',
  verified: 'done',
  locked: 'locked',
}

/** The state of a report for the one who looks: a report that waits for them says so. */
export function ReportStateMark(props: { report: Pick<Report, 'state'>; mine: boolean; tag?: boolean }) {
  const words = useText(dictionary)
  const { state } = props.report
  const text = {
    silent: words.silentState,
    submitted: props.mine ? words.waitingYou : words.waitingOther,
    returned: words.returned,
    verified: words.verified,
    locked: words.lockedState,
  }[state]
  return (
    <State glyph={glyphs[state]} tag={props.tag}>
      {text}
    </State>
  )
}
