import { expect, test } from 'vitest'
import { keptOf, type Rival } from './merging.ts'

const sent = (more: Partial<Rival> = {}): Rival => ({
  submittedAt: '2026-11-02T00:00:00.000Z',
  verifiedAt: null,
  returnedAt: null,
  takenOver: false,
  ...more,
})
const later = { submittedAt: '2026-11-03T00:00:00.000Z' }
const verified = { verifiedAt: '2026-11-05T00:00:00.000Z' }
const returned = { returnedAt: '2026-11-05T00:00:00.000Z' }

test.each([
  ['the verified one, though sent earlier', verified, later, 'from', 'report-verified'],
  ['the verified one of the survivor', later, verified, 'into', 'report-verified'],
  ['the one that waits, not a returned one', {}, { ...later, ...returned }, 'from', 'report-counts'],
  ['a verified one before a returned one', { ...later, ...returned }, verified, 'into', 'report-verified'],
  ['the later of two that wait', later, {}, 'from', 'report-later'],
  ['the later of two verified ones', verified, { ...later, ...verified }, 'into', 'report-later'],
  [
    "the library's own before a verified one from elsewhere",
    {},
    { ...verified, takenOver: true },
    'from',
    'report-own',
  ],
  [
    'one from elsewhere before its own that was returned',
    { takenOver: true },
    returned,
    'from',
    'report-counts',
  ],
  ["of two alike, the survivor's", {}, {}, 'into', 'report-later'],
])('of two reports of a month stays %s', (_, from, into, kept, why) =>
  expect(keptOf(sent(from), sent(into))).toEqual({ kept, why }),
)
