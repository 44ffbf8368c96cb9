import { chmod, lstat, mkdir, realpath, rmdir } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Account, give, mayEnter } from './postgres-account.ts'
import { otherwise, PostgresUnavailable, unless, usable } from './postgres-problem.ts'

/** A socket's path may have 107 bytes on Linux and 103 on macOS, hence the short name. */
export async function chooseSockets(hash: string, account: Account): Promise<string> {
  const name = `sinergi-${hash}`
  const own = await unless(['ENOENT'], realpath(tmpdir()))
  if (own && Buffer.byteLength(join(own, name, '.s.PGSQL.5432')) <= 103 && (await mayEnter(own, account))) {
    return join(own, name)
  }
  return join('/tmp', name)
}

/**
 * Makes the socket folder if it is gone. It lies under a temporary root that others can write to, so a folder
 * of that name which somebody else made is refused: who owns it could pose as the database.
 */
export async function prepareSockets(sockets: string, account: Account): Promise<void> {
  await usable(sockets, async () => {
    const own = process.getuid?.() ?? 0
    const made = await unless(
      ['EEXIST'],
      mkdir(sockets, { mode: 0o700 }).then(() => true),
    )
    const found = await lstat(sockets)
    if (!found.isDirectory() || ![own, account.uid ?? own].includes(found.uid)) {
      throw new PostgresUnavailable(
        'folder-unusable',
        `The socket folder ${sockets} was made by another user (${found.uid}). Remove it and start again. ${otherwise}`,
      )
    }
    if (made || found.uid === own) await give(sockets, account)
    await chmod(sockets, 0o700)
  })
}

/** Leaves a folder in which another server listens. */
export async function removeSockets(sockets: string): Promise<void> {
  await unless(['ENOENT', 'ENOTEMPTY', 'EPERM', 'EACCES'], rmdir(sockets))
}
