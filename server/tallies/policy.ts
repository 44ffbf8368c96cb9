import { type Actor, holds, nation } from '../../contract/access.ts'

/** The instrument is one for the whole country. */
export const mayDefine = (actor: Actor): boolean => holds(actor, 'tallies.define', [nation])
