import {
  type Actor,
  holds,
  holdsAnywhere,
  may,
  nation,
  type Place,
  type Role,
  type Verb,
} from '../../contract/access.ts'
import { placeOf } from '../platform/endpoint.ts'

export type Placed = { province_id: number | null; regency_id: number | null; scope_id: number }
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
/** The partner itself; or an office in whose area it stands, which tells how the partner said so. */
export const mayConsent = (actor: Actor, partner: Placed): boolean =>
  holds(actor, 'partners.consent', placeOf(partner))
export const isItself = (actor: Actor, { scope_id }: Placed): boolean =>
  actor.grants.some(({ role, scopeId }) => role === 'partner' && scopeId === scope_id)
/** The office that speaks for a partner: the nearest to it. */
export function officeFor(actor: Actor, partner: Placed): number {
  const able: readonly Role[] = may['partners.consent']
  const offices = actor.grants.filter(({ role }) => able.includes(role)).map(({ scopeId }) => scopeId)
  return placeOf(partner).findLast(id => offices.includes(id)) ?? nation
}
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

/** One scope holds both: of two regencies the province's, of two provinces the nation's. */
export function mayMerge(actor: Actor, two: readonly Placed[]): boolean {
  const able: readonly Role[] = may['partners.merge']
  return actor.grants.some(
    ({ role, scopeId }) => able.includes(role) && two.every(one => placeOf(one).includes(scopeId)),
  )
}
export const mayFindAlike = (actor: Actor): boolean => holdsAnywhere(actor, 'partners.register')
export const mayListPairs = (actor: Actor): boolean => holdsAnywhere(actor, 'partners.merge')

/** Asked of the library or region that got it: who works there knows. */
export const mayRecordGift = (actor: Actor, { to }: { to: Place }): boolean =>
  holds(actor, 'partners.record-gifts', to)

type InRegion = { region: { id: number; province_id: number | null; regency_id: number | null } }
/** Levels above and all who work within; a partner where it stands or serves. */
export function maySeeRoles(actor: Actor, found: InRegion & { own: readonly Serving[] }): boolean {
  const able: readonly Role[] = may['partners.see-roles']
  const above = placeOf(found.region)
  return actor.grants.some(({ role, scopeId, path }) => {
    if (!able.includes(role)) return false
    if (role !== 'partner') return above.includes(scopeId) || path.includes(found.region.id)
    return found.own.some(partner => isWithin(found.region, partner))
  })
}
/** Whether a partner stands in the very region, or serves it or one that holds it. */
export function isWithin(region: InRegion['region'], partner: Serving): boolean {
  const above = placeOf(region)
  return standsIn(partner) === region.id || partner.serves.some(id => above.includes(id))
}
const standsIn = ({ province_id, regency_id }: Placed) => regency_id ?? province_id ?? 1
export const maySetRoles = (actor: Actor, { region }: InRegion): boolean =>
  holds(actor, 'partners.set-roles', placeOf(region))
