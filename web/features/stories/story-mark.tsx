import type { StoryState } from '../../../contract/stories.ts'
import { stories } from '../../../text/stories.ts'
import { useText } from '../../data/session.tsx'
import type { GlyphName } from '../../ui/glyph.tsx'
import { State } from '../../ui/state.tsx'

const glyphs: Record<StoryState, GlyphName> = {
  ...{ draft: 'draft', consented: 'half', returned: 'returned', verified: 'done', published: 'full' },
  withdrawn: 'cancelled',
}

/** How far a story has come. */
export function StoryMark({ state, tag }: { state: StoryState; tag?: boolean }) {
  const { states } = useText(stories)
  return (
    <State glyph={glyphs[state]} tag={tag}>
      {states[state]}
    </State>
  )
}
