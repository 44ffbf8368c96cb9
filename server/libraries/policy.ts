import { type Actor, holds, holdsAnywhere } from '../../contract/access.ts'
import { placeOf } from '../platform/endpoint.ts'

type Placed = { province_id: number | null; regency_id: number | null; scope_id?: number }

export const mayList = (actor: Actor): boolean => holdsAnywhere(actor, 'libraries.see')
export const maySee = (actor: Actor, library: Placed): boolean =>
  holds(actor, 'libraries.see', placeOf(library))
/** Asked of the region that the library is to stand in. */
export const mayRegister = (actor: Actor, region: Placed): boolean =>
  holds(actor, 'libraries.register', placeOf(region))
export const mayAmend = (actor: Actor, library: Placed): boolean =>
  holds(actor, 'libraries.amend', placeOf(library))
export const mayClose = (actor: Actor, library: Placed): boolean =>
  holds(actor, 'libraries.close', placeOf(library))
