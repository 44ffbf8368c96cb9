import { expect, test } from 'vitest'
import { figuresOf, isLocked, reachedOf, requireDay, requireReason, stateOf } from './rules.ts'

const codeOf = (work: () => unknown) => {
  try {
    work()
    return 'done'
  } catch (error) {
    return (error as { code: string }).code
  }
}

test.each([
  ['today', '2026-11-20', 'done'],
  ['yesterday', '2026-11-19', 'done'],
  ['the first day of the programme', '2018-01-01', 'done'],
  ['tomorrow', '2026-11-21', 'activity.date-ahead'],
  ['the day before the programme', '2017-12-31', 'activity.too-old'],
  ['long before', '1999-02-28', 'activity.too-old'],
])('an activity held on %s (%s): %s', (_, heldOn, expected) => {
  expect(codeOf(() => requireDay(heldOn, '2026-11-20'))).toBe(expected)
})

test.each([
  ['the last day before its lock', null, '2026-11-30', false],
  ['the day it locks', null, '2026-12-01', true],
  ['a year later', null, '2027-10-01', true],
  ['before a lock that was set later', '2026-12-15', '2026-12-14', false],
  ['on a lock that was set later', '2026-12-15', '2026-12-15', true],
  ['on a lock that was set earlier', '2026-11-10', '2026-11-10', true],
])('October on %s', (_, locksOn, today, locked) => {
  expect(isLocked('2026-10-01', locksOn, today)).toBe(locked)
})

test.each([
  ['an open month asks for no reason and keeps none', false, 'late', null],
  ['an open month without a reason', false, null, null],
  ['a locked month keeps the reason', true, 'late', 'late'],
])('%s', (_, locked, reason, kept) => {
  expect(requireReason(locked, reason)).toBe(kept)
})
test('a locked month refuses a change without a reason', () => {
  expect(codeOf(() => requireReason(true, null))).toBe('activity.month-locked')
})

const day = '2026-11-20T03:00:00.000Z'
test.each([
  ['waits', null, null, false, 'submitted'],
  ['still waits after the lock', null, null, true, 'submitted'],
  ['given back', null, day, false, 'returned'],
  ['given back, after the lock', null, day, true, 'returned'],
  ['found right', day, null, false, 'verified'],
  ['found right, after the lock', day, null, true, 'locked'],
])('state: %s', (_, verified_at, returned_at, locked, state) => {
  expect(stateOf({ verified_at, returned_at }, locked)).toBe(state)
})

test('what nobody counted is not kept, zero is, and both come back as they were', () => {
  const reached = { ...reachedOf({}), attendances: 12, people: 10, female: 0 }
  expect(figuresOf(reached, true)).toEqual({ attendances: 12, people: 10, female: 0, outreach: 1 })
  expect(figuresOf(reached, false)).toEqual({ attendances: 12, people: 10, female: 0 })
  expect(reachedOf(figuresOf(reached, true))).toEqual(reached)
})
