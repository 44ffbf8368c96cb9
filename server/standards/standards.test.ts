import { afterAll, beforeEach, expect, test } from 'vitest'
import type { LibraryId } from '../../contract/ids.ts'
import { amendLibrary, closeLibrary, getLibrary } from '../../contract/libraries.ts'
import {
  addCriterion,
  answerCriterion,
  answerHistory,
  type AnswerValue,
  getChecklist,
  listCriteria,
  listScores,
  retireCriterion,
  rewordCriterion,
} from '../../contract/standards.ts'
import { criterionInput, factsOfLibrary } from '../../tests/inputs.ts'
import { cast, type Cast } from '../../tests/people.ts'
import { refusal, testApp } from '../../tests/support/app.ts'
import { rescoreAll } from './scoring.ts'

const app = await testApp()
const people = await cast(app)
const { sepempang, sedanau, menteng, natuna } = people.places
afterAll(app.close)
beforeEach(() => {
  app.now.at = new Date('2026-11-26T03:00:00Z')
})

const checklist = (actor = people.maryam, libraryId = sepempang.id) =>
  app.ask(actor, getChecklist, { libraryId })
const scores = async (actor: Cast['yusuf'], input = {}) => app.ask(actor, listScores, input)
const itemOf = async (code: string, libraryId = sepempang.id) => {
  const { items } = await checklist(people.ratna, libraryId)
  const item = items.find(({ criterion }) => criterion.code === code)
  if (!item) throw new Error(`${code} is not asked`)
  return item
}
const answer = async (
  actor: Cast['yusuf'],
  code: string,
  value: AnswerValue,
  {
    libraryId = sepempang.id,
    version,
    note = null,
  }: { libraryId?: LibraryId; version?: number; note?: string | null } = {},
) =>
  app.send(actor, answerCriterion, {
    ...{ libraryId, code, value, note },
    version: version ?? (await itemOf(code, libraryId)).version,
  })
const amend = async (facts: object, { id } = sepempang) => {
  const { library } = await app.ask(people.ratna, getLibrary, { libraryId: id })
  const input = { ...factsOfLibrary, name: library.name, ...facts, libraryId: id, version: library.version }
  await app.send(people.yusuf, amendLibrary, input as never)
}

test('of a library that nobody has described all is unknown, and nothing is missing', async () => {
  const { score, unknown, items, applies } = await checklist(people.salmah, sedanau.id)
  expect({ score, unknown, applies }).toEqual({ score: 0, unknown: 100, applies: true })
  expect(items.map(item => item.met)).toEqual(items.map(() => null))
})

test('what the registry knows is answered from it, and the score follows a change of the facts by itself', async () => {
  await amend({ titles: 999, floorArea: 56, weeklyHours: 30, staff: 1, internet: 'none', computers: 0 })
  const met = Object.fromEntries((await checklist()).items.map(({ criterion, met }) => [criterion.code, met]))
  expect(met).toMatchObject({
    ...{ titles: false, 'floor-area': true, 'service-hours': true, staff: false },
    ...{ internet: false, computers: false, power: true, npp: null, catalogue: null },
  })
  const before = await checklist()
  await amend({ titles: 1000, floorArea: 56, weeklyHours: 30, staff: 1, internet: 'none', computers: 0 })
  const after = await checklist()
  expect(after.score - before.score).toBe(12)
  const { libraries } = await scores(people.yusuf)
  expect(libraries.find(one => one.libraryId === sepempang.id)).toMatchObject({
    ...{ score: after.score, unknown: after.unknown },
    missing: ['staff', 'computers', 'internet'],
  })
})

test('Maryam answers; then her regency does; each answer stays with its date, author and note', async () => {
  const first = await answer(people.maryam, 'founding-decree', false, { note: 'Baru dibahas' })
  app.now.at = new Date('2026-11-27T03:00:00Z')
  const second = await answer(people.yusuf, 'founding-decree', true)
  expect([first.version, second.version]).toEqual([1, 2])
  expect(second.score - first.score).toBe(10)
  const { answers } = await app.ask(people.maryam, answerHistory, {
    libraryId: sepempang.id,
    code: 'founding-decree',
  })
  expect(answers).toEqual([
    { version: 2, value: true, note: null, at: '2026-11-27T03:00:00.000Z', by: 'Yusuf' },
    { version: 1, value: false, note: 'Baru dibahas', at: '2026-11-26T03:00:00.000Z', by: 'Maryam' },
  ])
})

test('an answer can be taken back: then it is unknown, and not a no', async () => {
  await answer(people.maryam, 'reading-room', false)
  expect((await itemOf('reading-room')).met).toBe(false)
  await answer(people.maryam, 'reading-room', null)
  expect(await itemOf('reading-room')).toMatchObject({ met: null, value: null, version: 2 })
})

test('of two who answer the same question, the second is told', async () => {
  await answer(people.maryam, 'annual-budget', 'never')
  expect(await refusal(answer(people.yusuf, 'annual-budget', 'every-year', { version: 0 }))).toBe(
    'record.changed-meanwhile',
  )
  expect((await itemOf('annual-budget')).value).toBe('never')
})

test('a question takes only the answers it offers, and only what is asked', async () => {
  const refused = (code: string, value: AnswerValue) =>
    refusal(answer(people.maryam, code, value, { version: 0 }))
  expect(await refused('catalogue', 'ya')).toBe('criterion.wrong-answer')
  expect(await refused('annual-budget', true)).toBe('criterion.wrong-answer')
  expect(await refused('titles', 4000)).toBe('criterion.answered-by-registry')
  expect(await refused('no-such-thing', true)).toBe('criterion.not-asked')
})

test("the standard is that of village libraries: a regency's library is asked nothing", async () => {
  expect(await checklist(people.hasan, natuna.id)).toMatchObject({ applies: false, items: [] })
  const sent = app.send(people.hasan, answerCriterion, {
    ...{ libraryId: natuna.id, code: 'catalogue', version: 0, value: true, note: null },
  })
  expect(await refusal(sent)).toBe('standard.other-kind')
  const { libraries } = await scores(people.ratna, { limit: 200 })
  expect(libraries.map(one => one.libraryId)).not.toContain(natuna.id)
})

test('a closed library answers no more and leaves the list', async () => {
  await app.send(people.tiwi, closeLibrary, {
    ...{ libraryId: menteng.id, version: 1, on: '2026-11-20', reason: 'Pindah' },
  })
  expect(await refusal(answer(people.bayu, 'catalogue', true, { libraryId: menteng.id }))).toBe(
    'library.closed',
  )
  expect((await scores(people.tiwi)).total).toBe(0)
})

test('the list is sorted and filtered by what is missing, by region and by score, and tells the spread', async () => {
  await amend({ titles: 1000, staff: 1, internet: 'none', computers: 0 })
  const all = await scores(people.ratna, { order: 'desc' })
  expect(all.libraries.map(one => one.libraryId)).toEqual([sepempang.id, sedanau.id])
  expect(all.spread.reduce((sum, n) => sum + n, 0)).toBe(2)
  const own = (await checklist()).score
  expect(all.spread[Math.floor(own / 10)]).toBe(1)
  expect(all.median).toBe(0)
  const idsOf = async (input: object) =>
    (await scores(people.ratna, input)).libraries.map(one => one.libraryId)
  expect(await idsOf({ missing: 'staff' })).toEqual([sepempang.id])
  expect(await idsOf({ missing: 'catalogue' })).toEqual([])
  expect(await idsOf({ missing: 'no-such-thing' })).toEqual([])
  expect(await idsOf({ from: own, to: own })).toEqual([sepempang.id])
  expect(await idsOf({ region: people.regions.palangkaRaya })).toEqual([])
  expect(await idsOf({ q: 'sedanau' })).toEqual([sedanau.id])
})

test('a criterion that the nation adds counts from its day on, and not before', async () => {
  const before = await checklist(people.ratna, sedanau.id)
  const input = { code: 'childrens-room', kind: 'yes-no' as const, ...criterionInput, weight: 100 }
  expect(await refusal(app.send(people.ratna, addCriterion, { ...input, validFrom: '2026-11-25' }))).toBe(
    'criterion.date-past',
  )
  await app.send(people.ratna, addCriterion, { ...input, validFrom: '2026-12-01' })
  expect(await rescoreAll(app.db, '2026-11-26')).toBe(0)
  expect((await checklist(people.ratna, sedanau.id)).items).toHaveLength(before.items.length)
  app.now.at = new Date('2026-12-01T03:00:00Z')
  expect(await rescoreAll(app.db, '2026-12-01')).toBeGreaterThan(0)
  expect(await rescoreAll(app.db, '2026-12-01')).toBe(0)
  await answer(people.salmah, 'childrens-room', true, { libraryId: sedanau.id })
  expect((await checklist(people.ratna, sedanau.id)).score).toBe(50)
  expect(await refusal(app.send(people.ratna, addCriterion, { ...input, validFrom: '2026-12-02' }))).toBe(
    'criterion.code-taken',
  )
})

test('a criterion is reworded from a day on; older days keep their wording; a retired one is asked no longer', async () => {
  const wording = { id: 'Koleksi 2.000 judul', en: '2,000 titles' }
  const input = { ...criterionInput, wording, threshold: 2000, code: 'titles', version: 1 }
  expect(await refusal(app.send(people.ratna, rewordCriterion, { ...input, threshold: null }))).toBe(
    'request.invalid',
  )
  expect(await refusal(app.send(people.ratna, rewordCriterion, { ...input, version: 7 }))).toBe(
    'record.changed-meanwhile',
  )
  await app.send(people.ratna, rewordCriterion, input)
  const asked = async (day: string) =>
    (await app.ask(people.maryam, listCriteria, { day })).criteria.find(one => one.code === 'titles')
  expect(await asked('2026-12-31')).toMatchObject({ threshold: 1000, version: 1 })
  expect(await asked('2027-01-01')).toMatchObject({ threshold: 2000, wording, version: 2 })
  await app.send(people.ratna, retireCriterion, { code: 'titles', version: 2, lastDay: '2027-06-30' })
  expect(await asked('2027-06-30')).toBeDefined()
  expect(await asked('2027-07-01')).toBeUndefined()
  const internet = { ...criterionInput, code: 'internet', version: 1 }
  const choices = ['none', 'fixed'].map(code => ({ code, label: wording, fulfils: code !== 'none' }))
  expect(await refusal(app.send(people.ratna, rewordCriterion, { ...internet, choices }))).toBe(
    'request.invalid',
  )
})

test('the score in the table is the score of the rule, whatever is answered', async () => {
  const asked = (await checklist(people.ratna, sedanau.id)).items.filter(
    ({ criterion }) => criterion.fact === null,
  )
  for (const [n, { criterion }] of asked.entries()) {
    const value = criterion.kind === 'yes-no' ? n % 3 !== 0 : (criterion.choices[n % 2]?.code ?? null)
    const { score } = await answer(people.salmah, criterion.code, value, { libraryId: sedanau.id })
    const told = await checklist(people.ratna, sedanau.id)
    expect(score).toBe(told.score)
    const { libraries } = await scores(people.salmah)
    expect(libraries[0]).toMatchObject({ score: told.score, unknown: told.unknown })
  }
})

test('what is recorded of an answer names the question and never what was answered', async () => {
  const events = await app.look(tx =>
    tx.selectFrom('event').select(['name', 'data']).where('name', '=', 'standards.answered').execute(),
  )
  expect(events.length).toBeGreaterThan(0)
  for (const { data } of events)
    expect(Object.keys(data as object).toSorted()).toEqual(['criterion', 'version'])
})
