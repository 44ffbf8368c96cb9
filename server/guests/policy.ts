import { type Actor, holds } from '../../contract/access.ts'
import type { Placed } from '../meetings/policy.ts'
import { placeOf } from '../platform/endpoint.ts'

/** Names, contacts and answers: for the office that keeps the meeting and those above it. */
export const maySee = (actor: Actor, row: Placed): boolean => holds(actor, 'guests.see', placeOf(row))
export const mayKeep = (actor: Actor, row: Placed): boolean => holds(actor, 'guests.keep', placeOf(row))
