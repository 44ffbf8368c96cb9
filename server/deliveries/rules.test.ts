import { expect, test } from 'vitest'
import { arrivedWorth, dayProblem, isDeliverable, leftOf, problemOf, type Step, stateOf } from './rules.ts'

const sent = { confirmed_on: null, denied_on: null, cancelled_on: null, version: 2 }
const confirmed = { ...sent, confirmed_on: '2026-10-28' }
const denied = { ...sent, denied_on: '2026-10-28' }
const cancelled = { ...sent, cancelled_on: '2026-10-28' }

test.each([
  ['confirm', 'sent confirmed denied'],
  ['deny', 'sent confirmed'],
  ['cancel', 'sent'],
] as [Step, string][])('%s is possible of what is: %s', (step, from) => {
  const open = [sent, confirmed, denied, cancelled].filter(one => !problemOf(step, one, { version: 2 }))
  expect(open.map(stateOf).join(' ')).toBe(from)
  expect(problemOf(step, cancelled, { version: 2 })).toBe('delivery.wrong-state')
  expect(problemOf(step, sent, { version: 1 })).toBe('record.changed-meanwhile')
})

test.each([
  ['2026-08-12', 'delivery.date-before'],
  ['2026-08-13', undefined],
  ['2026-11-20', undefined],
  ['2026-11-21', 'delivery.date-ahead'],
])('on %s: %s', (day, problem) => {
  expect(dayProblem(day, { since: '2026-08-13', today: '2026-11-20' })).toBe(problem)
})

test.each([
  [{}, true],
  [{ agreed_at: null }, false],
  [{ withdrawn_at: '2026-09-01' }, false],
  [{ same_as: 'other' }, false],
])('of a promise with %o something is delivered: %s', (over, fits) => {
  const agreed = { agreed_at: '2026-08-13', withdrawn_at: null, same_as: null }
  expect(isDeliverable({ ...agreed, ...over })).toBe(fits)
})

test.each([
  ['nothing of it yet', 0, undefined, 10],
  ['some arrived or is on its way', 7, undefined, 3],
  ['it stands in the sum itself, on its way', 7, { ...sent, amount: 4, arrived: null }, 7],
  ['it stands in the sum itself, as it arrived', 7, { ...confirmed, amount: 4, arrived: 2 }, 5],
  ['it was denied and is in no sum', 7, { ...denied, amount: 4, arrived: null }, 3],
  ['the promise became smaller than what is on its way', 12, undefined, 0],
])('left of ten where %s', (_, taken, but, left) => {
  expect(leftOf(10, taken, but)).toBe(left)
})

test.each([
  ['money is what it is', 5_000_000, { unit: null, amount: 9e6, worth: 9e6 }, null, 5_000_000],
  ['by what was sent', 1, { unit: 'unit', amount: 9, worth: 9_000_000 }, 4_000_000, 2_000_000],
  ['else by the promise', 2, { unit: 'unit', amount: 3, worth: 10_000_000 }, null, 6_666_667],
  ['nobody knows', 2, { unit: 'unit', amount: 3, worth: null }, null, 0],
  ['a half is rounded up', 1, { unit: 'unit', amount: 2, worth: 1 }, null, 1],
  ['beyond exact numbers', 1e14 - 1, { unit: 'unit', amount: 1e14, worth: 1e14 }, null, 1e14 - 1],
])('worth of what arrived: %s', (_, arrived, promise, worth, expected) => {
  expect(arrivedWorth(arrived, { amount: 2, worth }, promise)).toBe(expected)
})
