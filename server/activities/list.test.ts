import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Actor } from '../../contract/access.ts'
import {
  type Activity,
  amendActivity,
  exportActivities,
  listActivities,
  recordActivity,
  returnActivity,
  verifyActivity,
} from '../../contract/activities.ts'
import type { GivenOf } from '../../contract/endpoint.ts'
import { type ActivityId, makeId } from '../../contract/ids.ts'
import { cast, type Place } from '../../tests/people.ts'
import { testApp } from '../../tests/support/app.ts'
import { csvOf } from '../platform/download.ts'
import { routes } from './routes.ts'
import { reachedOf } from './rules.ts'

const app = await testApp()
const people = await cast(app)
const { maryam, yusuf, rismarini, ratna, tiwi, salmah, hasan, bayu } = people
const { sepempang, sedanau, natuna, menteng } = people.places
afterAll(app.close)

type Given = GivenOf<typeof recordActivity>
const record = async (
  actor: Actor,
  place: Place,
  title: string,
  heldOn: string,
  over: Partial<Given> = {},
) => {
  const id = makeId<ActivityId>()
  const revisionReason = heldOn < '2026-10-01' ? 'baru tercatat' : null
  const facts = {
    strategy: 'advocacy',
    topic: 'health',
    place: null,
    outreach: false,
    reached: { ...reachedOf({}), attendances: 10 },
    partner: null,
    need: null,
    notes: null,
  } as const
  await app.send(actor, recordActivity, {
    id,
    libraryId: place.id,
    title,
    heldOn,
    revisionReason,
    ...facts,
    ...over,
  })
  return id
}
const list = (actor: Actor, input: GivenOf<typeof listActivities> = {}) =>
  app.ask(actor, listActivities, input)
const titles = async (actor: Actor, input: GivenOf<typeof listActivities> = {}) =>
  (await list(actor, input)).activities.map(activity => activity.title)

beforeAll(async () => {
  await record(maryam, sepempang, 'Posyandu', '2026-11-02', { outreach: true, topic: 'health' })
  const verified = await record(maryam, sepempang, 'Kelas komputer', '2026-10-05', {
    topic: 'digital-inclusion',
  })
  await app.send(yusuf, verifyActivity, { id: verified, version: 1 })
  const locked = await record(maryam, sepempang, 'Bazar', '2026-08-05', { strategy: 'publication' })
  await app.send(yusuf, verifyActivity, { id: locked, version: 1 })
  const returned = await record(salmah, sedanau, 'Kelas menjahit', '2026-08-07')
  await app.send(yusuf, returnActivity, { id: returned, version: 1, reason: 'Jumlahnya?' })
  await record(hasan, natuna, 'Bedah buku', '2026-11-10', { reached: { ...reachedOf({}), attendances: 200 } })
  await record(bayu, menteng, 'Dongeng', '2026-11-11')
})

test('each sees what lies in their scope', async () => {
  const inNatuna = ['Bazar', 'Kelas menjahit', 'Kelas komputer', 'Posyandu', 'Bedah buku']
  expect(await titles(yusuf)).toEqual(inNatuna)
  expect(await titles(rismarini)).toEqual(inNatuna)
  expect(await titles(ratna)).toEqual([...inNatuna, 'Dongeng'])
  expect(await titles(maryam)).toEqual(['Bazar', 'Kelas komputer', 'Posyandu'])
  expect(await titles(tiwi)).toEqual(['Dongeng'])
  expect((await list(tiwi)).total).toBe(1)
})

test('two roles show both places', async () => {
  const both = { ...salmah, grants: [...salmah.grants, ...tiwi.grants] }
  expect(await titles(both)).toEqual(['Kelas menjahit', 'Dongeng'])
})

test('only what is verified is locked with its month', async () => {
  const states = Object.fromEntries((await list(yusuf)).activities.map(({ title, state }) => [title, state]))
  expect(states).toEqual({
    Bazar: 'locked',
    'Kelas menjahit': 'returned',
    'Kelas komputer': 'verified',
    Posyandu: 'submitted',
    'Bedah buku': 'submitted',
  })
})

const filters: [string, GivenOf<typeof listActivities>, string[]][] = [
  ['one state', { state: ['locked'] }, ['Bazar']],
  ['two states', { state: ['locked', 'returned'] }, ['Bazar', 'Kelas menjahit']],
  ['a span of days', { from: '2026-10-05', to: '2026-11-02' }, ['Kelas komputer', 'Posyandu']],
  ['days before the programme', { to: '2017-12-31' }, []],
  ['since ever', { from: '2017-12-01', strategy: 'publication' }, ['Bazar']],
  ['a strategy', { strategy: 'publication' }, ['Bazar']],
  ['a topic', { topic: 'digital-inclusion' }, ['Kelas komputer']],
  ['away from the library', { outreach: true }, ['Posyandu']],
  ['a library', { libraryId: sedanau.id }, ['Kelas menjahit']],
  ['a library out of sight', { libraryId: menteng.id }, []],
  ['words of the title', { q: 'KELAS menj' }, ['Kelas menjahit']],
  ['words of the title and the library', { q: 'sepempang kelas' }, ['Kelas komputer']],
  [
    'nothing that can be looked for',
    { q: '%%' },
    ['Bazar', 'Kelas menjahit', 'Kelas komputer', 'Posyandu', 'Bedah buku'],
  ],
  ['a region around all', { region: people.regions.kepri, topic: 'digital-inclusion' }, ['Kelas komputer']],
  ['a region elsewhere', { region: people.regions.kalteng }, []],
]
test.each(filters)('filtered by %s', async (_, input, expected) => {
  const answer = await list(yusuf, input)
  expect(answer.activities.map(activity => activity.title)).toEqual(expected)
  expect(answer.total).toBe(expected.length)
})

test('sorted as asked, both ways', async () => {
  expect((await titles(yusuf, { sort: 'attendances', order: 'desc' }))[0]).toBe('Bedah buku')
  const libraries = (await list(yusuf, { sort: 'library', order: 'desc' })).activities.map(a => a.libraryName)
  expect(libraries).toEqual(libraries.toSorted((a, b) => b.localeCompare(a)))
  const up = await titles(yusuf, { sort: 'state' })
  expect(await titles(yusuf, { sort: 'state', order: 'desc' })).toEqual(up.toReversed())
})

test('a page is part of the whole; beyond the last there is nothing', async () => {
  const whole = await titles(ratna)
  const pages = await Promise.all([0, 2, 4].map(offset => titles(ratna, { limit: 2, offset })))
  expect(pages.flat()).toEqual(whole)
  expect(await list(ratna, { offset: 600 })).toEqual({ total: 6, activities: [] })
})

test('the file holds what the list shows, in the language of whoever asks, and no names of people', async () => {
  const input = { state: 'locked,returned', sort: 'heldOn', order: 'desc' }
  const csv = await download(yusuf, input)
  const [head = '', ...lines] = csv.trimEnd().split('\r\n')
  expect(head).toMatch(/^\uFEFFTanggal,Kegiatan,Strategi,.*Kehadiran,Orang berbeda/)
  expect(lines).toHaveLength(2)
  expect(lines[0]).toMatch(
    /^2026-08-07,Kelas menjahit,Advokasi,Kesehatan,Perpustakaan Desa Sedanau,.*Dikembalikan/,
  )
  expect(lines[1]).toMatch(/,Terkunci,/)
  expect(csv).not.toMatch(/Salmah|Maryam|Yusuf/)
  expect(await download({ ...yusuf, language: 'en' }, input)).toMatch(/Date,Activity,.*\r\n.*,Returned,/)
})

test('a file of several pages loses nothing', async () => {
  const wanted = 1203
  const input = (await list(salmah)).activities[0] as Activity
  await app.look(async tx => {
    const { sql } = await import('kysely')
    await sql`insert into activity (id, library_id, province_id, regency_id, scope_id, held_on, title, strategy, topic, outreach, figures, submitted_at)
      select gen_random_uuid(), library_id, province_id, regency_id, scope_id, held_on, 'Nomor ' || n, strategy, topic, outreach, figures, submitted_at
      from activity, generate_series(1, ${wanted}) n where id = ${input.id}`.execute(tx)
  })
  const lines = (await download(salmah, {})).trim().split('\r\n').slice(1)
  expect(new Set(lines).size).toBe(wanted + 1)
})

test('an amended activity moves in the list at once', async () => {
  const before = (await list(bayu)).activities[0] as Activity
  const { id, version, libraryId: _, ...facts } = before
  await app.send(bayu, amendActivity, { ...facts, id, version, title: 'Dongeng malam', revisionReason: null })
  expect(await titles(tiwi, { q: 'malam' })).toEqual(['Dongeng malam'])
})

async function download(actor: Actor, input: object): Promise<string> {
  const route = routes.find(({ endpoint }) => endpoint.name === exportActivities.name)
  if (!route) throw new Error('no export')
  let text = ''
  const call = { actor, input, caller: { address: '127.0.0.1', device: 'test' } }
  await app.engine.download(route, call, async sheet => {
    for await (const part of csvOf(sheet, actor.language)) text += part
  })
  return text
}
