import { expect, test } from 'vitest'
import { libraryFacts } from '../../contract/libraries.ts'
import { picked, warningsOf, whyNotMerge } from './merge-rules.ts'

const open = { merged_into: null, closed_on: null }
const one = { id: 'a' as never, ...open }
const two = { id: 'b' as never, ...open }

test.each([
  [one, two, undefined],
  [one, one, 'merge.itself'],
  [{ ...one, closed_on: '2026-01-01' }, two, undefined],
  [{ ...one, merged_into: 'c' }, two, 'merge.already'],
  [one, { ...two, merged_into: 'c' }, 'merge.into-merged'],
  [one, { ...two, closed_on: '2026-01-01' }, 'merge.into-closed'],
])('what may be merged into what: %#', (from, into, why) => expect(whyNotMerge(from, into)).toBe(why))

const place = { province_id: 1, regency_id: 2, region_id: 3, kind: 'village' as const }
test.each([
  [place, []],
  [{ ...place, region_id: 4 }, ['two-villages']],
  [{ ...place, regency_id: 4, region_id: 5 }, ['two-regencies']],
  [{ ...place, province_id: 9, regency_id: 4, region_id: 5 }, ['two-provinces']],
  [{ ...place, kind: 'community' as const }, ['kinds-differ']],
])('what to look at twice: %#', (from, warnings) => expect(warningsOf(from, place)).toEqual(warnings))

test('the survivor keeps what it knows and is told what it does not', () => {
  const known = Object.fromEntries(Object.keys(libraryFacts.shape).map(field => [field, null]))
  const from = { ...known, name: 'TBM Melati', staff: 2, titles: 0 } as never
  const into = { ...known, name: 'Taman Melati', staff: 3 } as never
  expect(picked(from, into)).toEqual([
    { field: 'name', from: 'TBM Melati', into: 'Taman Melati', pick: 'into' },
    { field: 'staff', from: 2, into: 3, pick: 'into' },
    { field: 'titles', from: 0, into: null, pick: 'from' },
  ])
})
