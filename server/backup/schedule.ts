import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { BackupPlan } from '../platform/config.ts'
import type { Address } from '../platform/db.ts'
import { backupIfOlder, type Beside } from './backup.ts'
import { backupsIn } from './folder.ts'

/**
 * Makes a backup whenever the last one, whoever made it, is older than the plan says; of several servers on one
 * database one does it. A failure is logged and tried again.
 * @param look milliseconds between two looks whether one is due
 * @param beside what stands beside the database
 * @param again milliseconds after a failure
 */
export function startBackups(
  owner: Address,
  { every, to, keep }: BackupPlan,
  log: (line: string) => void,
  { look = 60_000, again = 600_000, ...beside }: Beside & { look?: number; again?: number } = {},
): { stop(): Promise<void> } {
  const ending = new AbortController()
  let timer: NodeJS.Timeout | undefined
  let looking: Promise<void> = Promise.resolve()
  if (every !== undefined) rest(Math.min(look, every))

  function rest(pause: number): void {
    timer = setTimeout(() => {
      looking = attempt()
    }, pause)
  }

  async function attempt(): Promise<void> {
    let pause = look
    try {
      await make(every ?? Infinity)
    } catch (error) {
      pause = Math.max(look, again)
      if (!ending.signal.aborted)
        log(
          `No backup was made: ${(error as Error).message} It is tried again in ${Math.ceil(pause / 60_000)} minutes.`,
        )
    }
    if (!ending.signal.aborted) rest(pause)
  }

  async function make(age: number): Promise<void> {
    const made = await backupIfOlder(owner, to, { age, signal: ending.signal, ...beside })
    if (!made) return
    const { file, bytes } = made
    log(`Backup made: ${file} (${Math.ceil(bytes / 1e6)} MB).`)
    if (keep === undefined) return
    const old = (await backupsIn(to)).slice(0, -keep)
    for (const name of old) await rm(join(to, name), { force: true })
  }

  return {
    async stop() {
      ending.abort()
      clearTimeout(timer)
      await looking
    },
  }
}
