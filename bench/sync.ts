import { randomBytes } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import { makeId } from '../contract/ids.ts'
import { postsPerSecond } from './support/clients.ts'
import { loadCountry, signedIn } from './support/country.ts'
import { type Stage, stage } from './support/stage.ts'
import { verdict } from './support/verdict.ts'

/**
 * Commands a second through the real server (session, policy, idempotency, events, row-level security, sums, fsync)
 * with 16 clients, against what the database itself can take: BEGIN, one INSERT for each table that the command
 * writes, COMMIT, over the same driver with named statements and 16 callers. Both in turns, on the same database.
 */
const seconds = 6
const clients = 16
// the rate is asked of machines that can show it: those whose own limit is twice as high
const goals = { share: 0.5, perSecond: 1800 }

const scene = await stage()
try {
  await loadCountry(scene.owner, 2000, 1)
  const managers = await Promise.all(
    Array.from({ length: clients }, (_, n) => signedIn(scene.owner, 'library', 1_000_001 + n)),
  )
  const server = await scene.server()
  const measured = { commands: [] as number[], limit: [] as number[] }
  // a server that has been at work for a while: its code is compiled
  await commandsPerSecond(server.url, managers, 15)
  for (let round = 0; round < 3; round++) {
    measured.limit.push(await limitPerSecond(scene, seconds))
    measured.commands.push(await commandsPerSecond(server.url, managers, seconds))
  }
  const stops = await revokedStops(scene, server.url, managers[0] ?? '')
  const commands = median(measured.commands)
  const limit = median(measured.limit)
  verdict('sync', {
    figure: commands / limit,
    unit: 'of the database’s own limit',
    limit: 'BEGIN, one INSERT per table, COMMIT over pg with named statements',
    goal: goals.share,
    also: {
      commandsPerSecond: Math.round(commands),
      limitPerSecond: Math.round(limit),
      goalPerSecond: goals.perSecond,
      revokedStopsAfterSeconds: stops,
    },
    holds: (commands >= goals.perSecond || limit * goals.share < goals.perSecond) && stops <= 5,
  })
} finally {
  await scene.end()
}

function commandsPerSecond(url: string, cookies: string[], duration: number): Promise<number> {
  return postsPerSecond(`${url}/api/activities.record`, { cookies, seconds: duration, body })
}

function body(n: number): string {
  const library = `00000000-0000-7000-8000-${(n + 1).toString(16).padStart(12, '0')}`
  const none = {
    child: null,
    teen: null,
    adult: null,
    elder: null,
    disability: null,
    poor: null,
    'women-headed': null,
    'out-of-school': null,
    'job-seeker': null,
    indigenous: null,
    remote: null,
  }
  return JSON.stringify({
    id: makeId(),
    input: {
      id: makeId(),
      libraryId: library,
      title: 'Kelas komputer dasar',
      strategy: 'information-service',
      topic: 'digital-inclusion',
      heldOn: '2026-11-02',
      place: null,
      outreach: false,
      reached: { attendances: 14, people: 12, female: 7, male: 5, ...none },
      partner: null,
      need: null,
      notes: null,
      revisionReason: null,
    },
  })
}

/** Transactions a second with the same rows and no rules: 16 callers in one process. */
async function limitPerSecond(scene: Stage, duration: number): Promise<number> {
  const pool = new pg.Pool({
    connectionString: scene.databaseUrl,
    max: clients,
    options: '-c session_replication_role=replica',
  })
  const until = performance.now() + duration * 1000
  let done = 0
  const caller = async (n: number) => {
    const client = await pool.connect()
    while (performance.now() < until) {
      await client.query('begin')
      for (const statement of limitStatements(n)) await client.query(statement)
      await client.query('commit')
      done++
    }
    client.release()
  }
  await Promise.all(Array.from({ length: clients }, (_, n) => caller(n)))
  await pool.end()
  return done / duration
}

function limitStatements(n: number): { name: string; text: string; values: unknown[] }[] {
  const library = `00000000-0000-7000-8000-${(n + 1).toString(16).padStart(12, '0')}`
  const figures = JSON.stringify({ attendances: 14, people: 12, female: 7, male: 5 })
  return [
    {
      name: 'activity',
      text: `insert into activity (id, library_id, province_id, regency_id, scope_id, held_on, title, strategy, topic, outreach, figures, submitted_at) values ($1, $2, 2, 3, $3, '2026-11-02', 'Kelas komputer dasar', 'information-service', 'digital-inclusion', false, $4, now())`,
      values: [makeId(), library, 1_000_001 + n, figures],
    },
    {
      name: 'deltas',
      text: `insert into tally_delta (province_id, regency_id, month, measure_id, reported, verified) select 2, 3, '2026-11-01', m, 12, 0 from unnest($1::int[]) m`,
      values: [[1, 2, 3, 4, 5]],
    },
    {
      name: 'event',
      text: `insert into event (at, command_id, person_id, name, subject_kind, subject_id, province_id, regency_id, scope_id, data) values (now(), $1, $1, 'activities.recorded', 'activity', $2, 2, 3, $3, '{}')`,
      values: [makeId(), makeId(), 1_000_001 + n],
    },
    {
      name: 'receipt',
      text: `insert into receipt (command_id, person_id, name, body_hash, result, at, key_no, signature, about, code) values ($1, $1, 'activities.record', $2, $3, now(), 1, $4, $5, $6)`,
      values: [
        ...[makeId(), Buffer.alloc(32), JSON.stringify({ id: library, version: 1 })],
        ...[Buffer.alloc(64), `activity/${library}`, randomBytes(12)],
      ],
    },
  ]
}

/** Seconds until a session that was revoked in the database is refused by the server. */
async function revokedStops(scene: Stage, url: string, cookie: string): Promise<number> {
  const ask = () => fetch(`${url}/api/people.sessions`, { headers: { cookie } })
  if (!(await ask()).ok) throw new Error('the session does not work to begin with')
  const began = performance.now()
  await scene.owner.query(
    `update session set revoked_at = now() where person_id = (select person_id from role_grant where scope_id = 1000001 and role = 'library')`,
  )
  while ((await ask()).ok) await pause(100)
  return Number(((performance.now() - began) / 1000).toFixed(1))
}

function median(values: number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0
}
