import { setTimeout as delay } from 'node:timers/promises'
import { Socket } from 'node:net'
import { Client } from 'pg'
import { superuser } from './postgres-cluster.ts'
import type { Home } from './postgres-home.ts'
import { codeOf, otherwise, PostgresUnavailable, usable } from './postgres-problem.ts'
import * as server from './postgres-process.ts'
import { removeSockets } from './postgres-sockets.ts'

/** One session that keeps the server ours; when it ends, the server is gone or no longer ours. */
export type Hold = { session: Client; pid: number; adopted: boolean }

const step = 15
const startLimit = 600_000
const unreachableLimit = 15_000
// Any number, as long as every Sinergi uses the same.
const lockKey = 7_346_374_474

/**
 * Waits for a server that answers and that no other process holds, starting one where none runs.
 *
 * The hold is an advisory lock in the database `postgres`. The server itself lets go of it when its owner
 * dies, in whatever way, so there is no stale lock file to judge; and a server without a holder is an orphan,
 * which is adopted, or restarted where its settings or binaries are not the wanted ones.
 *
 * Recovery after a crash may take minutes: waits up to ten, and says so in the log.
 * @param launched hears that a server was started, before it answers
 * Throws PostgresUnavailable `in-use`, `not-started` or `folder-unusable`.
 */
export async function hold(
  home: Home,
  command: server.Command,
  signal: AbortSignal,
  log: (line: string) => void,
  launched: () => void = () => undefined,
): Promise<Hold> {
  const begun = Date.now()
  let reachable = begun
  let noted = begun
  let child: server.Child | undefined
  try {
    for (;;) {
      signal.throwIfAborted()
      const running = await usable(home.data, () => server.findPostmaster(home.data))
      if (running?.ready) {
        const session = await lock(running, home)
        const adopted = running.pid !== child?.pid
        if (session && (!adopted || (await server.runsAs(home.data, command)))) {
          return { session, pid: running.pid, adopted }
        }
        if (session) log('PostgreSQL runs with other settings: restarting it.')
        if (session || Date.now() - reachable > unreachableLimit) {
          await server.shutDown(running.pid, home.data)
          // its end needs no explanation
          child = undefined
        }
      } else {
        reachable = Date.now()
        if (!running && (!child || child.ended)) {
          if (child) await retryOrExplain(child, home, begun)
          child = await usable(home.folder, () => server.launch(home, command))
          launched()
        }
      }
      if (Date.now() - begun > startLimit)
        throw notStarted(`it was not ready after ${startLimit / 60_000} minutes`)
      if (Date.now() - noted > 10_000) {
        noted = Date.now()
        log(
          'PostgreSQL is not ready yet: after a crash it waits for old sessions to end and replays its log.',
        )
      }
      await delay(step)
    }
  } catch (error) {
    if (child?.pid && !child.ended) await server.shutDown(child.pid, home.data)
    if (child) await removeSockets(home.sockets)
    throw error
  }
}

/** Undefined where the server cannot be reached now. */
async function lock(running: server.Postmaster, home: Home): Promise<Client | undefined> {
  const socket = new Socket()
  const session = new Client({
    stream: () => socket,
    host: running.sockets,
    port: server.port,
    user: superuser,
    database: 'postgres',
    ssl: false,
    application_name: `sinergi supervisor ${process.pid}`,
    connectionTimeoutMillis: 5_000,
    // Someone killed a moment ago may still be on the way out.
    lock_timeout: 1_000,
    options: '-c idle_session_timeout=0',
  })
  // The end of the session follows, and is what the supervisor acts on.
  session.on('error', () => undefined)
  try {
    await session.connect()
    await session.query('SELECT pg_advisory_lock($1)', [lockKey])
    // The hold alone is no reason for this process to stay alive.
    socket.unref()
    return session
  } catch (error) {
    const refused = codeOf(error) === '55P03' ? inUse(home, await holderOf(session)) : undefined
    await session.end()
    if (refused) throw refused
    if (codeOf(error) === 'EACCES') await usable(running.sockets, () => Promise.reject(error))
    return undefined
  }
}

async function holderOf(session: Client): Promise<string> {
  const found = await session.query<{ name: string }>(
    `SELECT application_name AS name FROM pg_stat_activity JOIN pg_locks USING (pid)
     WHERE locktype = 'advisory' AND granted AND application_name LIKE 'sinergi supervisor %' LIMIT 1`,
  )
  return found.rows[0]?.name.split(' ').at(-1) ?? 'unknown'
}

function inUse(home: Home, holder: string): PostgresUnavailable {
  return new PostgresUnavailable(
    'in-use',
    `Another Sinergi (process ${holder}) already uses the database in ${home.folder}. Stop it first, or choose another folder for this one. ${otherwise}`,
  )
}

/**
 * After a kill of the server its sessions may hold the shared memory for a moment, and one that is stopping may take
 * the socket folder along that was made for the next: both are worth a wait.
 */
async function retryOrExplain(child: server.Child, home: Home, begun: number): Promise<void> {
  const said = await server.saidBy(child, home.log)
  const passing = /shared memory block|lock file "[^"]*" already exists|lock file "[^"]*": No such file/.test(
    said,
  )
  if (!passing || Date.now() - begun > 30_000) throw notStarted(said || `${child.ended}`)
  await delay(100)
}

function notStarted(reason: string): PostgresUnavailable {
  return new PostgresUnavailable('not-started', `PostgreSQL did not start: ${reason}\n${otherwise}`)
}
