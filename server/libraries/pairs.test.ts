import { sql } from 'kysely'
import { afterAll, expect, test } from 'vitest'
import { type LibraryId, makeId } from '../../contract/ids.ts'
import { amendLibrary, closeLibrary, getLibrary, registerLibrary } from '../../contract/libraries.ts'
import { alikeLibraries, duplicateLibraries, keepLibrariesApart } from '../../contract/library-merges.ts'
import { type Cast, cast, library } from '../../tests/people.ts'
import { factsOfLibrary } from '../../tests/inputs.ts'
import { refusal, testApp } from '../../tests/support/app.ts'
import { actingSystem } from '../platform/db.ts'
import { startComparing } from './comparing.ts'
import { compareWaiting } from './pairs.ts'

const app = await testApp()
const people = await cast(app)
const { ratna, rismarini, yusuf, tiwi, maryam } = people
const { sepempang, sedanau, menteng } = people.places
afterAll(app.close)

const compare = () => app.db.transaction(actingSystem, tx => compareWaiting(tx, 500))
const codeOf = async (id: LibraryId) =>
  (await app.ask(ratna, getLibrary, { libraryId: id })).library.regionCode
const unknown = { address: null, latitude: null, longitude: null }

async function garden(name: string, by: Cast['yusuf'] = yusuf, near: LibraryId = sepempang.id) {
  const id = makeId<LibraryId>()
  const regionCode = await codeOf(near)
  await app.send(by, registerLibrary, {
    ...factsOfLibrary,
    ...unknown,
    ...{ id, kind: 'community', regionCode, name },
  } as never)
  return id
}
const pairsOf = async (by: Cast['yusuf'], filter = {}) => {
  await compare()
  const { pairs, total } = await app.ask(by, duplicateLibraries, filter)
  expect(total).toBe(pairs.length)
  return pairs.map(({ a, b }) => [a.name, b.name].toSorted())
}

test('while a name is typed, likely entries are found with what is alike, also with a slip', async () => {
  const typed = { name: 'TBM Sepempng', kind: 'community' } as const
  const { alike } = await app.ask(yusuf, alikeLibraries, typed)
  expect(alike.map(found => found.library.id)).toEqual([])
  await garden('TBM Pelita Ilmu')
  const regionCode = await codeOf(sepempang.id)
  const again = await app.ask(yusuf, alikeLibraries, {
    ...{ name: 'Taman Bacaan Pelita Ilmmu', kind: 'community', regionCode },
  })
  expect(again.alike).toMatchObject([
    { library: { name: 'TBM Pelita Ilmu' }, reasons: ['name-like', 'village'], likeness: 70 },
  ])
  const nowhere = await app.ask(yusuf, alikeLibraries, { name: 'Pelita Ilmu', kind: 'community' })
  expect(nowhere.alike.map(found => found.library.name)).toEqual(['TBM Pelita Ilmu'])
})

test('the same number is found anywhere in sight, and not beyond', async () => {
  const npp = '2103010010001D0000033'
  const { library: facts } = await app.ask(yusuf, getLibrary, { libraryId: sedanau.id })
  await app.send(yusuf, amendLibrary, { ...facts, libraryId: sedanau.id, npp })
  const typed = { name: 'Lain sekali', kind: 'village', npp } as const
  const found = async (by: Cast['yusuf']) =>
    (await app.ask(by, alikeLibraries, typed)).alike.map(({ library: of, reasons }) => [of.id, reasons[0]])
  expect(await found(yusuf)).toEqual([[sedanau.id, 'npp']])
  expect(await found(tiwi)).toEqual([])
})

test('likely pairs are listed for the office that sees both; the nation and a filter see theirs', async () => {
  await garden('TBM Cahaya')
  await garden('Taman Bacaan Masyarakat Cahaya')
  await garden('Rumah Pintar Bunga', tiwi, menteng.id)
  await garden('Rumah Pintar Bungga', tiwi, menteng.id)
  const here = ['TBM Cahaya', 'Taman Bacaan Masyarakat Cahaya'].toSorted()
  const there = ['Rumah Pintar Bunga', 'Rumah Pintar Bungga']
  expect(await pairsOf(yusuf)).toEqual([here])
  expect(await pairsOf(rismarini)).toEqual([here])
  expect(await pairsOf(tiwi)).toEqual([there])
  // the likelier first
  expect(await pairsOf(ratna)).toEqual([here, there])
  expect(await pairsOf(ratna, { region: people.regions.palangkaRaya })).toEqual([there])
  expect(await pairsOf(yusuf, { region: people.regions.palangkaRaya })).toEqual([])
  expect(await refusal(app.ask(maryam, duplicateLibraries, {}))).toBe('access.not-allowed')
})

test('who found two to be two is believed, until a fact changes', async () => {
  const a = await garden('TBM Mentari')
  const b = await garden('TBM Mentari Pagi')
  await app.look(tx =>
    sql`update library set address = 'Jalan Pantai 3' where id in (${a}, ${b})`.execute(tx),
  )
  const shown = async () => (await pairsOf(yusuf)).some(names => names.includes('TBM Mentari'))
  expect(await shown()).toBe(false)
  const { library: facts } = await app.ask(yusuf, getLibrary, { libraryId: b })
  await app.send(yusuf, amendLibrary, { ...facts, libraryId: b, name: 'TBM Mentarii' })
  expect(await shown()).toBe(true)
  await app.send(yusuf, keepLibrariesApart, { a: b, b: a })
  expect(await shown()).toBe(false)
  const kept = await app.look(tx =>
    tx
      .selectFrom('library_pair')
      .select(['apart_at', 'apart_by'])
      .where('apart_at', 'is not', null)
      .execute(),
  )
  expect(kept).toEqual([{ apart_at: app.now.at.toISOString(), apart_by: yusuf.personId }])
  // a fact that says nothing of it
  const { library: now } = await app.ask(yusuf, getLibrary, { libraryId: b })
  await app.send(yusuf, amendLibrary, { ...now, libraryId: b, staff: 5 })
  expect(await shown()).toBe(false)
  const { library: later } = await app.ask(yusuf, getLibrary, { libraryId: b })
  await app.send(yusuf, amendLibrary, { ...later, libraryId: b, latitude: 3.5, longitude: 108.1 })
  expect(await shown()).toBe(true)
  expect(await refusal(app.send(yusuf, keepLibrariesApart, { a, b: a }))).toBe('merge.itself')
  expect(await refusal(app.send(tiwi, keepLibrariesApart, { a, b }))).toBe('access.not-found')
})

test('what has closed is no double any more', async () => {
  await garden('TBM Samudra')
  const b = await garden('TBM Samudera')
  const shown = async () => (await pairsOf(yusuf)).some(names => names.includes('TBM Samudra'))
  expect(await shown()).toBe(true)
  await app.send(yusuf, closeLibrary, { libraryId: b, version: 1, on: '2026-11-01', reason: 'Ganda' })
  expect(await shown()).toBe(false)
})

test('entries of two provinces at the same point are a pair for the nation alone', async () => {
  const at = new Date()
  const regionId = await app.look(async tx => {
    const rows = await tx.selectFrom('library').select(['id', 'region_id']).execute()
    return (id: string) => rows.find(row => row.id === id)?.region_id ?? 0
  })
  await app.look(async tx => {
    const one = await library(tx, at, 'community', regionId(sedanau.id), 'Perahu Pustaka')
    const other = await library(tx, at, 'community', regionId(menteng.id), 'TBM Perahu Pustaka')
    await sql`update library set latitude = 1.5, longitude = 110.0005 where id = ${one.id}`.execute(tx)
    await sql`update library set latitude = 1.5, longitude = 110.0006 where id = ${other.id}`.execute(tx)
  })
  const names = ['Perahu Pustaka', 'TBM Perahu Pustaka']
  expect(await pairsOf(ratna)).toContainEqual(names)
  expect(await pairsOf(rismarini)).not.toContainEqual(names)
})

test('the worker compares what is new by itself', async () => {
  await compare()
  const work = startComparing(
    app.db,
    () => undefined,
    () => false,
    20,
  )
  await garden('TBM Kumbang')
  await garden('TBM Kumbang')
  const deadline = Date.now() + 10_000
  let found = 0
  while (found === 0 && Date.now() < deadline) {
    await new Promise(resolve => setTimeout(resolve, 50))
    const { pairs } = await app.ask(yusuf, duplicateLibraries, { limit: 200 })
    found = pairs.filter(({ a }) => a.name === 'TBM Kumbang').length
  }
  await work.stop()
  expect(found).toBe(1)
})
