import { expect, test } from 'vitest'
import { nearest } from './peers.ts'
import type { Peer } from './tally-queries.ts'

const peer = (id: number, expected: number): Peer => ({
  id,
  code: String(id),
  name: `Provinsi ${id}`,
  level: 'province',
  parentId: 1,
  expected,
  reports: 0,
  visits: 0,
})

test('a province is compared with the five nearest to it in size, whether smaller or larger', () => {
  const country = [9, 10, 22, 24, 26, 31, 40, 68, 109].map((expected, index) => peer(index + 2, expected))
  expect(nearest(country, 5).map(({ expected }) => expected)).toEqual([24, 22, 26, 31, 10, 9])
})

test('provinces where nobody is expected to report are not compared, nor compared with', () => {
  const country = [peer(2, 12), peer(3, 0), peer(4, 90)]
  expect(nearest(country, 2).map(({ id }) => id)).toEqual([2, 4])
  expect(nearest(country, 3)).toEqual([])
  expect(nearest(country, 99)).toEqual([])
})
