import type { ProductState } from '../../../contract/products.ts'
import { products } from '../../../text/products.ts'
import { useText } from '../../data/session.tsx'
import type { GlyphName } from '../../ui/glyph.tsx'
import { State } from '../../ui/state.tsx'

export const glyphs: Record<ProductState, GlyphName> = {
  ...{ draft: 'draft', listed: 'quarter', supported: 'half', selling: 'done', retired: 'cancelled' },
}

/** Whether buyers may see it. */
export const isListed = (state: ProductState): boolean => state !== 'draft' && state !== 'retired'

/** How a product stands. */
export function ProductMark({ state, tag }: { state: ProductState; tag?: boolean }) {
  const { states } = useText(products)
  return (
    <State glyph={glyphs[state]} tag={tag}>
      {states[state]}
    </State>
  )
}
