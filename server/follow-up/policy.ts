import { type Actor, holdsAnywhere } from '../../contract/access.ts'

/** Scoped by its query. */
export const mayList = (actor: Actor): boolean => holdsAnywhere(actor, 'follow-up.see')
