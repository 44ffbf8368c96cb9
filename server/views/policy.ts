import { type Actor, type Grant, holdsAnywhere, type Role, may } from '../../contract/access.ts'

/** Views are of lists, and lists are of offices. */
export const mayKeep = (actor: Actor): boolean => holdsAnywhere(actor, 'views.keep')

/** For oneself, or for those who hold the same role in the same scope. */
export function maySave(actor: Actor, { grant }: { grant: Grant | null }): boolean {
  const able: readonly Role[] = may['views.share']
  return mayKeep(actor) && (grant === null || able.includes(grant.role))
}
