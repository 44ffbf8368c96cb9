import { actingSystem, type Db } from '../platform/db.ts'
import { repeat, type Repeating, untilLess } from '../platform/repeating.ts'
import * as tally from './tally.ts'

const atATime = 5000

/**
 * Folds deltas into the roll-ups every second, so that reads stay quick; one fold at a time. Sums are exact without it.
 * @param every milliseconds of rest between two looks
 */
export function startFolding(db: Db, log: (line: string) => void, every = 1000): Repeating {
  return repeat({ every, log, failed: 'Sums could not be folded' }, async goOn => {
    await untilLess(atATime, goOn, () => db.transaction(actingSystem, tx => tally.fold(tx, atATime)))
  })
}
