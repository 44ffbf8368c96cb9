import { chmodSync, mkdtempSync, rmSync, statfsSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** Bytes that a run of the whole suite may take. */
const enough = 4 * 1024 ** 3

/** In memory where there is room: a copy of the database's template is two thousand files, which a disk may take seconds for. */
function root(): string {
  const memory = '/dev/shm'
  try {
    const { bavail, bsize } = statfsSync(memory)
    return bavail * bsize >= enough && !process.env.TMPDIR ? memory : tmpdir()
  } catch {
    return tmpdir()
  }
}

/** A temporary folder that an embedded PostgreSQL run as `nobody` can enter, and how to remove it. */
export function temporaryFolder(): { path: string; remove(): void } {
  const path = mkdtempSync(join(root(), 'sinergi-'))
  chmodSync(path, 0o755)
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) }
}
