import { loadCountry, signedIn } from './support/country.ts'
import { stage } from './support/stage.ts'
import { percentile, verdict } from './support/verdict.ts'

/**
 * The dashboard and a page of a list at 8,400 and at 84,000 libraries, asked in turns, so that both meet the same
 * moments of the machine; count and search with a slip at the latter.
 */
const small = await installation(8_400)
const large = await installation(83_762)
try {
  const dashboard = await inTurns('indicators.dashboard?region=1&month=2026-10-01', 'national', 200)
  const page = await inTurns('libraries.list?limit=50', 'officer', 200)
  const searches = await timed(large, 'libraries.list?q=sukamaju+perpustakan', 'national', 100)
  const searchP95 = percentile(searches, 0.95)
  verdict('growth', {
    figure: Math.max(dashboard.growth, page.growth),
    unit: 'times slower at ten times the libraries',
    limit: 'the same pages at 8,400 libraries',
    goal: 1.5,
    atMost: true,
    also: {
      dashboardMs: dashboard.ms,
      pageMs: page.ms,
      searchP95Ms: searchP95,
      goalSearchP95Ms: 50,
    },
    holds: searchP95 <= 50,
  })
} finally {
  await small.end()
  await large.end()
}

type Installation = Awaited<ReturnType<typeof installation>>

/** A server over so many libraries, and who is signed in to it: the nation, and the regency with the most of them. */
async function installation(libraries: number) {
  const scene = await stage({ max_wal_size: '4GB' })
  await loadCountry(scene.owner, libraries, 12)
  const national = await signedIn(scene.owner, 'national', 1)
  const regency = await scene.owner.query<{ id: number }>(
    `select regency_id as id from library group by 1 order by count(*) desc, 1 limit 1`,
  )
  const officer = await signedIn(scene.owner, 'regency', regency.rows[0]?.id ?? 0)
  const { url } = await scene.server()
  return { url, cookies: { national, officer }, end: scene.end }
}

async function inTurns(path: string, who: 'national' | 'officer', times: number) {
  const took = { small: [] as number[], large: [] as number[] }
  for (let n = 0; n < times; n += 10) {
    took.small.push(...(await timed(small, path, who, 10)))
    took.large.push(...(await timed(large, path, who, 10)))
  }
  // the first third warms up
  const of = (all: readonly number[]) => percentile(all.slice(times / 3), 0.5)
  return { growth: of(took.large) / of(took.small), ms: of(took.large) }
}

/** Milliseconds of each of some answers. */
async function timed(
  { url, cookies }: Installation,
  path: string,
  who: 'national' | 'officer',
  times: number,
) {
  const took: number[] = []
  for (let n = 0; n < times; n++) {
    const began = performance.now()
    const response = await fetch(`${url}/api/${path}`, { headers: { cookie: cookies[who] } })
    await response.arrayBuffer()
    if (!response.ok) throw new Error(`${path}: ${response.status}`)
    took.push(performance.now() - began)
  }
  return took
}
