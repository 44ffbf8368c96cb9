import type { Commitment, CommitmentState } from '../../contract/commitments.ts'
import { commitmentMarks } from '../../text/commitment-marks.ts'
import { useSession, useText } from '../data/session.tsx'
import { number } from '../ui/format.ts'
import type { GlyphName } from '../ui/glyph.tsx'
import { State } from '../ui/state.tsx'

export const commitmentGlyphs: Record<CommitmentState, GlyphName> = {
  proposed: 'draft',
  agreed: 'quarter',
  part: 'half',
  overdue: 'late',
  fulfilled: 'done',
  withdrawn: 'cancelled',
}

/** How far a promise is; one that is overdue says by how much. */
export function CommitmentMark(props: { commitment: Pick<Commitment, 'state' | 'daysLate'>; tag?: boolean }) {
  const { states, lateBy } = useText(commitmentMarks)
  const { language } = useSession()
  const { state, daysLate } = props.commitment
  return (
    <State glyph={commitmentGlyphs[state]} tag={props.tag}>
      {state === 'overdue' ? lateBy(number(daysLate, language)) : states[state]}
    </State>
  )
}
