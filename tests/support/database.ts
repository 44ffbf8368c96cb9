import pg from 'pg'
import type { TestProject } from 'vitest/node'
import { openDb, actingSystem } from '../../server/platform/db.ts'
import { migrate } from '../../server/platform/migrate.ts'
import { bundle, isFresh } from '../../server/bundle.ts'
import { ensurePages } from '../../server/platform/pages.ts'
import { startPostgres } from '../../server/platform/postgres.ts'
import { loadRegions } from '../../server/regions/load.ts'
import { temporaryFolder } from './folder.ts'

export type Server = { host: string; port: number; user: string } | { url: string }

declare module 'vitest' {
  export interface ProvidedContext {
    server: Server
    /** Where tests may leave what is gone when the suite is done. */
    folder: string
  }
}

export const template = 'sinergi_test_template'

// nothing is left to be kept, and no database lives long enough to be tidied
const settings = { fsync: 'off', autovacuum: 'off', max_connections: '120' }

/**
 * One PostgreSQL for the whole suite, with a template that has the schema and the country's regions in it; and the
 * pages and the server's bundle built once, for the browsers and for what starts Sinergi as its users do.
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const url = process.env.TEST_DATABASE_URL ?? process.env.DATABASE_URL
  const root = url ? undefined : temporaryFolder()
  const left = temporaryFolder()
  const postgres = root ? await startPostgres({ root: root.path, settings }) : undefined
  const server: Server = url
    ? { url }
    : { host: postgres?.host ?? '', port: postgres?.port ?? 0, user: 'sinergi' }
  await makeTemplate(server)
  await ensurePages(() => undefined)
  if (!isFresh()) await bundle()
  project.provide('server', server)
  project.provide('folder', left.path)
  return async () => {
    await postgres?.stop()
    root?.remove()
    left.remove()
  }
}

/** The address of one database on the suite's server. */
export function addressOf(server: Server, database: string) {
  if (!('url' in server)) return { ...server, database }
  const url = new URL(server.url)
  url.pathname = `/${database}`
  return url.toString()
}

/** The same in one line. @param user who connects, where it is not the owner; a server that was given keeps its own */
export function urlOf(server: Server, database: string, user?: string): string {
  const address = addressOf(server, database)
  if (typeof address === 'string') return address
  return `postgres://${user ?? address.user}@localhost/${database}?host=${encodeURIComponent(address.host)}&port=${address.port}`
}

/** Runs maintenance statements beside the databases under test. */
export async function maintain(server: Server, ...statements: string[]): Promise<void> {
  await carryOut('url' in server ? server.url : addressOf(server, 'postgres'), statements)
}

async function carryOut(address: ReturnType<typeof addressOf>, statements: readonly string[]): Promise<void> {
  const client = new pg.Client(typeof address === 'string' ? { connectionString: address } : address)
  await client.connect()
  try {
    for (const statement of statements) await client.query(statement)
  } finally {
    await client.end()
  }
}

/** A copy of the template: as files, which takes a tenth of the time that the usual way through the log does. */
export const copyOf = (name: string): string =>
  `create database ${name} template ${template} strategy file_copy`

async function makeTemplate(server: Server): Promise<void> {
  await maintain(server, `drop database if exists ${template}`, `create database ${template}`)
  const address = addressOf(server, template)
  await migrate(address)
  const db = openDb(address)
  await db.transaction(actingSystem, tx => loadRegions(tx))
  await db.close()
  await carryOut(address, ['vacuum analyze'])
}
