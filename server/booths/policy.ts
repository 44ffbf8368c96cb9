import { type Actor, holds, holdsAnywhere } from '../../contract/access.ts'
import * as meetings from '../meetings/policy.ts'
import { placeOf } from '../platform/endpoint.ts'

type Placed = { province_id: number | null; regency_id: number | null; scope_id: number }
export type At = { library: Placed; meeting: Placed }

export const mayList = (actor: Actor): boolean => holdsAnywhere(actor, 'booths.see')
/** Booths stand where the meeting does: whoever sees it sees them. */
export const maySeeMeeting = (actor: Actor, meeting: Placed): boolean => meetings.maySee(actor, meeting)
/** The library itself and the offices above it; the office that keeps the meeting. */
export const mayKeep = (actor: Actor, { library, meeting }: At): boolean =>
  holds(actor, 'booths.keep', placeOf(library)) || holds(actor, 'booths.keep', placeOf(meeting))
