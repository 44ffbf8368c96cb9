import { type Actor, holds, holdsAnywhere } from '../../contract/access.ts'
import { placeOf } from '../platform/endpoint.ts'

export type Placed = { province_id: number | null; regency_id: number | null; scope_id: number }

export const mayList = (actor: Actor): boolean => holdsAnywhere(actor, 'surveys.see')
export const maySee = (actor: Actor, row: Placed): boolean => holds(actor, 'surveys.see', placeOf(row))
/** The library itself and the offices above it; of a meeting the office that keeps it. */
export const mayKeep = (actor: Actor, row: Placed): boolean => holds(actor, 'surveys.keep', placeOf(row))
