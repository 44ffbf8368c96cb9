import { sql } from 'kysely'
import { afterAll, beforeEach, expect, test } from 'vitest'
import {
  amendAdoption,
  beginTrying,
  dropAdoption,
  getAdoption,
  listAdoptions,
  reopenAdoption,
  setPeerPhone,
  takeOn,
  takersOf,
  tellWorking,
} from '../../contract/adoptions.ts'
import { advisePractices } from '../../contract/advice.ts'
import { getComparison } from '../../contract/comparison.ts'
import type { GivenOf } from '../../contract/endpoint.ts'
import { type AdoptionId, makeId, type MergeId, type MessageId, type PracticeId } from '../../contract/ids.ts'
import { mergeLibraries, unmergeLibraries } from '../../contract/library-merges.ts'
import { getLineage } from '../../contract/lineage.ts'
import { getPlan } from '../../contract/plans.ts'
import { countNews, getThread, listNews, say } from '../../contract/talk.ts'
import { adoptionIn, cardIn, comparedIn, taking } from '../../tests/adoptions.ts'
import { cast, type Cast, library, person, type Place } from '../../tests/people.ts'
import { refusal, testApp } from '../../tests/support/app.ts'
import { actingAs } from '../platform/acting.ts'
import { tellTakers } from './queries.ts'

const app = await testApp()
const people = await cast(app)
const { yusuf, maryam, salmah, rismarini, tiwi, bayu, hasan } = people
const { sepempang, sedanau, menteng, natuna } = people.places
afterAll(app.close)
beforeEach(() => {
  app.now.at = new Date('2026-11-20T03:00:00Z')
})
type Actor = Cast['yusuf']

const card = (home: Place, of: Parameters<typeof cardIn>[3] = {}) =>
  app.look(tx => cardIn(tx, app.now.at, home, of))
async function take(
  actor: Actor,
  home: Place,
  practice: PracticeId,
  over: Partial<GivenOf<typeof takeOn>> = {},
) {
  const input = taking(home, practice, over)
  await app.send(actor, takeOn, input)
  return { ...input, id: input.id as AdoptionId }
}
const lineage = async (actor: Actor, practiceId: PracticeId) => {
  const { nodes } = await app.ask(actor, getLineage, { practiceId })
  return nodes.library.map((name, at) => {
    const parent = nodes.parent[at] ?? -1
    return [name, nodes.kind[at], parent < 0 ? null : nodes.library[parent], nodes.state[at]]
  })
}

test('Maryam takes a practice on from far away, adapts it and plans it in one breath; she tries it, and it works', async () => {
  const practice = await card(menteng)
  const adapted = { kind: 'adapted', changes: 'Benih padi laut', why: 'Tanah kami asin' } as const
  expect(await refusal(take(maryam, sepempang, practice, { ...adapted, why: null }))).toBe(
    'adoption.changes-missing',
  )
  const { id, plan } = await take(maryam, sepempang, practice, adapted)
  const { items } = await app.ask(maryam, getPlan, { libraryId: sepempang.id, year: 2026 })
  expect(items.find(item => item.id === plan.id)).toMatchObject({
    ...{ title: 'Bank benih di Sepempang', topic: 'economic-development', state: 'planned' },
    steps: 'Kumpulkan benih dari petani\nSimpan di stoples kaca',
  })
  expect(await refusal(app.send(yusuf, beginTrying, { id, version: 1, on: '2026-11-04' }))).toBe(
    'access.not-allowed',
  )
  expect(await refusal(app.send(bayu, beginTrying, { id, version: 1, on: '2026-11-04' }))).toBe(
    'access.not-found',
  )
  expect(await refusal(app.send(maryam, beginTrying, { id, version: 1, on: '2026-11-01' }))).toBe(
    'adoption.date-before',
  )
  expect(await refusal(app.send(maryam, beginTrying, { id, version: 1, on: '2026-11-21' }))).toBe(
    'adoption.date-ahead',
  )
  await app.send(maryam, beginTrying, { id, version: 1, on: '2026-11-04' })
  const works = { id, version: 2, on: '2026-11-18', result: 'Dua belas petani menanam lagi' }
  await app.send(maryam, tellWorking, works)
  expect(await refusal(app.send(maryam, tellWorking, works))).toBe('record.changed-meanwhile')
  const { adoption } = await app.ask(maryam, getAdoption, { id })
  expect(adoption).toMatchObject({ state: 'working', mine: true, planItem: { id: plan.id, year: 2026 } })
  // the author, far away, reads what came of it and sees no plan of hers
  expect((await app.ask(bayu, getAdoption, { id })).adoption).toMatchObject({
    ...{ state: 'working', changes: 'Benih padi laut', mine: false, planItem: null },
  })
  expect((await app.ask(yusuf, listAdoptions, {})).adoptions.map(one => one.id)).toEqual([id])
  expect((await app.ask(tiwi, listAdoptions, {})).total).toBe(0)
  const found = await app.look(tx =>
    sql<{
      n: string
    }>`select takers || '/' || working as n from practice_search where practice_id = ${practice}`.execute(tx),
  )
  expect(found.rows).toEqual([{ n: '1/1' }])
  const events = await app.look(tx =>
    tx.selectFrom('event').select('data').where('subject_id', '=', id).execute(),
  )
  expect(events.length).toBe(3)
  expect(JSON.stringify(events)).not.toMatch(/padi|asin|petani/)
})

test('once for each library; what was given up can be taken on anew, and then not be reopened', async () => {
  const practice = await card(sedanau)
  const { id, plan } = await take(maryam, sepempang, practice)
  expect(await refusal(take(maryam, sepempang, practice))).toBe('adoption.exists')
  expect(await refusal(take(salmah, sedanau, practice))).toBe('adoption.own')
  await app.send(maryam, dropAdoption, { id, version: 1, on: '2026-11-10', reason: 'Belum ada benih' })
  const { items } = await app.ask(maryam, getPlan, { libraryId: sepempang.id, year: 2026 })
  expect(items.find(item => item.id === plan.id)).toMatchObject({
    state: 'dropped',
    dropReason: 'Belum ada benih',
  })
  await take(maryam, sepempang, practice)
  expect(await refusal(app.send(maryam, reopenAdoption, { id, version: 2 }))).toBe('adoption.exists')
})

test('the lineage goes through cards, and nobody learns from themselves', async () => {
  const first = await card(menteng)
  const ours = await take(maryam, sepempang, first)
  const theirs = await take(salmah, sedanau, first, { from: ours.id })
  // Salmah writes her own card from what she tries; Hasan takes that on
  const second = await card(sedanau, { title: 'Bank benih bakau', adapts: theirs.id })
  const third = await take(hasan, natuna, second)
  expect(await lineage(tiwi, second)).toEqual([
    [menteng.name, 'practice', null, null],
    [sepempang.name, 'adoption', menteng.name, 'interested'],
    [sedanau.name, 'adoption', sepempang.name, 'interested'],
    [sedanau.name, 'card', sedanau.name, null],
    [natuna.name, 'adoption', sedanau.name, 'interested'],
  ])
  for (const [who, home] of [
    [bayu, menteng],
    [maryam, sepempang],
  ] as const)
    expect(await refusal(take(who, home, second))).toBe('adoption.loop')
  const hang = (id: AdoptionId, from: AdoptionId) =>
    app.send(maryam, amendAdoption, { id, version: 1, from, kind: 'as-is', changes: null, why: null })
  expect(await refusal(hang(ours.id, theirs.id))).toBe('adoption.loop')
  // of another practice, though of the same lineage
  expect(await refusal(hang(ours.id, third.id))).toBe('adoption.from-unfit')
})

test('a practice out of use is not taken on any more, and who uses it is told', async () => {
  const practice = await card(menteng)
  await take(maryam, sepempang, practice)
  const before = (await app.ask(maryam, countNews, {})).unseen
  await app.look(async tx => {
    await tx
      .updateTable('practice')
      .set({ retired_at: app.now.at.toISOString(), retire_reason: 'Berbahaya' })
      .where('id', '=', practice)
      .execute()
    const nobody = { scopes: [], personId: null, system: false }
    const told = await actingAs(tx, { acting: nobody, back: { ...nobody, system: true } }, () =>
      tellTakers(tx, practice, 'practice-retired', app.now.at),
    )
    expect(told.map(({ scope_id }) => scope_id)).toEqual([sepempang.scopeId])
  })
  expect((await app.ask(maryam, countNews, {})).unseen).toBe(before + 1)
  expect((await app.ask(maryam, listNews, {})).news[0]).toMatchObject({
    ...{ what: 'practice-retired', title: 'Bank benih desa', link: `/praktik/${practice}` },
  })
  expect(await refusal(take(salmah, sedanau, practice))).toBe('practice.retired')
})

test('a question goes to the library that wrote it and its answer back; the number it gave is beside it', async () => {
  const practice = await card(menteng)
  const of = { about: 'practice', libraryId: sepempang.id, record: practice } as const
  expect(await refusal(app.ask(bayu, getThread, of))).toBe('access.not-found')
  const tell = (who: Actor, text: string) => app.send(who, say, { id: makeId<MessageId>(), ...of, text })
  const before = (await app.ask(bayu, countNews, {})).unseen
  await tell(maryam, 'Benih apa yang tahan asin?')
  expect((await app.ask(bayu, countNews, {})).unseen).toBe(before + 1)
  expect((await app.ask(bayu, listNews, {})).news[0]).toMatchObject({
    ...{ about: 'practice', libraryName: sepempang.name, title: 'Bank benih desa' },
  })
  await tell(bayu, 'Inpara 35')
  expect((await app.ask(maryam, getThread, of)).messages.map(({ text }) => text)).toEqual([
    'Benih apa yang tahan asin?',
    'Inpara 35',
  ])
  for (const who of [tiwi, salmah])
    expect(await refusal(app.ask(who, getThread, of))).toBe('access.not-found')
  // nor is a distance made up where one of the two has no place on the map
  expect((await app.ask(maryam, takersOf, { practiceId: practice })).origin).toMatchObject({
    phone: null,
    km: null,
  })
  await app.send(bayu, setPeerPhone, { libraryId: menteng.id, phone: '0812-3456-7890' })
  expect((await app.ask(maryam, takersOf, { practiceId: practice })).origin).toMatchObject({
    ...{ phone: '+6281234567890', library: { name: menteng.name, province: 'Kalimantan Tengah' } },
  })
})

test('Palangka Raya is a city and Natuna is none: libraries are compared and advised among their like', async () => {
  const cities = await app.look(tx =>
    sql<{ city: boolean }>`
      select city from library_points(${[menteng.id, sepempang.id]}::uuid[]) order by id = ${sepempang.id}::uuid`.execute(
      tx,
    ),
  )
  expect(cities.rows).toEqual([{ city: true }, { city: false }])
  const practice = await card(sepempang, { title: 'Kelas video pendek' })
  const advised = await app.ask(salmah, advisePractices, { libraryId: sedanau.id })
  expect(advised.advised.find(({ id }) => id === practice)).toMatchObject({
    ...{ title: 'Kelas video pendek', reasons: [{ rule: 'cost', points: 5 }] },
    peer: { name: sepempang.name, adoptionId: null },
  })
  // neither what it wrote nor what it took on
  await take(salmah, sedanau, practice)
  for (const [who, home] of [
    [salmah, sedanau],
    [maryam, sepempang],
  ] as const) {
    const { advised: left } = await app.ask(who, advisePractices, { libraryId: home.id, limit: 50 })
    expect(left.map(({ id }) => id)).not.toContain(practice)
  }
})

test('what both entries of one library took on counts once, keeps its place in the lineage, and comes back', async () => {
  const region = await app.look(tx =>
    tx.selectFrom('library').select('region_id').where('id', '=', sepempang.id).executeTakeFirstOrThrow(),
  )
  const garden = (name: string) =>
    app.look(tx => library(tx, app.now.at, 'community', region.region_id, name))
  const [from, into] = [await garden('TBM Anggrek'), await garden('TBM Kenanga')]
  const practice = await card(menteng)
  const both = await app.look(async tx => ({
    from: await adoptionIn(tx, app.now.at, from, practice),
    into: await adoptionIn(tx, app.now.at, into, practice),
  }))
  await app.look(tx => adoptionIn(tx, app.now.at, sedanau, practice, { from: both.from.id }))
  const counts = async () => (await app.ask(yusuf, takersOf, { practiceId: practice })).counts.interested
  expect(await counts()).toBe(3)
  const id = makeId<MergeId>()
  await app.send(yusuf, mergeLibraries, {
    ...{ id, from: from.id, into: into.id, fromVersion: 1, intoVersion: 1, take: [] },
  })
  expect(await counts()).toBe(2)
  expect((await lineage(yusuf, practice)).map(([name]) => name)).toEqual([
    ...[menteng.name, into.name, into.name, sedanau.name],
  ])
  await app.send(yusuf, unmergeLibraries, { mergeId: id })
  expect(await counts()).toBe(3)
})

test('adopters’ visits rose by a third more than those of libraries like them; of two, nothing is told', async () => {
  const practice = await card(menteng)
  const compare = (who: Actor) => app.ask(who, getComparison, { practiceId: practice })
  await app.look(tx => comparedIn(tx, app.now.at, people.regions.natuna, practice))
  const told = await compare(tiwi)
  expect(told).toMatchObject({ strength: 'few', measure: { code: 'visits', unit: 'visits' }, months: 3 })
  expect(told.compared).toBeGreaterThanOrEqual(6)
  expect(told.effect?.percent).toBeGreaterThanOrEqual(31)
  expect(told.effect?.percent).toBeLessThanOrEqual(35)
  expect(told.effect?.low).toBeGreaterThan(25)
  await app.look(tx =>
    sql`update adoption set trying_on = '2026-11-01' where practice_id = ${practice} and id not in (
      select id from adoption where practice_id = ${practice} order by id limit 2)`.execute(tx),
  )
  expect(await compare(rismarini)).toMatchObject({
    compared: null,
    effect: null,
    adopters: null,
    strength: 'none',
  })
  const guest = await app.look(tx =>
    person(tx, app.now.at, 'Nur', 'trainer', {
      scopeId: people.regions.kepri,
      path: [1, people.regions.kepri],
      id: null,
    }),
  )
  expect((await compare(guest)).left.recent).toBeGreaterThan(0)
})
