import type { ActivityState } from '../../../contract/activities.ts'
import { activities } from '../../../text/activities.ts'
import { useText } from '../../data/session.tsx'
import type { GlyphName } from '../../ui/glyph.tsx'
import { State } from '../../ui/state.tsx'

const glyphs: Record<ActivityState, GlyphName> = {
  submitted: 'half',
  returned: 'returned',
  verified: 'done',
  locked: 'locked',
}

export function ActivityStateMark(props: { state: ActivityState; tag?: boolean }) {
  const { states } = useText(activities)
  return (
    <State glyph={glyphs[props.state]} tag={props.tag}>
      {states[props.state]}
    </State>
  )
}
