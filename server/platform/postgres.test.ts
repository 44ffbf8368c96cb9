import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { rmSync } from 'node:fs'
import { chmod, chown, cp, mkdir, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { Client } from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Account, nobody } from './postgres-account.ts'
import { findPackage, runnableBinaries } from './postgres-binaries.ts'
import { prepareSockets } from './postgres-sockets.ts'
import { type Postgres, startPostgres } from './postgres.ts'

const isRoot = process.getuid?.() === 0
const started: Postgres[] = []
const processes: ChildProcess[] = []
let top: string
let root: string

beforeAll(async () => {
  top = await mkdtemp(join(tmpdir(), 'sinergi-test-'))
  // A temporary folder is private; PostgreSQL runs as another user where the tests run as root.
  await chmod(top, 0o755)
  root = join(top, 'data')
})

afterAll(async () => {
  await Promise.all(started.map(postgres => postgres.stop()))
  for (const child of processes) child.kill('SIGKILL')
  await rm(top, { recursive: true, force: true })
})

test('what was acknowledged survives a kill of the database under load, which comes back by itself', async () => {
  const postgres = await start(root)
  expect(postgres.adopted).toBe(false)
  await query(postgres, 'CREATE TABLE kept (id int PRIMARY KEY)')

  const killed = postgres.pid
  const writers = Array.from({ length: 6 }, (_, writer) => insertUntilCut(postgres, writer))
  await delay(400)
  process.kill(killed, 'SIGKILL')
  const acknowledged = (await Promise.all(writers)).flat()
  expect(acknowledged.length).toBeGreaterThan(100)

  const rows = await eventually(5_000, () => query(postgres, 'SELECT id FROM kept'))
  await expect.poll(() => postgres.pid).not.toBe(killed)
  const kept = new Set(rows.map(row => row['id']))
  expect(acknowledged.filter(id => !kept.has(id))).toEqual([])
})

test('stopping leaves no process and no socket folder behind, and what was written is there again', async () => {
  const postgres = started.at(-1)
  if (!postgres) throw new Error('needs the database of the test above')
  const family = [postgres.pid, ...childrenOf(postgres.pid)]
  expect(family.length).toBeGreaterThan(3)
  await Promise.all([postgres.stop(), postgres.stop()])
  await expect.poll(() => family.filter(isAlive)).toEqual([])
  await expect(stat(postgres.host)).rejects.toThrow('ENOENT')

  const again = await start(root)
  expect((await query(again, 'SELECT id FROM kept')).length).toBeGreaterThan(100)
  await again.stop()
})

test('one that is on its way out may take the socket folder along: the next start makes it anew', async () => {
  let launches = 0
  const host = started.at(-1)?.host ?? ''
  const launched = () => {
    // it may have its socket there already
    if (launches++ === 0) rmSync(host, { recursive: true })
  }
  const again = await startPostgres({ root, launched })
  started.push(again)
  expect(launches).toBe(2)
  expect((await query(again, 'SELECT id FROM kept')).length).toBeGreaterThan(100)
  await again.stop()
})

test('whoever starts Sinergi twice is told that the first still runs; after its kill the second takes over', async () => {
  const first = await startElsewhere(root)
  await expect(startPostgres({ root })).rejects.toMatchObject({
    code: 'in-use',
    message: expect.stringContaining(`Another Sinergi (process ${first.child.pid})`),
  })

  await kill(first.child)
  const second = await start(root)
  expect(second).toMatchObject({ adopted: true, pid: first.pid, host: first.host })
  expect((await query(second, 'SELECT id FROM kept')).length).toBeGreaterThan(100)

  process.kill(second.pid, 'SIGKILL')
  await eventually(5_000, () => query(second, 'SELECT 1'))
  await expect.poll(() => second.pid).not.toBe(first.pid)
  await second.stop()
  await expect.poll(() => isAlive(second.pid)).toBe(false)
})

test('an orphan with other settings is restarted with the ones that are wanted', async () => {
  const first = await startElsewhere(root)
  await kill(first.child)
  const second = await start(root, { work_mem: '5MB' })
  expect(second.adopted).toBe(false)
  expect(await query(second, 'SHOW work_mem')).toEqual([{ work_mem: '5MB' }])
  await second.stop()
})

test('after a power cut the process number of the database may belong to another program', async () => {
  const first = await startElsewhere(root)
  await kill(first.child)
  process.kill(first.pid, 'SIGKILL')

  const data = join(root, 'postgres', findPackage().major)
  const { uid, gid } = await stat(data)
  const stranger = spawn('sleep', ['60'], { uid, gid, stdio: 'ignore' })
  processes.push(stranger)
  for (const lock of [join(data, 'postmaster.pid'), join(first.host, '.s.PGSQL.5432.lock')]) {
    await writeFile(lock, (await readFile(lock, 'utf8')).replace(/^\d+/, `${stranger.pid}`))
  }

  const second = await start(root)
  expect(second.adopted).toBe(false)
  expect((await query(second, 'SELECT id FROM kept')).length).toBeGreaterThan(100)
  expect(isAlive(stranger.pid ?? 0)).toBe(true)
  await second.stop()
})

test('a folder that cannot be used, or has data of another version, is named in a sentence', async () => {
  const file = join(top, 'file')
  await writeFile(file, '')
  await expect(startPostgres({ root: join(file, 'data') })).rejects.toMatchObject({
    code: 'folder-unusable',
    message: expect.stringContaining(file),
  })
  await mkdir(join(top, 'older/postgres/17'), { recursive: true })
  await expect(startPostgres({ root: join(top, 'older') })).rejects.toMatchObject({ code: 'other-version' })
})

test('a wrong setting is told in the words of PostgreSQL, and leaves no process', async () => {
  const failed = startPostgres({ root, settings: { work_mem: 'plenty' } })
  await expect(failed).rejects.toMatchObject({
    code: 'not-started',
    message: expect.stringContaining('invalid value for parameter "work_mem"'),
  })
})

test('a platform without binaries is sent to DATABASE_URL', () => {
  expect(() => findPackage('win32', 'x64')).toThrow(/win32-x64.*Set DATABASE_URL/)
})

test('binaries in a private, incomplete package are copied and completed once', async () => {
  const real = findPackage()
  const folder = join(top, 'private/package')
  const list = await readFile(join(real.folder, 'native/pg-symlinks.json'), 'utf8')
  const links: { target: string }[] = JSON.parse(list)
  const linked = new Set(links.map(({ target }) => join(real.folder, target)))
  await cp(real.folder, folder, { recursive: true, filter: path => !linked.has(path) })
  const lib = join(folder, 'native/lib')
  await chmod(lib, 0o500)
  if (isRoot) await chmod(dirname(folder), 0o700)
  const account: Account = isRoot ? await nobody() : {}

  const copies = join(top, 'copies')
  await mkdir(copies)
  const found = await runnableBinaries({ ...real, folder }, copies, account)
  expect(found).toBe(join(copies, `binaries-${real.version}`))
  const version = () =>
    execFileSync(join(found, 'bin/initdb'), ['--version'], { ...account, encoding: 'utf8' })
  expect(version()).toContain(`PostgreSQL) ${real.major}`)

  const { ino } = await stat(found)
  await runnableBinaries({ ...real, folder }, copies, account)
  expect((await stat(found)).ino).toBe(ino)
  await chmod(lib, 0o700)
})

test.runIf(isRoot)(
  'below a folder that only root may enter, the database goes elsewhere and a note says where',
  async () => {
    const secret = join(top, 'secret')
    await mkdir(secret, { mode: 0o700 })
    const inside = join(secret, 'data')
    const first = await start(inside)
    await query(first, 'CREATE TABLE here (id int)')
    await first.stop()

    const note = await readFile(join(inside, 'where-the-database-is.txt'), 'utf8')
    const elsewhere = note.split('\n').find(line => line.startsWith('/')) ?? 'nowhere'
    expect(elsewhere).toMatch(/^\/var\/lib\/sinergi\/[0-9a-f]{12}$/)
    // The note decides, also when the folder was moved or opened since.
    await chmod(secret, 0o755)
    const second = await start(inside)
    expect(await query(second, 'SELECT * FROM here')).toEqual([])
    await second.stop()

    await rm(elsewhere, { recursive: true })
    await expect(startPostgres({ root: inside })).rejects.toMatchObject({ code: 'folder-unusable' })
  },
)

test.runIf(isRoot)('a socket folder that another user made is refused', async () => {
  const sockets = join(top, 'sockets')
  await mkdir(sockets)
  await chown(sockets, 12_345, 12_345)
  await expect(prepareSockets(sockets, await nobody())).rejects.toMatchObject({ code: 'folder-unusable' })
})

async function start(folder: string, settings?: Record<string, string>): Promise<Postgres> {
  const postgres = await startPostgres({ root: folder, settings })
  started.push(postgres)
  return postgres
}

/** Starts the database in a Node process of its own, which can be killed. */
async function startElsewhere(folder: string): Promise<{ child: ChildProcess; pid: number; host: string }> {
  const program = `
    import { startPostgres } from ${JSON.stringify(new URL('./postgres.ts', import.meta.url).href)}
    const { pid, host } = await startPostgres({ root: ${JSON.stringify(folder)} })
    console.log(JSON.stringify({ pid, host }))
    setInterval(() => undefined, 1_000)`
  const child = spawn(process.execPath, ['--input-type=module', '-e', program], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  processes.push(child)
  const failed = once(child, 'exit').then(() => Promise.reject(new Error('the other process ended')))
  const [line] = await Promise.race([once(child.stdout, 'data'), failed])
  // From here on its end is what the tests want.
  failed.catch(() => undefined)
  return { child, ...JSON.parse(String(line)) }
}

async function kill(child: ChildProcess): Promise<void> {
  const ended = once(child, 'exit')
  child.kill('SIGKILL')
  await ended
}

/** The ids that PostgreSQL acknowledged before it was cut off. */
async function insertUntilCut(postgres: Postgres, writer: number): Promise<number[]> {
  const acknowledged: number[] = []
  const client = await connect(postgres)
  try {
    for (let id = writer * 1_000_000; ; id++) {
      await client.query('INSERT INTO kept VALUES ($1)', [id])
      acknowledged.push(id)
    }
  } catch {
    return acknowledged
  }
}

async function query(postgres: Postgres, sql: string): Promise<Record<string, unknown>[]> {
  const client = await connect(postgres)
  try {
    return (await client.query<Record<string, unknown>>(sql)).rows
  } finally {
    await client.end()
  }
}

async function connect({ host, port, superuser }: Postgres): Promise<Client> {
  const client = new Client({ host, port, user: superuser, database: 'postgres' })
  // A cut also reaches the client as an event; the query under way tells of it.
  client.on('error', () => undefined)
  await client.connect()
  return client
}

async function eventually<T>(limit: number, work: () => Promise<T>): Promise<T> {
  const end = Date.now() + limit
  for (;;) {
    try {
      return await work()
    } catch (error) {
      if (Date.now() > end) throw error
      await delay(20)
    }
  }
}

function childrenOf(parent: number): number[] {
  const all = execFileSync('ps', ['-eo', 'pid=,ppid='], { encoding: 'utf8' }).trim().split('\n')
  const pairs = all.map(line => line.trim().split(/\s+/).map(Number))
  return pairs.filter(([, ppid]) => ppid === parent).map(([pid]) => pid ?? 0)
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}
