import { expect, test } from 'vitest'
import { usualPeriod } from '../../contract/programme.ts'
import { dueOn, next, pending, type Planned } from './schedule.ts'

const locksOn = (month: string) => (month === '2026-09-01' ? '2026-12-15' : usualPeriod(month).locksOn)
const monthly: Planned = { due: 'after-lock', due_day: 3, span: 'month', first_period: '2026-08-01' }
const none = new Set<string>()

test.each([
  ['after-lock', 0, '2026-08-01', '2026-10-01'],
  ['after-lock', 3, '2026-08-01', '2026-10-04'],
  ['after-lock', 28, '2026-12-01', '2027-03-01'],
  ['after-lock', 1, '2026-09-01', '2026-12-16'],
  ['day', 5, '2026-08-01', '2026-09-05'],
  ['day', 28, '2026-12-01', '2027-01-28'],
] as const)('%s %i: the file of %s is due on %s', (due, day, last, on) => {
  expect(dueOn({ due, due_day: day }, last, locksOn)).toBe(on)
})

test('all that are due and were never made are wanted, the oldest first; a lock that was moved is waited for', () => {
  expect(pending(monthly, '2026-10-03', locksOn, none)).toEqual([])
  expect(pending(monthly, '2026-10-04', locksOn, none)).toEqual(['2026-08-01'])
  expect(pending(monthly, '2026-12-04', locksOn, none)).toEqual(['2026-08-01', '2026-10-01'])
  expect(pending(monthly, '2026-12-18', locksOn, new Set(['2026-08-01']))).toEqual([
    '2026-09-01',
    '2026-10-01',
  ])
  const yearly: Planned = { ...monthly, span: 'year', first_period: '2025-01-01' }
  expect(pending(yearly, '2026-11-20', locksOn, none)).toEqual(['2025-01-01'])
})

test('the next one is the first that was not made, however far ahead', () => {
  expect(next(monthly, '2026-10-04', locksOn, new Set(['2026-08-01']))).toEqual({
    period: '2026-09-01',
    on: '2026-12-18',
  })
  const ahead: Planned = { ...monthly, span: 'quarter', first_period: '2027-01-01' }
  expect(next(ahead, '2026-11-20', locksOn, none)).toEqual({ period: '2027-01-01', on: '2027-05-04' })
})
