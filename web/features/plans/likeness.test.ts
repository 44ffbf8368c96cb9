import { expect, test } from 'vitest'
import type { PlanItem } from '../../../contract/plans.ts'
import { proposalFor } from './likeness.ts'

const item = (id: string, title: string, more: Partial<PlanItem> = {}) =>
  ({
    ...{ id, title, strategy: 'community-involvement', topic: 'economic-development' },
    ...{ month: '2026-11-01', state: 'planned' },
    ...more,
  }) as PlanItem
const packaging = item('packaging', 'Kelas kemasan kerupuk')
const reading = item('reading', 'Membaca nyaring', {
  ...{ strategy: 'information-service', topic: 'education', month: '2026-05-01' },
})
const held = {
  ...{ title: 'Pelatihan kemasan dan izin PIRT', strategy: 'community-involvement' },
  ...{ topic: 'economic-development', heldOn: '2026-11-12' },
} as const

test.each([
  ['a word of the title in common', held, [reading, packaging], 'packaging'],
  [
    'the same field in the month beside it',
    { ...held, title: 'Bazar', heldOn: '2026-12-20' },
    [packaging],
    'packaging',
  ],
  [
    'the same field and strategy, half a year away',
    { ...held, title: 'Bazar', heldOn: '2026-03-20' },
    [packaging],
    'packaging',
  ],
  ['only the strategy and the month', { ...held, title: 'Bazar', topic: 'health' }, [packaging], undefined],
  [
    'only a word that stands in most titles',
    { ...held, title: 'Kelas menjahit', topic: 'health', heldOn: '2026-03-02', strategy: 'advocacy' },
    [packaging],
    undefined,
  ],
  ['what was dropped is not proposed', held, [{ ...packaging, state: 'dropped' as const }], undefined],
  ['what is done already may be', held, [{ ...packaging, state: 'done' as const }], 'packaging'],
  ['nothing planned', held, [], undefined],
] as const)('%s', (_, activity, items, id) => {
  expect(proposalFor(activity, items)?.item.id).toBe(id)
})

test('the reasons are told, the strongest first', () => {
  expect(proposalFor(held, [packaging])?.because).toEqual([
    { kind: 'words', words: ['kemasan'] },
    ...[{ kind: 'topic' }, { kind: 'month' }, { kind: 'strategy' }],
  ])
})
