import { type Actor, holds } from '../../contract/access.ts'
import type { AtDoor } from '../attendance/policy.ts'
import { placeOf } from '../platform/endpoint.ts'

/** The office that keeps the meeting, those above it, and its organisers. */
export const mayKeep = (actor: Actor, row: AtDoor): boolean =>
  row.organises || holds(actor, 'forms.keep', placeOf(row))
export const maySee = (actor: Actor, row: AtDoor): boolean =>
  row.organises || holds(actor, 'forms.see', placeOf(row))
