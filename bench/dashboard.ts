import pg from 'pg'
import type { Dashboard } from '../contract/indicators.ts'
import { askedOf, inTrend, sums } from '../server/indicators/dashboard.ts'
import * as months from '../server/indicators/months.ts'
import { flowCodes, levelCodes } from '../server/indicators/numbers.ts'
import * as queries from '../server/indicators/queries.ts'
import { actingSystem, openDb } from '../server/platform/db.ts'
import { asker } from './support/clients.ts'
import { loadCountry, signedIn } from './support/country.ts'
import { type Stage, stage } from './support/stage.ts'
import { percentile, verdict } from './support/verdict.ts'

/**
 * The national dashboard with 2,000 unfolded changes and writers at work, 84,000 libraries × 36 months: its sums read
 * from roll-ups against one GROUP BY of the facts, both in the database through the same driver; the whole dashboard
 * through HTTP; and its sum must be exact to the last command.
 */
const scene = await stage({ max_wal_size: '4GB' })
try {
  await loadCountry(scene.owner, 83_762, 36)
  const cookie = await signedIn(scene.owner, 'national', 1)
  const unfolded = await holdUnfolded(scene)
  const server = await scene.server()
  const client = asker(server.url, cookie)
  const ask = () => client.get('/api/indicators.dashboard?region=1&month=2026-10-01')
  const facts: number[] = []
  const shown: number[] = []
  const writing = writers(scene.owner)
  // a server that has been at work for a while: its code is compiled, its statements are planned
  for (let n = 0; n < 600; n++) await ask()
  for (let n = 0; n < 200; n++) shown.push((await ask()).took)
  const read = await timesOfReading(scene)
  writing.stop()
  await writing.ended
  const answer = (await ask()).json() as Dashboard
  const visits = answer.numbers.find(number => number.code === 'visits')?.value?.reported
  let counted = 0
  for (let n = 0; n < 3; n++) {
    const began = performance.now()
    const { rows } = await scene.owner.query<{ sum: string }>(
      `select sum((figures->>'visits')::bigint) from monthly_report where month = '2026-10-01' and is_counted`,
    )
    counted = Number(rows[0]?.sum)
    await scene.owner.query(
      `select province_id, month, sum((figures->>'visits')::bigint), sum((figures->>'users')::bigint), count(*), count(*) filter (where is_verified) from monthly_report where is_counted and month >= '2025-11-01' group by 1, 2`,
    )
    facts.push(performance.now() - began)
  }
  await unfolded.end()
  client.end()
  const p95 = percentile(shown, 0.95)
  const ratio = percentile(facts, 0.5) / percentile(read, 0.5)
  verdict('dashboard', {
    figure: ratio,
    unit: 'times faster than a GROUP BY of the facts',
    limit: 'one GROUP BY of 12 months of 84,000 libraries',
    goal: 300,
    also: {
      readMs: round(percentile(read, 0.5)),
      httpP50Ms: round(percentile(shown, 0.5)),
      httpP95Ms: round(p95),
      goalHttpP95Ms: 10,
      factsMs: round(percentile(facts, 0.5)),
      exact: visits === counted ? 1 : 0,
    },
    holds: p95 <= 10 && visits === counted,
  })
} finally {
  await scene.end()
}

/** Milliseconds of each reading of all sums that the national dashboard shows. */
async function timesOfReading({ databaseUrl }: Stage): Promise<number[]> {
  const db = openDb(databaseUrl, { role: 'sinergi_app', size: 1 })
  const took = await db.transaction(
    actingSystem,
    async tx => {
      const month = '2026-10-01'
      const nation = await queries.surroundings(tx, 1)
      if (!nation) throw new Error('there is no nation')
      const measures = await queries.measures(tx, [...levelCodes, ...flowCodes], month)
      const asked = askedOf(nation, months.upTo(month, inTrend), measures)
      const codes = new Map([...measures.values()].map(measure => [measure.id, measure.code]))
      const times: number[] = []
      for (let n = 0; n < 220; n++) {
        const began = performance.now()
        await sums(tx, asked, codes)
        times.push(performance.now() - began)
      }
      return times.slice(20)
    },
    'snapshot',
  )
  await db.close()
  return took
}

/** 2,000 changes, half up and half down, locked so that the folder passes over them and every read adds them. */
async function holdUnfolded({ owner, databaseUrl }: Stage): Promise<pg.Client> {
  await owner.query(`insert into tally_delta (province_id, regency_id, month, measure_id, reported, verified)
    select l.province_id, l.regency_id, '2026-10-01', m.id, sign, 0
    from (select * from library order by id limit 200) l, (select id from measure where source = 'report' order by id limit 5) m, (values (1), (-1)) s (sign)`)
  const holder = new pg.Client(databaseUrl)
  await holder.connect()
  await holder.query('begin')
  await holder.query('select id from tally_delta for update')
  return holder
}

/** Reports that are corrected all the time: each adds one visit and is summed by its trigger. */
function writers(owner: Awaited<ReturnType<typeof stage>>['owner']) {
  let going = true
  const loop = async () => {
    for (let n = 1; going; n++) {
      await owner.query(
        `update monthly_report set figures = jsonb_set(figures, '{visits}', to_jsonb((figures->>'visits')::int + 1)) where month = '2026-10-01' and library_id = ('00000000-0000-7000-8000-' || lpad(to_hex($1::int), 12, '0'))::uuid`,
        [(n % 5000) + 1],
      )
      await new Promise(resolve => setTimeout(resolve, 5))
    }
  }
  return { ended: loop(), stop: () => (going = false) }
}

function round(ms: number): number {
  return Number(ms.toFixed(2))
}
