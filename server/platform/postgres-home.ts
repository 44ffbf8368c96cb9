import { createHash } from 'node:crypto'
import { chmod, mkdir, readdir, readFile, realpath, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type Account, chooseAccount, mayEnter, nobody } from './postgres-account.ts'
import { isThere, otherwise, PostgresUnavailable, unless, usable } from './postgres-problem.ts'
import { chooseSockets } from './postgres-sockets.ts'

/** Where everything of one embedded PostgreSQL lies. `data` may not exist yet. */
export type Home = { folder: string; data: string; log: string; sockets: string; account: Account }

const marker = 'where-the-database-is.txt'
const elsewhere = '/var/lib/sinergi'

/**
 * Chooses the folders and the account of the PostgreSQL that belongs to `root`.
 *
 * PostgreSQL refuses to run as root. Where Sinergi does, PostgreSQL runs as the owner of the existing data,
 * else as `nobody`. If `nobody` cannot enter `root` (it lies below a private folder such as `/root`), the
 * database goes to `/var/lib/sinergi/<hash of root>`, and a text file in `root` says so; from then on that
 * file decides. Throws PostgresUnavailable `folder-unusable`, `no-account` or `other-version`.
 */
export async function prepareHome(root: string, major: string): Promise<Home> {
  const isRoot = process.getuid?.() === 0
  return usable(root, async () => {
    await mkdir(root, { recursive: true })
    const top = await realpath(root)
    const base = await chooseBase(top, major, isRoot)
    const folder = join(base, 'postgres')
    const data = join(folder, major)
    const account = isRoot ? await chooseAccount(data) : {}
    await mkdir(folder, { recursive: true })
    if (isRoot) await chmod(folder, 0o755)
    await refuseOtherMajor(folder, major)
    if (!(await mayEnter(folder, account))) {
      throw new PostgresUnavailable(
        'folder-unusable',
        `The database in ${folder} belongs to a user (${account.uid}) who can no longer enter that folder. Open the folders above it (chmod o+x), or start Sinergi as that user. ${otherwise}`,
      )
    }
    return {
      folder,
      data,
      log: join(folder, 'log'),
      sockets: await chooseSockets(shortHash(data), account),
      account,
    }
  })
}

/** Removes what kills and upgrades left; call it when no older server runs, and none is being made. */
export async function removeLeftovers({ folder, data }: Home, binaries: string): Promise<void> {
  const old = (await readdir(folder))
    .map(name => join(folder, name))
    .filter(path => path.startsWith(`${data}.new-`) || path.startsWith(join(folder, 'binaries-')))
    .filter(path => path !== binaries)
  await Promise.all(old.map(path => rm(path, { recursive: true, force: true })))
}

async function chooseBase(top: string, major: string, isRoot: boolean): Promise<string> {
  const note = join(top, marker)
  const noted = (await unless(['ENOENT'], readFile(note, 'utf8')))
    ?.split('\n')
    .find(line => line.startsWith('/'))
  if (noted) {
    if (await isThere(noted)) return noted
    throw new PostgresUnavailable(
      'folder-unusable',
      `${note} says that the database is in ${noted}, but that folder is gone. Put it back, or remove ${note} to begin with an empty database. ${otherwise}`,
    )
  }
  if (!isRoot || (await isThere(join(top, 'postgres', major)))) return top
  if (await mayEnter(top, await nobody())) return top

  const base = join(elsewhere, shortHash(top))
  await mkdir(base, { recursive: true })
  for (const folder of [elsewhere, base]) await chmod(folder, 0o755)
  await writeFile(
    note,
    `The database of ${top} is not here but in\n\n${base}\n\nbecause the user "nobody", as whom PostgreSQL runs when Sinergi is started by root, cannot enter this folder. Keep this file, and back up both folders.\n`,
  )
  return base
}

async function refuseOtherMajor(folder: string, major: string): Promise<void> {
  const versions = (await readdir(folder)).filter(name => /^\d+$/.test(name))
  if (versions.length === 0 || versions.includes(major)) return
  throw new PostgresUnavailable(
    'other-version',
    `The data in ${folder} was written by PostgreSQL ${versions.join(', ')}, and this Sinergi brings ${major}. Export it with the Sinergi that wrote it, then import it here.`,
  )
}

function shortHash(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 12)
}
