import { type Actor, holds, holdsAnywhere, nation, type Place } from '../../contract/access.ts'

/** The office that writes: the nation's, or a province's. */
export type Kept = { scope_id: number }

const placeOf = ({ scope_id }: Kept): Place => (scope_id === nation ? [nation] : [nation, scope_id])

export const mayKeep = (actor: Actor, item: Kept): boolean => holds(actor, 'news.write', placeOf(item))
export const mayWrite = (actor: Actor): boolean => holdsAnywhere(actor, 'news.write')
