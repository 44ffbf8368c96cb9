import { actingSystem, type Db } from '../platform/db.ts'
import { repeat, type Repeating, untilLess } from '../platform/repeating.ts'
import { compareWaiting } from './pairs.ts'

// few, so that nobody waits long for their answer meanwhile
const atOnce = 50

/**
 * Compares libraries that are new or changed with those around them, so that the list of likely pairs is at hand.
 * @param isBusy whether somebody waits for a long piece of work, which goes first
 * @param every milliseconds of rest between two looks
 */
export function startComparing(
  db: Db,
  log: (line: string) => void,
  isBusy: () => boolean,
  every = 3000,
): Repeating {
  return repeat({ every, log, failed: 'Libraries could not be compared' }, async goOn => {
    const goOnQuietly = () => goOn() && !isBusy()
    await untilLess(atOnce, goOnQuietly, () => db.transaction(actingSystem, tx => compareWaiting(tx, atOnce)))
  })
}
