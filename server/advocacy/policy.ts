import { type Actor, holds, holdsAnywhere, may, type Role } from '../../contract/access.ts'
import { placeOf } from '../platform/endpoint.ts'

export type Placed = { province_id: number; regency_id: number | null; scope_id: number }

export const mayList = (actor: Actor): boolean => holdsAnywhere(actor, 'advocacy.see')
export const maySee = (actor: Actor, row: Placed): boolean => holds(actor, 'advocacy.see', placeOf(row))
/** Whoever asked tells of it: the library of its own efforts, an office of its own; nobody for another. */
export const mayRecord = (actor: Actor, row: Placed): boolean => {
  const able: readonly Role[] = may['advocacy.record']
  return actor.grants.some(grant => able.includes(grant.role) && grant.scopeId === row.scope_id)
}
/** The library, or an office above that speaks for it. */
export const mayBrief = (actor: Actor, row: Placed): boolean => holds(actor, 'advocacy.brief', placeOf(row))
/** The library, or an office above that read it. */
export const mayPublish = (actor: Actor, row: Placed): boolean =>
  holds(actor, 'advocacy.publish', placeOf(row))
