import { expect, test } from 'vitest'
import { clashes, dayBefore, isEndedBy, type Term } from './rules.ts'

const head = (from: string, until: string | null = null): Term => ({ acting: null, from, until })
const acting = (from: string, until: string | null = null): Term => ({ acting: 'plh', from, until })

test.each<[string, Term, Term, boolean]>([
  ['a new head ends the open one', head('2020-01-01'), head('2026-01-01'), true],
  ['a new head ends who acted until then', acting('2025-10-01'), head('2026-01-01'), true],
  ['who acts does not end the head', head('2020-01-01'), acting('2026-01-01'), false],
  ['who acts ends who acted before', acting('2025-10-01'), acting('2026-01-01'), true],
  ['what has an end keeps it', head('2020-01-01', '2025-12-31'), head('2026-01-01'), false],
  ['one that begins on the same day is not ended', head('2026-01-01'), head('2026-01-01'), false],
  ['one that begins later is not ended', head('2027-01-01'), head('2026-01-01'), false],
])('%s', (_, before, given, expected) => {
  expect(isEndedBy(before, given)).toBe(expected)
})

test.each<[string, Term, Term, boolean]>([
  ['two heads on one day', head('2020-01-01', '2026-01-01'), head('2026-01-01'), true],
  ['one after the other', head('2020-01-01', '2025-12-31'), head('2026-01-01'), false],
  ['two that are open', head('2020-01-01'), head('2019-01-01'), true],
  ['a head and who acts', head('2020-01-01'), acting('2026-01-01'), false],
  ['two who act', acting('2026-01-01', '2026-01-31'), acting('2026-01-15', '2026-02-15'), true],
  ['one within the other', head('2020-01-01', '2026-12-31'), head('2022-01-01', '2022-12-31'), true],
])('clash: %s', (_, one, other, expected) => {
  expect(clashes(one, other)).toBe(expected)
  expect(clashes(other, one)).toBe(expected)
})

test('the day before', () => {
  expect(dayBefore('2026-03-01')).toBe('2026-02-28')
  expect(dayBefore('2026-01-01')).toBe('2025-12-31')
})
