import type { PlanReview } from '../../../contract/plans.ts'
import { plans } from '../../../text/plans.ts'
import { useText } from '../../data/session.tsx'
import type { GlyphName } from '../../ui/glyph.tsx'
import { State } from '../../ui/state.tsx'

const glyphs: Record<PlanReview, GlyphName> = { waiting: 'half', reviewed: 'done', returned: 'returned' }

/** Whether the level above has looked a plan over as it stands. */
export function ReviewState(props: { review: PlanReview; tag?: boolean }) {
  const { reviews } = useText(plans)
  return (
    <State glyph={glyphs[props.review]} tag={props.tag}>
      {reviews[props.review]}
    </State>
  )
}
