import { sql } from 'kysely'
import { afterAll, expect, test } from 'vitest'
import { dashboard } from '../../contract/indicators.ts'
import { makeId } from '../../contract/ids.ts'
import { publishFigure } from '../../contract/programme.ts'
import { routes } from '../app.ts'
import { cast } from '../../tests/people.ts'
import { productsIn } from '../../tests/products.ts'
import { testApp } from '../../tests/support/app.ts'
import { createChanges } from '../platform/changes.ts'
import { createHttp } from '../platform/http.ts'
import { useOrigin } from '../platform/site.ts'
import { numberOf } from '../site/said.ts'
import { libraryPath } from './addresses.ts'

const app = await testApp(new Date('2026-11-20T03:00:00Z'))
const people = await cast(app)
const { sepempang, sedanau } = people.places
useOrigin('https://sinergi.example.id')
const common = {
  ...{ routes, engine: app.engine, changes: createChanges(), logLevel: 'silent', trustProxy: false },
  ...{ authenticate: async () => null, ready: async () => true },
}
const http = await createHttp({ ...common, openTries: 1000, clock: () => app.now.at })
afterAll(async () => {
  await http.close()
  await app.close()
})
const get = (url: string, headers = {}) => http.inject({ url, headers })
const addressOf = ({ id, name }: { id: string; name: string }) => libraryPath({ name, code: id.slice(-12) })
const own = addressOf(sepempang)
/** Long enough that nothing is kept any more. */
const wait = (seconds: number) => (app.now.at = new Date(app.now.at.getTime() + seconds * 1000))
const region = '/wilayah/kabupaten-natuna-21.03'

const enrol = (library: string, more: { active: string | null; declined?: string }) =>
  app.look(tx =>
    sql`insert into enrolment (id, library_id, province_id, regency_id, scope_id, year, kind, proposed_on, reviewed_on, decreed_on, active_from, declined_on)
      select ${makeId()}, id, province_id, regency_id, scope_id, 2026, 'beneficiary', '2026-02-01', '2026-03-01',
        ${more.declined ? null : '2026-04-01'}::date, ${more.active}::date, ${more.declined ?? null}::date from library where id = ${library}`.execute(
      tx,
    ),
  )

test('a stranger at the front door reads the portal, who has a session gets the application, both at one address', async () => {
  const stranger = await get('/')
  expect(stranger.statusCode).toBe(200)
  expect(stranger.headers['content-type']).toBe('text/html; charset=utf-8')
  expect(stranger.body).toContain('Satu perpustakaan, satu lampu.')
  expect(stranger.headers.vary).toContain('Cookie')
  // nothing was published and nobody takes part: no figure stands there without its source
  expect(stranger.body).not.toContain('id="angka"')
  const member = await get('/', { cookie: 'sinergi=anything' })
  expect(member.body).not.toContain('satu lampu')
  expect((await get('/?lang=en')).body).toContain('One library, one lamp.')
})

test('what was published stands there with its meaning, day, source and doubt; numbers are those of the dashboard', async () => {
  await app.look(tx =>
    sql`insert into programme_year (year, title, opened_at) values (2026, 'Tahun 2026', now())`.execute(tx),
  )
  await enrol(sepempang.id, { active: '2026-05-01' })
  await enrol(sedanau.id, { active: null, declined: '2026-03-05' })
  await app.look(tx =>
    sql`insert into monthly_report (library_id, month, province_id, regency_id, scope_id, figures, from_activities, submitted_at, late, verified_at)
      select id, m.month::date, province_id, regency_id, scope_id, '{"visits": 98765}', '{}', now(), false, m.verified
      from library, (values ('2026-10-01', now()), ('2026-09-01', null)) m (month, verified) where id = ${sepempang.id}`.execute(
      tx,
    ),
  )
  await app.look(tx =>
    sql`insert into activity (id, library_id, province_id, regency_id, scope_id, held_on, title, strategy, topic, outreach, figures, submitted_at, verified_at, notes)
      select gen_random_uuid(), id, province_id, regency_id, scope_id, '2026-10-10', 'Kelas rahasia', 'community-involvement', 'skills', false, '{"people": 12}', now(), v, 'catatan rahasia'
      from library, (values (now()), (null)) a (v) where id = ${sepempang.id}`.execute(tx),
  )
  await app.send(people.ratna, publishFigure, {
    ...{
      code: 'beneficiary-villages',
      label: { id: 'Perpustakaan desa penerima manfaat', en: 'Village libraries' },
    },
    ...{ value: 1696, unit: 'libraries', asOf: '2023-08-03', regionId: null },
    source: { name: 'Jabar Ekspres', date: '2023-08-03', page: null },
    disputed: { id: 'Tanggalnya belum pasti.', en: 'The day is not certain.' },
  })
  wait(60)
  const home = (await get('/')).body
  for (const said of [
    '1.696',
    'per 3 Agustus 2023',
    'Jabar Ekspres',
    'diperselisihkan',
    'Ditetapkan dan didanai program',
  ])
    expect(home).toContain(said)
  const figures = (await get('/angka-program')).body
  expect(figures).toContain('Tanggalnya belum pasti.')
  for (const [as, path, id] of [
    [people.ratna, '/angka-program', 1],
    [people.yusuf, region, people.regions.natuna],
  ] as const) {
    const page = (await get(path)).body
    const { numbers } = await app.ask(as, dashboard, { region: id })
    for (const { label, value } of numbers)
      if (value)
        expect(page).toContain(
          `<b class="num">${numberOf('id', value.verified)}</b><span>${label.id}, terverifikasi`,
        )
  }
  expect((await get(region)).body).toContain(
    '1 perpustakaan peserta program yang aktif, per 20 November 2026',
  )
})

test('a library shows its place, its year and its activities in number; what was declined, returned or written stays inside', async () => {
  const page = await get(own)
  expect(page.statusCode).toBe(200)
  for (const said of [
    'Penerima manfaat program sejak 2026.',
    'Oktober 2026: terverifikasi',
    'September 2026: dilaporkan',
    'Agustus 2026: tidak ada laporan',
    'Pelibatan masyarakat',
    '"@type":"Library"',
    `<link rel="canonical" href="https://sinergi.example.id${own}">`,
  ])
    expect(page.body).toContain(said)
  for (const inside of ['rahasia', '98765', '98.765', sepempang.id]) expect(page.body).not.toContain(inside)
  const declined = (await get(addressOf(sedanau))).body
  expect(declined).toContain('Terdaftar, belum menjadi peserta program.')
  expect((await get(region)).body).not.toContain(addressOf(sedanau))
  expect((await get('/cari?q=perpustakan+sedanauu')).body).toContain(addressOf(sedanau))
  // several are called so: the one that is meant is chosen, then libraries near it to learn from are named
  const choice = (await get('/mulai-di-desa?q=sedanau+natuna')).body
  const [, code = ''] = /<h3><a href="\/mulai-di-desa\?q=([\d.]+)">Sedanau</.exec(choice) ?? []
  expect((await get(`/mulai-di-desa?q=${code}`)).body).toContain(own)
  expect((await get('/cari?q=<script>')).body).not.toContain('<script>')
})

test('what never was is 404; a former name, a former code and a library that became a part of another lead on', async () => {
  for (const path of [
    '/pustaka/apa-saja',
    '/pustaka/x-000000000000',
    '/wilayah/entah-99.99',
    '/sitemap/apa.xml',
    '/gambar/x.png',
  ])
    expect([path, (await get(path)).statusCode]).toEqual([path, 404])
  expect((await get('/pustaka/x-000000000000')).body).toContain('noindex')
  const misspelt = await get(`/pustaka/lama-${sepempang.id.slice(-12)}?lang=en`)
  expect([misspelt.statusCode, misspelt.headers.location]).toEqual([301, `${own}?lang=en`])
  expect((await get('/wilayah/natuna-21.03')).headers.location).toBe(region)
  await app.look(tx =>
    sql`update library set merged_into = ${sepempang.id}, closed_on = '2026-11-20' where id = ${sedanau.id}`.execute(
      tx,
    ),
  )
  wait(60)
  const merged = await get(addressOf(sedanau))
  expect([merged.statusCode, merged.headers.location]).toEqual([301, own])
  await app.look(tx =>
    sql`update library set merged_into = null, closed_on = null where id = ${sedanau.id}`.execute(tx),
  )
})

test('a page is read once for all who come in twenty seconds, and is never older than a minute with what a browser keeps', async () => {
  const rename = (name: string) =>
    app.look(tx => sql`update library set name = ${name} where id = ${sepempang.id}`.execute(tx))
  wait(60)
  const first = await get(own)
  const [, keeps] = /max-age=(\d+)/.exec(String(first.headers['cache-control'])) ?? []
  const before = sepempang.name
  await rename('Perpustakaan Cahaya Sepempang')
  let seconds = 0
  for (; seconds < 120 && (await get(own)).statusCode === 200; seconds++) wait(1)
  expect(seconds).toBeGreaterThan(10)
  expect(seconds + Number(keeps)).toBeLessThan(60)
  await rename(before)
  wait(60)
  const again = await get(own, { 'if-none-match': String(first.headers.etag), 'accept-encoding': 'br' })
  const packed = await get('/angka-program', { 'accept-encoding': 'gzip, br' })
  expect(packed.headers['content-encoding']).toBe('br')
  // the hour it was counted stands on it
  expect([200, 304]).toContain(again.statusCode)
  const same = await get('/angka-program', { 'if-none-match': String(packed.headers.etag) })
  expect([same.statusCode, same.body]).toEqual([304, ''])
})

test('pages that are kept are given to all; a scraper that has them made one after another is asked to wait', async () => {
  const strict = await createHttp({ ...common, openTries: 1, clock: () => app.now.at })
  const codes = []
  for (let n = 0; n < 60; n++) codes.push((await strict.inject({ url: '/angka-program' })).statusCode)
  expect(new Set(codes)).toEqual(new Set([200]))
  let refused
  for (let n = 0; n < 60 && !refused; n++) {
    const answer = await strict.inject({ url: `/cari?q=desa${n}` })
    if (answer.statusCode === 429) refused = answer
  }
  expect(refused?.headers['retry-after']).toMatch(/^\d+$/)
  expect(refused?.body).toContain('Terlalu')
  await strict.close()
})

test('search engines and feeds find what is public; a product that is taken back is gone from all at once', async () => {
  const meeting = makeId()
  await app.look(async tx => {
    await sql`insert into meeting (id, scope_id, province_id, regency_id, kind, title, host, mode, venue, zone, starts_at, ends_at, state, changed_at, planned_at)
      select ${meeting}, id, province_id, id, 'peer-learning', 'Temu belajar Natuna', 'Dinas', 'room', 'Aula', 'WIB', '2026-12-12T01:30:00Z', '2026-12-12T08:30:00Z', 'scheduled', now(), now()
      from region where id = ${people.regions.natuna}`.execute(tx)
  })
  const { product } = await app.look(tx => productsIn(tx, app.now.at, sepempang, meeting))
  wait(60)
  const places = ['/', region, own, '/umpan.atom', '/umpan.atom?provinsi=21', '/sitemap/baru.xml']
  const holding = async () => {
    const pages = await Promise.all(
      places.map(async path => ((await get(path)).body.includes(product) ? path : null)),
    )
    return pages.filter(path => path !== null)
  }
  expect(await holding()).toEqual(places)
  expect((await get('/umpan.atom?provinsi=62')).body).not.toContain(product)
  await app.look(tx => sql`update product set retired_on = '2026-11-20' where id = ${product}`.execute(tx))
  wait(60)
  expect(await holding()).toEqual([])
  const index = (await get('/sitemap.xml')).body
  const parts = [...index.matchAll(/<loc>https:\/\/sinergi\.example\.id([^<]+)</g)].map(
    ([, path = '']) => path,
  )
  const maps = await Promise.all(parts.map(async path => (await get(path)).body))
  expect(maps.join('')).toContain(`<loc>https://sinergi.example.id${own}</loc>`)
  expect(maps.join('')).toContain(region)
  const robots = (await get('/robots.txt')).body
  expect(robots).toContain('Sitemap: https://sinergi.example.id/sitemap.xml')
})

test('the lamps and what messengers show are pictures made from the data', async () => {
  const sizes = await Promise.all(
    [
      'lampu-ID-640.webp',
      'lampu-21.03-640.webp',
      'bagi-wilayah-21.03.png',
      `bagi-pustaka-${sepempang.id.slice(-12)}.png`,
    ].map(async name => {
      const answer = await get(`/gambar/${name}`)
      return [name, answer.statusCode, answer.rawPayload.length > 2_000]
    }),
  )
  expect(sizes.map(([, status, isLarge]) => [status, isLarge])).toEqual(sizes.map(() => [200, true]))
})
