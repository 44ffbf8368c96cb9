import { type ChildProcess, spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout as delay } from 'node:timers/promises'
import pg from 'pg'
import { makeId } from '../../contract/ids.ts'
import { signedIn } from '../../bench/support/country.ts'
import { stage } from '../../bench/support/stage.ts'
import { temporaryFolder } from '../support/folder.ts'
import { factsOfActivity } from '../inputs.ts'
import { dayIn } from '../../server/platform/clock.ts'
import { type Counted, count } from './count.ts'

export type Outcome = Counted & { rounds: number; acknowledged: number; resent: number; faults: number }
/** Somebody who records activities, and where the server is now. */
export type Client = { cookie: string; libraryId: string }
export type Desk = {
  url: string
  open: boolean
  acknowledged: string[]
  sent: number
  resent: number
  faults: number
  failure?: Error
}

const clients = 8
/** Milliseconds a client tries one activity, over a restart of server or database. */
const patience = 30_000

/**
 * Libraries record activities, each sent again until it is acknowledged, while the server (in even rounds) or the
 * database (in odd ones) is killed at moments nobody chose; then everything is counted again.
 */
export async function killing(rounds: number): Promise<Outcome> {
  const there = await stage()
  const root = temporaryFolder()
  // its session ends with the database
  there.owner.on('error', () => undefined)
  const desk: Desk = { url: '', open: true, acknowledged: [], sent: 0, resent: 0, faults: 0 }
  let server = await serve(there.databaseUrl, root.path)
  try {
    desk.url = server.url
    const folder = await there.owner.query<{ data_directory: string }>('show data_directory')
    const data = folder.rows[0]?.data_directory ?? ''
    const people = await librariesIn(there.owner)
    const work = Promise.all(people.map(client => recordMany(desk, client)))
    // told at once, and not only when all is over
    work.catch((error: Error) => {
      desk.failure = error
    })
    for (let round = 0; round < rounds; round++) {
      await delay(150 + Math.random() * 600)
      if (round % 2 === 0) {
        process.kill(server.pid, 'SIGKILL')
        await server.gone
        server = await serve(there.databaseUrl, root.path)
        desk.url = server.url
      } else process.kill(postmasterOf(data), 'SIGKILL')
      // two rounds of all clients, so that some of it was sent after the kill
      await until(desk, desk.acknowledged.length + clients * 2)
    }
    desk.open = false
    await work
    const counted = await withOwner(there.databaseUrl, owner => count(owner, desk.acknowledged, desk.sent))
    const { acknowledged, resent, faults } = desk
    return { rounds, acknowledged: acknowledged.length, ...counted, resent, faults }
  } finally {
    desk.open = false
    server.child.kill('SIGKILL')
    await server.gone
    await there.end()
    root.remove()
  }
}

/** One activity after another; now and then one that was acknowledged is sent once more. */
export async function recordMany(desk: Desk, client: Client): Promise<void> {
  for (let n = 0; desk.open && n < 20_000; n++) {
    const id = makeId()
    const body = JSON.stringify({
      id: makeId(),
      input: {
        id,
        libraryId: client.libraryId,
        ...factsOfActivity,
        heldOn: dayIn(new Date()),
        revisionReason: null,
      },
    })
    desk.sent++
    await deliver(desk, client, body)
    desk.acknowledged.push(id)
    if (n % 10 === 0) await deliver(desk, client, body)
  }
}

async function deliver(desk: Desk, { cookie }: Client, body: string): Promise<void> {
  const end = Date.now() + patience
  for (let tries = 0; Date.now() < end; tries++) {
    if (tries > 0) desk.resent++
    const status = await post(`${desk.url}/api/activities.record`, cookie, body)
    if (status === 200) return
    // a refusal would stay one: only what passes is tried again
    if (status >= 400 && status < 500) throw new Error(`an activity was refused with ${status}`)
    if (status === 500) desk.faults++
    await delay(20 + Math.random() * 30)
  }
  throw new Error('an activity was never acknowledged')
}

/** The status of the answer; 0 where none came. */
async function post(url: string, cookie: string, body: string): Promise<number> {
  const headers = { 'content-type': 'application/json', cookie }
  try {
    const answer = await fetch(url, { method: 'POST', headers, body, signal: AbortSignal.timeout(5_000) })
    // only an answer that came whole is one
    await answer.text()
    return answer.status
  } catch {
    return 0
  }
}

export async function librariesIn(owner: pg.Client): Promise<Client[]> {
  const { rows } = await owner.query<{ id: string; scope_id: number }>(
    `with v as (select * from region where level = 'village' order by id limit $1),
     s as (
       insert into scope (id, kind, parent_id, province_id, regency_id, name)
       select nextval('scope_id'), 'library', regency_id, province_id, regency_id, 'Perpustakaan Desa ' || id from v returning *)
     insert into library (id, scope_id, kind, region_id, province_id, regency_id, district_id, name, registered_at)
     select gen_random_uuid(), s.id, 'village', v.id, v.province_id, v.regency_id, v.district_id, s.name, now()
     from v join s on s.name = 'Perpustakaan Desa ' || v.id returning id, scope_id`,
    [clients],
  )
  const made: Client[] = []
  for (const row of rows) {
    made.push({ libraryId: row.id, cookie: await signedIn(owner, 'library', row.scope_id) })
  }
  return made
}

export type Server = { child: ChildProcess; pid: number; url: string; gone: Promise<void> }

/** The real server in a process of its own, over a server by its address or over an embedded database in `root`. */
export async function serve(databaseUrl: string | undefined, root: string, port = '0'): Promise<Server> {
  const child = spawn(process.execPath, [new URL('server.ts', import.meta.url).pathname], {
    env: {
      ...process.env,
      DATABASE_URL: databaseUrl ?? '',
      SINERGI_DATA: root,
      PORT: port,
      LOG_LEVEL: 'error',
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const gone = new Promise<void>(resolve => child.once('exit', () => resolve()))
  const url = await new Promise<string>((resolve, reject) => {
    // read to the end, so that the server never waits for a reader of its log; what went wrong is told
    createInterface(child.stdout).on('line', line => {
      const found = /^ready: (\S+)/.exec(line)?.[1]
      if (found) resolve(found)
      else if (line.startsWith('{')) process.stderr.write(`${line}\n`)
    })
    child.once('exit', code => reject(new Error(`the server ended with ${code}`)))
  })
  return { child, pid: child.pid ?? 0, url, gone }
}

function postmasterOf(data: string): number {
  const pid = Number.parseInt(readFileSync(join(data, 'postmaster.pid'), 'utf8'))
  if (!(pid > 1)) throw new Error('no database is running')
  return pid
}

async function until(desk: Desk, acknowledged: number): Promise<void> {
  for (const end = Date.now() + patience; desk.acknowledged.length < acknowledged; await delay(20)) {
    if (desk.failure) throw desk.failure
    if (Date.now() > end) throw new Error('nothing is acknowledged any more')
  }
}

async function withOwner<T>(connectionString: string, work: (owner: pg.Client) => Promise<T>): Promise<T> {
  const owner = new pg.Client({ connectionString, options: '-c sinergi.system=on' })
  await owner.connect()
  try {
    return await work(owner)
  } finally {
    await owner.end()
  }
}
