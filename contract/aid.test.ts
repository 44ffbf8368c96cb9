import { expect, test } from 'vitest'
import { type AidFacts, aidState, aidTask } from './aid.ts'

const nothing: AidFacts = {
  count: 3,
  shippedOn: null,
  receivedOn: null,
  arrived: null,
  condition: null,
  inUseOn: null,
  brokenOn: null,
  outcome: null,
}
const shipped = { ...nothing, shippedOn: '2026-11-01' }
const received = { ...shipped, receivedOn: '2026-11-05', arrived: 3, condition: 'good' as const }
const used = { ...received, inUseOn: '2026-11-06' }
const broken = { ...used, brokenOn: '2026-11-10' }

test.each([
  ['is promised', nothing, 'allocated', null],
  ['was sent three days ago', { ...shipped, shippedOn: '2026-11-17' }, 'shipped', null],
  ['was sent thirteen days ago', { ...shipped, shippedOn: '2026-11-07' }, 'shipped', null],
  ['was sent fourteen days ago', { ...shipped, shippedOn: '2026-11-06' }, 'shipped', 'unconfirmed'],
  ['arrived whole', received, 'received', null],
  ['arrived with one missing', { ...received, arrived: 2 }, 'received', 'incomplete'],
  ['arrived damaged', { ...received, condition: 'partly-damaged' as const }, 'received', 'incomplete'],
  ['did not arrive at all', { ...received, arrived: 0 }, 'shipped', 'incomplete'],
  ['is in use', used, 'in-use', null],
  ['is in use with one missing', { ...used, arrived: 2 }, 'in-use', 'incomplete'],
  ['broke', broken, 'broken', 'broken'],
  ['broke and was lost', { ...broken, outcome: 'lost' as const }, 'lost', null],
  ['was withdrawn before it was sent', { ...nothing, outcome: 'withdrawn' as const }, 'withdrawn', null],
] as const)('aid that %s', (_, facts, state, task) => {
  expect(aidState(facts)).toBe(state)
  expect(aidTask(facts, '2026-11-20')).toBe(task)
})
