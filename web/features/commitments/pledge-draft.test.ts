import { expect, test } from 'vitest'
import { emptyPledge, missingIn, type PledgeDraft, pledgeOf, sharesOf, totalOf } from './pledge-draft.ts'

const village = (n: number, own: { amount: number | null; worth: number | null }) => ({
  ...{ id: `c${n}` as never, scopeId: n, libraryId: `l${n}` as never, label: `Desa ${n}`, hint: '' },
  ...{ ...own, needId: null },
})
const machines: PledgeDraft = {
  ...emptyPledge('2026-08-13', { id: 'p1', label: 'Rismarini' }),
  ...{ partner: { id: 'b1', label: 'Bank Riau' }, form: 'packaging', what: 'Mesin kemas', unit: 'unit' },
  ...{
    each: { amount: 1, worth: 15_000_000 },
    deadline: '2026-09-30',
    said: { how: 'meeting' as never, note: '' },
  },
  receivers: [village(1, { amount: 2, worth: null }), village(2, { amount: 3, worth: 9_000_000 })],
}

test('what is the same for all counts for each receiver, and what is typed for one for itself alone', () => {
  expect(totalOf(machines)).toEqual({ amount: 2, worth: 30_000_000 })
  expect(totalOf({ ...machines, same: false })).toEqual({ amount: 5, worth: null })
  expect(sharesOf({ ...machines, form: 'money' }).map(({ worth }) => worth)).toEqual([1, 1])
})

test.each<[string, Partial<PledgeDraft>, string[]]>([
  ['all is there', {}, []],
  [
    'a giver who is not on record needs no more than a name',
    { way: 'name', giver: 'Toko Murni', said: { how: '', note: '' } },
    [],
  ],
  ['a deadline before the day of the promise', { deadline: '2026-08-12' }, ['deadline']],
  ['goods without a unit', { unit: ' ' }, ['unit']],
  ['a loan is in rupiah where it has no unit', { form: 'finance', unit: '' }, []],
  [
    'one of several without an amount',
    { same: false, receivers: [village(1, { amount: 0, worth: 0 })] },
    ['amount'],
  ],
])('%s', (_, change, missing) => {
  const draft = { ...machines, ...change }
  expect(missingIn(draft)).toEqual(missing)
  expect(pledgeOf(draft) === null).toBe(missing.length > 0)
})

test('money is sent without a unit, whatever was typed before', () => {
  const sent = pledgeOf({ ...machines, form: 'money', each: { amount: 5_000_000, worth: 7 } })
  expect([sent?.unit, sent?.shares.map(({ worth }) => worth)]).toEqual([null, [5_000_000, 5_000_000]])
})
