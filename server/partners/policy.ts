import { type Actor, holds, holdsAnywhere, may, type Role, type Verb } from '../../contract/access.ts'
import { placeOf } from '../platform/endpoint.ts'

type Placed = { province_id: number | null; regency_id: number | null; scope_id: number }
/** `serves`: the regions served; `reach`: those with all above them. */
type Serving = Placed & { serves: readonly number[]; reach: readonly number[] }

export const mayList = (actor: Actor): boolean => holdsAnywhere(actor, 'partners.see')
/** Asked of the region in which the partner is to stand. */
export const mayRegister = (actor: Actor, place: { province_id: number | null; regency_id: number | null }) =>
  holds(actor, 'partners.register', placeOf(place))
export const mayAmend = (actor: Actor, partner: Placed): boolean =>
  holds(actor, 'partners.amend', placeOf(partner))
/** Offices for partners in their area; a partner for itself. */
export const mayKeepContacts = (actor: Actor, partner: Placed): boolean =>
  holds(actor, 'partners.keep-contacts', placeOf(partner))
export const maySee = (actor: Actor, partner: Serving): boolean => reaches(actor, 'partners.see', partner)
export const maySeeContacts = (actor: Actor, partner: Serving): boolean =>
  reaches(actor, 'partners.see-contacts', partner)

/**
 * True where a role with the verb stands above the partner or above where it serves, or within where it serves. A
 * partner's own role reaches the partner itself only.
 */
function reaches(actor: Actor, verb: Verb, partner: Serving): boolean {
  const able: readonly Role[] = may[verb]
  const above = [...placeOf(partner), ...partner.reach]
  return actor.grants.some(
    ({ role, scopeId, path }) =>
      able.includes(role) &&
      (above.includes(scopeId) || (role !== 'partner' && partner.serves.some(id => path.includes(id)))),
  )
}
