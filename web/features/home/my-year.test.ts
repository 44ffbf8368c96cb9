import { expect, test } from 'vitest'
import { lastEnded, type MonthOfYear, monthToFill, othersOpen } from './my-year.ts'

const year = (...states: MonthOfYear['state'][]): MonthOfYear[] =>
  states.map((state, n) => ({ month: `2026-${String(n + 1).padStart(2, '0')}-01`, state, late: false }))

const fillOf = (months: MonthOfYear[], today: string) => monthToFill(months, today)?.month.slice(0, 7) ?? null

test('a report can be sent from the last day of its month on', () => {
  expect(lastEnded('2026-11-29')).toBe('2026-10-01')
  expect(lastEnded('2026-11-30')).toBe('2026-11-01')
  expect(lastEnded('2026-12-01')).toBe('2026-11-01')
})

test('on 20 November the manager is asked for October, though August is open too', () => {
  const months = year('locked', 'silent', 'silent', 'ahead')
  expect(fillOf(months, '2026-03-20')).toBe('2026-02')
  expect(fillOf(months, '2026-03-31')).toBe('2026-03')
  expect(othersOpen(months, monthToFill(months, '2026-03-31'))).toBe(1)
})

test('a report given back in spring is asked for again where the last month is sent', () => {
  expect(fillOf(year('returned', 'verified', 'submitted', 'ahead', 'ahead'), '2026-04-12')).toBe('2026-01')
})

test('with everything sent, the month under way is next; without the programme, none', () => {
  expect(fillOf(year('verified', 'verified', 'ahead', 'ahead'), '2026-03-12')).toBe('2026-03')
  expect(fillOf(year('not-expected', 'not-expected'), '2026-02-12')).toBeNull()
})
