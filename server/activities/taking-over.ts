import type { Actor } from '../../contract/access.ts'
import type { ActivityFacts } from '../../contract/activities.ts'
import { type ActivityId, makeId } from '../../contract/ids.ts'
import type { LibraryRow } from '../libraries/queries.ts'
import type { Tx } from '../platform/db.ts'
import { dayIn, monthOf } from '../platform/clock.ts'
import type { Happening } from '../platform/endpoint.ts'
import { mayJudge } from './policy.ts'
import { figuresOf, isLocked } from './rules.ts'
import * as queries from './taking-over-queries.ts'

export { known, locksOf } from './taking-over-queries.ts'

/** An activity of the past from a list kept elsewhere, which is named. */
export type Past = { library: LibraryRow; facts: ActivityFacts; source: string }

/**
 * Takes activities over as the library's, with the list as their sender: verified where the person is of the level that
 * verifies the library's activities, and else waiting for that level. In a locked month the list is the reason.
 */
export async function takeOver(
  tx: Tx,
  past: readonly Past[],
  { actor, now }: { actor: Actor; now: Date },
  locks: ReadonlyMap<string, string>,
): Promise<Happening[]> {
  if (past.length === 0) return []
  const today = dayIn(now)
  const taken = past.map(({ library, facts, source }) => {
    const month = monthOf(facts.heldOn)
    return {
      id: makeId<ActivityId>(now.getTime()),
      ...{ library_id: library.id, province_id: library.province_id, regency_id: library.regency_id },
      ...{ scope_id: library.scope_id, held_on: facts.heldOn, title: facts.title, strategy: facts.strategy },
      ...{ topic: facts.topic, place: facts.place, outreach: facts.outreach, partner: facts.partner },
      ...{ need: facts.need, notes: facts.notes, source },
      figures: figuresOf(facts.reached, facts.outreach),
      revision_reason: isLocked(month, locks.get(month) ?? null, today) ? source : null,
      verified: mayJudge(actor, library),
    }
  })
  await queries.write(tx, taken, { at: now.toISOString(), by: actor.personId })
  return taken.map(({ id, held_on, province_id, regency_id, scope_id }) => ({
    name: 'activities.taken-over',
    subject: { kind: 'activity', id },
    at: { provinceId: province_id, regencyId: regency_id, scopeId: scope_id },
    data: { month: monthOf(held_on) },
  }))
}
