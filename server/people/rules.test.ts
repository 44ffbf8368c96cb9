import { expect, test } from 'vitest'
import { neverReasons, reasonOf } from '../../contract/accounts.ts'
import { endOfDay, inTheWay, isOne, isPartOf, problemOfPeriod, spanOf } from './rules.ts'

const no = { waiting: false, unused: false, expired: false, left: false }

test.each([
  ['nobody was ever asked', no, 'never'],
  ['a slip is on its way', { ...no, waiting: true }, 'waiting'],
  ['the slip was left lying', { ...no, expired: true }, 'expired'],
  ['the manager moved away', { ...no, left: true }, 'left'],
  ['the manager moved away, and the successor was asked', { ...no, left: true, waiting: true }, 'waiting'],
  ['the successor did not come either', { ...no, left: true, expired: true }, 'expired'],
  ['an account was made for them at the office', { ...no, unused: true }, 'unused'],
  ['an account, and a slip that ran out', { ...no, unused: true, expired: true }, 'unused'],
  ['an account, and a slip that waits', { ...no, unused: true, waiting: true }, 'waiting'],
] as const)('%s: %o is %s', (_, facts, reason) => {
  expect(reasonOf(facts)).toBe(reason)
  expect(neverReasons).toContain(reason)
})

test.each([
  [{ used: false, waiting: false }, false, undefined],
  [{ used: false, waiting: true }, false, 'invited'],
  [{ used: false, waiting: true }, true, undefined],
  [{ used: true, waiting: false }, false, 'account'],
  [{ used: true, waiting: true }, false, 'account'],
  [{ used: true, waiting: true }, true, 'account'],
] as const)('%o, again %s: in the way is %s', (facts, again, why) => {
  expect(inTheWay(facts, again)).toBe(why)
})

test('a day ends at midnight in Jakarta', () => {
  expect(endOfDay('2026-12-31').toISOString()).toBe('2026-12-31T17:00:00.000Z')
})

test.each<[string, string, string, string | undefined]>([
  ['from today for a month', '2026-11-20', '2026-12-20', undefined],
  ['one day alone', '2026-11-20', '2026-11-20', undefined],
  ['begun in the past', '2026-10-01', '2026-11-20', undefined],
  ['to come', '2027-01-01', '2027-03-31', undefined],
  ['a whole year with its leap day', '2027-07-01', '2028-06-30', undefined],
  ['a day longer than that', '2027-07-01', '2028-07-01', 'seat.period-too-long'],
  ['over', '2026-10-01', '2026-11-19', 'seat.period-over'],
  ['the wrong way round', '2026-12-31', '2026-12-01', 'seat.period-over'],
])('a period: %s', (_, from, until, expected) => {
  expect(problemOfPeriod({ from, until }, '2026-11-20')).toBe(expected)
})

test('a period is in force from the first moment of its first day to the last of its last, in Jakarta', () => {
  const { startsAt, endsAt } = spanOf({ from: '2026-12-01', until: '2026-12-31' })
  expect(startsAt.toISOString()).toBe('2026-11-30T17:00:00.000Z')
  expect(endsAt.toISOString()).toBe('2026-12-31T17:00:00.000Z')
})

test.each([
  ['Maryam', 'Hj. Maryam binti Ali, S.Pd', true, true],
  ['Siti Aminah', 'SITI AMINAH', true, true],
  ['Siti Aminah', 'Siti Rahma', true, false],
  ['Ani', 'Budi', false, false],
  ['Hj.', 'Hj. Maryam', false, false],
] as const)('%s and %s: perhaps one person %s, no more than the other says %s', (name, other, one, part) => {
  expect(isOne(name, other)).toBe(one)
  expect(isPartOf(name, other)).toBe(part)
})
