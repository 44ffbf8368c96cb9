import { type Actor, onlySees } from '../../contract/access.ts'
import { anySignedIn } from '../platform/endpoint.ts'

/** Anybody who may change something themselves carries a file: what is in it stands on its owner's roles. A partner does not. */
export const mayHandIn = (actor: Actor): boolean =>
  anySignedIn(actor) &&
  !onlySees(actor) &&
  (actor.grants.length === 0 || actor.grants.some(grant => grant.role !== 'partner'))
