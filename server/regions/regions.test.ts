import { CompiledQuery, type KyselyPlugin } from 'kysely'
import { afterAll, expect, test } from 'vitest'
import type { GivenOf } from '../../contract/endpoint.ts'
import { getRegion, searchRegions } from '../../contract/regions.ts'
import { cast } from '../../tests/people.ts'
import { refusal, testApp } from '../../tests/support/app.ts'
import * as queries from './queries.ts'
import * as regions from './regions.ts'

const app = await testApp()
const people = await cast(app)
afterAll(() => app.close())

const search = async (q: string, only: Omit<GivenOf<typeof searchRegions>, 'q'> = {}) =>
  (await app.ask(people.maryam, searchRegions, { q, ...only })).regions
const codes = async (...given: Parameters<typeof search>) =>
  (await search(...given)).map(region => region.code)

test.each([
  ['tanjung pinang', '21.72'],
  ['tanjungpinang', '21.72'],
  ['Kota Tanjung-Pinang', '21.72'],
  ['tanjng pinang', '21.72'],
  ['tanjngpin', '21.72'],
  ['kab purwakarta', '32.14'],
  ['purwakrta', '32.14'],
  ['kepulauan riau', '21'],
  ['riau', '14'],
  ['natna', '21.03'],
  ['bitnan', '21.01'],
  ['jakarta selatan', '31.74'],
  ['kotabaru', '63.02'],
  ['kota bandung', '32.73'],
  ['kab bandung', '32.04'],
  ['jawa timr', '35'],
  ['sepempang natuna', '21.03.07.2004'],
  ['Sepempang, Kab. Natuna', '21.03.07.2004'],
  ['sepmpang natuna', '21.03.07.2004'],
  ['sepempang natna', '21.03.07.2004'],
  ['desa sepempang kepulauan riau', '21.03.07.2004'],
])('"%s" finds %s first', async (typed, code) => {
  expect((await codes(typed))[0]).toBe(code)
})

test('the name of a region above picks one of 120 villages of the same name', async () => {
  const found = await search('suka maju purwakarta')
  expect(found.map(({ name, within }) => [name, ...within])).toEqual([
    ['Sukamaju', 'Jawa Barat', 'Kabupaten Purwakarta', 'Sukatani'],
  ])
})

test('a code is found by its beginning, with or without dots, higher levels first', async () => {
  expect(await codes('21.72')).toEqual(await codes('2172'))
  expect((await codes('21.72')).slice(0, 2)).toEqual(['21.72', '21.72.01'])
  expect(await codes('2103072004')).toEqual(['21.03.07.2004'])
  expect(await codes('99')).toEqual([])
})

test('a search can be narrowed to a level and to a region, the region itself included', async () => {
  const { natuna, kepri } = people.regions
  expect(await codes('natuna', { level: 'regency' })).toEqual(['21.03'])
  expect(
    (await search('tanjung', { within: natuna, level: 'village' })).every(one =>
      one.code.startsWith('21.03.'),
    ),
  ).toBe(true)
  expect(await codes('natuna', { within: natuna })).toEqual(['21.03'])
  expect(await codes('purwakarta', { within: kepri })).toEqual([])
  expect(await codes('tanjng pinang', { within: kepri, level: 'regency' })).toEqual(['21.72'])
  expect(await codes('21', { within: natuna, level: 'district', limit: 2 })).toHaveLength(2)
  expect(await codes('natuna', { within: 1, level: 'regency' })).toEqual(['21.03'])
})

test('what cannot be a name finds nothing', async () => {
  for (const typed of ['??', '%%', 'qxzqxz', "' = '"]) expect(await codes(typed)).toEqual([])
})

test('a region is told with all above it and those directly below it', async () => {
  const { region, above, below } = await app.ask(people.maryam, getRegion, { code: '21.03.07' })
  expect(region).toMatchObject({
    name: 'Bunguran Timur',
    level: 'district',
    within: ['Kepulauan Riau', 'Kabupaten Natuna'],
  })
  expect(above.map(one => one.code)).toEqual(['ID', '21', '21.03'])
  expect(below.map(one => one.name)).toContain('Sepempang')
  expect(below.every(one => one.parentId === region.id && one.within.at(-1) === 'Bunguran Timur')).toBe(true)
})

test('the nation has 38 provinces below it and nothing above', async () => {
  const { above, below } = await app.ask(people.maryam, getRegion, { code: 'ID' })
  expect(above).toEqual([])
  expect(below).toHaveLength(38)
})

test('a code that nobody has is not found, and a stranger is not answered', async () => {
  expect(await refusal(app.ask(people.maryam, getRegion, { code: '99.99' }))).toBe('access.not-found')
  expect(await refusal(app.ask(null, searchRegions, { q: 'natuna' }))).toBe('session.missing')
  expect(await refusal(app.ask(null, getRegion, { code: '21' }))).toBe('session.missing')
})

test('other modules get a region with the ids of those above it', async () => {
  const sepempang = await app.look(tx => regions.byCode(tx, '21.03.07.2004'))
  const { kepri, natuna } = people.regions
  expect(sepempang).toMatchObject({
    name: 'Sepempang',
    level: 'village',
    province_id: kepri,
    regency_id: natuna,
  })
  expect(await app.look(tx => regions.get(tx, sepempang?.id ?? 0))).toEqual(sepempang)
  expect(await app.look(tx => regions.byCode(tx, '99'))).toBeUndefined()
  expect(await refusal(app.look(tx => regions.get(tx, 0)))).toBe('region.unknown')
})

test('names are looked up in the trigram index, not by reading all 91,600', async () => {
  const any = { level: undefined, within: undefined }
  const plans = await app.look(async tx => {
    const asked: CompiledQuery[] = []
    const spy: KyselyPlugin = {
      transformQuery({ node, queryId }) {
        asked.push(tx.getExecutor().compileQuery(node, queryId))
        return node
      },
      transformResult: async ({ result }) => result,
    }
    await queries.beginning(tx.withPlugin(spy), ['tanjungpinang'], any)
    await queries.similar(tx.withPlugin(spy), 'tanjngpinang', any)
    const searches = asked.filter(query => query.sql.includes('from region'))
    return Promise.all(searches.map(async query => planOf(await tx.executeQuery(explaining(query)))))
  })
  expect(plans).toHaveLength(2)
  for (const plan of plans) {
    expect(plan).toContain('Bitmap Index Scan on region_fold')
    expect(plan).not.toContain('Seq Scan on region')
  }
})

const explaining = ({ sql, parameters }: CompiledQuery) =>
  CompiledQuery.raw(`explain ${sql}`, [...parameters])
const planOf = ({ rows }: { rows: unknown[] }) => rows.map(row => Object.values(row as object)[0]).join('\n')
