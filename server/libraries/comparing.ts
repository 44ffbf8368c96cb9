import { actingSystem, type Db } from '../platform/db.ts'
import { compareWaiting } from './pairs.ts'

// few, so that nobody waits long for their answer meanwhile
const atOnce = 50

/**
 * Compares libraries that are new or changed with those around them, so that the list of likely pairs is at hand.
 * @param every milliseconds of rest between two looks
 */
export function startComparing(db: Db, log: (line: string) => void, every = 3000): { stop(): Promise<void> } {
  let stopping = false
  let failing = false
  let timer = setTimeout(look, every)
  let looking: Promise<void> = Promise.resolve()

  function look(): void {
    looking = compareAll().then(rest, (error: Error) => {
      // once, and not at each look while the database is away
      if (!failing) log(`Libraries could not be compared; trying on: ${error.message}`)
      failing = true
      rest()
    })
  }

  async function compareAll(): Promise<void> {
    let compared = atOnce
    while (compared === atOnce && !stopping) {
      compared = await db.transaction(actingSystem, tx => compareWaiting(tx, atOnce))
    }
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
