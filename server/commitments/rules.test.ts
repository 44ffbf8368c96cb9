import { describe, expect, test } from 'vitest'
import {
  deadlineProblem,
  factsProblem,
  mayStep,
  partsOf,
  sharedOut,
  stateOf,
  steps,
  unitOf,
  worthOf,
} from './rules.ts'

const today = '2026-12-10'
const facts = { form: 'goods', unit: 'buah', promisedOn: '2026-12-08', deadline: '2027-02-28' } as const

test.each([
  [{}, undefined],
  [{ promisedOn: '2026-12-11' }, 'commitment.promised-ahead'],
  [{ deadline: '2026-12-07' }, 'commitment.deadline-before'],
  [{ deadline: '2026-12-08' }, undefined],
  [{ deadline: '2101-01-01' }, 'commitment.deadline-far'],
  [{ unit: null }, 'commitment.unit-missing'],
  [{ form: 'money', unit: null }, undefined],
  [{ form: 'finance', unit: null }, undefined],
  [{ form: 'volunteers', unit: null }, 'commitment.unit-missing'],
] as const)('what was promised with %o: %s', (more, code) => {
  expect(factsProblem({ ...facts, ...more }, { today })?.code).toBe(code)
})

test('what was said at a meeting is not due before the meeting, whenever it was written down', () => {
  const early = { ...facts, promisedOn: '2026-12-01', deadline: '2026-12-05' }
  expect(factsProblem(early, { today })).toBeUndefined()
  expect(factsProblem(early, { today, meetingDay: '2026-12-08' })).toEqual({
    code: 'commitment.deadline-before',
    path: 'deadline',
  })
  expect(deadlineProblem('2026-12-08', '2026-12-08')).toBeUndefined()
})

test('money has no unit and is worth its amount; of all else the worth is an estimate or unknown', () => {
  expect([unitOf('money', 'lembar'), unitOf('goods', 'buah'), unitOf('finance', null)]).toEqual([
    null,
    'buah',
    null,
  ])
  expect([worthOf(null, 5, null), worthOf(null, 5, 5), worthOf(null, 5, 6)]).toEqual([5, 5, undefined])
  expect([worthOf('buah', 5, null), worthOf('buah', 5, 9)]).toEqual([null, 9])
})

describe('steps', () => {
  const row = {
    ...{ amount: 3, delivered_amount: 0, deadline: '2026-12-31' },
    ...{ agreed_at: '2026-12-08T05:00:00Z', withdrawn_at: null, same_as: null },
  }
  test.each([
    [{ agreed_at: null }, 'proposed', ['amend', 'agree', 'withdraw', 'assign', 'join', 'be-joined']],
    [{}, 'agreed', ['withdraw', 'propose-change', 'answer-change', 'assign', 'join', 'be-joined']],
    [{ delivered_amount: 1 }, 'part', ['withdraw', 'propose-change', 'answer-change', 'assign', 'be-joined']],
    [
      { deadline: '2026-12-09' },
      'overdue',
      ['withdraw', 'propose-change', 'answer-change', 'assign', 'join', 'be-joined'],
    ],
    [{ delivered_amount: 3 }, 'fulfilled', ['answer-change', 'assign', 'be-joined']],
    [{ withdrawn_at: '2026-12-09T05:00:00Z' }, 'withdrawn', ['assign']],
  ] as const)('of %o, which is %s', (more, state, allowed) => {
    const told = { ...row, ...more }
    expect(stateOf(told, today)).toBe(state)
    const names = Object.keys(steps) as (keyof typeof steps)[]
    expect(names.filter(step => mayStep(step, told, today))).toEqual(allowed)
    expect(names.filter(step => mayStep(step, { ...told, same_as: 'x' }, today))).toEqual([])
  })
})

test('what is shared out is whole, and its parts are the whole', () => {
  expect(sharedOut(7, 3)).toEqual([3, 2, 2])
  expect(sharedOut(2, 3)).toEqual([2, 0, 0])
  for (const total of [1, 99, 1_000_001])
    expect(sharedOut(total, 7).reduce((sum, part) => sum + part, 0)).toBe(total)
})

test.each([
  [
    { form: 'packaging', value: 10, amount: 3, unit: 'mesin' },
    3,
    [
      { amount: 1, unit: 'mesin', worth: 4 },
      { amount: 1, unit: 'mesin', worth: 3 },
      { amount: 1, unit: 'mesin', worth: 3 },
    ],
  ],
  [
    { form: 'money', value: 5_000_000, amount: null, unit: null },
    1,
    [{ amount: 5_000_000, unit: null, worth: 5_000_000 }],
  ],
  [{ form: 'money', value: 0, amount: null, unit: null }, 1, [{ amount: 1, unit: 'paket', worth: 0 }]],
  [{ form: 'training', value: 9, amount: null, unit: null }, 1, [{ amount: 1, unit: 'paket', worth: 9 }]],
  [
    { form: 'promotion', value: null, amount: null, unit: null },
    2,
    [
      { amount: 1, unit: 'paket', worth: null },
      { amount: 1, unit: 'paket', worth: null },
    ],
  ],
] as const)('a line that says %o, for %i, promises %o', (said, receivers, parts) => {
  expect(partsOf(said, receivers)).toEqual(parts)
})
