import { type Actor, holds, holdsAnywhere } from '../../contract/access.ts'
import { placeOf } from '../platform/endpoint.ts'

type Placed = { province_id: number; regency_id: number | null; scope_id: number }

export const mayList = (actor: Actor): boolean => holdsAnywhere(actor, 'aid.see')
export const maySee = (actor: Actor, item: Placed): boolean => holds(actor, 'aid.see', placeOf(item))
/** Asked of the libraries, or of the items on their way to them. */
export const mayGive = (actor: Actor, found: readonly Placed[]): boolean =>
  found.every(one => holds(actor, 'aid.give', placeOf(one)))
/** Only the library that got it tells what arrived and how it fares. */
export const mayConfirm = (actor: Actor, item: Placed): boolean => holds(actor, 'aid.confirm', placeOf(item))
/** The library or an office tells of a loss; an office withdraws. */
export const mayEnd = (actor: Actor, item: Placed, input: { outcome: 'lost' | 'withdrawn' }): boolean =>
  mayGive(actor, [item]) || (input.outcome === 'lost' && mayConfirm(actor, item))
