import { afterAll, beforeEach, expect, test } from 'vitest'
import {
  amendActivity,
  getActivity,
  listActivities,
  planActivity,
  recordActivity,
  returnActivity,
} from '../../contract/activities.ts'
import { type ActivityId, type LibraryId, makeId, type PlanItemId } from '../../contract/ids.ts'
import {
  addPlanItem,
  amendPlanItem,
  beginPlanItem,
  carryPlanItem,
  dropPlanItem,
  exportPlanItems,
  finishPlanItem,
  getPlan,
  listPlans,
  reopenPlanItem,
  reviewPlan,
} from '../../contract/plans.ts'
import { factsOfActivity, planInput } from '../../tests/inputs.ts'
import { cast, type Cast } from '../../tests/people.ts'
import { refusal, testApp } from '../../tests/support/app.ts'

const app = await testApp()
const people = await cast(app)
const { maryam, salmah, yusuf, rismarini, ratna, hasan } = people
const { sepempang, sedanau, natuna } = people.places
afterAll(app.close)
beforeEach(() => {
  app.now.at = new Date('2026-11-20T03:00:00Z')
})

type Actor = Cast['maryam']
async function add(more: object = {}, actor: Actor = maryam, libraryId: LibraryId = sepempang.id) {
  const id = makeId<PlanItemId>()
  const month = '2026-12-01'
  await app.send(actor, addPlanItem, { id, libraryId, year: 2026, month, ...planInput, ...more } as never)
  return id
}
const plan = (year = 2026, actor: Actor = maryam, libraryId: LibraryId = sepempang.id) =>
  app.ask(actor, getPlan, { libraryId, year })
async function item(id: PlanItemId, year = 2026) {
  const found = (await plan(year)).items.find(one => one.id === id)
  if (!found) throw new Error('no such item')
  return found
}
async function hold(planItemId: PlanItemId | null, more: object = {}, reached: object = {}) {
  const id = makeId<ActivityId>()
  await app.send(maryam, recordActivity, {
    ...{ ...factsOfActivity, ...more, id, libraryId: sepempang.id, planItemId, revisionReason: null },
    reached: { ...factsOfActivity.reached, ...reached },
  } as never)
  return id
}
const review = async (actor: Actor, more: object = {}) => {
  const { version } = await plan()
  return app.send(actor, reviewPlan, {
    ...{ libraryId: sepempang.id, year: 2026, version, outcome: 'reviewed', remark: null },
    ...more,
  } as never)
}

test('a manager plans five activities from one lesson; the regency looks the plan over, and a change asks it again', async () => {
  const lesson = 'Dari pelatihan: kemasan yang baik menaikkan harga'
  const ids = []
  for (const month of ['2026-12-01', '2026-11-01', '2026-12-01', '2026-12-01', '2026-12-01'])
    ids.push(await add({ month, lesson }))
  const made = await plan()
  expect(made.items.map(({ state, lesson: of }) => [state, of])).toEqual(ids.map(() => ['planned', lesson]))
  expect(made.items[0]).toMatchObject({ month: '2026-11-01', targetNumber: 20, cost: 2_500_000, late: false })
  expect(made).toMatchObject({ review: 'waiting', version: 5 })

  expect(await refusal(review(yusuf, { outcome: 'returned' }))).toBe('plan.reason-missing')
  await review(yusuf, { outcome: 'returned', remark: 'Isi ukuran keberhasilan' })
  expect(await plan()).toMatchObject({
    ...{ review: 'returned', remark: 'Isi ukuran keberhasilan', reviewedBy: 'Yusuf' },
  })
  const [first = makeId<PlanItemId>()] = ids
  const { id: _, ...facts } = { ...planInput, id: first }
  await app.send(maryam, amendPlanItem, {
    ...{ id: first, version: 1, month: '2026-12-01', ...facts, measure: 'Lima orang menjual' },
  } as never)
  expect(await plan()).toMatchObject({ review: 'waiting', remark: null })
  await review(yusuf, { remark: 'Bagus' })
  // progress changes no plan
  await app.send(maryam, beginPlanItem, { id: first, version: 2, on: '2026-11-20' })
  expect(await plan()).toMatchObject({ review: 'reviewed', remark: 'Bagus' })
  expect((await plan()).reviews.map(({ outcome, by }) => [outcome, by])).toEqual([
    ['reviewed', 'Yusuf'],
    ['returned', 'Yusuf'],
  ])
})

test('only the level right above reviews, nobody what they planned themselves, and only what was seen', async () => {
  await add()
  expect(await refusal(review(rismarini))).toBe('access.not-allowed')
  expect(await refusal(review(ratna))).toBe('access.not-allowed')
  expect(await refusal(review(maryam))).toBe('access.not-allowed')
  const { version } = await plan()
  await add()
  expect(await refusal(review(yusuf, { version }))).toBe('record.changed-meanwhile')
  const both = { ...yusuf, personId: maryam.personId }
  expect(await refusal(review(both))).toBe('plan.own-plan')
  expect(await refusal(review(yusuf, { year: 2025, version: 0 }))).toBe('plan.empty')
  // of a regency's library it is the province
  await add({}, hasan, natuna.id)
  const own = await plan(2026, hasan, natuna.id)
  const input = { libraryId: natuna.id, year: 2026, version: own.version, outcome: 'reviewed', remark: null }
  expect(await refusal(app.send(yusuf, reviewPlan, input as never))).toBe('access.not-allowed')
  await app.send(rismarini, reviewPlan, input as never)
})

test('activities fill the progress of what they carry out, and those that were returned do not', async () => {
  const id = await add({ month: '2026-11-01' })
  await hold(id, {}, { attendances: 12, people: 9 })
  const second = await hold(id, {}, { attendances: 8, people: null, female: null, male: null })
  expect(await item(id)).toMatchObject({
    state: 'under-way',
    progress: { activities: 2, attendances: 20, people: 9, lastOn: '2026-11-12' },
  })
  await app.send(yusuf, returnActivity, { id: second, version: 1, reason: 'Periksa' })
  expect((await item(id)).progress).toMatchObject({ activities: 1, attendances: 12 })
  const { total, activities } = await app.ask(maryam, listActivities, { planItemId: id })
  expect(total).toBe(2)
  expect(activities[0]).toMatchObject({ planItemId: id, planItemTitle: planInput.title })
})

test('what an older phone does not tell stays; another library’s plan is refused', async () => {
  const id = await add()
  const held = await hold(id)
  const { planItemId: _, ...facts } = { ...factsOfActivity, planItemId: null }
  await app.send(maryam, amendActivity, { id: held, version: 1, ...facts, revisionReason: null } as never)
  expect((await app.ask(maryam, getActivity, { id: held })).activity.planItemId).toBe(id)
  await app.send(maryam, amendActivity, {
    ...{ id: held, version: 2, ...facts, planItemId: null, revisionReason: null },
  } as never)
  expect((await app.ask(maryam, getActivity, { id: held })).activity.planItemId).toBeNull()
  const others = await add({}, salmah, sedanau.id)
  expect(await refusal(hold(others))).toBe('activity.plan-item-unknown')
  expect(await refusal(app.send(maryam, planActivity, { id: held, version: 3, planItemId: others }))).toBe(
    'activity.plan-item-unknown',
  )
})

test('an activity of before is matched to what was planned, and its judgement stays', async () => {
  const id = await add()
  const held = await hold(null)
  expect(
    (await app.ask(maryam, listActivities, { libraryId: sepempang.id, unplanned: 'true' } as never))
      .activities,
  ).toContainEqual(expect.objectContaining({ id: held }))
  await app.send(yusuf, returnActivity, { id: held, version: 1, reason: 'Periksa' })
  expect(await app.send(maryam, planActivity, { id: held, version: 2, planItemId: id })).toEqual({
    version: 3,
  })
  const { activity } = await app.ask(maryam, getActivity, { id: held })
  expect(activity).toMatchObject({ planItemId: id, state: 'returned', returnReason: 'Periksa', version: 3 })
  expect(await refusal(app.send(maryam, planActivity, { id: held, version: 2, planItemId: null }))).toBe(
    'record.changed-meanwhile',
  )
})

test('done before its month, opened again, dropped with a reason, and gone on with next year', async () => {
  const id = await add()
  const on = '2026-11-18'
  expect(
    await refusal(app.send(maryam, finishPlanItem, { id, version: 1, on: '2026-11-21', result: 'Selesai' })),
  ).toBe('plan.date-ahead')
  await app.send(maryam, finishPlanItem, { id, version: 1, on, result: 'Dua belas ibu menjual' })
  expect(await item(id)).toMatchObject({ state: 'done', result: 'Dua belas ibu menjual', late: false })
  expect(await refusal(app.send(maryam, dropPlanItem, { id, version: 2, on, reason: 'x' }))).toBe(
    'plan.wrong-state',
  )
  await app.send(maryam, reopenPlanItem, { id, version: 2 })
  await app.send(maryam, beginPlanItem, { id, version: 3, on })
  expect(
    await refusal(
      app.send(maryam, dropPlanItem, { id, version: 4, on: '2026-11-17', reason: 'Mitra pindah' }),
    ),
  ).toBe('plan.date-before')
  await app.send(maryam, dropPlanItem, { id, version: 4, on, reason: 'Mitra pindah' })
  expect(await item(id)).toMatchObject({ state: 'dropped', dropReason: 'Mitra pindah' })

  const into = makeId<PlanItemId>()
  const carry = { id, version: 5, into }
  expect(await refusal(app.send(maryam, carryPlanItem, { ...carry, month: '2026-12-01' }))).toBe(
    'plan.month-outside',
  )
  expect(await refusal(app.send(maryam, carryPlanItem, { ...carry, month: '2028-01-01' }))).toBe(
    'plan.year-ahead',
  )
  expect(await app.send(maryam, carryPlanItem, { ...carry, month: '2027-02-01' })).toEqual({
    ...{ version: 6, into, year: 2027 },
  })
  expect(await item(id)).toMatchObject({
    state: 'carried-over',
    carriedTo: { id: into, month: '2027-02-01' },
  })
  expect(await item(into, 2027)).toMatchObject({
    ...{ state: 'planned', title: planInput.title, carriedFrom: { id, month: '2026-12-01' }, version: 1 },
  })
  expect(await refusal(app.send(maryam, reopenPlanItem, { id, version: 6 }))).toBe('plan.wrong-state')
})

test('a year that is over is closed, but for what is told of it and what goes on from it', async () => {
  const [one, other] = [await add(), await add()]
  app.now.at = new Date('2027-01-01T03:00:00Z')
  expect(await refusal(add())).toBe('plan.year-over')
  const { id: _, ...facts } = { ...planInput, id: one }
  expect(
    await refusal(
      app.send(maryam, amendPlanItem, { id: one, version: 1, month: '2026-12-01', ...facts } as never),
    ),
  ).toBe('plan.year-over')
  expect((await item(one)).late).toBe(true)
  await app.send(maryam, finishPlanItem, { id: one, version: 1, on: '2026-12-30', result: 'Jadi' })
  await app.send(maryam, carryPlanItem, { id: other, version: 1, into: makeId(), month: '2027-03-01' })
  expect((await plan(2027)).items).toHaveLength(2)
})

test('a month of another year, a plan too far ahead and an absurd cost are refused; no cost is an answer', async () => {
  expect(await refusal(add({ month: '2027-01-01' }))).toBe('plan.month-outside')
  expect(await refusal(add({ month: '2026-12-15' }))).toBe('request.invalid')
  expect(await refusal(add({ year: 2028, month: '2028-01-01' }))).toBe('plan.year-ahead')
  expect(await refusal(add({ cost: 150_000_000_000 }))).toBe('plan.cost-too-high')
  expect(await refusal(add({ cost: 10_000_000_000_000_000 }))).toBe('request.invalid')
  expect(await item(await add({ cost: 0 }))).toMatchObject({ cost: 0, source: null })
})

test('the regency lists the plans of its libraries: what waits, what is late; others see their own', async () => {
  await add({ month: '2026-02-01' }, salmah, sedanau.id)
  const mine = await app.ask(yusuf, listPlans, { year: 2026, late: 'true' } as never)
  const row = mine.plans.find(({ libraryId }) => libraryId === sedanau.id)
  expect(row).toMatchObject({ libraryName: sedanau.name, year: 2026, review: 'waiting', late: 1, done: 0 })
  expect(mine.counts.late).toBe(mine.total)
  for (const sort of ['library', 'year', 'changed', 'review', 'items', 'late', 'cost'] as const) {
    const { plans } = await app.ask(yusuf, listPlans, { sort, order: 'desc', region: people.regions.natuna })
    expect(plans.map(({ libraryId }) => libraryId)).toContain(sepempang.id)
  }
  const found = await app.ask(yusuf, listPlans, { q: 'sedanau' })
  expect(new Set(found.plans.map(({ libraryId }) => libraryId))).toEqual(new Set([sedanau.id]))
  const { plans } = await app.ask(maryam, listPlans, {})
  expect(new Set(plans.map(({ libraryId }) => libraryId))).toEqual(new Set([sepempang.id]))
})

test('the list as a file has a row for each item, with what became of it, and only of plans in sight', async () => {
  const dropped = await add({ title: 'Pameran kerajinan', month: '2026-11-01' }, salmah, sedanau.id)
  await app.send(salmah, dropPlanItem, { id: dropped, version: 1, on: '2026-11-19', reason: 'Ombak' })
  const rows: Record<string, unknown>[] = []
  const route = (await import('../app.ts')).routes.find(r => r.endpoint.name === exportPlanItems.name)
  if (!route) throw new Error('no route')
  const read = async (actor: Actor, input: object) => {
    rows.length = 0
    const caller = { address: '', device: '' }
    await app.engine.download(route, { actor, input, caller }, async sheet => {
      for await (const page of sheet.rows)
        for (const row of page)
          rows.push(
            Object.fromEntries(sheet.columns.map(({ title, value }) => [title.id, value(row as never)])),
          )
    })
    return rows
  }
  const own = await read(yusuf, { libraryId: sedanau.id, year: '2026', sort: 'cost' })
  expect(own.find(row => row['Kegiatan yang direncanakan'] === 'Pameran kerajinan')).toMatchObject({
    ...{ Perpustakaan: sedanau.name, Bulan: '2026-11', Keadaan: 'Batal', 'Alasan batal': 'Ombak' },
    ...{ 'Selesai pada': null, Terlambat: null, Kegiatan: 0 },
  })
  expect(own.some(row => row.Terlambat === 'Terlambat' && row.Bulan === '2026-02')).toBe(true)
  const hers = await read(maryam, {})
  expect(new Set(hers.map(row => row.Perpustakaan))).toEqual(new Set([sepempang.name]))
  expect(hers.some(row => Number(row.Kegiatan) > 0)).toBe(true)
})
