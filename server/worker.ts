import type { Db } from './platform/db.ts'
import { startFolding } from './tallies/folding.ts'

/** Everything that happens by the clock. */
export function startWorker(db: Db, log: (line: string) => void): { stop(): Promise<void> } {
  return startFolding(db, log)
}
