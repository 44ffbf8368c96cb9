import { type Actor, holds, holdsAnywhere, holdsRole, nation, type Role } from '../../contract/access.ts'
import { type LibraryKind, verifierOfKind } from '../../contract/libraries.ts'
import type { EnrolmentKind } from '../../contract/programme.ts'
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
/** Whoever may declare a replication also tells of its path, and names who accompanies it. */
export const mayWalk = (actor: Actor, found: Placed): boolean => mayDeclare(actor, [found])
/** The role in which an actor declares something of a library. */
export const declaresAs = (actor: Actor, library: Placed): 'regency' | 'library' =>
  holdsRole(actor, 'regency', placeOf(library)) ? 'regency' : 'library'

/** The level that decides a fact of an enrolment, where it is not the regency: of a beneficiary, and of others. */
const deciders: Record<'beneficiary' | 'others', Record<string, Role>> = {
  beneficiary: {
    ...{ reviewedOn: 'province', declinedOn: 'province', endedOn: 'province', outcome: 'province' },
    ...{ decreeNumber: 'national', decreedOn: 'national', activeFrom: 'national' },
  },
  others: { endedOn: 'province', outcome: 'province' },
}
const offices: readonly Role[] = ['regency', 'province', 'national']
/** A list is believed about what its bearer's level decides, or one below. */
export function mayTell(actor: Actor, library: Placed, kind: EnrolmentKind, fact: string): boolean {
  const decider = deciders[kind === 'beneficiary' ? kind : 'others'][fact] ?? 'regency'
  const able = offices.slice(offices.indexOf(decider))
  return able.some(role => holdsRole(actor, role, placeOf(library)))
}

/** The role one level above the one that declared a replication. */
export const confirmerOf = ({
  proposedAs,
  libraryKind,
}: Pick<Declared, 'proposedAs' | 'libraryKind'>): Role =>
  proposedAs === 'regency' ? 'province' : verifierOfKind[libraryKind]
/** In the level that confirms this replication. */
export const confirms = (actor: Actor, declared: Declared): boolean =>
  holdsRole(actor, confirmerOf(declared), placeOf(declared))
/** In the level that confirms one of them at least; the others are left to theirs. */
export const mayConfirm = (actor: Actor, found: readonly Declared[]): boolean =>
  found.some(declared => confirms(actor, declared))
