import { expect, test } from 'vitest'
import type { AmountFacts } from '../../contract/needs.ts'
import { isThereOn } from './pointing.ts'

const need: AmountFacts = { amount: 10, agreed: 0, until: '2026-11-30', withdrawnOn: null }

test.each<[string, Partial<AmountFacts>, boolean]>([
  ['open', {}, true],
  ['met in part', { agreed: 4 }, true],
  ['met: what came for it is put to use', { agreed: 10 }, true],
  ['met, and its term is over', { agreed: 10, until: '2026-11-01' }, true],
  ['its last day', { until: '2026-11-20' }, true],
  ['over', { until: '2026-11-19' }, false],
  ['withdrawn that day', { withdrawnOn: '2026-11-20' }, false],
  ['withdrawn later', { withdrawnOn: '2026-11-21' }, true],
  ['withdrawn later, and over by then', { withdrawnOn: '2026-11-21', until: '2026-11-19' }, false],
])('an activity of 20 November answers a need that is %s: %#', (_, facts, expected) => {
  expect(isThereOn({ ...need, ...facts }, '2026-11-20')).toBe(expected)
})
