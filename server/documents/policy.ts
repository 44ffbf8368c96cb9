import { type Actor, holds, nation } from '../../contract/access.ts'
import type { Placed } from '../meetings/policy.ts'
import { placeOf } from '../platform/endpoint.ts'

/** Papers have names, numbers and signatures: for the office that keeps the meeting and those above it. */
export const maySee = (actor: Actor, row: Placed): boolean => holds(actor, 'documents.see', placeOf(row))
export const mayMake = (actor: Actor, row: Placed): boolean => holds(actor, 'documents.make', placeOf(row))
/** The nation words for all, a province for its own. */
export const mayWord = (actor: Actor, { scopeId }: { scopeId: number }): boolean =>
  holds(actor, 'documents.set-templates', [nation, scopeId])
