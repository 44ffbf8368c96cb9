import { loadCountry, signedIn } from './support/country.ts'
import { stage } from './support/stage.ts'
import { percentile, verdict } from './support/verdict.ts'

/** The dashboard and a page of a list at 8,400 and at 84,000 libraries; count and search with a slip at the latter. */
const small = await timesAt(8_400)
const large = await timesAt(83_762)
const growth = Math.max(large.dashboard / small.dashboard, large.page / small.page)
verdict('growth', {
  figure: growth,
  unit: 'times slower at ten times the libraries',
  limit: 'the same pages at 8,400 libraries',
  goal: 1.5,
  atMost: true,
  also: {
    dashboardMs: large.dashboard,
    pageMs: large.page,
    searchP95Ms: large.searchP95,
    goalSearchP95Ms: 50,
  },
  holds: large.searchP95 <= 50,
})

async function timesAt(libraries: number) {
  const scene = await stage({ max_wal_size: '4GB' })
  try {
    await loadCountry(scene.owner, libraries, 12)
    const national = await signedIn(scene.owner, 'national', 1)
    const regency = await scene.owner.query<{ id: number }>(
      `select regency_id as id from library group by 1 order by count(*) desc, 1 limit 1`,
    )
    const officer = await signedIn(scene.owner, 'regency', regency.rows[0]?.id ?? 0)
    const server = await scene.server()
    const timed = async (path: string, cookie: string, times: number) => {
      const took: number[] = []
      for (let n = 0; n < times + 10; n++) {
        const began = performance.now()
        const response = await fetch(`${server.url}/api/${path}`, { headers: { cookie } })
        await response.arrayBuffer()
        if (!response.ok) throw new Error(`${path}: ${response.status}`)
        if (n >= 10) took.push(performance.now() - began)
      }
      return took
    }
    return {
      dashboard: percentile(
        await timed('indicators.dashboard?region=1&month=2026-10-01', national, 100),
        0.5,
      ),
      page: percentile(await timed('libraries.list?limit=50', officer, 100), 0.5),
      searchP95: percentile(await timed('libraries.list?q=sukamaju+perpustakan', national, 60), 0.95),
    }
  } finally {
    await scene.end()
  }
}
