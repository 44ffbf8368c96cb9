import { type Actor, holds, holdsAnywhere, may, nation, type Role } from '../../contract/access.ts'
import { placeOf } from '../platform/endpoint.ts'

export type Placed = { province_id: number | null; regency_id: number | null; scope_id: number }

export const mayList = (actor: Actor): boolean => holdsAnywhere(actor, 'meetings.see')
/** Levels above, and all who work within: a region's meeting is for its libraries. */
export function maySee(actor: Actor, row: Placed): boolean {
  const able: readonly Role[] = may['meetings.see']
  return actor.grants.some(
    ({ role, scopeId, path }) =>
      able.includes(role) && (placeOf(row).includes(scopeId) || path.includes(row.scope_id)),
  )
}
export const mayKeep = (actor: Actor, row: Placed): boolean => holds(actor, 'meetings.keep', placeOf(row))
/** Holidays are the nation's. */
export const maySetHolidays = (actor: Actor): boolean => holds(actor, 'meetings.set-holidays', [nation])
