import { type Actor, holds, holdsAnywhere, holdsRole } from '../../contract/access.ts'
import { type LibraryKind, verifierOfKind } from '../../contract/libraries.ts'
import { placeOf } from '../platform/endpoint.ts'

/** A library, or a row that hangs on one. */
type Placed = { province_id: number; regency_id: number | null; scope_id: number }

/** Only the library itself plans, and tells how it goes. */
export const mayKeep = (actor: Actor, row: Placed): boolean => holds(actor, 'plans.keep', placeOf(row))
export const maySee = (actor: Actor, row: Placed): boolean => holds(actor, 'plans.see', placeOf(row))
export const mayList = (actor: Actor): boolean => holdsAnywhere(actor, 'plans.see')
/** The level right above: village ← regency ← province ← nation; nobody from higher up in its stead. */
export const mayReview = (actor: Actor, library: Placed & { kind: LibraryKind }): boolean =>
  holdsRole(actor, verifierOfKind[library.kind], placeOf(library))
