import { type Actor, holds, holdsAnywhere, nation, type Place } from '../../contract/access.ts'

/** The office that answers for a module: the nation, or a province. */
export type Kept = { scope_id: number }
export type Published = Kept & { published: boolean }

const placeOf = ({ scope_id }: Kept): Place => (scope_id === nation ? [nation] : [nation, scope_id])

export const mayRead = (actor: Actor): boolean => holdsAnywhere(actor, 'learning.see')
/** What is published is for everybody; a draft for those who write it. */
export const maySee = (actor: Actor, module: Published): boolean =>
  module.published ? mayRead(actor) : mayKeep(actor, module)
export const mayKeep = (actor: Actor, module: Kept): boolean =>
  holds(actor, 'learning.publish', placeOf(module))
/** Where modules can be written at all: the nation and each province. */
export const mayWrite = (actor: Actor): boolean => holdsAnywhere(actor, 'learning.publish')
export const maySeePeople = (actor: Actor): boolean => holdsAnywhere(actor, 'learning.see-people')
