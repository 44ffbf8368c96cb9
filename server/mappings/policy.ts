import { type Actor, type Grant, holdsAnywhere, may, type Role } from '../../contract/access.ts'

/** Mappings are of offices. */
export const mayList = (actor: Actor): boolean => holdsAnywhere(actor, 'mappings.keep')

/** Asked of a role of one's own: its office is who the mapping is for. */
export const mayBegin = (_: Actor, { role }: Grant): boolean => isOffice(role)

/** Whoever holds the role in the office; others do not see it at all. */
export const mayUse = (actor: Actor, office: { office_scope: number; office_role: Role }): boolean =>
  actor.grants.some(
    ({ role, scopeId }) => isOffice(role) && role === office.office_role && scopeId === office.office_scope,
  )

function isOffice(role: Role): boolean {
  const able: readonly Role[] = may['mappings.keep']
  return able.includes(role)
}
