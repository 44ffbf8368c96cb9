import { expect, test } from 'vitest'
import { emptyDraft, missingIn, type NeedDraft } from './need-draft.ts'

const today = '2026-11-20'
const full: NeedDraft = {
  ...emptyDraft(),
  ...{
    kind: 'money',
    topic: 'health',
    amount: 5_000_000,
    urgency: 'urgent',
    until: today,
    why: 'Timbangan posyandu',
  },
}

test.each([
  [{}, ''],
  [{ kind: '' }, 'kind'],
  [{ amount: 0 }, 'amount'],
  [{ amount: null }, 'amount'],
  [{ amount: 10_000_000_000_000 }, 'amount'],
  [{ kind: 'books', amount: 40 }, 'unit'],
  [{ kind: 'books', amount: 40, unit: 'buku' }, ''],
  [{ until: '2026-11-19' }, 'until'],
  [{ why: '  ' }, 'why'],
] as [Partial<NeedDraft>, string][])('with %j, %s is asked for', (change, missing) => {
  expect(Object.keys(missingIn({ ...full, ...change }, today)).join()).toBe(missing)
})

test('an empty form asks for all of it', () => {
  const asked = Object.keys(missingIn(emptyDraft(), today))
  expect(asked.toSorted()).toEqual(['amount', 'kind', 'topic', 'until', 'urgency', 'why'])
})
