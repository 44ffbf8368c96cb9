import type { EnrolmentState } from '../../../contract/programme.ts'
import { programme } from '../../../text/programme.ts'
import { useText } from '../../data/session.tsx'
import type { GlyphName } from '../../ui/glyph.tsx'
import { State } from '../../ui/state.tsx'

const glyphs: Record<EnrolmentState, GlyphName> = {
  proposed: 'ring',
  reviewed: 'quarter',
  declined: 'cancelled',
  decreed: 'half',
  active: 'done',
  independent: 'full',
  lapsed: 'missing',
}

export function EnrolmentStateMark(props: { state: EnrolmentState; tag?: boolean }) {
  const { states } = useText(programme)
  return (
    <State glyph={glyphs[props.state]} tag={props.tag}>
      {states[props.state]}
    </State>
  )
}
