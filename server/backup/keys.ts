import { createHash } from 'node:crypto'
import { open, readFile, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type pg from 'pg'
import { type KeyStore, keysTurn, manyOf } from '../platform/key-store.ts'
import { draftOf, settle } from './folder.ts'

/** Stands beside the backups, once for all of them: of a key that was destroyed none is left there. */
export const keysFile = 'sinergi-keys'
/** In a store while a restore puts keys into it. */
export const unfinishedKeys = '00000000-0000-0000-0000-000000000000'
const head = 'sinergi-keys 1'

/** Writes all keys beside the backups of a folder, in the place of those that were there. */
export async function writeKeys(client: pg.Client, folder: string, store: KeyStore): Promise<number> {
  await client.query('select pg_advisory_lock($1)', [keysTurn])
  try {
    const ids = (await store.ids()).filter(id => id !== unfinishedKeys).toSorted()
    const kept = await manyOf(store, ids)
    const lines = ids.flatMap((id, n) => (kept[n] ? [`${id} ${kept[n].toString('base64')}`] : []))
    await put(folder, lines)
    return lines.length
  } finally {
    await client.query('select pg_advisory_unlock($1)', [keysTurn])
  }
}

/** Takes destroyed keys out of the file, at once: a backup of before they were destroyed opens them no more. */
export async function dropKeys(folder: string, ids: readonly string[]): Promise<void> {
  const lines = await readKeys(join(folder, keysFile))
  if (!lines) return
  const gone = new Set(ids)
  const left = lines.filter(line => !gone.has(line.split(' ', 1)[0] ?? ''))
  if (left.length < lines.length) await put(folder, left)
}

/** Where the keys of a restore came from; undefined: there are none, and what is sealed cannot be told from what went. */
export type TakenFrom = 'file' | 'store' | undefined

/**
 * Puts the keys beside a backup into an empty store. One that has keys outlived its database, and knows better than
 * any file what was destroyed: it stays as it is.
 */
export async function takeKeys(store: KeyStore, from: string): Promise<TakenFrom> {
  const there = await store.ids()
  if (there.length > 0 && !there.includes(unfinishedKeys)) return 'store'
  const lines = await readKeys(from)
  if (!lines) return undefined
  // what a cut leaves is not taken for a store that outlived its database
  await store.add(unfinishedKeys, Buffer.alloc(1))
  for (const line of lines) {
    const [id = '', kept = ''] = line.split(' ')
    await store.add(id, Buffer.from(kept, 'base64'))
  }
  await store.remove(unfinishedKeys)
  return 'file'
}

/** How many stand in the file; undefined where it is not there. @throws where it is not whole */
export const countOfKeys = async (path: string): Promise<number | undefined> => (await readKeys(path))?.length

/** @throws where the file is there and not whole */
async function readKeys(path: string): Promise<string[] | undefined> {
  const text = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return undefined
    throw error
  })
  if (text === undefined) return undefined
  const [first, ...rest] = text.trimEnd().split('\n')
  const last = rest.pop()
  if (first !== head || last !== endOf(rest))
    throw new Error(`${path} is not whole: take another copy of it.`)
  return rest
}

const endOf = (lines: readonly string[]) =>
  `end ${lines.length} ${createHash('sha256').update(lines.join('\n')).digest('hex')}`

async function put(folder: string, lines: readonly string[]): Promise<void> {
  const file = join(folder, keysFile)
  const draft = draftOf(file)
  const handle = await open(draft, 'w', 0o600)
  try {
    await handle.writeFile(`${[head, ...lines, endOf(lines)].join('\n')}\n`)
    await handle.sync()
    await handle.close()
    await rename(draft, file)
    await settle(folder)
  } catch (error) {
    await handle.close().catch(() => undefined)
    await rm(draft, { force: true })
    throw error
  }
}
