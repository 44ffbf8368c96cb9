import type { AidItem, AidState } from '../../../contract/aid.ts'
import { aid } from '../../../text/aid.ts'
import { useSession, useText } from '../../data/session.tsx'
import type { GlyphName } from '../../ui/glyph.tsx'
import { number } from '../../ui/format.ts'
import { State } from '../../ui/state.tsx'

const glyphs: Record<AidState, GlyphName> = {
  allocated: 'ring',
  shipped: 'quarter',
  received: 'half',
  'in-use': 'done',
  broken: 'late',
  lost: 'missing',
  withdrawn: 'cancelled',
}

export function AidStateMark(props: { state: AidState; tag?: boolean }) {
  const { states } = useText(aid)
  return (
    <State glyph={glyphs[props.state]} tag={props.tag}>
      {states[props.state]}
    </State>
  )
}

/** `3 komputer` */
export function useAmount(): (item: Pick<AidItem, 'count' | 'kind'>) => string {
  const words = useText(aid)
  const { language } = useSession()
  return item => words.amount(number(item.count, language), words.kinds[item.kind])
}
