import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Actor } from '../../contract/access.ts'
import type { GivenOf } from '../../contract/endpoint.ts'
import { type LibraryId, makeId } from '../../contract/ids.ts'
import {
  amendLibrary,
  closeLibrary,
  exportLibraries,
  listLibraries,
  registerLibrary,
} from '../../contract/libraries.ts'
import { cast } from '../../tests/people.ts'
import { refusal, testApp } from '../../tests/support/app.ts'
import { csvOf } from '../platform/download.ts'
import { turn } from '../regions/epoch.ts'
import { routes } from './routes.ts'

const app = await testApp()
const people = await cast(app)
afterAll(app.close)

const nothing = {
  npp: null,
  address: null,
  latitude: null,
  longitude: null,
  building: null,
  floorArea: null,
  weeklyHours: null,
  openingHours: null,
  staff: null,
  titles: null,
  copies: null,
  computers: null,
  internet: null,
  power: null,
  openedOn: null,
} as const

const ids = { bandarsyah: makeId<LibraryId>(), garden: makeId<LibraryId>(), closed: makeId<LibraryId>() }

beforeAll(async () => {
  const code = (name: string) =>
    app.look(async tx => {
      const row = await tx
        .selectFrom('region')
        .select('code')
        .where('regency_id', '=', people.regions.natuna)
        .where('level', '=', 'village')
        .where('name', '=', name)
        .executeTakeFirstOrThrow()
      return row.code
    })
  const bandarsyah = await code('Bandarsyah')
  await app.send(people.yusuf, registerLibrary, {
    ...nothing,
    id: ids.bandarsyah,
    kind: 'village',
    regionCode: bandarsyah,
    name: 'Perpustakaan Desa Bandarsyah',
    npp: '2103010010001D0000001',
    titles: 1200,
    internet: 'satellite',
    power: 'all-day',
    address: '=Jalan "Pantai", 3',
  })
  await app.send(people.yusuf, registerLibrary, {
    ...nothing,
    id: ids.garden,
    kind: 'community',
    regionCode: bandarsyah,
    name: "Taman Baca Ma'rifat Tanjung Pinang",
    titles: 40,
  })
  await app.send(people.yusuf, registerLibrary, {
    ...nothing,
    id: ids.closed,
    kind: 'community',
    regionCode: bandarsyah,
    name: 'Taman Baca Lama',
  })
  await app.send(people.yusuf, closeLibrary, {
    libraryId: ids.closed,
    version: 1,
    on: '2026-01-01',
    reason: 'Pindah',
  })
})

async function names(actor: Actor, input: GivenOf<typeof listLibraries>): Promise<string[]> {
  const { libraries } = await app.ask(actor, listLibraries, input)
  return libraries.map(library => library.name.replace(/^Perpustakaan (Desa )?/, ''))
}

test('everyone lists what is in their own scope and no more', async () => {
  const total = async (actor: Actor) => (await app.ask(actor, listLibraries, {})).total
  expect(await total(people.ratna)).toBe(7)
  expect(await total(people.rismarini)).toBe(6)
  expect(await total(people.yusuf)).toBe(5)
  expect(await total(people.lukman)).toBe(1)
  expect(await names(people.maryam, {})).toEqual(['Sepempang'])
  expect(await names(people.dewi, {})).toEqual(['Provinsi Kepulauan Riau'])
  expect(await names(people.yusuf, {})).toEqual([
    'Bandarsyah',
    'Sedanau',
    'Sepempang',
    'Kabupaten Natuna',
    "Taman Baca Ma'rifat Tanjung Pinang",
  ])
})

test('a partner has no list of libraries', async () => {
  const partner: Actor = {
    ...people.maryam,
    grants: people.maryam.grants.map(grant => ({ ...grant, role: 'partner' })),
  }
  expect(await refusal(app.ask(partner, listLibraries, {}))).toBe('access.not-allowed')
})

test('a search finds words of the name, the places around it and the number, in any order', async () => {
  expect(await names(people.ratna, { q: 'sepempang' })).toEqual(['Sepempang'])
  expect(await names(people.ratna, { q: 'Natuna Desa SEDANAU' })).toEqual(['Sedanau'])
  expect(await names(people.ratna, { q: 'sepem' })).toEqual(['Sepempang'])
  expect(await names(people.ratna, { q: '2103010010001d' })).toEqual(['Bandarsyah'])
  expect(await names(people.ratna, { q: 'palangka raya' })).toEqual(['Menteng'])
  expect(await names(people.ratna, { q: 'palangkaraya' })).toEqual(['Menteng'])
  expect(await names(people.ratna, { q: 'marifat' })).toHaveLength(1)
  expect(await names(people.ratna, { q: 'ma’rifat' })).toHaveLength(1)
})

test('a search forgives slips of the pen', async () => {
  for (const q of [
    'sepempng',
    'sepenpang',
    'sepmepang',
    'perpustakaan desa sepempag',
    'seppempang natuna',
    'sepempang ntuna',
    'zepempang',
    'perpustakan sepempag',
    'perpustakan sepempang',
  ]) {
    expect([q, await names(people.ratna, { q })]).toEqual([q, ['Sepempang']])
  }
  expect(await names(people.yusuf, { q: 'bandarsah' })).toContain('Bandarsyah')
  expect(await names(people.ratna, { q: 'mentang' })).toEqual(['Menteng'])
})

test('a word that fits exactly is not mixed with those that are only like it', async () => {
  expect(await names(people.ratna, { q: 'sedanau' })).toEqual(['Sedanau'])
})

test('what stands elsewhere is not found, slip or no slip', async () => {
  for (const q of ['sepempang', 'sepempng', 'natuna']) expect(await names(people.tiwi, { q })).toEqual([])
  expect(await names(people.salmah, { q: 'sepempang' })).toEqual([])
})

test('a search of signs only is no search', async () => {
  expect(await names(people.maryam, { q: '%' })).toEqual(['Sepempang'])
  expect(await names(people.maryam, { q: '' })).toEqual(['Sepempang'])
})

test('filters take what has the answer, and not what has none', async () => {
  expect(await names(people.yusuf, { kind: 'community' })).toHaveLength(1)
  expect(await names(people.yusuf, { internet: 'satellite' })).toEqual(['Bandarsyah'])
  expect(await names(people.yusuf, { power: 'all-day', building: 'own' })).toEqual([])
  expect(await names(people.yusuf, { npp: 'true' })).toEqual(['Bandarsyah'])
  expect(await names(people.yusuf, { npp: 'false' })).toHaveLength(4)
  expect(await names(people.ratna, { region: String(people.regions.kalteng) })).toEqual(['Menteng'])
  expect(await names(people.ratna, { region: '1' })).toHaveLength(7)
  expect(await names(people.yusuf, { region: String(people.regions.kalteng) })).toEqual([])
})

test('closed libraries are listed when asked for', async () => {
  expect(await names(people.yusuf, { closed: 'true' })).toEqual(['Taman Baca Lama'])
  expect(await names(people.yusuf, { q: 'lama' })).toEqual([])
})

test('sorted by a figure, what is not known comes last either way', async () => {
  const up = await names(people.yusuf, { sort: 'titles' })
  expect(up.slice(0, 2)).toEqual(["Taman Baca Ma'rifat Tanjung Pinang", 'Bandarsyah'])
  const down = await names(people.yusuf, { sort: 'titles', order: 'desc' })
  expect(down.slice(0, 2)).toEqual(['Bandarsyah', "Taman Baca Ma'rifat Tanjung Pinang"])
  expect(down.slice(2)).toEqual(up.slice(2))
})

test.each([
  ['name', 'asc'],
  ['name', 'desc'],
  ['titles', 'asc'],
  ['titles', 'desc'],
  ['region', 'desc'],
] as const)(
  'pages by %s, %s, follow one another, and each tells how many there are in all',
  async (sort, order) => {
    const all = await names(people.ratna, { sort, order })
    expect(all).toHaveLength(7)
    for (const size of [2, 3, 5]) {
      const paged = []
      for (let offset = 0; offset < 7; offset += size) {
        const input = { sort, order, limit: String(size), offset: String(offset) }
        expect((await app.ask(people.ratna, listLibraries, input)).total).toBe(7)
        paged.push(...(await names(people.ratna, input)))
      }
      expect(paged).toEqual(all)
    }
    expect(await names(people.ratna, { sort, order, offset: '7' })).toEqual([])
  },
)

test('a renamed library is found by its new name and sorted by it', async () => {
  const { libraries } = await app.ask(people.tiwi, listLibraries, {})
  const [menteng] = libraries
  const { version = 0 } = menteng ?? {}
  await app.send(people.tiwi, amendLibrary, {
    ...nothing,
    libraryId: people.places.menteng.id,
    version,
    name: 'Aksara Dayak',
  })
  expect(await names(people.ratna, { q: 'aksara' })).toEqual(['Aksara Dayak'])
  expect(await names(people.ratna, { q: 'aksrra' })).toEqual(['Aksara Dayak'])
  expect((await names(people.ratna, {}))[0]).toBe('Aksara Dayak')
})

async function csv(actor: Actor, input: object): Promise<string[]> {
  const route = routes.find(each => each.endpoint === exportLibraries)
  if (!route) throw new Error('no export')
  let text = ''
  await app.engine.download(route, { actor, input, caller: { address: '', device: '' } }, async sheet => {
    for await (const part of csvOf(sheet, actor.language)) text += part
  })
  return text.replace(/\r\n$/, '').split('\r\n')
}

test('Yusuf takes his list home as a file, as he has filtered it, in his language', async () => {
  const lines = await csv(people.yusuf, { kind: 'village', sort: 'titles', order: 'desc' })
  expect(lines).toHaveLength(4)
  expect(lines[0]).toMatch(/^\uFEFFNPP,Nama perpustakaan,Jenis,Kode wilayah,Desa\/kelurahan/)
  expect(lines[1]).toMatch(
    /^2103010010001D0000001,Perpustakaan Desa Bandarsyah,Perpustakaan desa\/kelurahan,21\.03/,
  )
  expect(lines[1]).toContain('Kepulauan Riau')
  expect(lines[1]).toContain('Satelit,Sepanjang hari')
  expect(lines[1]).toContain(`"'=Jalan ""Pantai"", 3"`)
  const english = await csv({ ...people.yusuf, language: 'en' }, { q: 'bandarsah', kind: 'village' })
  expect(english).toHaveLength(2)
  expect(english[1]).toContain('Village library')
  expect(english[1]).toContain('Satellite,All day')
})

test('a file holds the same libraries as the list, and none from outside', async () => {
  expect(await csv(people.ratna, {})).toHaveLength(8)
  expect(await csv(people.maryam, {})).toHaveLength(2)
  expect(await csv(people.salmah, { q: 'sepempang' })).toHaveLength(1)
  const closed = await csv(people.yusuf, { closed: 'true' })
  expect(closed[0]).toMatch(/Tutup sejak,Alasan tutup$/)
  expect(closed[1]).toMatch(/2026-01-01,Pindah$/)
})

test('regions are looked up once for all files, until boundaries change or some time has passed', async () => {
  const place = async () =>
    (await csv(people.yusuf, { q: 'bandarsyah', kind: 'village', columns: 'region' }))[1]
  const before = await place()
  const rename = (name: string) =>
    app.look(tx =>
      sql`update region set name = ${name} where id = (select region_id from library where id = ${ids.bandarsyah})`.execute(
        tx,
      ),
    )
  await rename('Bandarsyah Baru')
  expect(await place()).toBe(before)
  turn()
  expect(await place()).toMatch(/^Bandarsyah Baru,/)
  await rename('Bandarsyah')
  turn()
})

test('a file has the columns that the list shows, in their order, and a region as four of them', async () => {
  const lines = await csv(people.yusuf, { kind: 'village', columns: 'power,name,region', q: 'bandarsyah' })
  expect(lines).toEqual([
    '\uFEFFListrik,Nama perpustakaan,Desa/kelurahan,Kecamatan,Kabupaten/kota,Provinsi',
    expect.stringMatching(
      /^Sepanjang hari,Perpustakaan Desa Bandarsyah,Bandarsyah,[^,]+,[^,]*Natuna,Kepulauan Riau$/,
    ),
  ])
  expect(await refusal(csv(people.yusuf, { columns: 'name,wifi' }))).toBe('request.invalid')
})
