import { type Actor, holds, holdsAnywhere } from '../../contract/access.ts'
import { placeOf } from '../platform/endpoint.ts'

type Placed = { province_id: number | null; regency_id: number | null; scope_id: number }

/** For who may send a file, anywhere. */
export const mayPrepare = (actor: Actor): boolean => holdsAnywhere(actor, 'exchange.import')
export const mayList = (actor: Actor): boolean => holdsAnywhere(actor, 'exchange.see')
/** Asked of the scope to import for. */
export const mayBegin = (
  actor: Actor,
  scope: { id: number; province_id: number | null; regency_id: number | null },
): boolean => holds(actor, 'exchange.import', placeOf({ ...scope, scope_id: scope.id }))
/** One's own, and those of the offices below. */
export const maySee = (actor: Actor, job: Placed): boolean => holds(actor, 'exchange.see', placeOf(job))
/** Only who sent the file decides about it. */
export const mayDecide = (actor: Actor, job: Placed & { person_id: string }): boolean =>
  job.person_id === actor.personId && mayGoOn(actor, job)
/** Whether the work that somebody began may go on for them. */
export const mayGoOn = (actor: Actor, job: Placed): boolean => holds(actor, 'exchange.import', placeOf(job))
