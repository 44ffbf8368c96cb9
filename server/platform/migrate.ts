import { readdirSync, readFileSync } from 'node:fs'
import pg from 'pg'
import type { Address } from './db.ts'

const folder = new URL('../../db/migrations/', import.meta.url)

/**
 * Brings a database to the newest schema, forward only, each migration in a transaction of its own; two servers
 * that start at once take turns. Connects as the owner, who acts for the system so that row-level security lets
 * the migrations' own data in.
 * @returns names of the migrations that were applied now
 * @throws where the database is newer than this program, or is older than PostgreSQL 15
 */
export async function migrate(address: Address): Promise<string[]> {
  const client = new pg.Client({
    ...(typeof address === 'string' ? { connectionString: address } : address),
    options: '-c sinergi.system=on -c client_min_messages=warning',
  })
  await client.connect()
  try {
    await requireVersion(client)
    await client.query('select pg_advisory_lock(736572)')
    await client.query(
      'create table if not exists migration (name text primary key, applied_at timestamptz not null default now())',
    )
    const known = await client.query<{ name: string }>('select name from migration order by name')
    const done = new Set(known.rows.map(row => row.name))
    const files = readdirSync(folder)
      .filter(name => name.endsWith('.sql'))
      .sort()
    const stranger = [...done].find(name => !files.includes(name))
    if (stranger)
      throw new Error(
        `The database has migration ${stranger}, which this version does not know: use a newer version of Sinergi.`,
      )
    const missing = files.filter(name => !done.has(name))
    for (const name of missing) await apply(client, name)
    return missing
  } finally {
    await client.end()
  }
}

async function requireVersion(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ version: number }>(
    "select current_setting('server_version_num')::int as version",
  )
  const version = rows[0]?.version ?? 0
  if (version < 150000)
    throw new Error(
      `PostgreSQL 15 or newer is needed; this server is version ${Math.floor(version / 10000)}.`,
    )
}

async function apply(client: pg.Client, name: string): Promise<void> {
  await client.query('begin')
  try {
    await client.query(readFileSync(new URL(name, folder), 'utf8'))
    await client.query('insert into migration (name) values ($1)', [name])
    await client.query('commit')
  } catch (error) {
    await client.query('rollback')
    throw new Error(`Migration ${name} failed: ${(error as Error).message}`, { cause: error })
  }
}
