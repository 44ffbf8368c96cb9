import { sql } from 'kysely'
import { afterAll, beforeEach, expect, test } from 'vitest'
import {
  exportEfforts,
  getEffort,
  getPublication,
  listEfforts,
  listPublications,
  recordEffort,
  recordOutcome,
  recordPublication,
  removeEffort,
  removePublication,
} from '../../contract/advocacy.ts'
import {
  type EffortId,
  type LibraryId,
  makeId,
  type MergeId,
  type PartnerId,
  type PublicationId,
} from '../../contract/ids.ts'
import { mergeLibraries, previewMerge, unmergeLibraries } from '../../contract/library-merges.ts'
import { closeLibrary } from '../../contract/libraries.ts'
import { registerPartner } from '../../contract/partners.ts'
import { effortInput, partnerInput, publicationInput } from '../../tests/inputs.ts'
import { cast, type Cast, library } from '../../tests/people.ts'
import { refusal, testApp } from '../../tests/support/app.ts'
import { act } from '../monthly-reports/for-tests.ts'

const app = await testApp()
const people = await cast(app)
const { maryam, yusuf, salmah, ratna } = people
const { sepempang, sedanau } = people.places
afterAll(app.close)
beforeEach(() => {
  app.now.at = new Date('2026-11-20T03:00:00Z')
})

async function effort(by: Cast['maryam'] = maryam, more: object = {}) {
  const id = makeId<EffortId>()
  const input = { ...effortInput, libraryId: sepempang.id, scopeId: null, ...more, id }
  await app.send(by, recordEffort, input as never)
  return id
}
const tell = (id: EffortId, version: number, more: object = {}) =>
  app.send(maryam, recordOutcome, {
    ...({ id, version, outcome: 'promised', on: '2026-11-10', note: 'Tahun depan' } as const),
    ...more,
  })
async function publication(more: object = {}, by: Cast['maryam'] = maryam) {
  const id = makeId<PublicationId>()
  const input = { ...publicationInput, libraryId: sepempang.id, ...more, id }
  await app.send(by, recordPublication, input as never)
  return id
}
const link = () => `https://kepriraya.example/berita/${makeId()}`

test('a village tells whom it asked; what comes of it is told later, and what was told before stays', async () => {
  const id = await effort()
  expect((await app.ask(yusuf, getEffort, { id })).effort).toMatchObject({
    ...{ outcome: 'waiting', outcomeOn: null, amount: 3_500_000, placeName: 'Perpustakaan Desa Sepempang' },
  })
  expect(await tell(id, 1)).toEqual({ version: 2 })
  await tell(id, 2, { outcome: 'given', on: '2026-11-18', note: null })
  const { effort: now, told } = await app.ask(yusuf, getEffort, { id })
  expect(now).toMatchObject({ outcome: 'given', outcomeOn: '2026-11-18', version: 3 })
  expect(told).toMatchObject([
    { outcome: 'given', note: null, by: 'Maryam' },
    { outcome: 'promised', on: '2026-11-10', note: 'Tahun depan' },
  ])
  expect(await refusal(tell(id, 2))).toBe('record.changed-meanwhile')
})

test('an office tells of its own asking, in its own place; nobody tells for another', async () => {
  const id = await effort(yusuf, { libraryId: null, scopeId: people.regions.natuna })
  expect((await app.ask(people.rismarini, getEffort, { id })).effort).toMatchObject({
    ...{ libraryId: null, scopeId: people.regions.natuna, placeName: 'Kabupaten Natuna' },
  })
  expect(await refusal(app.ask(maryam, getEffort, { id }))).toBe('access.not-found')
  const natuna = { libraryId: null, scopeId: people.regions.natuna }
  expect(await refusal(effort(people.rismarini, natuna))).toBe('access.not-allowed')
  expect(await refusal(effort(people.tiwi, natuna))).toBe('access.not-found')
  expect(await refusal(effort(yusuf))).toBe('access.not-allowed')
  expect(await refusal(effort(maryam, { libraryId: null }))).toBe('request.invalid')
  expect(await refusal(effort(maryam, { scopeId: people.regions.natuna }))).toBe('request.invalid')
})

test.each([
  [0, 'advocacy.amount-unfit'],
  [10_000_000_000_000_000, 'advocacy.amount-unfit'],
  [-1, 'advocacy.amount-unfit'],
  [1.5, 'advocacy.amount-unfit'],
])('an amount of Rp%s is refused with its own sentence', async (amount, code) => {
  expect(await refusal(effort(maryam, { amount }))).toBe(code)
})

test('days that have not come, or before the programme, are refused; an outcome does not come before its effort', async () => {
  expect(await refusal(effort(maryam, { heldOn: '2026-11-21' }))).toBe('advocacy.date-ahead')
  expect(await refusal(effort(maryam, { heldOn: '2017-12-31' }))).toBe('advocacy.too-old')
  expect(await refusal(publication({ link: null, publishedOn: '2026-11-21' }))).toBe('advocacy.date-ahead')
  const id = await effort()
  expect(await refusal(tell(id, 1, { on: '2026-11-01' }))).toBe('advocacy.date-before')
  expect(await refusal(tell(id, 1, { on: '2026-11-21' }))).toBe('advocacy.date-ahead')
})

test('the list counts by outcome over the rest of the filter, finds by whom and by library, and goes into a file', async () => {
  await effort(salmah, { libraryId: sedanau.id, target: 'Bank Riau Kepri cabang Ranai', help: 'market' })
  const ask = (more: object) => app.ask(yusuf, listEfforts, { libraryId: sedanau.id, ...more })
  expect(await ask({})).toMatchObject({
    total: 1,
    byOutcome: { waiting: 1, promised: 0, given: 0, refused: 0 },
  })
  expect(await ask({ outcome: 'given' })).toMatchObject({ total: 0, byOutcome: { waiting: 1 } })
  expect((await ask({ q: 'bank riau sedanau' })).total).toBe(1)
  expect((await ask({ q: 'bank sepempang' })).total).toBe(0)
  expect((await ask({ from: '0000-01-01', to: '0000-01-01' })).total).toBe(0)
  expect((await ask({ help: 'market', from: '2026-11-02', to: '2026-11-02' })).total).toBe(1)
  const rows: unknown[] = []
  const route = (await import('../app.ts')).routes.find(r => r.endpoint.name === exportEfforts.name)
  if (!route) throw new Error('no route')
  const input = { libraryId: sedanau.id, columns: 'target,amount' }
  await app.engine.download(
    route,
    { actor: yusuf, input, caller: { address: '', device: '' } },
    async sheet => {
      expect(sheet.columns.map(column => column.title.id)).toEqual(['Kepada', 'Mitra', 'Jumlah (Rp)'])
      for await (const page of sheet.rows) rows.push(...page)
    },
  )
  expect(rows).toHaveLength(1)
})

test('what was recorded by mistake is taken away, with what was told of it', async () => {
  const id = await effort()
  await tell(id, 1)
  expect(await refusal(app.send(maryam, removeEffort, { id, version: 1 }))).toBe('record.changed-meanwhile')
  await app.send(maryam, removeEffort, { id, version: 2 })
  expect(await refusal(app.ask(maryam, getEffort, { id }))).toBe('access.not-found')
  const paper = await publication({ link: null })
  await app.send(yusuf, removePublication, { id: paper, version: 1 })
  expect(await refusal(app.ask(maryam, getPublication, { id: paper }))).toBe('access.not-found')
})

test('a closed library asks for nothing more', async () => {
  const place = await app.look(async tx => {
    const { rows } = await sql<{
      id: number
    }>`select region_id as id from library where id = ${sedanau.id}`.execute(tx)
    return library(tx, app.now.at, 'community', rows[0]?.id ?? 0, 'TBM Tutup')
  })
  const grant = { ...(maryam.grants[0] as Cast['maryam']['grants'][number]) }
  const manager = {
    ...maryam,
    grants: [{ ...grant, scopeId: place.scopeId, path: place.path, libraryId: place.id }],
  }
  await app.send(yusuf, closeLibrary, {
    libraryId: place.id,
    version: 1,
    reason: 'pindah',
    on: '2026-11-01',
  } as never)
  expect(await refusal(effort(manager, { libraryId: place.id }))).toBe('library.closed')
})

test('the same link is recorded once for a library, however it is written; the refusal names the first', async () => {
  const of = link()
  const id = await publication({ link: `${of}?utm_source=wa` })
  const again = publication({ link: of.replace('https://', 'https://www.') }, yusuf)
  await expect(again).rejects.toMatchObject({
    code: 'publication.link-taken',
    params: { title: publicationInput.title, name: 'Kepri Raya' },
  })
  // of another library it is another publication
  await publication({ link: of, libraryId: sedanau.id }, yusuf)
  await app.send(maryam, removePublication, { id, version: 1 })
  await publication({ link: of })
})

test('two who record the same link at once: one is recorded, one is told of it', async () => {
  const of = link()
  const both = await Promise.allSettled([publication({ link: of }), publication({ link: of }, yusuf)])
  expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
  expect(both.find(one => one.status === 'rejected')?.reason).toMatchObject({
    code: 'publication.link-taken',
  })
})

test('a link is https; a reach says how it was counted; an activity is the library’s own', async () => {
  expect(await refusal(publication({ link: 'http://kepriraya.example/' }))).toBe('publication.link-unfit')
  expect(await refusal(publication({ link: 'javascript:alert(1)' }))).toBe('publication.link-unfit')
  expect(await refusal(publication({ link: link(), reachHow: ' ' }))).toBe('publication.reach-how-missing')
  const activityId = await act(app, maryam, sepempang)
  expect(await refusal(publication({ link: null, activityId, libraryId: sedanau.id }, yusuf))).toBe(
    'publication.activity-unfit',
  )
  const id = await publication({ link: null, activityId })
  const { publication: kept } = await app.ask(yusuf, getPublication, { id })
  expect(kept).toMatchObject({ activityId, reach: 1200, version: 1 })
  expect(kept.activityTitle).toBeTruthy()
})

test('two entries of a library become one: efforts and publications go along, a link that both have stays once', async () => {
  const [from, into] = await app.look(async tx => {
    const { rows } = await sql<{
      id: number
    }>`select region_id as id from library where id = ${sepempang.id}`.execute(tx)
    const region = rows[0]?.id ?? 0
    return [
      await library(tx, app.now.at, 'community', region, 'TBM Cemara'),
      await library(tx, app.now.at, 'community', region, 'TBM Cemara Indah'),
    ]
  })
  const grant = { ...(maryam.grants[0] as Cast['maryam']['grants'][number]) }
  const manager = {
    ...maryam,
    grants: [{ ...grant, scopeId: from.scopeId, path: from.path, libraryId: from.id }],
  }
  await effort(manager, { libraryId: from.id })
  const of = link()
  await publication({ libraryId: from.id, link: of }, yusuf)
  await publication({ libraryId: from.id, link: null }, yusuf)
  await publication({ libraryId: into.id, link: of }, yusuf)
  const { nouns } = await app.ask(yusuf, previewMerge, { from: from.id, into: into.id })
  expect(nouns.find(({ noun }) => noun === 'advocacy')).toMatchObject({
    moves: { efforts: 1, publications: 1 },
    clashes: [{ kept: 'into', why: 'same-link' }],
  })
  const mergeId = makeId<MergeId>()
  await app.send(yusuf, mergeLibraries, {
    ...{ id: mergeId, from: from.id, into: into.id, fromVersion: 1, intoVersion: 1, take: [] },
  })
  const counts = async (libraryId: LibraryId) => [
    (await app.ask(yusuf, listEfforts, { libraryId })).total,
    (await app.ask(yusuf, listPublications, { libraryId })).total,
  ]
  expect(await counts(into.id)).toEqual([1, 2])
  await app.send(yusuf, unmergeLibraries, { mergeId })
  expect(await counts(into.id)).toEqual([0, 1])
  expect(await counts(from.id)).toEqual([1, 2])
})

test('a partner that went into another is shown by the other’s name', async () => {
  const [old, next] = [makeId<PartnerId>(), makeId<PartnerId>()]
  const register = (id: PartnerId, name: string) =>
    app.send(yusuf, registerPartner, {
      ...{ ...partnerInput, id, name, placeId: people.regions.natuna, serves: [people.regions.natuna] },
    } as never)
  await register(old, 'Bank Riau Kepri')
  await register(next, 'Bank Riau Kepri Syariah')
  await app.look(tx => sql`update partner set merged_into = ${next} where id = ${old}`.execute(tx))
  const id = await effort(maryam, { partnerId: old })
  expect((await app.ask(ratna, getEffort, { id })).effort).toMatchObject({
    ...{ partnerId: old, partnerName: 'Bank Riau Kepri Syariah' },
  })
  expect(await refusal(effort(maryam, { partnerId: makeId() }))).toBe('access.not-found')
})
