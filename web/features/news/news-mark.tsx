import type { NewsState } from '../../../contract/news.ts'
import { news } from '../../../text/news.ts'
import { useText } from '../../data/session.tsx'
import type { GlyphName } from '../../ui/glyph.tsx'
import { State } from '../../ui/state.tsx'

const glyphs: Record<NewsState, GlyphName> = { draft: 'draft', published: 'done', withdrawn: 'cancelled' }

export function NewsMark({ state }: { state: NewsState }) {
  const { states } = useText(news)
  return <State glyph={glyphs[state]}>{states[state]}</State>
}
