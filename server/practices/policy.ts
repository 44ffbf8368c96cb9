import { type Actor, holds, holdsAnywhere, holdsRole } from '../../contract/access.ts'
import { placeOf } from '../platform/endpoint.ts'

/** A library, or a row that hangs on one. */
type Placed = { province_id: number; regency_id: number | null; scope_id: number }

/** Drafts and what was said of them: the library, the offices above it, the trainers of its province. */
export const seesDraft = (actor: Actor, row: Placed): boolean => holds(actor, 'practices.see', placeOf(row))
/** What is published is for everybody signed in. */
export const mayRead = (actor: Actor, row: Placed & { published_at: string | null }): boolean =>
  row.published_at !== null || seesDraft(actor, row)
/** Only the library itself writes, whose practice it is. */
export const mayWrite = (actor: Actor, row: Placed): boolean => holds(actor, 'practices.write', placeOf(row))
export const mayReview = (actor: Actor, row: Placed): boolean =>
  holds(actor, 'practices.review', placeOf(row))
export const isTrainer = (actor: Actor, row: Placed): boolean => holdsRole(actor, 'trainer', placeOf(row))
export const mayPublish = (actor: Actor, row: Placed): boolean =>
  holds(actor, 'practices.publish', placeOf(row))
export const mayRetire = (actor: Actor, row: Placed): boolean =>
  holds(actor, 'practices.retire', placeOf(row))
export const mayList = (actor: Actor): boolean => holdsAnywhere(actor, 'practices.see')
