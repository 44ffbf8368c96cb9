import { type Actor, holds, type Place } from '../../contract/access.ts'
import { placeOf } from '../platform/endpoint.ts'

/** Asked of the region that the dashboard is of. */
export const maySee = (actor: Actor, found: { path: Place }): boolean =>
  holds(actor, 'indicators.see', found.path)

export const maySeeLibrary = (
  actor: Actor,
  library: { province_id: number; regency_id: number | null; scope_id: number },
): boolean => holds(actor, 'indicators.see', placeOf(library))
