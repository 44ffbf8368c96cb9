import { type Actor, holds } from '../../contract/access.ts'
import { placeOf } from '../platform/endpoint.ts'

export type AtDoor = {
  province_id: number | null
  regency_id: number | null
  scope_id: number
  /** The actor is an organiser of it, wherever they work. */
  organises: boolean
}

/** Its office and those above, and its organisers. */
export const mayStand = (actor: Actor, row: AtDoor): boolean => row.organises || mayKeep(actor, row)
/** Who was there, by name: as for the list of guests. */
export const maySee = (actor: Actor, row: AtDoor): boolean =>
  row.organises || holds(actor, 'guests.see', placeOf(row))
export const mayKeep = (actor: Actor, row: AtDoor): boolean => holds(actor, 'guests.keep', placeOf(row))
