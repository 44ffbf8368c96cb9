import { type Actor, holds } from '../../contract/access.ts'
import { placeOf } from '../platform/endpoint.ts'

type Placed = { province_id: number | null; regency_id: number | null; scope_id: number }

/** Whether a giver keeps its word is for the programme alone. */
export const mayJudge = (actor: Actor, row: Placed): boolean =>
  holds(actor, 'commitments.see-reliability', placeOf(row))
