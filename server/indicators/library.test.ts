import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Actor } from '../../contract/access.ts'
import * as contract from '../../contract/indicators.ts'
import { type Cast, cast } from '../../tests/people.ts'
import { refusal, type TestApp, testApp } from '../../tests/support/app.ts'
import { enrolled, held, reported, years } from './test-queries.ts'

let app: TestApp
let people: Cast
const october = '2026-10-01'

beforeAll(async () => {
  app = await testApp()
  people = await cast(app)
  const { sepempang } = people.places
  await app.look(async tx => {
    await years(tx, 2026)
    await enrolled(tx, sepempang, { decreedOn: '2026-05-01', activeFrom: '2026-05-01' })
    await reported(tx, sepempang, '2026-06-01', { visits: 80, users: 40, loans: null }, 'verified')
    await reported(tx, sepempang, '2026-07-01', { visits: 90, users: 41 }, 'returned')
    await reported(tx, sepempang, '2026-09-01', { visits: 0, users: 0 })
    await reported(tx, sepempang, october, { visits: 120, users: 55, members: 210 }, 'verified')
    await held(tx, sepempang, '2026-10-03', { attendances: 30, people: 24, female: null }, 'verified')
    await held(tx, sepempang, '2026-10-20', { attendances: 12, people: 12, female: null })
    await held(tx, sepempang, '2026-08-20', { attendances: 9, people: 9, female: 6 })
  })
})
afterAll(() => app.close())

const ask = (actor: Actor, libraryId = people.places.sepempang.id) =>
  app.ask(actor, contract.libraryDashboard, { libraryId })

async function asMaryam() {
  const shown = await ask(people.maryam)
  return {
    shown,
    number: (code: string) => shown.numbers.find(number => number.code === code),
    month: (code: string, month: string) =>
      shown.trend.find(series => series.code === code)?.months.find(value => value.month === month)?.value,
  }
}

test("the manager sees her library's month, reported and verified apart", async () => {
  const { shown, number } = await asMaryam()
  expect(shown.month).toBe(october)
  expect(number('visits')).toMatchObject({
    value: { reported: 120, verified: 120 },
    missing: 0,
    month: october,
  })
  expect(number('activities')).toMatchObject({ value: { reported: 2, verified: 1 } })
  expect(number('people')).toMatchObject({ value: { reported: 36, verified: 24 } })
})

test('her year tells how many of the months that were expected she reported', async () => {
  const { number } = await asMaryam()
  // May to October; the one of July was given back
  expect(number('reports-year')).toMatchObject({ value: { reported: 3, verified: 2 }, outOf: 6, missing: 3 })
})

test('a month without a report is missing, one that says zero is zero', async () => {
  const { month } = await asMaryam()
  expect(month('visits', '2026-09-01')).toEqual({ reported: 0, verified: 0 })
  expect(month('visits', '2026-08-01')).toBeNull()
  expect(month('visits', '2026-07-01')).toBeNull()
  expect(month('loans', '2026-06-01')).toBeNull()
})

test('activities that were not counted by sex leave the women unknown; a report without activities says none', async () => {
  const { month } = await asMaryam()
  expect(month('female', october)).toBeNull()
  expect(month('female', '2026-08-01')).toEqual({ reported: 6, verified: 0 })
  expect(month('activities', '2026-09-01')).toEqual({ reported: 0, verified: 0 })
  expect(month('activities', '2026-05-01')).toBeNull()
})

test('those above see it too; neighbours and other provinces do not', async () => {
  for (const actor of [people.yusuf, people.rismarini, people.ratna]) {
    expect(await ask(actor)).toEqual(await ask(people.maryam))
  }
  for (const actor of [people.salmah, people.hasan, people.tiwi, people.lukman]) {
    expect(await refusal(ask(actor))).toBe('access.not-found')
  }
})

test('a library that is not enrolled has an empty year, not a bad one', async () => {
  const shown = await ask(people.salmah, people.places.sedanau.id)
  expect(shown.numbers.map(number => number.value)).toEqual(shown.numbers.map(() => null))
  expect(shown.numbers.map(number => number.missing ?? 0)).toEqual(shown.numbers.map(() => 0))
})
