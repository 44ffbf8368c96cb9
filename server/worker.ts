import { dropKeys } from './backup/keys.ts'
import { startBackups } from './backup/schedule.ts'
import { startPledgeMail } from './commitments/mailing.ts'
import { promisesTold } from './commitments/telling.ts'
import { startImporting } from './exchange/importing.ts'
import type { Desk } from './exchange/bench.ts'
import { weeklyLetter } from './follow-up/weekly.ts'
import { startInviting } from './guests/mailing.ts'
import { startComparing } from './libraries/comparing.ts'
import { startMaking } from './mappings/making.ts'
import { startEnding } from './people/ending.ts'
import { actionsTold } from './minutes/telling.ts'
import { startTidying } from './photos/tidying.ts'
import { startForgetting } from './privacy/forgetting.ts'
import { startRetention } from './privacy/retention.ts'
import { startEditions } from './open-data/editions.ts'
import type { BackupPlan } from './platform/config.ts'
import type { Database } from './platform/database.ts'
import { fileStore } from './platform/files.ts'
import { keyStore } from './platform/key-store.ts'
import { startScreening } from './portal/screening-job.ts'
import { startReminding } from './reminders/reminding.ts'
import type { Post } from './reminders/sending.ts'
import { startScoring } from './standards/scoring.ts'
import { askingAgain } from './surveys/telling.ts'
import { startFolding } from './tallies/folding.ts'

/** Everything that happens by the clock. */
export function startWorker(
  desk: Desk & Pick<Database, 'owner'> & { post: Omit<Post, 'db' | 'clock'> },
  backup: BackupPlan,
  log: (line: string) => void,
): { stop(): Promise<void> } {
  const { db, owner } = desk
  const importing = startImporting(desk, log)
  const jobs = [
    startFolding(db, log),
    startEnding(db, log),
    startComparing(db, log, importing.isBusy),
    importing,
    startScoring(db, desk.clock, log),
    startMaking(desk, log),
    startTidying(db, log),
    startForgetting(db, log, ids => dropKeys(backup.to, ids)),
    startRetention(db, desk.clock, log),
    startScreening(db, log),
    startEditions(db, desk.clock, log),
    startReminding(
      { ...desk.post, db, clock: desk.clock, others: [actionsTold, promisesTold, askingAgain, weeklyLetter] },
      log,
    ),
    startInviting({ ...desk.post, db, clock: desk.clock }, log),
    startPledgeMail({ ...desk.post, db, clock: desk.clock }, log),
    startBackups(owner, backup, log, { files: fileStore(), keys: keyStore() }),
  ]
  return {
    async stop() {
      await Promise.all(jobs.map(job => job.stop()))
    },
  }
}
