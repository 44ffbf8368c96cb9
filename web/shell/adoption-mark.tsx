import type { AdoptionState } from '../../contract/adoptions.ts'
import { adoptions } from '../../text/adoptions.ts'
import { useText } from '../data/session.tsx'
import type { GlyphName } from '../ui/glyph.tsx'
import { State } from '../ui/state.tsx'

export const adoptionGlyphs: Record<AdoptionState, GlyphName> = {
  ...{ interested: 'ring', trying: 'half', working: 'done', dropped: 'cancelled' },
}

/** How far a library has got with a practice. */
export function AdoptionMark({ state, tag }: { state: AdoptionState; tag?: boolean }) {
  const { states } = useText(adoptions)
  return (
    <State glyph={adoptionGlyphs[state]} tag={tag}>
      {states[state]}
    </State>
  )
}
