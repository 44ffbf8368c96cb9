import { access, constants, mkdir, open, readdir, rm, stat } from 'node:fs/promises'
import { hostname } from 'node:os'
import { basename, dirname, join } from 'node:path'

export const suffix = '.tar.zst'
const unfinished = '.part'

/** Makes the folder where it is not there, for its owner alone. @throws where nothing can be written in it */
export async function prepareFolder(folder: string): Promise<void> {
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 })
    await access(folder, constants.W_OK | constants.X_OK)
  } catch (error) {
    throw new Error(
      `Backups cannot be written in ${folder} (${(error as NodeJS.ErrnoException).code}). Make it writable, or choose another folder with --to or SINERGI_BACKUP_TO.`,
      { cause: error },
    )
  }
}

/** The finished backups that were named by the moment, oldest first. */
export async function backupsIn(folder: string): Promise<string[]> {
  const names = await readdir(folder)
  return names.filter(name => /^sinergi-\d{8}T\d{6}Z\.tar\.zst$/.test(name)).sort()
}

/** Such as `sinergi-20261126T131000Z.tar.zst`. */
export function nameAt(now: Date): string {
  return `sinergi-${now.toISOString().replace(/[-:]|\.\d+/g, '')}${suffix}`
}

/** What a backup is called while it is written: by which process of which machine, for whoever clears up. */
export function draftOf(file: string): string {
  return join(dirname(file), `.${basename(file)}.${process.pid}@${hostname()}${unfinished}`)
}

/** The name is on disk too, not only what it names. */
export async function settle(folder: string): Promise<void> {
  const handle = await open(folder, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

export async function refuseExisting(file: string): Promise<void> {
  const found = await stat(file).catch(() => undefined)
  if (found) throw new Error(`${file} is there already: choose another name, a backup never writes over one.`)
}

/** What killed backups left. */
export async function removeUnfinished(folder: string): Promise<void> {
  for (const name of await readdir(folder)) {
    if (!name.endsWith(unfinished) || !name.startsWith('.')) continue
    const path = join(folder, name)
    const found = await stat(path).catch(() => undefined)
    if (found && (isGone(name) || Date.now() - found.mtimeMs > 86_400_000)) await rm(path, { force: true })
  }
}

/** Whether the process that wrote a draft is no longer there; of another machine's that cannot be known. */
function isGone(name: string): boolean {
  const [, pid, host] = /\.(\d+)@(.+)\.part$/.exec(name) ?? []
  if (pid === undefined || host !== hostname()) return false
  try {
    return !process.kill(Number(pid), 0)
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ESRCH'
  }
}
