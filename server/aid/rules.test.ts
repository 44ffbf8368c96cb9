import { expect, test } from 'vitest'
import { aidStates } from '../../contract/aid.ts'
import { problemOf, type Step, steps } from './rules.ts'

const item = {
  version: 2,
  allocated_on: '2026-10-01',
  shipped_on: '2026-10-05',
  received_on: '2026-10-09',
  in_use_on: '2026-10-10',
  broken_on: null,
}

test.each([
  ['ship', 'allocated'],
  ['receive', 'shipped received in-use broken'],
  ['use', 'received broken'],
  ['break', 'received in-use'],
  ['lose', 'shipped received in-use broken'],
  ['withdraw', 'allocated shipped received in-use broken'],
] as [Step, string][])('%s is possible from: %s', (step, from) => {
  expect([...steps[step]].join(' ')).toBe(from)
  const open = aidStates.filter(
    state => problemOf(step, { ...item, state }, { version: 2, on: '2026-11-01' }) === undefined,
  )
  expect(open.join(' ')).toBe(from)
})

test.each([
  ['ship', 'allocated', '2026-09-30', 'aid.date-before'],
  ['ship', 'allocated', '2026-10-01', undefined],
  ['receive', 'shipped', '2026-10-04', 'aid.date-before'],
  ['receive', 'in-use', '2026-10-06', undefined],
  ['break', 'in-use', '2026-10-09', 'aid.date-before'],
  ['break', 'in-use', '2026-10-10', undefined],
] as const)('%s of what is %s, on %s: %s', (step, state, on, problem) => {
  expect(problemOf(step, { ...item, state }, { version: 2, on })).toBe(problem)
})

test('who saw an older version is told, whatever the step', () => {
  expect(problemOf('break', { ...item, state: 'in-use' }, { version: 1, on: '2026-11-01' })).toBe(
    'record.changed-meanwhile',
  )
})
