import { mkdirSync } from 'node:fs'
import pg from 'pg'
import type { Config } from './config.ts'
import { type Address, type Db, openDb } from './db.ts'
import { lookForPostgres, PostgresUnavailable, startPostgres } from './postgres.ts'

export type Database = {
  db: Db
  /** One more pool, whose commits are answered before they are on disk; close it when done. */
  relaxed(): Db
  /** As the owner: for migrations and maintenance. */
  owner: Address
  stop(): Promise<void>
}

/**
 * Brings up the database: the embedded one under `dataRoot`, or the server that DATABASE_URL names.
 * @param prepare brings the schema up to date, as the owner, before the application connects
 * @param launched hears that the embedded one was started and gets ready: time for other work
 */
export async function startDatabase(
  config: Pick<Config, 'dataRoot' | 'databaseUrl' | 'appDatabaseUrl'>,
  log: (line: string) => void,
  prepare: (owner: Address) => Promise<void>,
  launched?: () => void,
): Promise<Database> {
  if (config.databaseUrl) return connectServer(config.databaseUrl, config.appDatabaseUrl, prepare)
  mkdirSync(config.dataRoot, { recursive: true })
  const postgres = await startPostgres({ root: config.dataRoot, log, launched })
  try {
    const at = { host: postgres.host, port: postgres.port }
    const owner = ownerAt(postgres)
    await createIfMissing({ ...owner, database: 'postgres' })
    await prepare(owner)
    const own = { ...at, user: 'sinergi_app', database: 'sinergi' }
    const db = openDb(own)
    const stop = async () => {
      await db.close()
      await postgres.stop()
    }
    return { db, relaxed: () => openDb(own, { relaxed: true }), owner, stop }
  } catch (error) {
    await postgres.stop()
    throw error
  }
}

/**
 * The database as it is, as its owner, for what looks at it from outside: the one that a running server uses, or one
 * started for the while. The schema is not touched.
 * @returns undefined where the data folder holds no database
 */
export async function reachDatabase(
  config: Pick<Config, 'dataRoot' | 'databaseUrl'>,
  log: (line: string) => void,
): Promise<{ owner: Address; stop(): Promise<void> } | undefined> {
  if (config.databaseUrl) return { owner: config.databaseUrl, stop: async () => undefined }
  if ((await lookForPostgres(config.dataRoot)) === 'none') return undefined
  try {
    const postgres = await startPostgres({ root: config.dataRoot, log })
    return { owner: ownerAt(postgres), stop: () => postgres.stop() }
  } catch (error) {
    if (!(error instanceof PostgresUnavailable) || error.code !== 'in-use') throw error
    const running = await lookForPostgres(config.dataRoot)
    if (typeof running === 'string') throw error
    return { owner: ownerAt(running), stop: async () => undefined }
  }
}

function ownerAt({ host, port, superuser }: { host: string; port: number; superuser: string }) {
  return { host, port, user: superuser, database: 'sinergi' }
}

async function connectServer(
  owner: string,
  own: string | undefined,
  prepare: (owner: Address) => Promise<void>,
): Promise<Database> {
  await prepare(owner)
  const open = (options: { relaxed?: boolean } = {}) =>
    own ? openDb(own, options) : openDb(owner, { ...options, role: 'sinergi_app' })
  const db = open()
  return { db, relaxed: () => open({ relaxed: true }), owner, stop: () => db.close() }
}

async function createIfMissing(maintenance: {
  host: string
  port: number
  user: string
  database: string
}): Promise<void> {
  const client = new pg.Client(maintenance)
  await client.connect()
  try {
    const { rowCount } = await client.query("select 1 from pg_database where datname = 'sinergi'")
    if (rowCount === 0) await client.query('create database sinergi')
    // the embedded server is reached through its own socket only, where the application signs in by role
    await client.query(
      "do $$ begin if not exists (select from pg_roles where rolname = 'sinergi_app') then create role sinergi_app nosuperuser nobypassrls; end if; alter role sinergi_app login; end $$",
    )
  } finally {
    await client.end()
  }
}
