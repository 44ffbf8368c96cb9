import { type Clock, dayIn } from '../platform/clock.ts'
import { actingSystem, type Db } from '../platform/db.ts'
import { repeat, type Repeating, untilLess } from '../platform/repeating.ts'
import { rescoreSome } from './queries.ts'

const atATime = 2000

/** Adds up every score that other criteria than those of the day stand in, some at a time. Returns how many. */
export function rescoreAll(db: Db, day: string, goOn = () => true): Promise<number> {
  return untilLess(atATime, goOn, () => db.transaction(actingSystem, tx => rescoreSome(tx, day, atATime)))
}

/**
 * Looks every few seconds whether a criterion has begun or ended (which is one look into an index), and then adds up
 * the scores anew. Answers and changes of the registry are added up in their own transaction, not here.
 * @param every milliseconds of rest between two looks
 */
export function startScoring(db: Db, clock: Clock, log: (line: string) => void, every = 5000): Repeating {
  return repeat({ every, log, failed: 'Scores could not be added up' }, async goOn => {
    await rescoreAll(db, dayIn(clock()), goOn)
  })
}
