import { type Actor, holds } from '../../contract/access.ts'
import { placeOf } from '../platform/endpoint.ts'

type Placed = { province_id: number; regency_id: number | null; scope_id: number }

/** Whoever sees a library's reports sees the proof that they were sent. */
export const maySee = (actor: Actor, library: Placed): boolean =>
  holds(actor, 'reports.see', placeOf(library))
