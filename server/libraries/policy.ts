import { type Actor, holds, holdsAnywhere, may } from '../../contract/access.ts'
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
export const mayFindAlike = (actor: Actor): boolean => holdsAnywhere(actor, 'libraries.register')
export const mayListPairs = (actor: Actor): boolean => holdsAnywhere(actor, 'libraries.merge')
/** One scope holds both: of two regencies the province's, of two provinces the nation's. */
export function mayMerge(actor: Actor, { from, into }: { from: Placed; into: Placed }): boolean {
  const able: readonly string[] = may['libraries.merge']
  return actor.grants.some(
    ({ role, scopeId }) =>
      able.includes(role) && placeOf(from).includes(scopeId) && placeOf(into).includes(scopeId),
  )
}
