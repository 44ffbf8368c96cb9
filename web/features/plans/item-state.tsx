import type { PlanItem, PlanItemState } from '../../../contract/plans.ts'
import { plans } from '../../../text/plans.ts'
import { useText } from '../../data/session.tsx'
import type { GlyphName } from '../../ui/glyph.tsx'
import { State } from '../../ui/state.tsx'

const glyphs: Record<PlanItemState, GlyphName> = {
  planned: 'ring',
  'under-way': 'half',
  done: 'done',
  dropped: 'cancelled',
  'carried-over': 'returned',
}

/** How far an item has got; late goes before. */
export function ItemState({ item, tag }: { item: Pick<PlanItem, 'state' | 'late'>; tag?: boolean }) {
  const { states, late } = useText(plans)
  return (
    <State glyph={item.late ? 'late' : glyphs[item.state]} tag={tag}>
      {item.late ? late : states[item.state]}
    </State>
  )
}
