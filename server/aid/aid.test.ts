import { afterAll, beforeEach, expect, test } from 'vitest'
import {
  type AidItem,
  allocateAid,
  aidState,
  aidTask,
  breakAid,
  countAid,
  endAid,
  getAid,
  listAid,
  receiveAid,
  shipAid,
  startAidUse,
} from '../../contract/aid.ts'
import { type AidItemId, makeId } from '../../contract/ids.ts'
import { aidInput } from '../../tests/inputs.ts'
import { cast, type Cast } from '../../tests/people.ts'
import { refusal, testApp } from '../../tests/support/app.ts'

const app = await testApp()
const people = await cast(app)
const { sepempang, sedanau, menteng } = people.places
afterAll(app.close)
beforeEach(() => {
  app.now.at = new Date('2026-11-20T03:00:00Z')
})

const given = { ...aidInput, on: '2026-11-02' } as const
const allocate = async (actor: Cast['yusuf'], places = [sepempang], more = {}) => {
  const libraries = places.map(({ id }) => ({ id: makeId<AidItemId>(), libraryId: id, serials: [] }))
  await app.send(actor, allocateAid, { libraries, ...given, ...more } as never)
  return libraries.map(({ id }) => id)
}
const ship = (actor: Cast['yusuf'], ids: AidItemId[], on = '2026-11-04', version = 1) =>
  app.send(actor, shipAid, {
    items: ids.map(id => ({ id, version })),
    ...{ on, courier: 'Pos Indonesia', tracking: 'P2611' },
  })
const get = async (id: AidItemId, actor = people.ratna) => app.ask(actor, getAid, { id })
const receive = (actor: Cast['yusuf'], id: AidItemId, more: object = {}) =>
  app.send(actor, receiveAid, {
    ...{ id, version: 2, on: '2026-11-10', arrived: 3, condition: 'good', note: null },
    ...more,
  } as never)
const sent = async (places = [sepempang]) => {
  const ids = await allocate(people.ratna, places)
  await ship(people.ratna, ids)
  return ids[0] as AidItemId
}

test('the nation allocates computers to two libraries under one letter and ships them at once', async () => {
  const ids = await allocate(people.ratna, [sepempang, menteng])
  expect(await ship(people.ratna, ids)).toEqual({ done: 2, left: [] })
  const { item, steps } = await get(ids[0] as AidItemId, people.maryam)
  expect(item).toMatchObject({
    ...{ libraryName: sepempang.name, count: 3, value: 24_000_000, source: 'apbn', year: 2026 },
    ...{ letter: { number: '27/2026', date: '2026-11-01' }, state: 'shipped', courier: 'Pos Indonesia' },
  })
  expect(steps.map(({ step, by, on }) => [step, by, on])).toEqual([
    ['shipped', 'Ratna Dewi', '2026-11-04'],
    ['allocated', 'Ratna Dewi', '2026-11-02'],
  ])
})

test('each office gives within its scope; what lies beyond is not even seen', async () => {
  expect(await refusal(allocate(people.yusuf, [sepempang]))).not.toBe('access.not-allowed')
  expect(await refusal(allocate(people.yusuf, [sepempang, menteng]))).toBe('access.not-found')
  expect(await refusal(allocate(people.maryam, [sepempang]))).toBe('access.not-allowed')
  const [id] = (await allocate(people.ratna, [menteng])) as [AidItemId]
  expect(await refusal(ship(people.yusuf, [id]))).toBe('access.not-found')
  expect(await refusal(get(id, people.rismarini))).toBe('access.not-found')
})

test('Maryam confirms that two of three arrived; the office sees what is missing; the third comes later', async () => {
  const id = await sent()
  expect(await refusal(receive(people.yusuf, id))).toBe('access.not-allowed')
  expect(await refusal(receive(people.salmah, id))).toBe('access.not-found')
  await receive(people.maryam, id, { arrived: 2, note: 'Satu tertinggal di kantor pos' })
  expect((await get(id)).item).toMatchObject({ state: 'received', arrived: 2, task: 'incomplete' })
  const { items } = await app.ask(people.yusuf, listAid, { task: 'incomplete' })
  expect(items.map(item => item.id)).toEqual([id])
  await receive(people.maryam, id, { version: 3, on: '2026-11-15' })
  expect((await get(id)).item).toMatchObject({ arrived: 3, task: null, version: 4 })
  expect((await get(id)).steps.map(({ arrived }) => arrived)).toEqual([3, 2, null, null])
})

test('more than were sent cannot arrive; none at all can, and then it is still on its way', async () => {
  const id = await sent()
  expect(await refusal(receive(people.maryam, id, { arrived: 4 }))).toBe('aid.more-than-sent')
  await receive(people.maryam, id, { arrived: 0 })
  expect((await get(id)).item).toMatchObject({ state: 'shipped', task: 'incomplete' })
})

test('it is put to use, breaks, is repaired, breaks again and is lost; all of it is kept', async () => {
  const id = await sent()
  await receive(people.maryam, id)
  const act = { id, on: '2026-11-12' }
  await app.send(people.maryam, startAidUse, { ...act, version: 3, note: null })
  await app.send(people.maryam, breakAid, { ...act, version: 4, reason: 'Layar mati' })
  expect((await get(id)).item).toMatchObject({ state: 'broken', task: 'broken', brokenReason: 'Layar mati' })
  await app.send(people.maryam, startAidUse, { ...act, on: '2026-11-15', version: 5, note: 'Diservis' })
  expect((await get(id)).item).toMatchObject({ state: 'in-use', task: null, brokenReason: null })
  await app.send(people.maryam, breakAid, { ...act, on: '2026-11-16', version: 6, reason: 'Mati lagi' })
  const ending = { ...act, on: '2026-11-18', version: 7, reason: 'Kebanjiran' }
  expect(await refusal(app.send(people.maryam, endAid, { ...ending, outcome: 'withdrawn' }))).toBe(
    'access.not-allowed',
  )
  await app.send(people.maryam, endAid, { ...ending, outcome: 'lost' })
  const { item, steps } = await get(id)
  expect(item).toMatchObject({ state: 'lost', task: null, endedReason: 'Kebanjiran' })
  expect(steps.map(({ step }) => step)).toEqual(
    'lost broken in-use broken in-use received shipped allocated'.split(' '),
  )
})

test('stages come in their order and on days that have come', async () => {
  const [id] = (await allocate(people.ratna)) as [AidItemId]
  expect(await refusal(receive(people.maryam, id, { version: 1 }))).toBe('aid.wrong-state')
  expect(await refusal(ship(people.ratna, [id], '2026-11-21'))).toBe('aid.date-ahead')
  expect(await ship(people.ratna, [id], '2026-11-01')).toEqual({
    done: 0,
    left: [{ id, problem: 'aid.date-before' }],
  })
  await ship(people.ratna, [id])
  expect(await ship(people.ratna, [id], '2026-11-05', 2)).toEqual({
    done: 0,
    left: [{ id, problem: 'aid.wrong-state' }],
  })
  expect(await refusal(receive(people.maryam, id, { on: '2026-11-03' }))).toBe('aid.date-before')
  expect(await refusal(receive(people.maryam, id, { on: '2026-11-21' }))).toBe('aid.date-ahead')
  expect(await refusal(receive(people.maryam, id, { version: 1 }))).toBe('record.changed-meanwhile')
})

test('sent twice by a weak signal, a receipt is told once', async () => {
  const id = await sent()
  const input = { id, version: 2, on: '2026-11-10', arrived: 3, condition: 'good', note: null } as const
  const command = makeId()
  const first = await app.send(people.maryam, receiveAid, input, command)
  expect(await app.send(people.maryam, receiveAid, input, command)).toEqual(first)
  expect((await get(id)).steps).toHaveLength(3)
})

test('the state and the task in the table are those of the rule, for filters, counts and rows alike', async () => {
  app.now.at = new Date('2026-12-20T03:00:00Z')
  const { items, byState, tasks, total } = await app.ask(people.ratna, listAid, { limit: 200 })
  expect(total).toBe(items.length)
  const count = (fits: (item: AidItem) => boolean) => items.filter(fits).length
  for (const state of Object.keys(byState))
    expect(byState[state]).toBe(count(item => aidState({ ...item, outcome: outcomeOf(item) }) === state))
  for (const task of ['unconfirmed', 'incomplete', 'broken'] as const) {
    const n = count(item => aidTask({ ...item, outcome: outcomeOf(item) }, '2026-12-20') === task)
    expect(tasks[task], task).toBe(n)
    expect((await app.ask(people.ratna, listAid, { task, limit: 200 })).items).toHaveLength(n)
  }
  expect(tasks.unconfirmed).toBeGreaterThan(0)
  const { regions } = await app.ask(people.ratna, countAid, {})
  expect(regions.reduce((sum, region) => sum + region.items, 0)).toBe(total)
  expect(regions.reduce((sum, region) => sum + region.unconfirmed, 0)).toBe(tasks.unconfirmed)
  const kepri = await app.ask(people.rismarini, countAid, { region: people.regions.kepri })
  expect(kepri.regions.map(({ name }) => name)).toEqual([expect.stringMatching(/Natuna/)])
})

function outcomeOf(item: AidItem): 'lost' | 'withdrawn' | null {
  return item.state === 'lost' || item.state === 'withdrawn' ? item.state : null
}

test('a batch passes over a library that has closed and says so', async () => {
  await app.look(tx =>
    tx.updateTable('library').set({ closed_on: '2026-11-01' }).where('id', '=', sedanau.id).execute(),
  )
  const libraries = [sepempang, sedanau].map(({ id }) => ({
    id: makeId<AidItemId>(),
    libraryId: id,
    serials: ['SN-1'],
  }))
  expect(await app.send(people.yusuf, allocateAid, { libraries, ...given } as never)).toEqual({
    done: 1,
    left: [{ id: sedanau.id, problem: 'library.closed' }],
  })
  expect((await get(libraries[0]?.id as AidItemId)).item.serials).toEqual(['SN-1'])
})
