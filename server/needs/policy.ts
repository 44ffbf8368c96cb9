import { type Actor, holds, holdsAnywhere, nation, type Place } from '../../contract/access.ts'
import type { PairingSide } from '../../contract/matching.ts'
import { placeOf } from '../platform/endpoint.ts'

type Placed = { province_id: number; regency_id: number | null; scope_id: number }
type OfPartner = { partnerPlace: Place }

export const mayList = (actor: Actor): boolean => holdsAnywhere(actor, 'needs.see')
export const maySeeOf = (actor: Actor, library: Placed): boolean =>
  holds(actor, 'needs.see', placeOf(library))
/** Who sees the library; and a partner, of what is in its sight at all. */
export const maySeeNeed = (actor: Actor, need: Placed): boolean =>
  maySeeOf(actor, need) || actor.grants.some(grant => grant.role === 'partner')
/** Whether a partner keeps its promises is for the programme’s eyes, where the need is. */
export const mayJudge = (actor: Actor, place: Place): boolean =>
  holds(actor, 'commitments.see-reliability', place)
/** Offers are found only where they are meant for somebody. */
export const maySeeOffers = (actor: Actor): boolean => holdsAnywhere(actor, 'needs.see-offers')
/** The library itself speaks of what it lacks. */
export const mayState = (actor: Actor, library: Placed): boolean =>
  holds(actor, 'needs.state', placeOf(library))
/** The partner itself, or an officer in whose scope it stands. */
export const mayOffer = (actor: Actor, { partnerPlace }: OfPartner): boolean =>
  holds(actor, 'needs.offer', partnerPlace)
export const mayAsk = (actor: Actor, { need }: { need: Placed }): boolean => mayState(actor, need)

type Paired = Placed & OfPartner & { proposed_by: string }
/** The side that was asked answers. */
export const mayAnswer = (actor: Actor, pairing: Paired): boolean =>
  maySpeak(actor, pairing, pairing.proposed_by === 'partner' ? 'library' : 'partner')
export const mayLeave = (actor: Actor, pairing: Paired, { side }: { side: PairingSide }): boolean =>
  maySpeak(actor, pairing, side)
function maySpeak(actor: Actor, pairing: Paired, side: PairingSide): boolean {
  return side === 'library' ? mayState(actor, pairing) : mayOffer(actor, pairing)
}
export const mayPublish = (actor: Actor): boolean => holds(actor, 'needs.define-rules', [nation])
