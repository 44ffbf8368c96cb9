import { expect, test } from 'vitest'
import { emptyDraft, factsOf, hasDetails, troublesOf } from './plan-draft.ts'

const full = emptyDraft('2026-12-01', {
  ...{ title: ' Kelas kemasan ', strategy: 'community-involvement', topic: 'economic-development' },
})

test.each([
  ['nothing but the month', emptyDraft('2026-12-01'), ['title', 'strategy', 'topic']],
  ['what is needed', full, []],
  ['a cost of Rp100 billion', { ...full, cost: 100_000_000_000 }, []],
  ['a cost above it', { ...full, cost: 100_000_000_001 }, ['cost']],
  ['a number that is none', { ...full, unread: ['targetNumber' as const] }, ['targetNumber']],
])('in the way of %s', (_, draft, fields) => {
  expect(troublesOf(draft).map(({ field }) => field)).toEqual(fields)
  expect(factsOf(draft) === null).toBe(fields.length > 0)
})

test('what is sent is trimmed, and what costs nothing has no source of money', () => {
  expect(factsOf({ ...full, cost: 0, source: 'village-fund', need: ' ' })).toMatchObject({
    ...{ title: 'Kelas kemasan', need: null, cost: 0, source: null },
  })
})

test('a lesson alone is no detail; a cost is', () => {
  expect(hasDetails({ ...full, lesson: 'Kemasan' })).toBe(false)
  expect(hasDetails({ ...full, cost: 0 })).toBe(true)
})
