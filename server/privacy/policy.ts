import { type Actor, holds, holdsAnywhere } from '../../contract/access.ts'
import { placeOf } from '../platform/endpoint.ts'
import type { Held } from './queries.ts'

export const maySee = (actor: Actor): boolean => holdsAnywhere(actor, 'privacy.see')
export const maySeeLooks = (actor: Actor): boolean => holdsAnywhere(actor, 'privacy.see-looks')
export const mayHandleAny = (actor: Actor): boolean => holdsAnywhere(actor, 'privacy.handle')
export const mayHandle = (actor: Actor, held: Held): boolean => holds(actor, 'privacy.handle', placeOf(held))
