import { createHash } from 'node:crypto'
import type { Readable } from 'node:stream'
import { sql } from 'kysely'
import type { Ahead } from './endpoint.ts'
import type { Tx } from './db.ts'

/** Where files are kept, each under the SHA-256 of its content in hex; they are small, and written whole. */
export type FileStore = {
  /** For whoever runs it: which folder or bucket. */
  name: string
  /** Whether backups hold its files: a folder does not outlive its disk, an object store is kept by whoever runs it. */
  inBackups: boolean
  /** Writes a file, unless it is there. It is there whole or not at all. */
  put(sha256: string, bytes: Buffer): Promise<void>
  /** Undefined where it is not there. */
  get(sha256: string): Promise<Buffer | undefined>
  /** Its bytes from one to another, both counted, as they come; undefined where it is not there. */
  read(sha256: string, from: number, to: number): Promise<Readable | undefined>
  /** Harmless where it is not there. */
  remove(sha256: string): Promise<void>
}

// one for the process: set at the start, by the configuration
let store: FileStore | undefined

/** Sets where files are kept. */
export function useFiles(at: FileStore): void {
  store = at
}

export function fileStore(): FileStore {
  if (!store) throw new Error('no place for files was set')
  return store
}

/**
 * Keeps a file. Nothing names it yet: unless a row does within some days it is removed again.
 * @returns the SHA-256 that it is kept under
 */
export async function keepFile({ asSystem, now }: Ahead, bytes: Buffer): Promise<string> {
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  await asSystem(tx =>
    sql`insert into stored_file (sha256, bytes, stored_at) values (${sha256}, ${bytes.length}, ${now})
      on conflict (sha256) do update set stored_at = excluded.stored_at`.execute(tx),
  )
  await fileStore().put(sha256, bytes)
  return sha256
}

/**
 * Removes files, with their rows: in one transaction, so that whoever keeps the same file again meanwhile waits, and
 * writes it anew.
 */
export async function dropFiles(tx: Tx, files: readonly string[]): Promise<void> {
  for (const sha256 of files) await fileStore().remove(sha256)
  await sql`delete from stored_file where sha256 = any(${[...files]}::text[])`.execute(tx)
}
