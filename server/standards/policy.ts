import { type Actor, holds, holdsAnywhere, nation } from '../../contract/access.ts'
import { placeOf } from '../platform/endpoint.ts'

type Placed = { province_id: number; regency_id: number | null; scope_id: number }

export const mayList = (actor: Actor): boolean => holdsAnywhere(actor, 'standards.see')
export const maySee = (actor: Actor, library: Placed): boolean =>
  holds(actor, 'standards.see', placeOf(library))
/** The library itself, or the level above village libraries: the regency. */
export const mayAnswer = (actor: Actor, library: Placed): boolean =>
  holds(actor, 'standards.answer', placeOf(library))
/** The standard is one for the whole country. */
export const mayDefine = (actor: Actor): boolean => holds(actor, 'standards.define', [nation])
