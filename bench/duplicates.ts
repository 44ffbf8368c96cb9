import { compareWaiting } from '../server/libraries/pairs.ts'
import { actingSystem, openDb } from '../server/platform/db.ts'
import { loadCountry, signedIn } from './support/country.ts'
import { stage } from './support/stage.ts'
import { verdict } from './support/verdict.ts'

/** Likely doubles among 84,000 libraries and 4,000 that stand twice: the nation's page, and what it takes to find them all. */
const scene = await stage({ max_wal_size: '4GB' })
try {
  const { owner } = scene
  await loadCountry(owner, 83_762, 1, { uncompared: true })
  await owner.query(`
    with twice as (
      select *, row_number() over (order by id) as n from library where kind = 'village' order by md5(id::text) limit 4000),
    own as (
      insert into scope (id, kind, parent_id, province_id, regency_id, name)
      select 2000000 + n, 'library', regency_id, province_id, regency_id, name from twice)
    insert into library (id, scope_id, kind, region_id, province_id, regency_id, district_id, name, registered_at)
    select gen_random_uuid(), 2000000 + n, 'community', region_id, province_id, regency_id, district_id,
      'TBM ' || replace(name, 'Perpustakaan Desa ', ''), now() from twice`)
  await owner.query('analyze')
  const db = openDb(scene.databaseUrl, { role: 'sinergi_app' })
  const began = performance.now()
  let compared = 0
  for (let n = 50; n === 50; compared += n)
    n = await db.transaction(actingSystem, tx => compareWaiting(tx, 50))
  const seconds = (performance.now() - began) / 1000
  await db.close()
  const { rows } = await owner.query('select count(*)::int as n from library_pair')
  const cookie = await signedIn(owner, 'national', 1)
  const server = await scene.server()
  const page = async () => {
    const asked = performance.now()
    const response = await fetch(`${server.url}/api/libraries.duplicates?limit=50`, { headers: { cookie } })
    const { total } = (await response.json()) as { total: number }
    return { took: performance.now() - asked, total }
  }
  await page()
  const asked = []
  for (let n = 0; n < 21; n++) asked.push(await page())
  const [middle] = asked.toSorted((a, b) => a.took - b.took).slice(10)
  verdict('duplicates', {
    figure: Math.round(middle?.took ?? Number.NaN),
    unit: "ms for the nation's page of likely pairs",
    limit: 'well under a second',
    goal: 300,
    atMost: true,
    also: {
      pairs: rows[0].n,
      shown: middle?.total ?? 0,
      compared,
      secondsToCompareAll: Math.round(seconds),
    },
    holds: (middle?.total ?? 0) >= 4000,
  })
} finally {
  await scene.end()
}
