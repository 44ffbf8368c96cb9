import { createWriteStream } from 'node:fs'
import { rename, rm, stat } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { constants as zlib, createZstdCompress } from 'node:zlib'
import type pg from 'pg'
import type { Address } from '../platform/db.ts'
import type { FileStore } from '../platform/files.ts'
import type { KeyStore } from '../platform/key-store.ts'
import { version } from '../platform/version.ts'
import { draftOf, nameAt, prepareFolder, refuseExisting, removeUnfinished, settle, suffix } from './folder.ts'
import { writeKeys } from './keys.ts'
import { format, guide, leftOut, type Manifest, type TableSum } from './manifest.ts'
import { asOwner, takeTurn } from './session.ts'
import { type Table, rowsOf, sequencesOf, tablesOf } from './tables.ts'
import { ending, packed } from './tar.ts'

/** `keys`: of how many records the keys were written beside it. */
export type Made = { file: string; bytes: number; manifest: Manifest; keys: number }

/** What stands beside the database: files, of which those in a folder go along, and the keys of records. */
export type Beside = { files?: FileStore | undefined; keys?: KeyStore | undefined }

/** Bytes of a part of a table: what a backup and a restore hold in memory at a time. */
export const partSize = 4 * 1024 * 1024

/**
 * Writes everything in the database, as it is at one moment, into one file; people go on working meanwhile. The file
 * gets its name when it is whole and on disk: what a kill leaves is a `.part`, which the next backup removes.
 * @param to a folder, in which the file is named after the moment, or a file that ends in `.tar.zst`
 * @throws a sentence for whoever runs it: no installation, another backup under way, a full disk, a file in the way
 */
export async function backup(owner: Address, to: string, beside: Beside = {}): Promise<Made> {
  const made = await inTurn(owner, to, beside)
  if (!made) throw new Error('Another backup of this database is under way. Wait until it is done.')
  return made
}

/** The same where the last one, whoever made it, is older; undefined where it is not, or one is under way. */
export async function backupIfOlder(
  owner: Address,
  to: string,
  wish: Beside & { age: number; signal: AbortSignal },
): Promise<Made | undefined> {
  return inTurn(owner, to, wish)
}

type Wish = Beside & { age?: number; signal?: AbortSignal }

async function inTurn(
  owner: Address,
  to: string,
  { age, signal, files, keys: store }: Wish,
): Promise<Made | undefined> {
  const now = new Date()
  const file = to.endsWith(suffix) ? to : join(to, nameAt(now))
  const draft = draftOf(file)
  try {
    return await asOwner(owner, async client => {
      if (!(await takeTurn(client))) return undefined
      // asked in turn, so that a server that waited does not make one more
      const last = age === undefined ? undefined : await lastBackup(client)
      if (last && now.getTime() - Date.parse(last.at) < (age ?? 0)) return undefined
      await prepareFolder(dirname(file))
      await refuseExisting(file)
      await removeUnfinished(dirname(file))
      const manifest = await write(client, draft, now, files, signal)
      // before the backup has its name: there is none whose keys are missing
      const keys = store ? await writeKeys(client, dirname(file), store) : 0
      await rename(draft, file)
      await settle(dirname(file))
      const { size: bytes } = await stat(file)
      await remember(client, { at: now.toISOString(), file: basename(file), bytes })
      return { file, bytes, manifest, keys }
    })
  } catch (error) {
    await rm(draft, { force: true }).catch(() => undefined)
    throw isFull(error)
      ? new Error(
          `There is no room for the backup in ${dirname(file)}; nothing of it was kept. Make room there, or choose another folder with --to or SINERGI_BACKUP_TO.`,
          { cause: error },
        )
      : error
  }
}

export type Last = { at: string; file: string; bytes: number }

/** When a backup of this database was made last, whoever made it. */
export async function lastBackup(client: pg.Client): Promise<Last | undefined> {
  const { rows } = await client.query<{ value: Last }>("select value from setting where name = 'backup'")
  return rows[0]?.value
}

async function write(
  client: pg.Client,
  draft: string,
  now: Date,
  files: FileStore | undefined,
  signal: AbortSignal | undefined,
): Promise<Manifest> {
  // no transaction number is taken, so that the cursor of the phones is not held back
  await client.query('begin isolation level repeatable read read only')
  const about = await describe(client, now)
  const tables = (await tablesOf(client)).filter(({ name }) => !leftOut.includes(name))
  const hidden = tables.filter(table => table.hidden).map(({ name }) => name)
  if (hidden.length > 0)
    throw new Error(
      `Row-level security would hide rows of ${hidden.join(', ')} from the backup. Bring the schema up to date (npm run sinergi -- migrate), or run the backup as a role with BYPASSRLS.`,
    )
  const manifests: Manifest[] = []
  await pipeline(
    Readable.from(
      archive(client, about, tables, now, files, manifest => manifests.push(manifest)),
      { highWaterMark: 1 },
    ),
    createZstdCompress({
      params: { [zlib.ZSTD_c_compressionLevel]: 3, [zlib.ZSTD_c_checksumFlag]: 1 },
    }),
    createWriteStream(draft, { flags: 'wx', mode: 0o600, flush: true }),
    { signal },
  )
  await client.query('commit')
  const [manifest] = manifests
  if (!manifest) throw new Error('The backup ended without its manifest.')
  return manifest
}

type About = Omit<Manifest, 'tables' | 'sequences' | 'files'>

async function* archive(
  client: pg.Client,
  about: About,
  tables: Table[],
  now: Date,
  files: FileStore | undefined,
  done: (manifest: Manifest) => void,
): AsyncGenerator<Buffer> {
  yield* packed('README.txt', Buffer.from(guide), now)
  const sums: TableSum[] = []
  for (const table of tables) {
    let part = 0
    const name = () => `tables/${table.name}/${String(++part).padStart(6, '0')}.copy`
    const rows = rowsOf(client, table)
    let held: Buffer[] = []
    let size = 0
    for (;;) {
      const { value, done } = await rows.next()
      if (done) {
        sums.push(value)
        break
      }
      held.push(value)
      size += value.length
      if (size < partSize) continue
      yield* packed(name(), Buffer.concat(held), now)
      held = []
      size = 0
    }
    if (size > 0) yield* packed(name(), Buffer.concat(held), now)
  }
  const kept = { count: 0, missing: 0 }
  if (files?.inBackups) {
    for (const sha256 of await filesNamed(client)) {
      const bytes = await files.get(sha256)
      // one that is being written or cleared away now, or one that was lost before
      if (!bytes) {
        kept.missing++
        continue
      }
      kept.count++
      yield* packed(`files/${sha256}`, bytes, now)
    }
  }
  // read last: a sequence knows no snapshot, and may be ahead of the rows but never behind them
  const manifest = { ...about, tables: sums, files: kept, sequences: await sequencesOf(client) }
  yield* packed('manifest.json', Buffer.from(`${JSON.stringify(manifest, null, 1)}\n`), now)
  yield ending
  done(manifest)
}

/** Files that stand beside the database, at the moment of the backup. */
async function filesNamed(client: pg.Client): Promise<string[]> {
  const { rows: found } = await client.query<{ there: boolean }>(
    "select to_regclass('stored_file') is not null as there",
  )
  if (!found[0]?.there) return []
  const { rows } = await client.query<{ sha256: string }>('select sha256 from stored_file order by sha256')
  return rows.map(row => row.sha256)
}

async function describe(client: pg.Client, now: Date): Promise<About> {
  const there = await client.query<{ there: boolean }>(
    "select to_regclass('migration') is not null and to_regclass('restore_unfinished') is null as there",
  )
  if (!there.rows[0]?.there)
    throw new Error(
      'There is no installation in this database, or a restore of one that did not finish: there is nothing to back up.',
    )
  const { rows } = await client.query<{ postgres: string; migrations: string[]; example: boolean }>(`
    select current_setting('server_version') as postgres,
      (select array_agg(name order by name collate "C") from migration) as migrations,
      coalesce((select value = 'true' from setting where name = 'example'), false) as example`)
  const [found] = rows
  if (!found) throw new Error('The database did not say what it is.')
  return { format, sinergi: version, madeAt: now.toISOString(), leftOut: [...leftOut], ...found }
}

/** For the schedule and the doctor: when a backup was made last, whoever made it. */
async function remember(client: pg.Client, made: Last): Promise<void> {
  await client.query(
    `insert into setting (name, value, changed_at) values ('backup', $1, now())
     on conflict (name) do update set value = excluded.value, changed_at = excluded.changed_at`,
    [JSON.stringify(made)],
  )
}

function isFull(error: unknown): boolean {
  return ['ENOSPC', 'EDQUOT', 'EFBIG'].includes((error as NodeJS.ErrnoException | undefined)?.code ?? '')
}
