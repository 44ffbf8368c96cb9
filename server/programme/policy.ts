import { type Actor, holds, holdsAnywhere, holdsRole, nation, type Role } from '../../contract/access.ts'
import { type LibraryKind, verifierOfKind } from '../../contract/libraries.ts'
import { placeOf } from '../platform/endpoint.ts'

type Placed = { province_id: number; regency_id: number | null; scope_id: number }
type Declared = Placed & { proposedAs: 'regency' | 'library'; libraryKind: LibraryKind }

export const maySee = (actor: Actor): boolean => holdsAnywhere(actor, 'programme.see')
export const mayDefine = (actor: Actor): boolean => holds(actor, 'programme.define', [nation])

/** A regency's office proposes what lies in the regency: villages, reading gardens and its own library. */
export const mayPropose = (actor: Actor, library: Placed): boolean =>
  holds(actor, 'programme.propose', placeOf(library))
export const mayReview = (actor: Actor, found: readonly Placed[]): boolean =>
  found.every(e => holds(actor, 'programme.review', placeOf(e)))
export const mayDecree = (actor: Actor, found: readonly Placed[]): boolean =>
  found.every(e => holds(actor, 'programme.decree', placeOf(e)))
export const mayEnd = (actor: Actor, found: Placed): boolean => holds(actor, 'programme.end', placeOf(found))

/** The regency's office for libraries in it, or a library for itself: replications, and villages that begin to improve. */
export const mayDeclare = (actor: Actor, libraries: readonly Placed[]): boolean =>
  libraries.every(library => holds(actor, 'programme.replicate', placeOf(library)))
/** The role in which an actor declares something of a library. */
export const declaresAs = (actor: Actor, library: Placed): 'regency' | 'library' =>
  holdsRole(actor, 'regency', placeOf(library)) ? 'regency' : 'library'

/** The role one level above the one that declared a replication. */
export const confirmerOf = ({ proposedAs, libraryKind }: Declared): Role =>
  proposedAs === 'regency' ? 'province' : verifierOfKind[libraryKind]
/** In the level that confirms this replication. */
export const confirms = (actor: Actor, declared: Declared): boolean =>
  holdsRole(actor, confirmerOf(declared), placeOf(declared))
/** In the level that confirms one of them at least; the others are left to theirs. */
export const mayConfirm = (actor: Actor, found: readonly Declared[]): boolean =>
  found.some(declared => confirms(actor, declared))
