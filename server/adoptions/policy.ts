import { type Actor, holds, holdsAnywhere } from '../../contract/access.ts'
import { placeOf } from '../platform/endpoint.ts'

/** A library, or an adoption, which stands where its library does. */
type Placed = { province_id: number; regency_id: number | null; scope_id: number }

export const mayList = (actor: Actor): boolean => holdsAnywhere(actor, 'adoptions.see')
export const maySee = (actor: Actor, row: Placed): boolean => holds(actor, 'adoptions.see', placeOf(row))
/** Only the library itself takes a practice on, and tells how it goes. */
export const mayTake = (actor: Actor, row: Placed): boolean => holds(actor, 'adoptions.take', placeOf(row))
export const mayTakeFor = (actor: Actor, { library }: { library: Placed }): boolean => mayTake(actor, library)
