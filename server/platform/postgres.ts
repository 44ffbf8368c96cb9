import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { findPackage, runnableBinaries } from './postgres-binaries.ts'
import { createCluster, superuser } from './postgres-cluster.ts'
import { hold } from './postgres-hold.ts'
import { type Home, prepareHome, removeLeftovers } from './postgres-home.ts'
import * as server from './postgres-process.ts'
import { removeSockets } from './postgres-sockets.ts'

export { PostgresUnavailable } from './postgres-problem.ts'

/** `host` is the folder of the socket; give `port` too, or PGPORT of the environment decides. */
export type Postgres = {
  host: string
  port: number
  superuser: string
  /** Of the server as it runs now: another one after a restart. */
  readonly pid: number
  /** Whether it was already running, left by a process that was killed. */
  adopted: boolean
  stop(): Promise<void>
}

export type PostgresOptions = {
  /** The data folder of this Sinergi; made if it is not there. */
  root: string
  /** Server settings by name, over the ones for a small machine. */
  settings?: Record<string, string>
  log?: (line: string) => void
  /** Hears that the server was started, while it gets ready: time for other work. Not where one ran already. */
  launched?: () => void
}

/**
 * Starts, or adopts, the embedded PostgreSQL whose files live under `root`, and keeps it running.
 *
 * - Files: `<root>/postgres/<major>` (data), `<root>/postgres/log`; the socket in a folder under the temporary
 *   root. Started by root it runs as `nobody`; see `prepareHome` for folders that `nobody` cannot enter.
 * - It can be reached through its socket only, by the user it runs as and by root, without a password.
 * - One process at a time: a second one is refused while the first lives; see `hold`.
 * - A server that dies is started again, at once and then with growing pauses; what was committed is there,
 *   and clients only need to connect anew.
 * - It ends with `stop()` or with this process; after a kill -9 of this process it runs on and is adopted by
 *   the next. It does not keep this process alive by itself.
 *
 * Throws PostgresUnavailable, whose `code` and sentence say what to do: no binaries for this platform, a
 * folder that cannot be used, a database that is in use, a server that does not start.
 */
export async function startPostgres(options: PostgresOptions): Promise<Postgres> {
  const { root, settings = {}, log = () => undefined, launched } = options
  const source = findPackage()
  const home = await prepareHome(root, source.major)
  const binaries = await runnableBinaries(source, home.folder, home.account)
  await createCluster(home, binaries)
  const command = server.serverCommand(home, binaries, settings)

  const ending = new AbortController()
  let held = await hold(home, command, ending.signal, log, launched)
  const { adopted } = held
  let recovering: Promise<void> = Promise.resolve()
  let pause = 0
  watch()
  await removeLeftovers(home, binaries)

  function watch(): void {
    const since = Date.now()
    held.session.once('end', () => {
      if (!ending.signal.aborted) recovering = recover(Date.now() - since)
    })
  }

  async function recover(lasted: number): Promise<void> {
    log(`PostgreSQL (process ${held.pid}) is out of reach: looking after it.`)
    // One that fails over and over gets pauses, so that it does not take the machine with it.
    if (lasted > 60_000) pause = 0
    while (!ending.signal.aborted) {
      try {
        await delay(pause, undefined, { signal: ending.signal })
        pause = Math.min(2 * pause + 250, 8_000)
        held = await hold(home, command, ending.signal, log)
        watch()
        log(`PostgreSQL is back (process ${held.pid}).`)
        return
      } catch (error) {
        if (!ending.signal.aborted) log(error instanceof Error ? error.message : String(error))
      }
    }
  }

  const checks = setInterval(() => inspect(home, held.pid).catch(error => log(String(error))), 10_000)
  checks.unref()
  const end = () => server.interrupt(held.pid, home.data)
  process.once('exit', end)

  let stopped: Promise<void> | undefined
  async function stop(): Promise<void> {
    ending.abort()
    clearInterval(checks)
    process.off('exit', end)
    await recovering
    await server.shutDown(held.pid, home.data)
    await removeSockets(home.sockets)
  }

  return {
    host: home.sockets,
    port: server.port,
    superuser,
    adopted,
    get pid() {
      return held.pid
    },
    stop: () => (stopped ??= stop()),
  }
}

/**
 * Looks for the PostgreSQL of a data folder without starting or holding it.
 * @returns where it listens; `stopped` where its files are there but it does not run; `none` where there are no files
 */
export async function lookForPostgres(
  root: string,
): Promise<{ host: string; port: number; superuser: string } | 'stopped' | 'none'> {
  if (!existsSync(root)) return 'none'
  const home = await prepareHome(root, findPackage().major)
  if (!existsSync(home.data)) return 'none'
  const running = await server.findPostmaster(home.data)
  return running?.ready ? { host: running.sockets, port: server.port, superuser } : 'stopped'
}

/** A socket that somebody removed comes back with a restart only. */
async function inspect(home: Home, pid: number): Promise<void> {
  await server.boundLog(home.log)
  if (!existsSync(join(home.sockets, `.s.PGSQL.${server.port}`))) await server.shutDown(pid, home.data)
}
