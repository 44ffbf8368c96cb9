import { type Actor, holds, holdsAnywhere, holdsRole } from '../../contract/access.ts'
import { type LibraryKind, verifierOfKind } from '../../contract/libraries.ts'
import { placeOf } from '../platform/endpoint.ts'

type Placed = { province_id: number; regency_id: number | null; scope_id: number }
type OfKind = Placed & { kind: LibraryKind }

export const maySubmit = (actor: Actor, library: Placed): boolean =>
  holds(actor, 'reports.submit', placeOf(library))
export const maySee = (actor: Actor, library: Placed): boolean =>
  holds(actor, 'reports.see', placeOf(library))
export const mayList = (actor: Actor): boolean => holdsAnywhere(actor, 'reports.see')
/** The level right above: village ← regency ← province ← nation; nobody from higher up in its stead. */
export const mayJudge = (actor: Actor, library: OfKind): boolean =>
  holdsRole(actor, verifierOfKind[library.kind], placeOf(library))
/** In bulk: one of them at least; the others are left to theirs. */
export const mayJudgeAny = (actor: Actor, libraries: readonly OfKind[]): boolean =>
  libraries.some(library => mayJudge(actor, library))
