import { execFile } from 'node:child_process'
import { mkdtemp, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { give, requireNamedUser } from './postgres-account.ts'
import type { Home } from './postgres-home.ts'
import { otherwise, isThere, PostgresUnavailable, unless } from './postgres-problem.ts'
import { env } from './postgres-process.ts'

export const superuser = 'sinergi'

/** Creates the data folder if there is none; whole or not at all, also when two processes try at once. */
export async function createCluster(home: Home, binaries: string): Promise<void> {
  if (await isThere(home.data)) return
  requireNamedUser(home.account)
  const draft = await mkdtemp(`${home.data}.new-`)
  try {
    await give(draft, home.account)
    await promisify(execFile)(join(binaries, 'bin/initdb'), initialisation(draft), {
      ...home.account,
      cwd: '/',
      env,
    })
    await unless(['ENOTEMPTY', 'EEXIST'], rename(draft, home.data))
  } catch (error) {
    if (await isThere(home.data)) return
    const reason = error instanceof Error ? error.message : String(error)
    throw new PostgresUnavailable('not-started', `No database could be created: ${reason} ${otherwise}`, {
      cause: error,
    })
  } finally {
    await rm(draft, { recursive: true, force: true })
  }
}

function initialisation(data: string): string[] {
  const text = '--encoding=UTF8 --locale=C --locale-provider=builtin --builtin-locale=C.UTF-8'
  const rest = '--data-checksums --auth-local=trust --auth-host=reject --no-instructions'
  return ['-D', data, `--username=${superuser}`, ...text.split(' '), ...rest.split(' ')]
}
