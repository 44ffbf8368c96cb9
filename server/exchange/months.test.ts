import { describe, expect, test } from 'vitest'
import { month, year } from './months.ts'

describe('a month is read as people write it', () => {
  test.each([
    ['Januari 2021', undefined, '2021-01-01'],
    ['JANUARI 2021', undefined, '2021-01-01'],
    ['Pebruari 2021', undefined, '2021-02-01'],
    ['Jan-21', undefined, '2021-01-01'],
    ['Agt. 2021', undefined, '2021-08-01'],
    ['bulan Nopember 2021', undefined, '2021-11-01'],
    ["Des '21", undefined, '2021-12-01'],
    ['03/2021', undefined, '2021-03-01'],
    ['2021-3', undefined, '2021-03-01'],
    ['202103', undefined, '2021-03-01'],
    [202103, undefined, '2021-03-01'],
    [44256, undefined, '2021-03-01'],
    ['31 Maret 2021', undefined, '2021-03-01'],
    ['31/3/2021', undefined, '2021-03-01'],
    ['Maret', 2021, '2021-03-01'],
    ['III', 2021, '2021-03-01'],
    ['Bulan ke-3', 2021, '2021-03-01'],
    [3, 2021, '2021-03-01'],
    ['Maret 2021', 2021, '2021-03-01'],
  ])('%s with the year %s', (cell, beside, wanted) => {
    expect(month(cell, beside)).toEqual({ value: wanted })
  })
  test.each([
    ['Maret', undefined, 'year-missing'],
    ['Maret 2020', 2021, 'year-differs'],
    ['2021', undefined, 'not-a-month'],
    ['Triwulan I', 2021, 'not-a-month'],
    ['13/2021', undefined, 'not-a-month'],
    ['Semester 1 2021', undefined, 'not-a-month'],
  ])('%s with the year %s is none: %s', (cell, beside, rule) => {
    expect(month(cell, beside)).toMatchObject({ rule })
  })
  test.each([
    [2021, 2021],
    ['Tahun 2021', 2021],
    ['TA. 2021', 2021],
    ["'21", 2021],
    ['', undefined],
  ])('the year %s', (cell, wanted) => expect(year(cell)).toEqual({ value: wanted }))
  test('two years are none', () => expect(year('2020/2021')).toMatchObject({ rule: 'not-a-year' }))
})
