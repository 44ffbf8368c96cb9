import { type Actor, holds, holdsAnywhere, nation } from '../../contract/access.ts'
import { placeOf } from '../platform/endpoint.ts'

export type Placed = { province_id: number; regency_id: number | null; scope_id: number }

export const mayList = (actor: Actor): boolean => holdsAnywhere(actor, 'mentoring.see')
export const maySee = (actor: Actor, row: Placed): boolean => holds(actor, 'mentoring.see', placeOf(row))
export const mayAssign = (actor: Actor, rows: readonly Placed[]): boolean =>
  rows.every(row => holds(actor, 'mentoring.assign', placeOf(row)))
export const mayHandOver = (actor: Actor, _: unknown, { provinceId }: { provinceId: number }): boolean =>
  holds(actor, 'mentoring.assign', [nation, provinceId])
/** Any trainer of the province; that the library is their own is a rule with a sentence of its own. */
export const mayRecord = (actor: Actor, row: Placed): boolean =>
  holds(actor, 'mentoring.record', placeOf(row))
export const mayAsk = (actor: Actor, row: Placed): boolean => holds(actor, 'mentoring.ask', placeOf(row))
/** The library, or a trainer; which of the two, the step says. */
export const mayClose = (actor: Actor, row: Placed): boolean => mayRecord(actor, row) || mayAsk(actor, row)
