import {
  type Actor,
  holds,
  may,
  type Place,
  type Role,
  scopesOfRole,
  seats,
  type Verb,
} from '../../contract/access.ts'
import { placeOf } from '../platform/endpoint.ts'
import type { ScopeRow } from './queries.ts'

/** The roles that each role may invite into places that its scope holds. */
const below: Record<Role, readonly Role[]> = {
  national: ['province', 'regency', 'library', 'trainer', 'partner', ...seats],
  province: ['regency', 'library', 'trainer', 'partner', ...seats],
  regency: ['library', 'partner', ...seats],
  library: ['village-head'],
  trainer: [],
  partner: [],
  'village-head': [],
  'agency-head': [],
  auditor: [],
}

/** A role is invited from the levels above it in their own area, or by a colleague with the same role in that scope. */
export function mayInvite(actor: Actor, role: Role, scope: ScopeRow): boolean {
  const place = placeOf({ ...scope, scope_id: scope.id })
  return actor.grants.some(grant => {
    const fromAbove = has(grant.role, 'people.invite-below') && below[grant.role].includes(role)
    const fromBeside =
      has(grant.role, 'people.invite-beside') && grant.role === role && grant.scopeId === scope.id
    return (fromAbove && place.includes(grant.scopeId)) || fromBeside
  })
}

/** The role by which a place of a level is held; of others, lists are not invited. */
export const roleOfLevel: Partial<Record<ScopeRow['level'], Role>> = {
  province: 'province',
  regency: 'regency',
  library: 'library',
}

/** A list is invited from above only. */
export function mayInviteAll(actor: Actor, scopes: readonly ScopeRow[]): boolean {
  return scopes.every(scope => {
    const role = roleOfLevel[scope.level]
    return role !== undefined && isAbove(actor, { ...scope, scope_id: scope.id, role })
  })
}

/** A role is handed over by its holder, or by whoever could end it; in both cases to somebody they could invite. */
export function mayHandOver(
  actor: Actor,
  grant: Parameters<typeof placeOf>[0] & { role: Role; person_id: string },
  scope: ScopeRow,
): boolean {
  const own = grant.person_id === actor.personId
  // an auditor's period is given to a person, by name
  if (grant.role === 'auditor') return false
  return (own || mayEndGrant(actor, grant)) && mayInvite(actor, grant.role, scope)
}

/** True where one of the actor's roles is above that role in its place. */
export const isAbove = (actor: Actor, held: Parameters<typeof placeOf>[0] & { role: Role }): boolean =>
  outranks(actor, held.role, placeOf(held))

/** True where one of the actor's roles in the place, or over it, is above that role. */
export function outranks(actor: Actor, role: Role, place: Place): boolean {
  return actor.grants.some(
    grant =>
      has(grant.role, 'people.invite-below') &&
      below[grant.role].includes(role) &&
      place.includes(grant.scopeId),
  )
}

/** A role is granted in a scope of one of its own levels only. */
export function fits(role: Role, scope: ScopeRow): boolean {
  const levels: readonly string[] = scopesOfRole[role]
  return levels.includes(scope.level)
}

/** A role is ended by whoever may in the area that holds it, or who invites to it there; never from below. */
export function mayEndGrant(actor: Actor, grant: Parameters<typeof placeOf>[0] & { role: Role }): boolean {
  return holds(actor, 'people.end-grant', placeOf(grant)) || isAbove(actor, grant)
}

/** The scopes in which the actor has the verb: what a list shows. */
export function scopesWith(actor: Actor, verb: Verb): number[] {
  return actor.grants.filter(grant => has(grant.role, verb)).map(grant => grant.scopeId)
}

function has(role: Role, verb: Verb): boolean {
  const able: readonly Role[] = may[verb]
  return able.includes(role)
}
