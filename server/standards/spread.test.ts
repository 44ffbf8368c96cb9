import { expect, test } from 'vitest'
import { medianOf, spreadOf, sumOf } from './spread.ts'

test.each([
  ['nobody', [], 0, null, [0, 0, 0, 0, 0, 0, 0, 0, 0, 0]],
  ['one who has it all', [[100, 1]], 1, 100, [0, 0, 0, 0, 0, 0, 0, 0, 0, 1]],
  [
    'both sides of an edge',
    [
      [9, 1],
      [10, 1],
    ],
    2,
    9,
    [1, 1, 0, 0, 0, 0, 0, 0, 0, 0],
  ],
  [
    'an uneven crowd',
    [
      [0, 2],
      [40, 1],
      [90, 4],
    ],
    7,
    90,
    [2, 0, 0, 0, 1, 0, 0, 0, 0, 4],
  ],
] as [string, [number, number][], number, number | null, number[]][])(
  'the spread of %s',
  (_, list, sum, median, spread) => {
    const counts = list.map(([score, n]) => ({ score, n }))
    expect(sumOf(counts)).toBe(sum)
    expect(medianOf(counts)).toBe(median)
    expect(spreadOf(counts)).toEqual(spread)
  },
)
