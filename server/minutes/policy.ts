import { type Actor, holds, holdsAnywhere, may, type Role } from '../../contract/access.ts'
import { maySee, type Placed } from '../meetings/policy.ts'
import { placeOf } from '../platform/endpoint.ts'

export { maySee } from '../meetings/policy.ts'
export const maySeeActions = (actor: Actor): boolean => holdsAnywhere(actor, 'minutes.see-actions')
export const mayKeep = (actor: Actor, row: Placed): boolean => holds(actor, 'minutes.keep', placeOf(row))

/** Who works in the meeting's region, or above it. */
export function mayCorrect(actor: Actor, row: Placed): boolean {
  const able: readonly Role[] = may['minutes.correct']
  return maySee({ ...actor, grants: actor.grants.filter(({ role }) => able.includes(role)) }, row)
}

/** Its owner, wherever the meeting was; and the offices of where it is done, for owners without an account. */
export const mayProgress = (actor: Actor, item: Placed & { mine: boolean }): boolean =>
  item.mine || mayKeep(actor, item)
