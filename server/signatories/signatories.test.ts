import { sql } from 'kysely'
import { afterAll, expect, test } from 'vitest'
import type { Actor } from '../../contract/access.ts'
import { makeId, type MergeId, type SignatoryId } from '../../contract/ids.ts'
import { mergeLibraries, unmergeLibraries } from '../../contract/library-merges.ts'
import {
  listSignatories,
  recordSignatory,
  removeSignatory,
  type SignatoryFacts,
  signatoryOfReport,
} from '../../contract/signatories.ts'
import { cast, library, type Place } from '../../tests/people.ts'
import { refusal, testApp } from '../../tests/support/app.ts'

const app = await testApp(new Date('2026-11-20T03:00:00Z'))
const people = await cast(app)
const { maryam, yusuf, rismarini, hasan, salmah, tiwi, ratna, regions } = people
const { sepempang, sedanau, natuna, kepri } = people.places
afterAll(app.close)

const facts: SignatoryFacts = {
  ...{ name: 'Baharuddin', numberKind: null, number: null, rank: null },
  ...{ position: 'Kepala Desa', acting: null, from: '2020-01-01', until: null },
}
async function record(
  by: Actor,
  scopeId: number,
  given: Partial<SignatoryFacts> = {},
  replaces: SignatoryId | null = null,
): Promise<SignatoryId> {
  const id = makeId<SignatoryId>()
  await app.send(by, recordSignatory, { id, scopeId, replaces, ...facts, ...given })
  return id
}
const on = async (by: Actor, { id }: Place, day: string) =>
  (await app.ask(by, signatoryOfReport, { libraryId: id, day })).signatory
const list = async (by: Actor, scopeId: number) =>
  (await app.ask(by, listSignatories, { scopeId })).signatories

test('a village elects a new head: the former one signs until the day before, and both stay in the list', async () => {
  await record(maryam, sepempang.scopeId)
  await record(yusuf, sepempang.scopeId, { name: 'Rosnah', from: '2026-07-01' })
  expect((await on(maryam, sepempang, '2026-06-30'))?.name).toBe('Baharuddin')
  expect((await on(maryam, sepempang, '2026-07-01'))?.name).toBe('Rosnah')
  const living = (await list(maryam, sepempang.scopeId)).filter(one => one.removedAt === null)
  expect(living.map(({ name, from, until }) => ({ name, from, until }))).toEqual([
    { name: 'Rosnah', from: '2026-07-01', until: null },
    { name: 'Baharuddin', from: '2020-01-01', until: '2026-06-30' },
  ])
})

test('a deputy signs in the head’s stead for some days', async () => {
  const days = { from: '2026-09-01', until: '2026-09-30' }
  await record(maryam, sepempang.scopeId, { name: 'Hamid', acting: 'plh', ...days })
  expect(await on(yusuf, sepempang, '2026-09-15')).toMatchObject({ name: 'Hamid', acting: 'plh' })
  expect((await on(yusuf, sepempang, '2026-10-01'))?.name).toBe('Rosnah')
})

test('an entry is put right: it is used from then on, and what it said stays', async () => {
  const [rosnah] = (await list(maryam, sepempang.scopeId)).filter(one => one.name === 'Rosnah')
  if (!rosnah) throw new Error('nobody there')
  const given = { name: 'Hj. Rosnah', from: '2026-07-01' }
  const better = await record(maryam, sepempang.scopeId, given, rosnah.id)
  expect((await on(maryam, sepempang, '2026-11-01'))?.name).toBe('Hj. Rosnah')
  const before = (await list(maryam, sepempang.scopeId)).find(one => one.id === rosnah.id)
  expect(before).toMatchObject({ name: 'Rosnah', replacedBy: better, removedBy: 'Maryam' })
  // whoever still has the former one on screen is told
  expect(await refusal(record(yusuf, sepempang.scopeId, given, rosnah.id))).toBe('record.changed-meanwhile')
})

test('a second head for the same days is refused, by name of the one who is there', async () => {
  const again = record(maryam, sepempang.scopeId, { name: 'Hamid', from: '2026-05-01', until: '2026-08-01' })
  expect(await refusal(again)).toBe('signatory.days-taken')
})

test('the number of a civil servant has to be one, and is kept without spaces', async () => {
  const give = (number: string) => record(yusuf, regions.natuna, { ...officer, number })
  const officer = { numberKind: 'nip', rank: 'IV/b', position: 'Kepala Dinas', name: 'Zulkarnain' } as const
  expect(await refusal(give('19701341 199503 1 002'))).toBe('signatory.nip-malformed')
  await give('19700412 199503 1 002')
  expect(await on(hasan, natuna, '2026-11-01')).toMatchObject({
    ...{ name: 'Zulkarnain', number: '197004121995031002', rank: 'IV/b' },
  })
})

test('an office’s library is signed for by the office; its manager reads that and records nothing', async () => {
  expect(await refusal(record(yusuf, natuna.scopeId))).toBe('signatory.office-signs')
  expect(await refusal(record(hasan, regions.natuna))).toBe('access.not-found')
  await record(rismarini, regions.kepri, { name: 'Nurhayati', position: 'Kepala Dinas' })
  expect((await on(rismarini, kepri, '2026-11-01'))?.name).toBe('Nurhayati')
  expect(await refusal(record(yusuf, regions.kepri))).toBe('access.not-found')
})

test('a reading garden of the village has the village’s head, until it has an entry of its own', async () => {
  const garden = await app.look(async tx => {
    const { region_id } = await tx
      .selectFrom('library')
      .select('region_id')
      .where('id', '=', sepempang.id)
      .executeTakeFirstOrThrow()
    return library(tx, app.now.at, 'community', region_id, 'TBM Anggrek')
  })
  expect((await on(yusuf, garden, '2026-11-01'))?.name).toBe('Hj. Rosnah')
  await record(yusuf, garden.scopeId, { name: 'Ketua Yayasan', from: '2026-01-01' })
  expect((await on(yusuf, garden, '2026-11-01'))?.name).toBe('Ketua Yayasan')
  expect((await on(yusuf, sepempang, '2026-11-01'))?.name).toBe('Hj. Rosnah')
})

test('a mistake is taken out; other villages and regencies have no part in it', async () => {
  const id = await record(salmah, sedanau.scopeId, { name: 'Salah Orang' })
  expect(await refusal(app.send(maryam, removeSignatory, { id }))).toBe('access.not-found')
  expect(await refusal(app.send(tiwi, removeSignatory, { id }))).toBe('access.not-found')
  expect(await refusal(app.ask(tiwi, listSignatories, { scopeId: sedanau.scopeId }))).toBe('access.not-found')
  await app.send(salmah, removeSignatory, { id })
  expect(await on(salmah, sedanau, '2026-11-01')).toBeNull()
  expect(await list(ratna, sedanau.scopeId)).toMatchObject([{ name: 'Salah Orang', replacedBy: null }])
})

test('events tell what was filled in, and never whom', async () => {
  const { rows } = await app.look(tx =>
    sql<{ data: object }>`select data from event where name like 'signatories.%'`.execute(tx),
  )
  expect(rows.length).toBeGreaterThan(5)
  const text = JSON.stringify(rows)
  for (const personal of ['Baharuddin', 'Rosnah', '197004121995031002', 'Kepala Dinas'])
    expect(text).not.toContain(personal)
  expect(text).toContain('"fields":["name"')
})

test('two entries of a library become one: the survivor’s head stays, and taking it apart gives all back', async () => {
  const places = await app.look(async tx => {
    const { region_id } = await tx
      .selectFrom('library')
      .select('region_id')
      .where('id', '=', sedanau.id)
      .executeTakeFirstOrThrow()
    const make = (name: string) => library(tx, app.now.at, 'community', region_id, name)
    return { from: await make('TBM Melati'), into: await make('TBM Melati Indah') }
  })
  const { from, into } = places
  await record(yusuf, from.scopeId, { name: 'Dari' })
  await record(yusuf, from.scopeId, { name: 'Pengganti Dari', acting: 'plt', from: '2026-02-01' })
  await record(yusuf, into.scopeId, { name: 'Ke' })
  const mergeId = makeId<MergeId>()
  await app.send(yusuf, mergeLibraries, {
    ...{ id: mergeId, from: from.id, into: into.id, fromVersion: 1, intoVersion: 1, take: [] },
  })
  const merged = await list(yusuf, into.scopeId)
  expect(merged.map(one => one.name).toSorted()).toEqual(['Ke', 'Pengganti Dari'])
  await app.send(yusuf, unmergeLibraries, { mergeId })
  expect((await list(yusuf, from.scopeId)).map(one => one.name)).toEqual(['Pengganti Dari', 'Dari'])
  expect((await list(yusuf, into.scopeId)).map(one => one.name)).toEqual(['Ke'])
})
