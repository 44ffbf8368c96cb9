import { expect, test } from 'vitest'
import { type Rival, settle } from './merging.ts'

const rival = (id: string, side: 'from' | 'into', more: Partial<Rival> = {}): Rival => ({
  id,
  side,
  kind: 'beneficiary',
  proposedOn: '2025-01-01',
  decreedOn: null,
  declinedOn: null,
  activeFrom: null,
  endedOn: null,
  ...more,
})
const active = (from: string, endedOn: string | null = null) => ({
  proposedOn: from,
  decreedOn: from,
  activeFrom: from,
  endedOn,
})
const improving = (from: string) => ({ kind: 'improving', proposedOn: from, activeFrom: from })

test.each([
  ['one alone stays', [rival('a', 'from')], []],
  [
    'of two that go on, the earlier decree',
    [rival('a', 'from', active('2025-05-01')), rival('b', 'into', active('2025-03-01'))],
    [['a', 'enrolment-decreed']],
  ],
  [
    'a decreed one before a proposal',
    [rival('a', 'from', active('2025-05-01')), rival('b', 'into', { proposedOn: '2024-01-01' })],
    [['b', 'enrolment-decreed']],
  ],
  [
    'of two proposals, the earlier',
    [rival('a', 'from'), rival('b', 'into', { proposedOn: '2025-02-01' })],
    [['b', 'enrolment-proposed']],
  ],
  [
    'what goes on, before what ended and was decreed earlier',
    [rival('a', 'from', active('2023-01-01', '2025-06-30')), rival('b', 'into', active('2025-06-01'))],
    [['a', 'enrolment-goes-on']],
  ],
  [
    'one after the other stand both',
    [rival('a', 'from', active('2023-01-01', '2025-05-31')), rival('b', 'into', active('2025-06-01'))],
    [],
  ],
  [
    'a declined one stands beside any',
    [rival('a', 'from', { declinedOn: '2025-02-01' }), rival('b', 'into')],
    [],
  ],
  [
    'improving stands beside the programme',
    [rival('a', 'from', improving('2024-01-01')), rival('b', 'into', active('2024-01-01'))],
    [],
  ],
  [
    'two that improve are one',
    [rival('a', 'from', improving('2024-01-01')), rival('b', 'into', improving('2023-01-01'))],
    [['a', 'enrolment-proposed']],
  ],
  [
    'one that is set aside sets nothing aside',
    [
      rival('a', 'from', active('2022-01-01', '2024-12-31')),
      rival('b', 'into', active('2021-01-01', '2022-06-30')),
      rival('c', 'into', active('2024-06-01', '2025-06-30')),
    ],
    [['a', 'enrolment-decreed']],
  ],
])('%s', (_, rivals, lost) => expect(settle(rivals).map(one => [one.lost.id, one.why])).toEqual(lost))
