import { type Actor, holds, holdsAnywhere, may, type Role } from '../../contract/access.ts'
import type { GiverSide } from '../../contract/commitments.ts'
import type { tellingSides } from '../../contract/deliveries.ts'
import { placeOf } from '../platform/endpoint.ts'

type Placed = { province_id: number | null; regency_id: number | null; scope_id: number }
/** `given`: one of the actor's partners gives it. */
type Promised = Placed & { given: boolean }
/** A delivery, with the promise that it is of. */
type Delivered = Placed & { told_side: string; promise: Promised }

export const mayList = (actor: Actor): boolean => holdsAnywhere(actor, 'commitments.see')
/** All above who receives it, they themselves, who gives it, and who sees to the promise. */
export const maySee = (actor: Actor, row: Placed & { given: boolean; owner_id: string | null }): boolean =>
  holds(actor, 'commitments.see', placeOf(row)) || gives(actor, row) || row.owner_id === actor.personId

/** The giver of its own promises; the office, or the library, that sees to them. */
export const mayTell = (actor: Actor, promise: Promised, { side }: { side: GiverSide }): boolean =>
  side === 'giver' ? gives(actor, promise) : holds(actor, 'commitments.keep', placeOf(promise))

const receivers: readonly Role[] = may['deliveries.receive']
/** Only the very place that received it says so: the library, or the office of that region; none above. */
export const mayReceive = (actor: Actor, { scope_id }: Pick<Placed, 'scope_id'>): boolean =>
  actor.grants.some(({ role, scopeId }) => receivers.includes(role) && scopeId === scope_id)
export const mayReceiveAt = (actor: Actor, _: Promised, { scopeId }: { scopeId: number }): boolean =>
  mayReceive(actor, { scope_id: scopeId })

/** The side that told of it takes it back. */
export const mayCancel = (actor: Actor, { told_side, promise, ...row }: Delivered): boolean => {
  const side = told_side as (typeof tellingSides)[number]
  return side === 'receiver' ? mayReceive(actor, row) : mayTell(actor, promise, { side })
}

const gives = (actor: Actor, { given }: { given: boolean }) =>
  given && holdsAnywhere(actor, 'commitments.promise')
