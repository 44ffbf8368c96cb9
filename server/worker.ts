import { startBackups } from './backup/schedule.ts'
import { startComparing } from './libraries/comparing.ts'
import { startEnding } from './people/ending.ts'
import type { BackupPlan } from './platform/config.ts'
import type { Database } from './platform/database.ts'
import { startFolding } from './tallies/folding.ts'

/** Everything that happens by the clock. */
export function startWorker(
  { db, owner }: Pick<Database, 'db' | 'owner'>,
  backup: BackupPlan,
  log: (line: string) => void,
): { stop(): Promise<void> } {
  const jobs = [
    startFolding(db, log),
    startEnding(db, log),
    startComparing(db, log),
    startBackups(owner, backup, log),
  ]
  return {
    async stop() {
      await Promise.all(jobs.map(job => job.stop()))
    },
  }
}
