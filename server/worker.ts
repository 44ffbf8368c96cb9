import { startComparing } from './libraries/comparing.ts'
import { startEnding } from './people/ending.ts'
import type { Db } from './platform/db.ts'
import { startFolding } from './tallies/folding.ts'

/** Everything that happens by the clock. */
export function startWorker(db: Db, log: (line: string) => void): { stop(): Promise<void> } {
  const jobs = [startFolding(db, log), startEnding(db, log), startComparing(db, log)]
  return {
    async stop() {
      await Promise.all(jobs.map(job => job.stop()))
    },
  }
}
