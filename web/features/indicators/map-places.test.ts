import { expect, test } from 'vitest'
import type { Dashboard } from '../../../contract/indicators.ts'
import type { Region } from '../../../contract/regions.ts'
import { focusOf, labelsOf, lightsOf } from './map-places.ts'

const region = (id: number, longitude: number | null, latitude: number | null): Region => ({
  id,
  code: '21.03',
  name: `R${id}`,
  level: 'regency',
  parentId: 1,
  within: [],
  latitude,
  longitude,
})
const row = (id: number, code: string, expected: number): Dashboard['below'][number] => ({
  place: { id, code, name: `R${id}`, level: 'regency' },
  expected,
  reports: { reported: 0, verified: 0 },
  returned: 0,
  silent: 0,
  trend: [],
  status: 'watch',
  reason: { code: 'silent', params: { n: 1 } },
})

test('runs of lamps become one lamp a village', () => {
  expect([...lightsOf([0, 3, 4, 1, 2, 2])]).toEqual([0, 0, 0, 4, 2, 2])
  expect(lightsOf([])).toHaveLength(0)
})

test('the map goes to where the places are, and stays where none is known', () => {
  const focus = focusOf([region(1, 104, 1), region(2, 108, 4), region(3, null, null)])
  expect(focus?.lon0).toBeLessThan(104)
  expect(focus?.lat1).toBeGreaterThan(4)
  expect(focusOf([region(3, null, null)])).toBeNull()
})

test('the neediest and the largest are named, those without libraries are not', () => {
  const rows = [row(1, '21.01', 2), row(2, '21.02', 9), row(3, '21.03', 0)]
  const regions = [region(1, 104, 1), region(2, 108, 4), region(3, 109, 4)]
  expect(labelsOf(rows, regions, of => of.place.name).map(label => label.text)).toEqual(['R1', 'R2'])
})

test('a province is named at its coast, where the sea leaves room', () => {
  const [label] = labelsOf([row(1, '32', 5)], [region(1, 107, -7)], () => 'Jawa Barat')
  expect(label).toMatchObject({ side: 'down', text: 'Jawa Barat' })
})
