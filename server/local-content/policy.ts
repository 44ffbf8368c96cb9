import { type Actor, holds, holdsAnywhere } from '../../contract/access.ts'
import { placeOf } from '../platform/endpoint.ts'

type Placed = { province_id: number; regency_id: number | null; scope_id: number }

// the same people as of products: what a village makes and what it tells stand beside each other
export const mayList = (actor: Actor): boolean => holdsAnywhere(actor, 'products.see')
export const maySee = (actor: Actor, row: Placed): boolean => holds(actor, 'products.see', placeOf(row))
export const mayKeep = (actor: Actor, row: Placed): boolean => holds(actor, 'products.keep', placeOf(row))
