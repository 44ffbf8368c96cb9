import { type Clock, dayIn } from '../platform/clock.ts'
import { actingSystem, type Db } from '../platform/db.ts'
import { rescoreSome } from './queries.ts'

const atATime = 2000

/** Adds up every score that other criteria than those of the day stand in, some at a time. Returns how many. */
export async function rescoreAll(db: Db, day: string, goOn = () => true): Promise<number> {
  let sum = 0
  while (goOn()) {
    const some = await db.transaction(actingSystem, tx => rescoreSome(tx, day, atATime))
    sum += some
    if (some < atATime) break
  }
  return sum
}

/**
 * Looks every few seconds whether a criterion has begun or ended (which is one look into an index), and then adds up
 * the scores anew. Answers and changes of the registry are added up in their own transaction, not here.
 * @param every milliseconds of rest between two looks
 */
export function startScoring(
  db: Db,
  clock: Clock,
  log: (line: string) => void,
  every = 5000,
): { stop(): Promise<void> } {
  let stopping = false
  let failing = false
  let timer = setTimeout(look, every)
  let looking: Promise<void> = Promise.resolve()

  function look(): void {
    looking = rescore().then(rest, (error: Error) => {
      // once, and not every few seconds while the database is away
      if (!failing) log(`Scores could not be added up; trying on: ${error.message}`)
      failing = true
      rest()
    })
  }

  async function rescore(): Promise<void> {
    await rescoreAll(db, dayIn(clock()), () => !stopping)
    failing = false
  }

  function rest(): void {
    if (!stopping) timer = setTimeout(look, every)
  }

  return {
    async stop() {
      stopping = true
      clearTimeout(timer)
      await looking
    },
  }
}
