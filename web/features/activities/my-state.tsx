import type { ActivityState } from '../../../contract/activities.ts'
import { myActivities } from '../../../text/my-activities.ts'
import { useText } from '../../data/session.tsx'
import type { GlyphName } from '../../ui/glyph.tsx'
import { State } from '../../ui/state.tsx'

export const glyphs: Record<ActivityState, GlyphName> = {
  submitted: 'half',
  returned: 'returned',
  verified: 'done',
  locked: 'locked',
}

/** How an activity stands, for the one who sent it. */
export function MyState({ state }: { state: ActivityState }) {
  const { states } = useText(myActivities)
  return (
    <State glyph={glyphs[state]} tag>
      {states[state]}
    </State>
  )
}
