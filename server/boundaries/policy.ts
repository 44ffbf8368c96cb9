import { type Actor, holds, nation } from '../../contract/access.ts'

/** The country's boundaries are changed by the nation alone. */
export const mayChange = (actor: Actor): boolean => holds(actor, 'boundaries.change', [nation])
/** Decrees of the past, by who sees the whole country. */
export const maySee = (actor: Actor): boolean => holds(actor, 'boundaries.see', [nation])
