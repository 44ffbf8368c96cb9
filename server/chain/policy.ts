import { type Actor, holds } from '../../contract/access.ts'
import { placeOf } from '../platform/endpoint.ts'

type Placed = { province_id: number | null; regency_id: number | null; scope_id: number }

/** Who works in the place of an element, or watches it. */
export const seesPlace = (actor: Actor, card: Placed): boolean => holds(actor, 'chain.see', placeOf(card))
/** And a partner, of the chains of its own promises. */
export const maySee = (actor: Actor, { card, own }: { card: Placed; own: boolean }): boolean =>
  seesPlace(actor, card) || own
export const mayLinkOne = (actor: Actor, card: Placed): boolean => holds(actor, 'chain.link', placeOf(card))
export const mayLinkThis = (actor: Actor, { card }: { card: Placed }): boolean => mayLinkOne(actor, card)
/** Both ends lie where one works. */
export const mayLink = (actor: Actor, { from, to }: { from: Placed; to: Placed }): boolean =>
  mayLinkOne(actor, from) && mayLinkOne(actor, to)
