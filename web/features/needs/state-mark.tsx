import type { PairingState } from '../../../contract/matching.ts'
import type { NeedState, OfferState } from '../../../contract/needs.ts'
import { needs } from '../../../text/needs.ts'
import { useText } from '../../data/session.tsx'
import type { GlyphName } from '../../ui/glyph.tsx'
import { State } from '../../ui/state.tsx'

const ofNeeds: Record<NeedState, GlyphName> = {
  ...{ open: 'ring', 'met-in-part': 'half', met: 'done', withdrawn: 'cancelled', lapsed: 'missing' },
}
const ofOffers: Record<OfferState, GlyphName> = {
  ...{ open: 'ring', 'taken-in-part': 'half', 'used-up': 'done', withdrawn: 'cancelled', lapsed: 'missing' },
}
const ofPairings: Record<PairingState, GlyphName> = {
  ...{ proposed: 'look', agreed: 'done', declined: 'returned', withdrawn: 'cancelled', lapsed: 'missing' },
}

export function NeedMark({ state }: { state: NeedState }) {
  const { states } = useText(needs)
  return (
    <State glyph={ofNeeds[state]} tag>
      {states[state]}
    </State>
  )
}

export function OfferMark({ state }: { state: OfferState }) {
  const { offerStates } = useText(needs)
  return (
    <State glyph={ofOffers[state]} tag>
      {offerStates[state]}
    </State>
  )
}

export function PairingMark({ state }: { state: PairingState }) {
  const { pairingStates } = useText(needs)
  return (
    <State glyph={ofPairings[state]} tag>
      {pairingStates[state]}
    </State>
  )
}
