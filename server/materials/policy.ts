import { type Actor, holds } from '../../contract/access.ts'
import type { MaterialReaders } from '../../contract/materials.ts'
import * as meetings from '../meetings/policy.ts'
import { placeOf } from '../platform/endpoint.ts'

/** A meeting as somebody comes to it: in sight with its place, by invitation, or both. */
export type Reached = { at: meetings.Placed | null; invited: boolean }

/** Whoever sees the meeting, or is invited. */
export const mayList = (actor: Actor, { at, invited }: Reached): boolean =>
  invited || (at !== null && meetings.maySee(actor, at))
/** Those who are invited, and the offices that see who is. */
export const mayReadAll = (actor: Actor, { at, invited }: Reached): boolean =>
  invited || (at !== null && holds(actor, 'guests.see', placeOf(at)))
export const mayFetch = (actor: Actor, found: Reached & { readers: MaterialReaders }): boolean =>
  found.readers === 'public' ? mayList(actor, found) : mayReadAll(actor, found)
/** Who may change the agenda. */
export const { mayKeep } = meetings
