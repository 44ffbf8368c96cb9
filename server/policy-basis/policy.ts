import { type Actor, holds, holdsAnywhere, may, type Place, type Role } from '../../contract/access.ts'
import { placeOf } from '../platform/endpoint.ts'

type Placed = { province_id: number | null; regency_id: number | null; scope_id: number }

export const mayList = (actor: Actor): boolean => holdsAnywhere(actor, 'policy-basis.see')
/** Levels above, and all who work within: what a region decided holds for its libraries. */
export function maySee(actor: Actor, basis: Placed): boolean {
  const able: readonly Role[] = may['policy-basis.see']
  return actor.grants.some(
    ({ role, scopeId, path }) =>
      able.includes(role) && (placeOf(basis).includes(scopeId) || path.includes(basis.scope_id)),
  )
}
/** Asked of the region or library that it is of. */
export const mayRecord = (actor: Actor, place: Place): boolean => holds(actor, 'policy-basis.keep', place)
export const mayKeep = (actor: Actor, basis: Placed): boolean =>
  holds(actor, 'policy-basis.keep', placeOf(basis))
