import { execFileSync, spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { copyFile, open, readFile, stat, truncate, writeFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import type { Home } from './postgres-home.ts'
import { codeOf, unless } from './postgres-problem.ts'
import { prepareSockets } from './postgres-sockets.ts'

export const port = 5432

export type Command = { program: string; args: string[] }
export type Postmaster = { pid: number; sockets: string; ready: boolean }
export type Child = { pid: number | undefined; ended: string | undefined; logStart: number }

// The little that PostgreSQL needs: PGDATA, PGPORT or LC_* of whoever starts Sinergi must not reach it.
export const env = { PATH: '/usr/local/bin:/usr/bin:/bin', LC_ALL: 'C' }
const logLimit = 5_000_000

/** The command of the server; two that differ mean that the running one has other settings or binaries. */
export function serverCommand(home: Home, binaries: string, settings: Record<string, string>): Command {
  const all = {
    listen_addresses: '',
    shared_buffers: '128MB',
    max_connections: '60',
    fsync: 'on',
    synchronous_commit: 'on',
    wal_compression: 'on',
    jit: 'off',
    autovacuum: 'on',
    timezone: 'UTC',
    log_timezone: 'UTC',
    log_min_messages: 'warning',
    // Statements and details of failures carry people's values, which no log may hold.
    log_min_error_statement: 'panic',
    log_error_verbosity: 'terse',
    ...settings,
    port: String(port),
    unix_socket_directories: home.sockets,
    unix_socket_permissions: '0700',
  }
  const flags = Object.entries(all).flatMap(([name, value]) => ['-c', `${name}=${value}`])
  return { program: join(binaries, 'bin/postgres'), args: ['-D', home.data, ...flags] }
}

/** Starts the server without waiting for it. It outlives this process, and logs to a file for that reason. */
export async function launch(home: Home, { program, args }: Command): Promise<Child> {
  await prepareSockets(home.sockets, home.account)
  await disownStaleLock(join(home.data, 'postmaster.pid'), home.data)
  await disownStaleLock(join(home.sockets, `.s.PGSQL.${port}.lock`), home.data)
  await boundLog(home.log)
  const log = await open(home.log, 'a', 0o600)
  try {
    const logStart = (await log.stat()).size
    const stdio = ['ignore', log.fd, log.fd] as const
    const server = spawn(program, args, { ...home.account, cwd: '/', env, detached: true, stdio: [...stdio] })
    const child: Child = { pid: server.pid, ended: undefined, logStart }
    server.once('error', error => (child.ended = error.message))
    server.once('exit', (code, signal) => (child.ended = `exit ${signal ?? code}`))
    server.unref()
    return child
  } finally {
    await log.close()
  }
}

/** The server that runs over this data folder, whoever started it. */
export async function findPostmaster(data: string): Promise<Postmaster | undefined> {
  const file = await unless(['ENOENT'], readFile(join(data, 'postmaster.pid'), 'utf8'))
  // Lines: pid, data folder, start time, port, socket folder, address, shared memory, status.
  const lines = file?.split('\n') ?? []
  const pid = Number(lines[0])
  if (!isPostmaster(pid, data)) return undefined
  return { pid, sockets: lines[4] ?? '', ready: lines[7]?.trim() === 'ready' }
}

/** Whether the running server was started by exactly this command. */
export async function runsAs(data: string, { program, args }: Command): Promise<boolean> {
  const started = await unless(['ENOENT'], readFile(join(data, 'postmaster.opts'), 'utf8'))
  return started?.trim() === [program, ...args.map(arg => `"${arg}"`)].join(' ')
}

/**
 * Ends the server and waits until it is gone: sessions are cut and a checkpoint is written (30 s at most);
 * then without the checkpoint (5 s), then by kill. What was committed is safe in each case.
 */
export async function shutDown(pid: number, data: string): Promise<void> {
  for (const [signal, limit] of [
    ['SIGINT', 30_000],
    ['SIGQUIT', 5_000],
    ['SIGKILL', 5_000],
  ] as const) {
    if (!isPostmaster(pid, data)) return
    signalProcess(pid, signal)
    for (const end = Date.now() + limit; Date.now() < end; await delay(15)) {
      if (!isPostmaster(pid, data)) return
    }
  }
}

/** Asks the server to end, and does not wait. */
export function interrupt(pid: number, data: string): void {
  if (isPostmaster(pid, data)) signalProcess(pid, 'SIGINT')
}

export function signalProcess(pid: number, signal: NodeJS.Signals | 0): boolean {
  try {
    return process.kill(pid, signal)
  } catch (error) {
    // A process of another user lives, even though it takes no signal from us.
    return codeOf(error) === 'EPERM'
  }
}

/** What the server wrote to its log since the child was started: the reason of a failure. */
export async function saidBy(child: Child, log: string): Promise<string> {
  const written = (await readFile(log)).subarray(child.logStart).toString()
  return written.split('\n').slice(-8).join('\n').trim()
}

/** Keeps the log under twice 5 MB; safe under a running server, which only appends. */
export async function boundLog(log: string): Promise<void> {
  const size = (await unless(['ENOENT'], stat(log)))?.size ?? 0
  if (size < logLimit) return
  await copyFile(log, `${log}.old`)
  await truncate(log)
}

/**
 * After a power cut (or in a new container) the pid in a stale lock file may belong to another program, and
 * PostgreSQL would take that for a running server. It knows a lock as stale that names its own parent, and
 * still checks the shared memory noted below: so the first line gets our pid, and the rest stays.
 */
async function disownStaleLock(lock: string, data: string): Promise<void> {
  const text = await unless(['ENOENT'], readFile(lock, 'utf8'))
  const pid = Number.parseInt(text ?? '')
  if (!text || !(pid > 0) || !signalProcess(pid, 0) || isPostmaster(pid, data)) return
  await writeFile(lock, text.replace(/^\d+/, String(process.pid)))
}

function isPostmaster(pid: number, data: string): boolean {
  if (!(pid > 0) || !signalProcess(pid, 0)) return false
  if (process.platform === 'linux') {
    const [program = '', flag, folder] = readArguments(pid)
    return basename(program) === 'postgres' && flag === '-D' && folder === data
  }
  try {
    return execFileSync('ps', ['-ww', '-o', 'command=', '-p', String(pid)], { encoding: 'utf8' }).includes(
      `postgres -D ${data} `,
    )
  } catch (error) {
    if (error instanceof Error && 'status' in error) return false
    throw error
  }
}

/** Empty for a process that has ended and was not yet collected by its parent. */
function readArguments(pid: number): string[] {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0')
  } catch (error) {
    // A machine may hide the processes of other users; ours is never among them.
    if (['ENOENT', 'ESRCH', 'EACCES', 'EPERM'].includes(codeOf(error) ?? '')) return []
    throw error
  }
}
