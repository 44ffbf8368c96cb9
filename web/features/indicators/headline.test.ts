import { expect, test } from 'vitest'
import type { Dashboard } from '../../../contract/indicators.ts'
import { headlineOf } from './headline.ts'

const shown = (level: 'nation' | 'province', reported: number, verified: number, outOf: number) =>
  ({
    place: { id: 1, code: 'ID', name: 'Indonesia', level },
    month: '2026-10-01',
    numbers: [{ code: 'reports', value: { reported, verified }, outOf }],
  }) as unknown as Dashboard

test('where few villages are lit their number is told, where many are their share', () => {
  const data = shown('nation', 171, 146, 206)
  expect(headlineOf(data, { 0: 83_596, 2: 28, 3: 25, 4: 113 }, 'id').title).toBe('166 desa sudah menyala.')
  expect(headlineOf(data, { 0: 60_000, 4: 20_000 }, 'id').title).toBe('Satu dari 4 desa sudah menyala.')
  expect(headlineOf(data, { 0: 83_762 }, 'en').title).toBe('No village is lit yet.')
})

test('until the lights are known nothing is claimed of them', () => {
  expect(headlineOf(shown('nation', 1, 0, 2), undefined, 'id').title).toBe('')
})

test('a province is told by its reports, and by whose are missing', () => {
  expect(headlineOf(shown('province', 25, 21, 30), undefined, 'id')).toEqual({
    title: '25 dari 30 perpustakaan melaporkan Oktober.',
    text: '21 terverifikasi. 5 belum ada laporannya.',
  })
  expect(headlineOf(shown('province', 0, 0, 0), undefined, 'en').title).toBe(
    'No library is expected to report yet.',
  )
})
