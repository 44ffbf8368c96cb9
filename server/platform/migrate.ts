import { readdirSync, readFileSync } from 'node:fs'
import pg from 'pg'
import type { Address } from './db.ts'

const folder = new URL('../../db/migrations/', import.meta.url)

/** A table that marks a database into which a backup is being put: until it is gone, nothing starts on it. */
export const unfinishedRestore = 'restore_unfinished'

/** The migrations that this version has, in their order. */
export function migrationNames(): string[] {
  return readdirSync(folder)
    .filter(name => name.endsWith('.sql'))
    .sort()
}

export function migrationText(name: string): string {
  return readFileSync(new URL(name, folder), 'utf8')
}

/**
 * Brings a database to the newest schema, forward only, each migration in a transaction of its own; two servers
 * that start at once take turns. Connects as the owner, who acts for the system so that row-level security lets
 * the migrations' own data in.
 * @param options.only of the migrations that are missing, these: for the schema as it was at an earlier version
 * @param options.restoring goes on over an unfinished restore, as the restore itself
 * @returns names of the migrations that were applied now
 * @throws where the database is newer than this program, is older than PostgreSQL 15, or was restored by half
 */
export async function migrate(
  address: Address,
  options: { only?: readonly string[]; restoring?: boolean } = {},
): Promise<string[]> {
  const client = new pg.Client({
    ...(typeof address === 'string' ? { connectionString: address } : address),
    options: '-c sinergi.system=on -c client_min_messages=warning',
  })
  await client.connect()
  try {
    await requireVersion(client)
    await client.query('select pg_advisory_lock(736572)')
    if (!options.restoring) await refuseUnfinished(client)
    await client.query(
      'create table if not exists migration (name text primary key, applied_at timestamptz not null default now())',
    )
    const known = await client.query<{ name: string }>('select name from migration order by name')
    const done = new Set(known.rows.map(row => row.name))
    const files = migrationNames()
    const stranger = [...done].find(name => !files.includes(name))
    if (stranger)
      throw new Error(
        `The database has migration ${stranger}, which this version does not know: use a newer version of Sinergi.`,
      )
    const missing = files.filter(name => !done.has(name) && (options.only?.includes(name) ?? true))
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

async function refuseUnfinished(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ half: boolean }>(
    `select to_regclass('public.${unfinishedRestore}') is not null as half`,
  )
  if (rows[0]?.half)
    throw new Error(
      'A restore into this database did not finish: what is in it is not whole. Run npm run sinergi -- restore FILE again; it begins anew.',
    )
}

async function apply(client: pg.Client, name: string): Promise<void> {
  await client.query('begin')
  try {
    await client.query(migrationText(name))
    await client.query('insert into migration (name) values ($1)', [name])
    await client.query('commit')
  } catch (error) {
    await client.query('rollback')
    throw new Error(`Migration ${name} failed: ${(error as Error).message}`, { cause: error })
  }
}
