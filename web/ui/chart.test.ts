import { expect, test } from 'vitest'
import { csvCell } from './chart-csv.ts'
import { gaps, lastOf, stretches } from './chart-scale.ts'

test('a month without data breaks the line instead of pulling it to zero', () => {
  expect(stretches([5, 6, null, 0, 7])).toEqual([
    [
      [0, 5],
      [1, 6],
    ],
    [
      [3, 0],
      [4, 7],
    ],
  ])
})

test('a month is marked as missing only where neither a verified nor a reported figure exists', () => {
  expect(gaps([1, null, null, null, 5], [1, 2, null, null, 6])).toEqual([[2, 3]])
  expect(gaps([null, 2, null])).toEqual([
    [0, 0],
    [2, 2],
  ])
})

test('the label at the end names the last figure there is', () => {
  expect(lastOf([1, 0, null])).toEqual({ place: 1, value: 0 })
  expect(lastOf([null, null])).toBeUndefined()
})

test('a village name that begins like a formula stays text in a spreadsheet', () => {
  expect(csvCell('=HYPERLINK("x")')).toBe('"\'=HYPERLINK(""x"")"')
  expect(csvCell('@Desa')).toBe("'@Desa")
  expect(csvCell('Siau, Tagulandang')).toBe('"Siau, Tagulandang"')
})

test('a missing figure is an empty cell, and zero is zero', () => {
  expect(csvCell(null)).toBe('')
  expect(csvCell(0)).toBe('0')
  expect(csvCell(-3)).toBe('-3')
})
