import type { PracticeState } from '../../../contract/practices.ts'
import { practiceMarks } from '../../../text/practice-marks.ts'
import { useText } from '../../data/session.tsx'
import type { GlyphName } from '../../ui/glyph.tsx'
import { State } from '../../ui/state.tsx'

const glyphs: Record<PracticeState, GlyphName> = {
  draft: 'draft',
  submitted: 'quarter',
  returned: 'returned',
  reviewed: 'three-quarters',
  published: 'done',
  retired: 'cancelled',
}

/** How a card stands, in a word. */
export function PracticeMark({ state, tag }: { state: PracticeState; tag?: boolean }) {
  const { states } = useText(practiceMarks)
  return (
    <State glyph={glyphs[state]} tag={tag}>
      {states[state]}
    </State>
  )
}
