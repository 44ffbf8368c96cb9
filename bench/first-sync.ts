import { asker } from './support/clients.ts'
import { loadCountry, signedIn } from './support/country.ts'
import { regencyOf } from './support/regency.ts'
import { stage } from './support/stage.ts'
import { percentile, verdict } from './support/verdict.ts'

/**
 * An officer's phone gets its regency through HTTP: 300 libraries, the reports of a year and the running month, this
 * month's activities; bytes as they go over the line (what is sent and what is answered, heads too), and the time from
 * the first question to the last answer, one page after the other over one connection. Then 300 phones at once, while
 * somebody else asks who they are.
 */
const scene = await stage({ max_wal_size: '4GB' })
try {
  await loadCountry(scene.owner, 8_000, 1)
  const regency = await regencyOf(scene.owner, { libraries: 300, activities: 4 })
  const cookie = await signedIn(scene.owner, 'regency', regency)
  const { url } = await scene.server()
  const times: number[] = []
  let bytes = 0
  for (let n = 0; n < 25; n++) {
    const began = performance.now()
    const got = await firstSync(url, cookie, regency)
    // the first of them warm up
    if (n >= 5) times.push(performance.now() - began)
    bytes = got.bytes
    if (got.libraries !== 300) throw new Error(`${got.libraries} libraries`)
  }
  const storm = await stormOf(url, cookie, regency, 300)
  const seconds = percentile(times, 0.95) / 1000
  verdict('first-sync', {
    figure: bytes / 1000,
    unit: 'KB over the wire for the whole first sync',
    limit: '300 libraries, 13 months of reports, this month’s activities, through HTTP over one connection',
    goal: 220,
    atMost: true,
    also: {
      p95Seconds: Number(seconds.toPrecision(3)),
      p50Seconds: Number((percentile(times, 0.5) / 1000).toPrecision(3)),
      goalSeconds: 1,
      ...storm,
    },
    holds: seconds <= 1 && storm.dropped === 0,
  })
} finally {
  await scene.end()
}

/** One first sync as a browser does it, over one kept-alive connection. */
async function firstSync(base: string, cookie: string, regency: number) {
  const line = asker(base, cookie)
  let libraries = 0
  let bytes = 0
  try {
    for (let after: string | null = ''; after !== null; ) {
      const page = await line.get(`/api/sync.first?scopeId=${regency}${after && `&after=${after}`}`)
      const told = page.json() as { next: string | null; libraries: { id: string[] } }
      libraries += told.libraries.id.length
      bytes += page.bytes
      after = told.next
    }
  } finally {
    line.end()
  }
  return { libraries, bytes }
}

/** So many at once, and how somebody fares who asks something small meanwhile. */
async function stormOf(base: string, cookie: string, regency: number, phones: number) {
  let left = phones
  const began = performance.now()
  const all = Array.from({ length: phones }, async () => {
    const { libraries } = await firstSync(base, cookie, regency)
    left--
    return libraries
  })
  const others: number[] = []
  const line = asker(base, cookie)
  while (left > 0) {
    others.push((await line.get('/api/people.me')).took)
    await new Promise(resolve => setTimeout(resolve, 50))
  }
  line.end()
  const got = await Promise.allSettled(all)
  return {
    phonesAtOnce: phones,
    stormSeconds: Number(((performance.now() - began) / 1000).toPrecision(3)),
    dropped: got.filter(one => one.status === 'rejected' || one.value !== 300).length,
    whoAmIP95Ms: Number(percentile(others, 0.95).toPrecision(3)),
  }
}
