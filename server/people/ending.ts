import { actingSystem, type Db } from '../platform/db.ts'
import { endDue } from './handover-queries.ts'

/**
 * Writes down once a minute which roles have come to the end that was set for them. Nobody is let in by one that is
 * past its end, whether this has run or not.
 * @param every milliseconds between two looks
 */
export function startEnding(db: Db, log: (line: string) => void, every = 60_000): { stop(): Promise<void> } {
  let failing = false
  let looking: Promise<void> = Promise.resolve()
  async function look(): Promise<void> {
    try {
      await db.transaction(actingSystem, tx => endDue(tx, new Date()))
      failing = false
    } catch (error) {
      // once, and not every minute while the database is away
      if (!failing) log(`Roles that are due could not be ended; trying on: ${(error as Error).message}`)
      failing = true
    }
  }
  const timer = setInterval(() => {
    looking = look()
  }, every)
  return {
    async stop() {
      clearInterval(timer)
      await looking
    },
  }
}
