import type pg from 'pg'
import { loadCountry, signedIn } from './support/country.ts'
import { stage } from './support/stage.ts'
import { percentile, verdict } from './support/verdict.ts'

/**
 * 20,000 published practices, through HTTP as a village library asks: a search with a slip, one as it is written, one
 * by theme and circumstances, and the newest; asked in turns. Who one is, asked in between, tells how busy the machine
 * was.
 */
const scene = await stage()
try {
  const { owner } = scene
  await loadCountry(owner, 20_000, 1)
  const home = await loadPractices(owner)
  const cookie = await signedIn(owner, 'library', home)
  const { url } = await scene.server()
  const asked = {
    slip: 'q=kemassan+kripik&limit=20',
    written: 'q=kelas+kemasan&limit=20',
    theme: 'topic=health&conditions=coast&cost=500000&limit=20&sort=cost',
    newest: 'limit=20',
  }
  const took = Object.fromEntries(Object.keys(asked).map(name => [name, [] as number[]]))
  const found: Record<string, number> = {}
  const least: number[] = []
  for (let n = 0; n < 120; n++) {
    const first = performance.now()
    await (await fetch(`${url}/api/people.me`, { headers: { cookie } })).arrayBuffer()
    if (n >= 20) least.push(performance.now() - first)
    for (const [name, query] of Object.entries(asked)) {
      const began = performance.now()
      const response = await fetch(`${url}/api/practices.find?${query}`, { headers: { cookie } })
      const answer = await response.text()
      // the first of them warm up
      if (n >= 20) took[name]?.push(performance.now() - began)
      if (!response.ok) throw new Error(`${name}: ${answer}`)
      const { total, practices } = JSON.parse(answer) as { total: number; practices: unknown[] }
      if (practices.length === 0) throw new Error(`${name}: nothing is found`)
      found[name] = total
    }
  }
  const p = (part: number, name: string) => Number(percentile(took[name] ?? [], part).toPrecision(3))
  verdict('practices', {
    figure: p(0.95, 'slip'),
    unit: 'ms at p95 for a search with two slips',
    limit: '20,000 published practices, through HTTP, one at a time',
    goal: 50,
    atMost: true,
    also: {
      slipP50Ms: p(0.5, 'slip'),
      ...Object.fromEntries(['written', 'theme', 'newest'].map(name => [`${name}P95Ms`, p(0.95, name)])),
      whoAmIP95Ms: Number(percentile(least, 0.95).toPrecision(3)),
      foundWithSlip: found.slip ?? 0,
      newest: found.newest ?? 0,
    },
    holds: found.newest === 20_000,
  })
} finally {
  await scene.end()
}

/** A card of each of 20,000 libraries, in words that villages use. @returns the scope of a library */
async function loadPractices(owner: pg.Client): Promise<number> {
  const words = (all: string) => `(string_to_array('${all}', ','))`
  const what = words('Kelas,Pelatihan,Lomba,Pojok,Gerobak,Bank,Kebun,Pasar,Klinik,Malam,Arisan,Siaran')
  const things = words(
    'kemasan keripik,baca dermaga,benih sayur,komputer bergilir,ibu hamil,dongeng anak,anyaman pandan,usaha daring,surat lamaran,cerita rakyat,pupuk kompos,buku keliling',
  )
  const where = words(
    'di balai desa,di dermaga,bersama PKK,tanpa listrik,setiap Sabtu,untuk remaja,dari kebun,bagi nelayan',
  )
  const topics = words(
    'digital-inclusion,health,education,economic-development,communication,culture-leisure,government-governance',
  )
  // the card's own triggers fill what is searched
  await owner.query("set session_replication_role = 'origin'")
  await owner.query(`
    insert into practice (id, library_id, province_id, regency_id, scope_id, title, strategy, topic, problem, for_whom, days,
      cost, conditions, result, written_at, changed_at, submitted_at, reviewed_at, published_at)
    select ('00000000-0000-7000-9200-' || lpad(to_hex(n), 12, '0'))::uuid, id, province_id, regency_id, scope_id,
      concat_ws(' ', ${what}[(1 + n % 12)::int], ${things}[(1 + n / 12 % 12)::int], ${where}[(1 + n / 144 % 8)::int], n),
      'community-involvement', ${topics}[(1 + n % 7)::int], 'Warga ' || ${things}[(1 + n / 5 % 12)::int] || ' belum terlayani',
      'Warga dan ' || ${where}[(1 + n / 3 % 8)::int], (n % 90)::int, (n % 40) * 50000,
      case when n % 3 = 0 then '{coast,no-signal}'::text[] when n % 3 = 1 then '{mountain,one-staff}' else '{city}' end,
      'Berhasil', now(), now(), now(), now(), now() - n * interval '1 minute'
    from (select *, row_number() over (order by md5(id::text)) as n from library limit 20000) l`)
  await owner.query('vacuum analyze')
  const { rows } = await owner.query('select scope_id from library order by id limit 1')
  return (rows[0] as { scope_id: number }).scope_id
}
