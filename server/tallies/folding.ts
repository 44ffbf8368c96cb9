import { actingSystem, type Db } from '../platform/db.ts'
import * as tally from './tally.ts'

const atATime = 5000

/**
 * Folds deltas into the roll-ups every second, so that reads stay quick; one fold at a time. Sums are exact without it.
 * @param every milliseconds of rest between two looks
 */
export function startFolding(db: Db, log: (line: string) => void, every = 1000): { stop(): Promise<void> } {
  let stopping = false
  let failing = false
  let timer = setTimeout(look, every)
  let looking: Promise<void> = Promise.resolve()

  function look(): void {
    looking = foldAll().then(rest, (error: Error) => {
      // once, and not every second while the database is away
      if (!failing) log(`Sums could not be folded; trying on: ${error.message}`)
      failing = true
      rest()
    })
  }

  async function foldAll(): Promise<void> {
    let folded = atATime
    while (folded === atATime && !stopping) {
      folded = await db.transaction(actingSystem, tx => tally.fold(tx, atATime))
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
