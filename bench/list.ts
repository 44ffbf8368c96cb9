import { loadCountry, signedIn } from './support/country.ts'
import { stage } from './support/stage.ts'
import { percentile, verdict } from './support/verdict.ts'

/**
 * The nation's list of libraries at 83,762 of them, through HTTP: its first page, a search with a slip, pages deep
 * inside and the last one; asked in turns, so that all meet the same moments of the machine. Who one is, which costs
 * next to nothing, is asked in between: it tells how busy the machine was.
 */
const scene = await stage({ max_wal_size: '4GB' })
try {
  await loadCountry(scene.owner, 83_762, 1)
  const cookie = await signedIn(scene.owner, 'national', 1)
  const { url } = await scene.server()
  const pages = {
    first: 'limit=50',
    slip: 'limit=50&q=sukamaju+perpustakan',
    // the middle is farthest from both ends
    middle: 'limit=50&offset=41850',
    deep: 'limit=50&offset=60000',
    last: 'limit=50&offset=83750',
  }
  const took = Object.fromEntries(Object.keys(pages).map(name => [name, [] as number[]]))
  const least: number[] = []
  for (let n = 0; n < 120; n++) {
    const asked = performance.now()
    await (await fetch(`${url}/api/people.me`, { headers: { cookie } })).arrayBuffer()
    if (n >= 20) least.push(performance.now() - asked)
    for (const [name, query] of Object.entries(pages)) {
      const began = performance.now()
      const response = await fetch(`${url}/api/libraries.list?${query}`, { headers: { cookie } })
      const { total, libraries } = (await response.json()) as { total: number; libraries: unknown[] }
      // the first of them warm up
      if (n >= 20) took[name]?.push(performance.now() - began)
      if (libraries.length === 0 || (name !== 'slip' && total !== 83_762))
        throw new Error(`${query}: ${libraries.length} of ${total}`)
    }
  }
  const p95 = Object.entries(took).map(([name, times]) => [name, percentile(times, 0.95)] as const)
  const p50 = Object.entries(took).map(([name, times]) => [name, percentile(times, 0.5)] as const)
  const inMs = (part: string, of: readonly (readonly [string, number])[]) =>
    Object.fromEntries(of.map(([name, ms]) => [`${name}${part}Ms`, Number(ms.toPrecision(3))]))
  verdict('list', {
    figure: Math.max(...p95.map(([, ms]) => ms)),
    unit: 'ms at p95 for the slowest of five pages of the nation’s list',
    limit: '83,762 libraries, through HTTP, one at a time',
    goal: 50,
    atMost: true,
    also: {
      ...inMs('P95', p95),
      ...inMs('P50', p50),
      ...inMs('P95', [['whoAmI', percentile(least, 0.95)]]),
      ...inMs('P50', [['whoAmI', percentile(least, 0.5)]]),
    },
  })
} finally {
  await scene.end()
}
