import { afterAll, beforeEach, expect, test } from 'vitest'
import { type LibraryId, makeId } from '../../contract/ids.ts'
import {
  amendLibrary,
  closeLibrary,
  getLibrary,
  libraryHistory,
  registerLibrary,
  reopenLibrary,
} from '../../contract/libraries.ts'
import { type Cast, cast } from '../../tests/people.ts'
import { refusal, testApp } from '../../tests/support/app.ts'
import * as libraries from './libraries.ts'

const app = await testApp()
const people = await cast(app)
const { sepempang, natuna } = people.places
afterAll(app.close)

let village = 0
/** A village of Natuna that has no library yet: its code. */
let free = ''
beforeEach(async () => {
  free = await villageCode(people.regions.natuna, village++)
})

const facts = {
  name: 'Perpustakaan Desa Harapan',
  npp: null,
  address: 'Jalan Pantai 3',
  latitude: 3.9,
  longitude: 108.2,
  building: 'own',
  floorArea: 60,
  weeklyHours: 20,
  openingHours: null,
  staff: 2,
  titles: 900,
  copies: 1400,
  computers: 3,
  internet: 'satellite',
  power: 'part-of-day',
  openedOn: '2019-05-02',
} as const

async function villageCode(regencyId: number, n: number): Promise<string> {
  const row = await app.look(tx =>
    tx
      .selectFrom('region')
      .select('code')
      .where('regency_id', '=', regencyId)
      .where('level', '=', 'village')
      .where('name', 'not in', ['Sepempang', 'Sedanau', 'Menteng'])
      .orderBy('id')
      .offset(n)
      .limit(1)
      .executeTakeFirstOrThrow(),
  )
  return row.code
}

async function registered(
  by: Cast['yusuf'] = people.yusuf,
  more: Partial<typeof facts> & { name?: string } = {},
) {
  const id = makeId<LibraryId>()
  await app.send(by, registerLibrary, { id, kind: 'village', regionCode: free, ...facts, ...more })
  return id
}

test('Yusuf registers a village library of his regency, and it is there with its place and its facts', async () => {
  const id = makeId<LibraryId>()
  const { scopeId } = await app.send(people.yusuf, registerLibrary, {
    id,
    kind: 'village',
    regionCode: free,
    ...facts,
  })
  const { library } = await app.ask(people.yusuf, getLibrary, { libraryId: id })
  expect(library).toMatchObject({
    ...facts,
    id,
    scopeId,
    kind: 'village',
    regionCode: free,
    closedOn: null,
    version: 1,
  })
  expect(library.path).toEqual([1, people.regions.kepri, people.regions.natuna, scopeId])
  expect(library.region.province).toBe('Kepulauan Riau')
  expect(library.region.regency).toMatch(/Natuna/)
  expect(library.region.village).not.toBeNull()
})

test('sent twice by a weak signal, a registration is entered once', async () => {
  const input = { id: makeId<LibraryId>(), kind: 'village', regionCode: free, ...facts } as const
  const commandId = makeId()
  const first = await app.send(people.yusuf, registerLibrary, input, commandId)
  expect(await app.send(people.yusuf, registerLibrary, input, commandId)).toEqual(first)
})

test('a regency registers in its own villages, the province in all of its own, the nation anywhere', async () => {
  await registered(people.rismarini)
  free = await villageCode(people.regions.natuna, village++)
  await registered(people.ratna)
  const elsewhere = await villageCode(people.regions.palangkaRaya, 0)
  const outside = { id: makeId<LibraryId>(), kind: 'village', regionCode: elsewhere, ...facts } as const
  expect(await refusal(app.send(people.yusuf, registerLibrary, outside))).toBe('access.not-found')
  expect(await refusal(app.send(people.rismarini, registerLibrary, outside))).toBe('access.not-found')
  expect(await refusal(app.send(people.maryam, registerLibrary, outside))).toBe('access.not-found')
  const ofProvince = { ...outside, kind: 'province', regionCode: '21' } as const
  expect(await refusal(app.send(people.yusuf, registerLibrary, ofProvince))).toBe('access.not-found')
  expect(await refusal(app.send(people.rismarini, registerLibrary, ofProvince))).toBe('library.region-taken')
})

test('a library stands at the level of its kind', async () => {
  const at = (kind: 'village' | 'regency' | 'province' | 'community', regionCode: string) =>
    refusal(app.send(people.ratna, registerLibrary, { id: makeId<LibraryId>(), kind, regionCode, ...facts }))
  expect(await at('village', '21.03')).toBe('region.wrong-level')
  expect(await at('regency', free)).toBe('region.wrong-level')
  expect(await at('province', '21.03')).toBe('region.wrong-level')
  expect(await at('community', '21')).toBe('region.wrong-level')
  expect(await at('village', 'ID')).toBe('region.unknown')
  expect(await at('village', '99.99.99.9999')).toBe('region.unknown')
  expect(await at('community', free)).toBe('done')
})

test('a village has one library of its own and as many reading gardens as it likes', async () => {
  await registered()
  const another = (kind: 'village' | 'community') =>
    refusal(
      app.send(people.yusuf, registerLibrary, { id: makeId<LibraryId>(), kind, regionCode: free, ...facts }),
    )
  expect(await another('village')).toBe('library.region-taken')
  expect(await another('community')).toBe('done')
  expect(await another('community')).toBe('done')
})

test('an NPP number belongs to one library and is written one way', async () => {
  const npp = '2103010010001D0000001'
  const code = free
  await registered(people.yusuf, { npp: ` ${npp.toLowerCase()} ` } as never)
  free = await villageCode(people.regions.natuna, village++)
  expect(await refusal(registered(people.yusuf, { npp } as never))).toBe('library.npp-taken')
  expect(await refusal(registered(people.yusuf, { npp: 'D12' } as never))).toBe('request.invalid')
  expect(code).not.toBe(free)
})

test("Maryam mends her own library's facts; her neighbour and the next province do not even see it", async () => {
  const before = await app.ask(people.maryam, getLibrary, { libraryId: sepempang.id })
  const input = {
    libraryId: sepempang.id,
    version: before.library.version,
    ...facts,
    name: 'Perpustakaan Desa Sepempang',
  }
  expect(await refusal(app.send(people.salmah, amendLibrary, input))).toBe('access.not-found')
  expect(await refusal(app.send(people.lukman, amendLibrary, input))).toBe('access.not-found')
  expect(await app.send(people.maryam, amendLibrary, input)).toEqual({ version: before.library.version + 1 })
  const { library } = await app.ask(people.yusuf, getLibrary, { libraryId: sepempang.id })
  expect(library).toMatchObject({ titles: 900, internet: 'satellite', openedOn: '2019-05-02' })
})

test('of two who change the same version, the second is told', async () => {
  const id = await registered()
  await app.send(people.yusuf, amendLibrary, { libraryId: id, version: 1, ...facts, staff: 3 })
  expect(
    await refusal(
      app.send(people.rismarini, amendLibrary, { libraryId: id, version: 1, ...facts, staff: 4 }),
    ),
  ).toBe('record.changed-meanwhile')
  const { library } = await app.ask(people.rismarini, getLibrary, { libraryId: id })
  expect(library).toMatchObject({ version: 2, staff: 3 })
})

test('saving without a change makes no new version', async () => {
  const id = await registered()
  expect(await app.send(people.yusuf, amendLibrary, { libraryId: id, version: 1, ...facts })).toEqual({
    version: 1,
  })
})

test('a new name is the name of its scope too, where roles show it', async () => {
  const id = await registered()
  const { library } = await app.ask(people.yusuf, getLibrary, { libraryId: id })
  await app.send(people.yusuf, amendLibrary, { libraryId: id, version: 1, ...facts, name: 'Rumah Baca Laut' })
  const scope = await app.look(tx =>
    tx.selectFrom('scope').select('name').where('id', '=', library.scopeId).executeTakeFirst(),
  )
  expect(scope?.name).toBe('Rumah Baca Laut')
})

test('the office above closes a library and opens it again; its manager may not', async () => {
  const { library } = await app.ask(people.maryam, getLibrary, { libraryId: sepempang.id })
  const closing = {
    libraryId: sepempang.id,
    version: library.version,
    on: '2026-11-01',
    reason: 'Gedung rusak',
  }
  expect(await refusal(app.send(people.maryam, closeLibrary, closing))).toBe('access.not-allowed')
  expect(await refusal(app.send(people.yusuf, closeLibrary, { ...closing, on: '2026-11-21' }))).toBe(
    'request.invalid',
  )
  const { version } = await app.send(people.yusuf, closeLibrary, closing)
  const closed = await app.ask(people.maryam, getLibrary, { libraryId: sepempang.id })
  expect(closed.library).toMatchObject({ closedOn: '2026-11-01', closedReason: 'Gedung rusak', version })
  expect(await refusal(app.send(people.yusuf, closeLibrary, { ...closing, version }))).toBe('library.closed')
  expect(
    await refusal(app.send(people.maryam, amendLibrary, { libraryId: sepempang.id, version, ...facts })),
  ).toBe('library.closed')
  expect(await refusal(app.send(people.maryam, reopenLibrary, { libraryId: sepempang.id, version }))).toBe(
    'access.not-allowed',
  )
  await app.send(people.rismarini, reopenLibrary, { libraryId: sepempang.id, version })
  const open = await app.ask(people.maryam, getLibrary, { libraryId: sepempang.id })
  expect(open.library).toMatchObject({ closedOn: null, closedReason: null, version: version + 1 })
  const again = { libraryId: sepempang.id, version: version + 1 }
  expect(await refusal(app.send(people.rismarini, reopenLibrary, again))).toBe('library.not-closed')
})

test('a closed library does not come back into a village that has another by now', async () => {
  const id = await registered()
  await app.send(people.yusuf, closeLibrary, {
    libraryId: id,
    version: 1,
    on: '2026-11-01',
    reason: 'Pindah',
  })
  await registered()
  expect(await refusal(app.send(people.yusuf, reopenLibrary, { libraryId: id, version: 2 }))).toBe(
    'library.region-taken',
  )
})

test("a library's past tells what was changed, when and by whom, newest first", async () => {
  const id = await registered()
  app.now.at = new Date('2026-11-21T01:00:00Z')
  await app.send(people.ratna, amendLibrary, { libraryId: id, version: 1, ...facts, staff: 5, npp: null })
  app.now.at = new Date('2026-11-22T01:00:00Z')
  await app.send(people.yusuf, closeLibrary, {
    libraryId: id,
    version: 2,
    on: '2026-11-22',
    reason: 'Banjir',
  })
  const { history } = await app.ask(people.ratna, libraryHistory, { libraryId: id })
  expect(history).toEqual([
    {
      version: 3,
      at: '2026-11-22T01:00:00.000Z',
      by: 'Yusuf',
      what: 'closed',
      changes: [
        { field: 'closedOn', from: null, to: '2026-11-22' },
        { field: 'closedReason', from: null, to: 'Banjir' },
      ],
    },
    {
      version: 2,
      at: '2026-11-21T01:00:00.000Z',
      by: 'Ratna Dewi',
      what: 'amended',
      changes: [{ field: 'staff', from: 2, to: 5 }],
    },
    expect.objectContaining({ version: 1, by: 'Yusuf', what: 'registered', changes: [] }),
  ])
  // who works at the nation is out of the regency's sight
  const { history: inNatuna } = await app.ask(people.yusuf, libraryHistory, { libraryId: id })
  expect(inNatuna.map(each => each.by)).toEqual(['Yusuf', '–', 'Yusuf'])
  expect(await refusal(app.ask(people.lukman, libraryHistory, { libraryId: id }))).toBe('access.not-found')
})

test('what is recorded of a change names the fields and never what stands in them', async () => {
  const id = await registered()
  await app.send(people.yusuf, amendLibrary, {
    libraryId: id,
    version: 1,
    ...facts,
    address: 'Rumah Pak Amir',
  })
  const events = await app.look(tx =>
    tx
      .selectFrom('event')
      .select(['name', 'data', 'regency_id'])
      .where('subject_id', '=', id)
      .orderBy('seq')
      .execute(),
  )
  expect(events).toEqual([
    { name: 'libraries.registered', data: { kind: 'village' }, regency_id: people.regions.natuna },
    { name: 'libraries.amended', data: { fields: ['address'] }, regency_id: people.regions.natuna },
  ])
})

test('who writes a fact of a library holds it only if it is in sight', async () => {
  const locked = (actor: Cast['yusuf']) =>
    app.db.transaction({ scopes: actor.grants.map(grant => grant.scopeId), personId: actor.personId }, tx =>
      libraries.lockShared(tx, sepempang.id),
    )
  expect(await locked(people.maryam)).toMatchObject({
    name: 'Perpustakaan Desa Sepempang',
    scope_id: sepempang.scopeId,
  })
  expect(await locked(people.salmah)).toBeUndefined()
  expect(await locked(people.tiwi)).toBeUndefined()
})

test("a regency's own library has a regency and no village", async () => {
  const { library } = await app.ask(people.hasan, getLibrary, { libraryId: natuna.id })
  expect(library.region).toMatchObject({ village: null, district: null, province: 'Kepulauan Riau' })
  expect(library.regionCode).toBe('21.03')
})
