import { type Actor, holds, holdsAnywhere } from '../../contract/access.ts'
import { placeOf } from '../platform/endpoint.ts'

type Placed = { province_id: number; regency_id: number | null; scope_id: number }

export const mayList = (actor: Actor): boolean => holdsAnywhere(actor, 'products.see')
export const maySee = (actor: Actor, row: Placed): boolean => holds(actor, 'products.see', placeOf(row))
/** Only the library of the village where it is made. */
export const mayKeep = (actor: Actor, row: Placed): boolean => holds(actor, 'products.keep', placeOf(row))
