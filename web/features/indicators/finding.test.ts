import { expect, test } from 'vitest'
import type { Series } from '../../../contract/indicators.ts'
import { findingOf } from './finding.ts'

const visits = (...values: (number | null)[]): Series => ({
  code: 'visits',
  unit: 'visits',
  label: { id: 'Kunjungan', en: 'Visits' },
  definition: { id: '', en: '' },
  months: values.map((value, n) => ({
    month: `2026-${String(n + 1).padStart(2, '0')}-01`,
    value: value === null ? null : { reported: value, verified: value },
  })),
})

test('a year of growth is told as a share, over the months that are missing', () => {
  expect(findingOf(visits(100, null, 100, 100, 120, null, 150, 150, 150), 'id')).toBe(
    'Kunjungan naik 50% dalam setahun',
  )
  expect(findingOf(visits(200, 200, 200, 150, 100, 100, 100), 'en')).toBe('Visits down 50% in a year')
})

test('a small swing is none, and a few months tell no trend', () => {
  expect(findingOf(visits(100, 101, 99, 102, 101, 100), 'id')).toBe('Kunjungan stabil dalam setahun')
  expect(findingOf(visits(100, null, 1400), 'id')).toBe('Kunjungan: 1.400 pada Maret 2026')
  expect(findingOf(visits(null, null), 'id')).toBe('Kunjungan: belum ada data')
})

test('from nothing there is no share to tell', () => {
  expect(findingOf(visits(0, 0, 0, 10, 10, 10), 'id')).toBe('Kunjungan stabil dalam setahun')
})
