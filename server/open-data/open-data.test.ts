import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { InputOf } from '../../contract/endpoint.ts'
import { dashboard } from '../../contract/indicators.ts'
import { datasets } from '../../contract/open-data-sets.ts'
import { cast, type Cast } from '../../tests/people.ts'
import { type TestApp, testApp } from '../../tests/support/app.ts'
import * as board from '../indicators/dashboard.ts'
import { enrolled, held, reported, years } from '../indicators/test-queries.ts'
import { photoServer } from '../photos/for-tests.ts'
import { actingSystem } from '../platform/db.ts'
import type { Context } from '../platform/endpoint.ts'
import { useOrigin } from '../platform/site.ts'
import { makeEdition } from './editions.ts'
import { cellsOf, faultsOf, recordsOf, type Schema } from './for-tests.ts'
import * as reading from './reading.ts'

let app: TestApp
let people: Cast
let server: Awaited<ReturnType<typeof photoServer>>
const october = '2026-10-01'
const get = (path: string, headers = {}) => server.ask('', path, { headers, redirect: 'manual' })
const text = async (path: string) => {
  const answer = await get(path)
  expect(answer.status, path).toBe(200)
  return answer.text()
}

beforeAll(async () => {
  app = await testApp()
  people = await cast(app)
  server = await photoServer(app, {})
  useOrigin('https://sinergi.example.id')
  const { sepempang, sedanau, natuna, menteng } = people.places
  await app.look(async tx => {
    await years(tx, 2026)
    await enrolled(tx, sepempang)
    await enrolled(tx, sedanau)
    await enrolled(tx, menteng)
    await enrolled(tx, natuna, { kind: 'replication', decreedOn: null, activeFrom: '2026-03-10' })
    const figures = { visits: 100, 'visits-female': 60, 'visits-male': 40, users: 60, members: 40 }
    await reported(tx, sepempang, '2026-09-01', figures, 'verified')
    await reported(tx, sepempang, october, { ...figures, visits: 130, 'visits-female': 90 }, 'verified')
    await reported(tx, sedanau, october, { ...figures, visits: 70, 'visits-female': 30 })
    await reported(
      tx,
      menteng,
      october,
      { ...figures, visits: 20, 'visits-female': 3, 'visits-male': 17 },
      'verified',
    )
    await reported(tx, natuna, october, figures, 'returned')
    await held(tx, sepempang, '2026-10-09', { attendances: 30, people: 24, female: 15, male: 9 }, 'verified')
    await held(tx, sedanau, '2026-10-16', { attendances: 10, people: 10, female: 4, male: 6 })
    // half of it is folded in, half is not
    await sql`select fold_tallies(20)`.execute(tx)
    await sql`update library set name = '=HYPERLINK("x")' where id = ${sedanau.id}`.execute(tx)
  })
})
afterAll(async () => {
  await server.close()
  await app.close()
})

test('every file validates against the dictionary, of the nation, a province and a regency', async () => {
  const dictionary = JSON.parse(await text('/data/kamus.json')) as {
    resources: { name: string; schema: Schema }[]
  }
  expect(dictionary.resources.map(({ name }) => name)).toEqual(datasets.map(({ code }) => code))
  for (const { name, schema } of dictionary.resources)
    for (const place of ['ID', '21', '21.03']) {
      const csv = await text(`/data/${name}.csv?wilayah=${place}`)
      expect(csv.endsWith('\r\n')).toBe(true)
      const rows = cellsOf(csv)
      expect(faultsOf(schema, rows), `${name} of ${place}`).toEqual([])
      const json = JSON.parse(await text(`/data/${name}.json?wilayah=${place}`))
      const told = (Array.isArray(json) ? json : json.data) as Record<string, unknown>[]
      expect(told.map(row => Object.values(row).map(value => (value === null ? '' : String(value))))).toEqual(
        rows.slice(1),
      )
    }
  const fit = dictionary.resources.find(({ name }) => name === 'kegiatan')?.schema as Schema
  const wrong = [
    fit.fields.map(({ name }) => name),
    ['21', 'Riau', 'activity', '', '2026-13', 'x', '', 'y', ''],
  ]
  expect(faultsOf(fit, wrong)).toHaveLength(5)
})

test('monthly figures add up to the dashboards exactly, in one moment', async () => {
  const { kepri, natuna } = people.regions
  await app.db.transaction(
    actingSystem,
    async tx => {
      const c = { tx, now: app.now.at, actor: people.ratna } as Context
      for (const [region, wilayah] of [
        [1, 'ID'],
        [kepri, '21'],
        [natuna, '21.03'],
      ] as const) {
        const input = { region, month: october, basis: 'now' } as InputOf<typeof dashboard>
        const found = await board.findPlace(c, input)
        if (!found) throw new Error('no place')
        const shown = await board.show(c, input, found)
        const { body } = await reading.read(c, {
          dataset: 'laporan-bulanan',
          format: 'csv',
          wilayah,
          tahun: 2026,
        })
        const rows = recordsOf(body).filter(row => row.kode_wilayah === shown.place.code)
        const valueOf = (code: string, month: string, status: string) =>
          rows.find(
            row => row.indikator === code && row.periode === month.slice(0, 7) && row.status === status,
          )?.nilai
        const groups = await reading.read(c, {
          dataset: 'kelompok-peserta',
          format: 'csv',
          wilayah,
          tahun: 2026,
        })
        let compared = 0
        for (const { code, months } of shown.trend) {
          // parts of a whole are in the other file
          if (code === 'female') continue
          for (const { month, value } of months.filter(({ month }) => month >= '2026-01-01')) {
            const of = (status: string) => valueOf(code, month, status)
            expect([of('dilaporkan'), of('terverifikasi')], `${wilayah} ${code} ${month}`).toEqual(
              value ? [String(value.reported), String(value.verified)] : [undefined, undefined],
            )
            compared += value ? 1 : 0
          }
        }
        expect(compared).toBeGreaterThan(8)
        const reports = shown.numbers.find(({ code }) => code === 'reports')
        expect(valueOf('expected', october, 'dilaporkan')).toBe(String(reports?.outOf))
        for (const { place, expected } of shown.below) {
          const below = recordsOf(body).find(
            row =>
              row.kode_wilayah === place.code && row.indikator === 'expected' && row.periode === '2026-10',
          )
          expect(below?.nilai ?? '0').toBe(String(expected))
        }
        expect(recordsOf(groups.body).length).toBeGreaterThan(0)
      }
    },
    'snapshot',
  )
})

test('activities by strategy add up to all activities; who came in few is not told, nor to be found', async () => {
  const activities = recordsOf(await text('/data/kegiatan.csv?wilayah=21&tahun=2026'))
  const sums = recordsOf(await text('/data/laporan-bulanan.csv?wilayah=21&tahun=2026'))
  for (const { kode_wilayah, periode, status, nilai } of sums.filter(row => row.indikator === 'activities')) {
    const of = activities.filter(
      row => row.kode_wilayah === kode_wilayah && row.periode === periode && row.status === status,
    )
    expect(of.reduce((sum, row) => sum + Number(row.nilai), 0)).toBe(Number(nilai))
  }
  const came = recordsOf(await text('/data/kelompok-peserta.csv?tahun=2026'))
  const cell = (place: string, code: string) =>
    came.find(
      row =>
        row.kode_wilayah === place &&
        row.indikator === code &&
        row.periode === '2026-10' &&
        row.status === 'terverifikasi',
    )
  // three women came in Kalimantan Tengah: they are not told there, and not to be had from the nation less the rest
  expect(cell('62', 'visits-female')).toMatchObject({ nilai: '', catatan: 'disembunyikan' })
  expect([cell('21', 'visits-female')?.nilai, cell('ID', 'visits-female')?.nilai]).toContain('')
  expect(recordsOf(await text('/data/laporan-bulanan.csv?tahun=2026'))).toContainEqual(
    expect.objectContaining({
      kode_wilayah: '62',
      indikator: 'visits',
      nilai: '20',
      status: 'terverifikasi',
    }),
  )
})

test('libraries are sent as they are read, known by their mark, and nothing of people is in them', async () => {
  const answer = await get('/data/perpustakaan.csv?wilayah=21')
  const csv = await answer.text()
  expect(answer.headers.get('content-type')).toBe('text/csv; charset=utf-8')
  expect(csv).toContain(`"'=HYPERLINK(""x"")"`)
  expect(csv).not.toContain('Pasar Palangka')
  const etag = answer.headers.get('etag') ?? ''
  expect((await get('/data/perpustakaan.csv?wilayah=21', { 'if-none-match': etag })).status).toBe(304)
  await app.look(tx =>
    sql`update library set version = version + 1 where id = ${people.places.sepempang.id}`.execute(tx),
  )
  expect((await get('/data/perpustakaan.csv?wilayah=21', { 'if-none-match': etag })).status).toBe(200)
  expect((await get('/data/perpustakaan.csv?wilayah=99')).status).toBe(404)
})

test('pages, catalogue and the archive of a day stand at their addresses; what is not there is said to be', async () => {
  expect((await get('/data/semua.zip')).status).toBe(404)
  await makeEdition(app.db, app.now.at)
  await makeEdition(app.db, app.now.at)
  const archive = await get('/data/semua.zip')
  expect(archive.headers.get('content-disposition')).toContain('sinergi-data-2026-11-20.zip')
  const bytes = Buffer.from(await archive.arrayBuffer())
  for (const { code } of datasets) expect(bytes.includes(`${code}.csv`)).toBe(true)
  expect((await get('/data/semua.zip?hari=2026-11-20')).status).toBe(200)
  expect((await get('/data/semua.zip?hari=2026-11-19')).status).toBe(404)
  for (const path of ['/data', '/data/api', ...datasets.map(({ code }) => `/data/${code}`)])
    for (const lang of ['', '?lang=en']) expect(await text(path + lang)).toContain('</html>')
  const page = await text('/data/kegiatan')
  expect(page).toContain(
    'Perpustakaan Nasional Republik Indonesia (2026). Kegiatan menurut strategi, versi 1.0.0.',
  )
  expect(JSON.parse(await text('/data/katalog.jsonld'))['dcat:dataset']).toHaveLength(datasets.length)
  expect((await get('/data/tidak-ada')).status).toBe(404)
  expect((await get('/data/tidak-ada.csv')).status).toBe(404)
  expect((await get('/data/kegiatan.csv?wilayah=99')).status).toBe(404)
  expect((await get('/data/kegiatan.csv?tahun=1900')).status).toBe(400)
  const first = await get('/data/kegiatan.csv')
  const known = { 'if-none-match': first.headers.get('etag') ?? '' }
  expect((await get('/data/kegiatan.csv', known)).status).toBe(304)
  expect(first.headers.get('access-control-allow-origin')).toBe('*')
})
