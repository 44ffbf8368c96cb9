import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { makeId } from '../../contract/ids.ts'
import { cast, type Cast } from '../../tests/people.ts'
import { surveysIn } from '../../tests/surveys.ts'
import { type TestApp, testApp } from '../../tests/support/app.ts'
import { photoServer } from '../photos/for-tests.ts'
import { recordsOf } from './for-tests.ts'

let app: TestApp
let people: Cast
let server: Awaited<ReturnType<typeof photoServer>>
beforeAll(async () => {
  app = await testApp()
  people = await cast(app)
  server = await photoServer(app, {})
})
afterAll(async () => {
  await server.close()
  await app.close()
})
const rows = async (path: string) =>
  recordsOf(await (await server.ask('', path, { redirect: 'manual' })).text())

/** Stories of a regency about health, which nobody sees: told, and some of them taken back. */
const tell = (code: string, told: number, withdrawn: number) =>
  app.look(async tx => {
    for (let n = 0; n < told; n++) {
      const at = n < withdrawn ? app.now.at : null
      await sql`insert into story (id, library_id, province_id, regency_id, scope_id, area, sdgs, month, sealed, tells_child, recorded_at, withdrawn_at)
        select ${makeId()}::uuid, ${people.places.sepempang.id}::uuid, province_id, id, id, 'health', '{}', '2026-10-01',
          ${at ? null : Buffer.from('x')}, false, ${app.now.at}, ${at} from region where code = ${code}`.execute(
        tx,
      )
    }
  })

test('of stories that nobody sees few are not told, nor to be found from what is; those that are shown are counted as on their pages', async () => {
  await tell('21.03', 12, 3)
  await tell('21.01', 20, 8)
  await tell('21.02', 40, 9)
  await tell('62.71', 30, 6)
  const [nation, kepri, natuna] = await Promise.all(
    ['ID', '21', '21.03'].map(code => rows(`/data/kisah.csv?wilayah=${code}`)),
  )
  const cell = (file: typeof nation, place: string, indicator: string) => {
    const row = file?.find(one => one.kode_wilayah === place && one.indikator === indicator)
    return row && [row.kategori, row.periode, row.nilai, row.catatan]
  }
  const shown = (n: string) => ['health', '2026', n, '']
  const kept = ['health', '2026', '', 'disembunyikan']
  // three were taken back in Natuna; 21.01 is kept back with it, or they would be what is left of the province
  for (const indicator of ['told', 'verified', 'withdrawn']) {
    expect(cell(kepri, '21.03', indicator)).toEqual(kept)
    expect(cell(natuna, '21.03', indicator)).toEqual(kept)
    expect(cell(kepri, '21.01', indicator)).toEqual(kept)
  }
  expect(cell(kepri, '21.02', 'told')).toEqual(shown('40'))
  expect(cell(kepri, '21.02', 'withdrawn')).toEqual(shown('9'))
  expect(cell(kepri, '21', 'told')).toEqual(shown('72'))
  expect(cell(nation, '21', 'withdrawn')).toEqual(shown('20'))
  expect(cell(nation, '62', 'told')).toEqual(shown('30'))
  expect(cell(nation, 'ID', 'withdrawn')).toEqual(shown('26'))
  expect(cell(kepri, '21.03', 'published')).toEqual(shown('0'))
})

test('what people answered is told as sums of whole surveys of five answers or more', async () => {
  const { survey } = await app.look(tx => surveysIn(tx, app.now.at, people.places.sepempang))
  const path = '/data/survei.csv?wilayah=21&tahun=2026'
  expect(await rows(path)).toEqual([])
  const steps = [0, 1, 1, 3, 5, 0, 0, 2, 4, 4, 0, 0, 0, 5, 5, 1, 1, 1, 1, 6]
  await app.look(tx => sql`update survey set shown = 10, steps = ${steps} where id = ${survey}`.execute(tx))
  const told = await rows(path)
  expect(told).toHaveLength(2 * 22)
  const valueOf = (place: string, indicator: string) =>
    told.find(row => row.kode_wilayah === place && row.indikator === indicator)
  expect(valueOf('21', 'answers')).toMatchObject({ kategori: 'education-immediate', nilai: '10' })
  expect(valueOf('21.03', 'surveys')).toMatchObject({ periode: '2026', nilai: '1', status: 'tercatat' })
  expect(valueOf('21.03', 'knowledge-5')?.nilai).toBe('5')
  expect(valueOf('21', 'awareness-1')?.nilai).toBe('1')
  expect(await rows('/data/survei.csv?wilayah=21&tahun=2025')).toEqual([])
})
