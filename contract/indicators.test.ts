import { expect, test } from 'vitest'
import { percent, type Status, statusOf } from './indicators.ts'

type Rates = Parameters<typeof statusOf>[0]
const usual: Rates = { reported: 90, verified: 85, before: 90, expected: 40, verifyDue: true }

test.each<[string, Partial<Rates>, Status]>([
  ['nobody is expected to report', { expected: 0 }, 'no-data'],
  ['nearly all reported and were verified', {}, 'good'],
  ['85% reported, just enough', { reported: 85, verified: 85 }, 'good'],
  ['84% reported', { reported: 84, verified: 84 }, 'watch'],
  ['the verified are 20 points behind', { reported: 90, verified: 70 }, 'good'],
  ['the verified are 21 points behind', { reported: 90, verified: 69 }, 'watch'],
  ['nothing is verified, and it is not due yet', { reported: 90, verified: 0, verifyDue: false }, 'good'],
  ['60% reported, just enough', { reported: 60, verified: 60, before: 60 }, 'watch'],
  ['59% reported', { reported: 59, verified: 59, before: 59 }, 'act'],
  ['nobody reported', { reported: 0, verified: 0, before: 0 }, 'act'],
  ['15 points below the months before', { reported: 75, verified: 75, before: 90 }, 'act'],
  ['14 points below the months before', { reported: 76, verified: 76, before: 90 }, 'watch'],
  ['a fall from all to 85% is still a fall of 15', { reported: 85, verified: 85, before: 100 }, 'act'],
  ['better than the months before', { reported: 90, verified: 90, before: 40 }, 'good'],
  ['nothing is known of the months before', { reported: 70, verified: 70, before: null }, 'watch'],
])('a place where %s', (_, rates, status) => {
  expect(statusOf({ ...usual, ...rates })).toBe(status)
})

test('a share is told in whole percent, and of nothing there is no share', () => {
  expect(percent(1321, 1696)).toBe(78)
  expect(percent(0, 12)).toBe(0)
  expect(percent(3, 0)).toBeNull()
  expect(percent(13, 12)).toBe(100)
})
