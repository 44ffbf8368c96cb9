import { setTimeout as pause } from 'node:timers/promises'
import { asker } from './support/clients.ts'
import { loadCountry, signedIn } from './support/country.ts'
import { type Stage, stage } from './support/stage.ts'
import { percentile, verdict } from './support/verdict.ts'

/**
 * Public pages through the real server, of 84,000 libraries, while reports are coming in: pages that are kept, asked for
 * by 16 clients at once, and the time of a page that has to be made from the database.
 */
const seconds = 8
const clients = 16
const goals = { perSecond: 3000, p95Ms: 20, coldMs: 100 }

const scene = await stage({ max_wal_size: '4GB' })
try {
  await loadCountry(scene.owner, 83_762, 12)
  // before somebody runs the programme the front door leads to the first step
  await signedIn(scene.owner, 'national', 1)
  const server = await scene.server()
  const paths = await pathsOf(scene)
  const kept = ['/', '/angka-program', '/wilayah', '/?lang=en', ...paths.slice(0, 12)]
  const writing = reports(scene)
  // a server that has been at work for a while: its code is compiled, its statements are planned
  await load(server.url, kept, 6)
  const cold = await timesOfMaking(server.url, paths.slice(12))
  const { perSecond, times } = await load(server.url, kept, seconds)
  const written = await writing.stop()
  const p95 = percentile(times, 0.95)
  const coldP95 = percentile(cold, 0.95)
  verdict('portal', {
    figure: perSecond,
    unit: 'public pages a second while reports come in',
    limit: 'pages that are kept for 20 seconds, 16 clients, two cores with database and clients on them',
    goal: goals.perSecond,
    also: {
      p95Ms: round(p95),
      goalP95Ms: goals.p95Ms,
      coldP50Ms: round(percentile(cold, 0.5)),
      coldP95Ms: round(coldP95),
      goalColdMs: goals.coldMs,
      reportsPerSecond: round(written),
    },
    holds: perSecond >= goals.perSecond && p95 <= goals.p95Ms && coldP95 <= goals.coldMs,
  })
} finally {
  await scene.end()
}

/** Pages of regions and libraries, in no order. */
async function pathsOf({ owner }: Stage): Promise<string[]> {
  const { rows } = await owner.query<{ path: string }>(`
    (select '/wilayah/x-' || code as path from region where level in ('province', 'regency') and valid_to is null order by md5(code) limit 40)
    union all
    (select '/pustaka/x-' || code from library_search order by md5(code) limit 160)`)
  return rows.map(({ path }) => path).toSorted((a, b) => a.slice(-6).localeCompare(b.slice(-6)))
}

/** Each is asked for at the address that it leads to, once, so that it has to be made. */
async function timesOfMaking(base: string, paths: readonly string[]): Promise<number[]> {
  const client = asker(base, '')
  const times: number[] = []
  for (const path of paths) {
    const led = await fetch(base + path, { redirect: 'manual' })
    times.push((await client.get(led.headers.get('location') ?? path)).took)
  }
  client.end()
  // the first ones warm up what only they use
  return times.slice(20)
}

async function load(base: string, paths: readonly string[], duration: number) {
  const right = await Promise.all(
    paths.map(
      async path => (await fetch(base + path, { redirect: 'manual' })).headers.get('location') ?? path,
    ),
  )
  const until = performance.now() + duration * 1000
  const times: number[] = []
  await Promise.all(
    Array.from({ length: clients }, async (_, n) => {
      const client = asker(base, '')
      for (let at = n; performance.now() < until; at++) {
        times.push((await client.get(right[at % right.length] ?? '/')).took)
      }
      client.end()
    }),
  )
  return { perSecond: times.length / duration, times }
}

/** Reports that are corrected all the time: each adds one visit and is summed by its trigger. */
function reports({ owner }: Stage) {
  let going = true
  let n = 0
  const began = performance.now()
  const loop = async () => {
    while (going) {
      n++
      await owner.query(
        `update monthly_report set figures = jsonb_set(figures, '{visits}', to_jsonb((figures->>'visits')::int + 1)) where month = '2026-10-01' and library_id = ('00000000-0000-7000-8000-' || lpad(to_hex($1::int), 12, '0'))::uuid`,
        [(n % 5000) + 1],
      )
      await pause(5)
    }
  }
  const ended = loop()
  return {
    async stop() {
      going = false
      await ended
      return (n * 1000) / (performance.now() - began)
    },
  }
}

function round(n: number): number {
  return Number(n.toFixed(2))
}
