import { expect, test } from 'vitest'
import { isLate, planItemState } from '../../contract/plans.ts'
import { problemOf, requireCost, requireMonth, requireYear, sourceOf } from './rules.ts'

const none = { begunOn: null, finishedOn: null, droppedOn: null, carriedOn: null, activities: 0 }
const day = '2026-11-02'

test.each([
  ['nothing has happened', {}, 'planned'],
  ['it was begun', { begunOn: day }, 'under-way'],
  ['an activity was held for it, and nobody said more', { activities: 1 }, 'under-way'],
  ['it is done', { begunOn: day, finishedOn: day, activities: 2 }, 'done'],
  ['it was done at once', { finishedOn: day }, 'done'],
  ['it was dropped', { begunOn: day, droppedOn: day }, 'dropped'],
  ['it goes on next year', { carriedOn: day, activities: 1 }, 'carried-over'],
] as const)('%s', (_, facts, state) => {
  expect(planItemState({ ...none, ...facts })).toBe(state)
})

test.each([
  ['its month runs', 'planned', '2026-11-01', '2026-11-30', false],
  ['its month has passed', 'planned', '2026-11-01', '2026-12-01', true],
  ['begun, and its month has passed', 'under-way', '2026-11-01', '2027-01-03', true],
  ['done in time or not', 'done', '2026-01-01', '2026-12-01', false],
  ['dropped', 'dropped', '2026-01-01', '2026-12-01', false],
  ['goes on next year', 'carried-over', '2026-01-01', '2027-01-01', false],
  ['before its month', 'under-way', '2026-12-01', '2026-11-30', false],
] as const)('late: %s', (_, state, month, today, late) => {
  expect(isLate(state, month, today)).toBe(late)
})

test.each([
  ['the year that is over', () => requireYear(2025, '2026-01-01'), 'plan.year-over'],
  ['its last day', () => requireYear(2026, '2026-12-31'), undefined],
  ['next year', () => requireYear(2027, '2026-01-01'), undefined],
  ['the year after next', () => requireYear(2028, '2026-12-31'), 'plan.year-ahead'],
  ['a month of the year', () => requireMonth('2026-12-01', 2026), undefined],
  ['a month of another', () => requireMonth('2027-01-01', 2026), 'plan.month-outside'],
  ['no cost', () => requireCost(0), undefined],
  ['an unknown cost', () => requireCost(null), undefined],
  ['Rp100 billion', () => requireCost(100_000_000_000), undefined],
  ['one rupiah more', () => requireCost(100_000_000_001), 'plan.cost-too-high'],
] as const)('%s', (_, run, code) => {
  if (code === undefined) expect(run).not.toThrow()
  else expect(run).toThrow(code)
})

test('what costs nothing has no source of money; what is not known yet may have one', () => {
  expect(sourceOf({ cost: 0, source: 'village-fund' })).toBeNull()
  expect(sourceOf({ cost: null, source: 'village-fund' })).toBe('village-fund')
})

test('a step is taken from its own states only, and of the version that was seen', () => {
  expect(problemOf('finish', { state: 'planned', version: 1 }, { version: 1 })).toBeUndefined()
  expect(problemOf('finish', { state: 'planned', version: 2 }, { version: 1 })).toBe(
    'record.changed-meanwhile',
  )
  expect(problemOf('begin', { state: 'under-way', version: 1 }, { version: 1 })).toBe('plan.wrong-state')
  expect(problemOf('reopen', { state: 'carried-over', version: 1 }, { version: 1 })).toBe('plan.wrong-state')
  expect(problemOf('carry', { state: 'done', version: 1 }, { version: 1 })).toBe('plan.wrong-state')
})
