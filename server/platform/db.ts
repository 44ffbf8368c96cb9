import { createHash } from 'node:crypto'
import type { Writable } from 'node:stream'
import {
  type CompiledQuery,
  type DatabaseConnection,
  type Driver,
  Kysely,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  type QueryResult,
} from 'kysely'
import pg from 'pg'
import type { Tables } from './tables.ts'

/** The query builder, bound to one connection with an open transaction. */
export type Tx = Kysely<Tables>

/** Whom a transaction acts for: row-level security reads it. */
export type Acting = { scopes: readonly number[]; personId: string | null; system?: boolean }
export const actingSystem: Acting = { scopes: [], personId: null, system: true }

export type Db = {
  /**
   * Runs `work` in one transaction; anything thrown rolls it back. `last` takes statements that are sent in their
   * order together with the commit, so that they cost no round trip: where one fails, the commit turns into a
   * rollback. A snapshot's answer does not wait for its commit.
   */
  transaction<T>(
    acting: Acting,
    work: (tx: Tx, last: (statement: CompiledQuery) => unknown) => Promise<T>,
    mode?: 'write' | 'snapshot',
  ): Promise<T>
  /** Resolves when the database answers. */
  ping(): Promise<void>
  close(): Promise<void>
}

export type Address = string | { host: string; port: number; user: string; database: string }

/**
 * Opens a pool. Statements are named by the hash of their SQL, so that the server plans each once.
 * @param options.role a role that each connection takes on, where the login is not the application's own
 * @param options.size connections at the most
 * @param options.relaxed commits are answered before they are on disk: for what can be done again from its beginning
 */
export function openDb(
  address: Address,
  options: { size?: number; role?: string; relaxed?: boolean } = {},
): Db {
  const pool = new pg.Pool({
    ...(typeof address === 'string' ? { connectionString: address } : address),
    max: options.size ?? 24,
    pipeline: true,
    types: { getTypeParser: parserOf },
    options: `-c timezone=UTC -c statement_timeout=30000${options.role ? ` -c role=${options.role}` : ''}${options.relaxed ? ' -c synchronous_commit=off' : ''}`,
  })
  // an idle connection that the server drops is replaced at the next use
  pool.on('error', () => undefined)
  // one that dies in use fails its query; without a listener it would take the process with it
  pool.on('connect', client => client.on('error', () => undefined))
  const builders = new WeakMap<pg.PoolClient, Tx>()

  return {
    async transaction(acting, work, mode = 'write') {
      const client = await pool.connect()
      const tx = builders.get(client) ?? builderOf(client)
      builders.set(client, tx)
      let broken: Error | undefined
      let ended: Promise<unknown> | undefined
      try {
        // sent ahead of the first statement without waiting for its answer: statements of a connection keep their order
        inOneWrite(client)
        const begun = client.query(beginning(acting, mode))
        const ending: CompiledQuery[] = []
        const [result] = await settled([work(tx, statement => ending.push(statement)), begun])
        inOneWrite(client)
        const last = ending.map(statement => client.query(namedOf(statement)))
        const committing = client.query('commit')
        ended = settled([...last, committing])
        if (mode === 'write') {
          await ended
          requireCommitted(await committing)
        }
        return result
      } catch (error) {
        await client.query('rollback').catch((failed: Error) => {
          broken = failed
        })
        throw error
      } finally {
        if (mode === 'write' || !ended) client.release(broken)
        else
          ended.then(
            () => client.release(),
            (failed: Error) => client.release(failed),
          )
      }
    },
    async ping() {
      await pool.query('select 1')
    },
    close: () => pool.end(),
  }
}

/** A commit that follows a statement that failed is answered with ROLLBACK and no error: nothing was written. */
function requireCommitted({ command }: { command: string }): void {
  if (command !== 'COMMIT') throw new Error('rolled back: a statement had failed, and work went on as if not')
}

function beginning(acting: Acting, mode: 'write' | 'snapshot'): string {
  const begin = mode === 'snapshot' ? 'begin isolation level repeatable read read only' : 'begin'
  const scopes = `{${acting.scopes.map(Number).join(',')}}`
  const person = acting.personId === null ? '' : pg.escapeLiteral(acting.personId).slice(1, -1)
  return `${begin}; set local sinergi.scopes = '${scopes}'; set local sinergi.person = '${person}'; set local sinergi.system = '${acting.system ? 'on' : ''}'`
}

function builderOf(client: pg.PoolClient): Tx {
  const connection: DatabaseConnection = {
    async executeQuery<R>(query: CompiledQuery): Promise<QueryResult<R>> {
      const answer = await client.query(namedOf(query))
      return {
        rows: answer.rows as R[],
        numAffectedRows: BigInt(answer.rowCount ?? 0),
      }
    },
    streamQuery: () => {
      throw new Error('streams are read in pages')
    },
  }
  const none = async () => undefined
  const driver: Driver = {
    init: none,
    acquireConnection: async () => connection,
    beginTransaction: none,
    commitTransaction: none,
    rollbackTransaction: none,
    releaseConnection: none,
    destroy: none,
  }
  return new Kysely<Tables>({
    dialect: {
      createAdapter: () => new PostgresAdapter(),
      createDriver: () => driver,
      createIntrospector: db => new PostgresIntrospector(db),
      createQueryCompiler: () => new PostgresQueryCompiler(),
    },
  })
}

const namedOf = (query: CompiledQuery) => ({
  name: nameOf(query.sql),
  text: query.sql,
  values: query.parameters as unknown[],
})

/** What is sent in this turn of the event loop leaves in one write: a write costs more than what it carries. */
function inOneWrite(client: pg.PoolClient): void {
  const { stream } = (client as unknown as { connection: { stream: Writable } }).connection
  stream.cork()
  process.nextTick(() => stream.uncork())
}

/** All answers, once all are there: nothing is left under way on the connection when the first failure is thrown. */
async function settled<T extends readonly Promise<unknown>[]>(
  all: readonly [...T],
): Promise<{ -readonly [K in keyof T]: Awaited<T[K]> }> {
  await Promise.allSettled(all)
  return Promise.all(all) as Promise<{ -readonly [K in keyof T]: Awaited<T[K]> }>
}

const names = new Map<string, string>()
const mostNames = 600

function nameOf(sql: string): string | undefined {
  const known = names.get(sql)
  if (known) return known
  // beyond that number statements are being made with their values in them: those go unnamed
  if (names.size >= mostNames) return undefined
  const name = createHash('sha256').update(sql).digest('base64url').slice(0, 24)
  names.set(sql, name)
  return name
}

/** int8 and numeric arrive as text: parsed once, here. Days stay text, moments become ISO 8601 in UTC. */
function parserOf(oid: number, format?: 'text' | 'binary'): unknown {
  if (oid === 20 || oid === 1700) return Number
  if (oid === 1082) return String
  if (oid === 1184)
    return (text: string) => new Date(text.replace(' ', 'T').replace(/([+-]\d\d)$/, '$1:00')).toISOString()
  return pg.types.getTypeParser(oid, format as 'text')
}
