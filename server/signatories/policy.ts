import { type Actor, holds } from '../../contract/access.ts'
import { placeOf } from '../platform/endpoint.ts'

type Placed = { province_id: number | null; regency_id: number | null; scope_id: number }

export const maySee = (actor: Actor, place: Placed): boolean =>
  holds(actor, 'signatories.see', placeOf(place))
/** A library's manager for the head of its village, an officer for their own office; and the levels above. */
export const mayKeep = (actor: Actor, place: Placed): boolean =>
  holds(actor, 'signatories.keep', placeOf(place))
