import type { ContentState } from '../../../contract/local-content.ts'
import { localContent } from '../../../text/products-content.ts'
import { useText } from '../../data/session.tsx'
import { State } from '../../ui/state.tsx'

const glyphs = { draft: 'draft', listed: 'done', retired: 'cancelled' } as const

export function ContentMark({ state, tag }: { state: ContentState; tag?: boolean }) {
  const { states } = useText(localContent)
  return (
    <State glyph={glyphs[state]} tag={tag}>
      {states[state]}
    </State>
  )
}
