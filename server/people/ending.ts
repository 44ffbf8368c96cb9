import { actingSystem, type Db } from '../platform/db.ts'
import { repeat, type Repeating } from '../platform/repeating.ts'
import { endDue } from './handover-queries.ts'

/**
 * Writes down once a minute which roles have come to the end that was set for them. Nobody is let in by one that is
 * past its end, whether this has run or not.
 * @param every milliseconds of rest between two looks
 */
export function startEnding(db: Db, log: (line: string) => void, every = 60_000): Repeating {
  return repeat({ every, log, failed: 'Roles that are due could not be ended' }, async () => {
    await db.transaction(actingSystem, tx => endDue(tx, new Date()))
  })
}
