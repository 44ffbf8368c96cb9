import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { startPostgres } from '../platform/postgres.ts'
import type { Manifest } from './manifest.ts'
import { inspect } from './reading.ts'
import { restore } from './restore.ts'

/**
 * Restores a backup into an embedded database under the temporary folder, where every row is read back and compared,
 * and throws that database away.
 * @throws a sentence, where the file is not whole or what is restored differs
 */
export async function check(file: string, log: (line: string) => void): Promise<Manifest> {
  const manifest = await inspect(file)
  const root = await mkdtemp(join(tmpdir(), 'sinergi-check-'))
  await chmod(root, 0o755)
  try {
    // nothing here has to survive
    const postgres = await startPostgres({ root, settings: { fsync: 'off' } })
    try {
      const at = { host: postgres.host, port: postgres.port, user: postgres.superuser }
      const client = new pg.Client({ ...at, database: 'postgres' })
      await client.connect()
      await client.query('create database sinergi')
      await client.end()
      await restore({ ...at, database: 'sinergi' }, file, manifest, log)
    } finally {
      await postgres.stop()
    }
  } finally {
    await rm(root, { recursive: true, force: true })
  }
  return manifest
}
