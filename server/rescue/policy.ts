import { type Actor, onlySees } from '../../contract/access.ts'
import { anySignedIn } from '../platform/endpoint.ts'

/** Anybody who may change something themselves carries a file: what is in it stands on its owner's roles. */
export const mayHandIn = (actor: Actor): boolean => anySignedIn(actor) && !onlySees(actor)
