import { execFile } from 'node:child_process'
import { chmod, chown, stat } from 'node:fs/promises'
import { userInfo } from 'node:os'
import { promisify } from 'node:util'
import { otherwise, PostgresUnavailable, unless } from './postgres-problem.ts'

/** Who PostgreSQL runs as; empty where that is this process's own user. */
export type Account = { uid?: number; gid?: number }

const run = promisify(execFile)

/** For a Sinergi that root runs: the owner of the data, else `nobody`. */
export async function chooseAccount(data: string): Promise<Account> {
  const owner = await unless(['ENOENT'], stat(data))
  if (owner && owner.uid !== 0) return { uid: owner.uid | 0, gid: owner.gid | 0 }
  const account = await nobody()
  // Data that root restored from a backup is root's: PostgreSQL could not read it.
  if (owner) {
    await run('chown', ['-R', `${account.uid}:${account.gid}`, data])
    await chmod(data, 0o700)
  }
  return account
}

export async function nobody(): Promise<Required<Account>> {
  try {
    const [uid, gid] = await Promise.all(['-u', '-g'].map(flag => run('id', [flag, 'nobody'])))
    return { uid: Number(uid?.stdout) | 0, gid: Number(gid?.stdout) | 0 }
  } catch (error) {
    throw new PostgresUnavailable(
      'no-account',
      `PostgreSQL refuses to run as root, and this machine has no user "nobody". Start Sinergi as an ordinary user. ${otherwise}`,
      { cause: error },
    )
  }
}

/** Hands a file or folder to the account that PostgreSQL runs as. */
export async function give(path: string, { uid, gid }: Account): Promise<void> {
  // Spawning wants a signed number, chown an unsigned one: macOS numbers `nobody` -2.
  if (uid !== undefined && gid !== undefined) await chown(path, uid >>> 0, gid >>> 0)
}

/** Whether the account may enter a folder: not so below a private one. */
export async function mayEnter(folder: string, account: Account): Promise<boolean> {
  if (account.uid === undefined) return true
  return run('test', ['-x', folder], { ...account, cwd: '/' }).then(
    () => true,
    () => false,
  )
}

/** `initdb` looks its user up by number and fails, after a wait, where the number has no name. */
export function requireNamedUser(account: Account): void {
  if (account.uid !== undefined) return
  try {
    userInfo()
  } catch (error) {
    throw new PostgresUnavailable(
      'no-account',
      `User number ${process.getuid?.()} has no name on this machine, and PostgreSQL needs one to create a database. Add a line for it to /etc/passwd. ${otherwise}`,
      { cause: error },
    )
  }
}
