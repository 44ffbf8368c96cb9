import { regionPath } from '../server/portal/addresses.ts'
import { loadCountry, signedIn } from './support/country.ts'
import { lighthouse } from './support/lighthouse.ts'
import { stage } from './support/stage.ts'
import { verdict } from './support/verdict.ts'

/** What Lighthouse says of the portal on a phone: the front page, a regency, a library; the middle of five runs each. */
const goal = 95
const scene = await stage()
try {
  await loadCountry(scene.owner, 8_400, 3)
  await signedIn(scene.owner, 'national', 1)
  const { rows } = await scene.owner.query<{ name: string; code: string; library: string }>(
    `select r.name, r.code, s.code as library from region r join library_search s on s.regency_id = r.id
     where r.level = 'regency' order by md5(s.code) limit 1`,
  )
  const [place] = rows
  if (!place) throw new Error('there is no regency')
  const server = await scene.server()
  const library = await fetch(`${server.url}/pustaka/x-${place.library}`, { redirect: 'manual' })
  const pages = { home: '/', region: regionPath(place), library: library.headers.get('location') ?? '' }
  const told: Record<string, number> = {}
  for (const [name, path] of Object.entries(pages))
    for (const [category, score] of Object.entries(await lighthouse(server.url + path)))
      told[`${name}-${category}`] = score
  verdict('portal-lighthouse', {
    figure: Math.min(...Object.values(told)),
    unit: 'points of Lighthouse, the least of four categories on three pages',
    limit: '100',
    goal,
    also: told,
  })
} finally {
  await scene.end()
}
