import { type Actor, holds } from '../../contract/access.ts'
import { placeOf } from '../platform/endpoint.ts'

type Placed = { province_id: number; regency_id: number | null; scope_id: number }

export const maySee = (actor: Actor, row: Placed): boolean => holds(actor, 'products.see', placeOf(row))
/** The library of the village where things are made. */
export const mayKeep = (actor: Actor, row: Placed): boolean => holds(actor, 'products.keep', placeOf(row))
