import { type Actor, holds } from '../../contract/access.ts'
import { placeOf } from '../platform/endpoint.ts'

type Placed = { province_id: number | null; regency_id: number | null; scope_id: number }

/** Names, contacts and answers: for the office that keeps the meeting and those above it. */
export const maySee = (actor: Actor, row: Placed): boolean => holds(actor, 'guests.see', placeOf(row))
export const mayKeep = (actor: Actor, row: Placed): boolean => holds(actor, 'guests.keep', placeOf(row))
