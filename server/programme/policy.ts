import {
  type Actor,
  holds,
  holdsAnywhere,
  holdsRole,
  nation,
  type Place,
  type Role,
} from '../../contract/access.ts'
import { type LibraryKind, verifierOfKind } from '../../contract/libraries.ts'

type Placed = { path: Place }
type Declared = Placed & { proposedAs: 'regency' | 'library'; libraryKind: LibraryKind }

export const maySee = (actor: Actor): boolean => holdsAnywhere(actor, 'programme.see')
export const mayDefine = (actor: Actor): boolean => holds(actor, 'programme.define', [nation])

/** A regency's office proposes what lies in the regency: villages, reading gardens and its own library. */
export const mayPropose = (actor: Actor, library: Placed): boolean =>
  holds(actor, 'programme.propose', library.path)
export const mayReview = (actor: Actor, found: readonly Placed[]): boolean =>
  found.every(({ path }) => holds(actor, 'programme.review', path))
export const mayDecree = (actor: Actor, found: readonly Placed[]): boolean =>
  found.every(({ path }) => holds(actor, 'programme.decree', path))
export const mayEnd = (actor: Actor, found: Placed): boolean => holds(actor, 'programme.end', found.path)

/** The regency's office for libraries in it, or a library for itself: replications, and villages that begin to improve. */
export const mayDeclare = (actor: Actor, libraries: readonly Placed[]): boolean =>
  libraries.every(({ path }) => holds(actor, 'programme.replicate', path))
/** The role in which an actor declares something of a library. */
export const declaresAs = (actor: Actor, { path }: Placed): 'regency' | 'library' =>
  holdsRole(actor, 'regency', path) ? 'regency' : 'library'

/** The role one level above the one that declared a replication. */
export const confirmerOf = ({ proposedAs, libraryKind }: Declared): Role =>
  proposedAs === 'regency' ? 'province' : verifierOfKind[libraryKind]
/** In the level that confirms this replication. */
export const confirms = (actor: Actor, declared: Declared): boolean =>
  holdsRole(actor, confirmerOf(declared), declared.path)
/** In the level that confirms one of them at least; the others are left to theirs. */
export const mayConfirm = (actor: Actor, found: readonly Declared[]): boolean =>
  found.some(declared => confirms(actor, declared))
