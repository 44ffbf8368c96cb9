import { afterAll, expect, test } from 'vitest'
import type { Actor } from '../../contract/access.ts'
import { makeId, type ViewId } from '../../contract/ids.ts'
import { changeView, listViews, mostViews, removeView, restoreView, saveView } from '../../contract/views.ts'
import { cast, person } from '../../tests/people.ts'
import { refusal, testApp } from '../../tests/support/app.ts'

const app = await testApp()
const people = await cast(app)
const { ratna, yusuf, rismarini, tiwi, maryam } = people
const regency = yusuf.grants[0]
if (!regency) throw new Error('Yusuf holds no role')
const colleague = await app.look(tx =>
  person(tx, app.now.at, 'Sri', 'regency', { scopeId: regency.scopeId, path: regency.path, id: null }),
)
afterAll(app.close)

const settings = { npp: 'false', urut: 'titles', kolom: 'name.npp.titles' }
const names = async (actor: Actor) =>
  (await app.ask(actor, listViews, { list: 'libraries' })).views.map(({ name }) => name)
async function save(actor: Actor, name: string, shared = false): Promise<ViewId> {
  const id = makeId<ViewId>()
  const grantId = shared ? (actor.grants[0]?.id ?? null) : null
  await app.send(actor, saveView, { id, list: 'libraries', name, settings, grantId })
  return id
}

test('a view of my own is kept as it was set up, and nobody else has it', async () => {
  const id = await save(yusuf, 'Tanpa NPP')
  const { views } = await app.ask(yusuf, listViews, { list: 'libraries' })
  expect(views).toEqual([
    { id, list: 'libraries', name: 'Tanpa NPP', settings, mine: true, sharedBy: null, version: 1 },
  ])
  expect((await app.ask(yusuf, listViews, { list: 'aid' })).views).toEqual([])
  for (const other of [colleague, ratna, rismarini, tiwi]) expect(await names(other)).toEqual([])
  expect(await refusal(app.send(ratna, removeView, { id, version: 1 }))).toBe('access.not-found')
})

test('a view of the office is there for those who hold the same role in the same scope', async () => {
  const id = await save(yusuf, 'Untuk rapat', true)
  expect(await names(yusuf)).toEqual(['Tanpa NPP', 'Untuk rapat'])
  const { views } = await app.ask(colleague, listViews, { list: 'libraries' })
  expect(views).toMatchObject([{ id, name: 'Untuk rapat', mine: false, sharedBy: 'Yusuf' }])
  // the nation sees the regency, but is not the regency
  for (const other of [ratna, rismarini, tiwi]) expect(await names(other)).toEqual([])
  await app.send(colleague, changeView, { id, version: 1, name: 'Untuk rapat Jumat', settings: {} })
  expect(await names(yusuf)).toEqual(['Tanpa NPP', 'Untuk rapat Jumat'])
  expect(await refusal(app.send(yusuf, changeView, { id, version: 1, name: 'Lama', settings }))).toBe(
    'record.changed-meanwhile',
  )
})

test('who has no list of the office keeps no views, and shares none of an office that is not theirs', async () => {
  expect(await refusal(save(maryam, 'Punyaku'))).toBe('access.not-allowed')
  expect(await refusal(app.ask(maryam, listViews, { list: 'libraries' }))).toBe('access.not-allowed')
  const grantId = yusuf.grants[0]?.id ?? null
  const input = { id: makeId<ViewId>(), list: 'libraries' as const, name: 'Titip', settings, grantId }
  expect(await refusal(app.send(tiwi, saveView, input))).toBe('access.not-found')
})

test('what was taken away comes back as it was; after 30 days it is forgotten', async () => {
  const id = await save(tiwi, 'Sementara')
  const { version } = await app.send(tiwi, removeView, { id, version: 1 })
  expect(await names(tiwi)).toEqual([])
  await app.send(tiwi, restoreView, { id, version })
  expect(await names(tiwi)).toEqual(['Sementara'])
  await app.send(tiwi, removeView, { id, version: version + 1 })
  const before = app.now.at
  app.now.at = new Date(before.getTime() + 31 * 86_400_000)
  await save(tiwi, 'Baru')
  app.now.at = before
  expect(await refusal(app.send(tiwi, restoreView, { id, version: version + 2 }))).toBe('access.not-found')
})

test('there is an end to how many views one keeps', async () => {
  for (let n = 0; n < mostViews; n++) await save(rismarini, `Tampilan ${n}`)
  expect(await refusal(save(rismarini, 'Satu lagi'))).toBe('view.too-many')
})

test('what happened to views tells no names', async () => {
  const events = await app.look(tx =>
    tx.selectFrom('event').select(['name', 'data', 'scope_id']).where('name', 'like', 'views.%').execute(),
  )
  expect(new Set(events.map(({ name }) => name))).toEqual(
    new Set(['views.saved', 'views.changed', 'views.removed', 'views.restored']),
  )
  expect(events.every(({ data }) => JSON.stringify(data) === '{}')).toBe(true)
})
