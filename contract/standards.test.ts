import { expect, test } from 'vitest'
import { fitsQuestion, meets, scoreOf } from './standards.ts'

const yesNo = { kind: 'yes-no', threshold: null, choices: [] } as const
const titles = { kind: 'number', threshold: 1000, choices: [] } as const
const label = { id: 'x', en: 'x' }
const budget = {
  kind: 'choice' as const,
  threshold: null,
  choices: [
    { code: 'every-year', label, fulfils: true },
    { code: 'never', label, fulfils: false },
  ],
}

test.each([
  [yesNo, true, true],
  [yesNo, false, false],
  [yesNo, null, null],
  [yesNo, 1, null],
  [titles, 1000, true],
  [titles, 999, false],
  [titles, 0, false],
  [titles, null, null],
  [budget, 'every-year', true],
  [budget, 'never', false],
  [budget, null, null],
  [budget, 'offered no longer', null],
])('%o with %o: %o; what is not known is not a no', (criterion, value, met) => {
  expect(meets(criterion, value)).toBe(met)
})

test.each([
  [yesNo, true, true],
  [yesNo, 'yes', false],
  [titles, 12, true],
  [titles, true, false],
  [budget, 'never', true],
  [budget, 'sometimes', false],
  [budget, null, true],
])('%o takes %o: %o', (criterion, value, fits) => {
  expect(fitsQuestion(criterion, value)).toBe(fits)
})

test.each([
  ['nothing is asked', [], 0, 0],
  [
    'all is fulfilled',
    [
      [60, true],
      [40, true],
    ],
    100,
    0,
  ],
  [
    'nothing is',
    [
      [60, false],
      [40, false],
    ],
    0,
    0,
  ],
  [
    'nobody has answered',
    [
      [60, null],
      [40, null],
    ],
    0,
    100,
  ],
  [
    'some of each',
    [
      [50, true],
      [30, false],
      [20, null],
    ],
    50,
    20,
  ],
  [
    'weights that do not add up to 100',
    [
      [1, true],
      [2, false],
    ],
    33,
    0,
  ],
  [
    'halves are rounded up',
    [
      [1, true],
      [7, false],
    ],
    13,
    0,
  ],
] as [string, [number, boolean | null][], number, number][])('score where %s', (_, list, score, unknown) => {
  expect(scoreOf(list.map(([weight, met]) => ({ weight, met })))).toEqual({ score, unknown })
})
