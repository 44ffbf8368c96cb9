import type { FormState } from '../../contract/forms.ts'
import { forms } from '../../text/meeting-forms.ts'
import { useText } from '../data/session.tsx'
import { State } from '../ui/state.tsx'

const glyphs = { draft: 'draft', open: 'half', closed: 'done' } as const

/** Whether a form takes answers. */
export function FormMark({ state }: { state: FormState }) {
  const { states } = useText(forms)
  return <State glyph={glyphs[state]}>{states[state]}</State>
}
