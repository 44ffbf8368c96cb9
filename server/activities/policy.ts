import { type Actor, holds, holdsAnywhere, holdsRole } from '../../contract/access.ts'
import { type LibraryKind, verifierOfKind } from '../../contract/libraries.ts'
import { placeOf } from '../platform/endpoint.ts'

/** A row that hangs on a library. */
export type Placed = { province_id: number; regency_id: number | null; scope_id: number }
export type OfKind = Placed & { kind: LibraryKind }

/** Only the library itself records, amends and removes. */
export const mayRecord = (actor: Actor, row: Placed): boolean =>
  holds(actor, 'activities.record', placeOf(row))
export const maySee = (actor: Actor, row: Placed): boolean => holds(actor, 'activities.see', placeOf(row))
export const mayList = (actor: Actor): boolean => holdsAnywhere(actor, 'activities.see')
/** The level right above: village ← regency ← province ← nation; nobody from higher up in its stead. */
export const mayJudge = (actor: Actor, row: OfKind): boolean =>
  holdsRole(actor, verifierOfKind[row.kind], placeOf(row))
