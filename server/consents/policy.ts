import { type Actor, holds, type Place } from '../../contract/access.ts'
import { placeOf } from '../platform/endpoint.ts'

type Placed = { province_id: number; regency_id: number | null; scope_id: number }
const at = (row: Placed): Place => placeOf(row)

export const maySee = (actor: Actor, row: Placed): boolean => holds(actor, 'consents.see', at(row))
/** The library that somebody said it to enters it, and alone knows who. */
export const mayGive = (actor: Actor, row: Placed): boolean => holds(actor, 'consents.give', at(row))
/** It is taken back with whoever can be reached: the library, or an office above it. */
export const mayWithdraw = (actor: Actor, row: Placed): boolean => holds(actor, 'consents.withdraw', at(row))
