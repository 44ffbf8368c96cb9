import { retentionRules, retentions } from '../../contract/privacy.ts'
import type { ResultOf } from '../../contract/endpoint.ts'
import type { readRegister } from '../../contract/privacy.ts'
import { type Clock, dayIn } from '../platform/clock.ts'
import { actingSystem, type Db } from '../platform/db.ts'
import type { Context } from '../platform/endpoint.ts'
import { repeat, type Repeating, untilLess } from '../platform/repeating.ts'
import * as queries from './retention-queries.ts'

const day = 24 * 3600_000
const helping = 2_000

/**
 * Removes by itself what nobody may keep any longer.
 * @param every milliseconds of rest between two looks
 */
export function startRetention(
  db: Db,
  clock: Clock,
  log: (line: string) => void,
  every = 3600_000,
): Repeating {
  return repeat({ every, log, failed: 'What is kept too long could not be removed' }, goOn =>
    retain(db, clock(), goOn),
  )
}

/** Goes through all rules once. */
export async function retain(db: Db, now: Date, goOn: () => boolean = () => true): Promise<void> {
  for (const rule of retentionRules) {
    const before = new Date(now.getTime() - retentions[rule] * day)
    await untilLess(helping, goOn, () =>
      db.transaction(actingSystem, async tx => {
        const removed = await queries.remove(tx, rule, before, helping)
        await queries.note(tx, rule, dayIn(now), removed)
        return removed
      }),
    )
  }
}

export async function register(c: Context): Promise<ResultOf<typeof readRegister>> {
  const rows = await queries.lastDays(c.tx, dayIn(new Date(c.now.getTime() - 30 * day)))
  return { removed: rows.filter(({ removed }) => removed > 0), lastDay: rows[0]?.day ?? null }
}
