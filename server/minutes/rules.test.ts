import { expect, test } from 'vitest'
import type { LibraryId } from '../../contract/ids.ts'
import { lineFacts, minutesStates } from '../../contract/minutes.ts'
import { minuteInput } from '../../tests/inputs.ts'
import { lineProblem, mayStep, plausible, spans, type Step, steps } from './rules.ts'

test.each([
  ['write', 'writing correcting'],
  ['send', 'writing correcting'],
  ['propose', 'correcting'],
  ['answer', 'correcting'],
  ['approve', 'correcting'],
  ['add-note', 'approved'],
] as [Step, string][])('%s is possible from: %s', (step, from) => {
  expect(minutesStates.filter(state => mayStep(step, state)).join(' ')).toBe(from)
  expect(Object.keys(steps)).toContain(step)
})

const action = { kind: 'action', who: 'Dinas Koperasi', deadline: '2026-12-31' } as const
const promise = {
  ...action,
  kind: 'commitment',
  who: 'Bank daerah',
  form: 'money',
  value: 25_000_000,
} as const
const two = { receivers: ['a', 'b'] as LibraryId[] }
test.each([
  ['a note', {}, undefined],
  ['a note with a deadline before the meeting', { deadline: '2026-12-07' }, 'minutes.deadline-before'],
  ['an action', action, undefined],
  ['an action due on the day of the meeting', { ...action, deadline: '2026-12-08' }, undefined],
  ['an action due before it', { ...action, deadline: '2026-12-07' }, 'minutes.deadline-before'],
  ['an action due in a year that is none', { ...action, deadline: '9999-12-31' }, 'minutes.deadline-far'],
  ['an action of nobody', { ...action, who: null }, 'minutes.no-owner'],
  ['an action without a deadline', { ...action, deadline: null }, 'minutes.no-deadline'],
  ['a commitment in rupiah', promise, undefined],
  ['a commitment in kind', { ...promise, value: null, inKind: '4 mesin kemas' }, undefined],
  ['a commitment of nothing', { ...promise, value: null }, 'minutes.no-value'],
  ['a commitment of no form', { ...promise, form: null }, 'minutes.no-form'],
  ['a commitment of one for each receiver', { ...promise, ...two, amount: 2, unit: 'mesin' }, undefined],
  [
    'a commitment of one for two',
    { ...promise, ...two, amount: 1, unit: 'mesin' },
    'minutes.fewer-than-receivers',
  ],
  ['a commitment of two of nothing', { ...promise, amount: 2 }, 'minutes.no-unit'],
] as const)('%s: %#', (_, more, code) => {
  const facts = { receivers: [], amount: null, unit: null, ...minuteInput, ...more }
  expect(lineProblem(facts, '2026-12-08')?.code).toBe(code)
})

test.each([
  [{ text: '   ' }, false],
  [{ text: 'x'.repeat(2001) }, false],
  [{ value: 0.5 }, false],
  [{ value: -1 }, false],
  [{ value: 25_000_000 }, true],
  [{ deadline: '2022-02-29' }, false],
])('what is no line is refused before it is looked at: %o', (more, fits) => {
  expect(lineFacts.safeParse({ ...minuteInput, ...more }).success).toBe(fits)
})

test.each([
  ['2026-12-08T03:00:00Z', '2026-12-08T03:00:00.000Z'],
  ['2030-01-01T00:00:00Z', '2026-12-08T04:00:00.000Z'],
  ['0001-01-01T00:00:00Z', '2018-01-01T00:00:00.000Z'],
])('a phone’s clock is believed as far as it can be right: %s', (told, kept) => {
  expect(plausible(told, new Date('2026-12-08T04:00:00Z')).toISOString()).toBe(kept)
})

test('an action is told of at most once on each day, from a week before its deadline on', () => {
  const stepOf = (left: number) => spans.filter(({ from, to }) => left >= from && left <= to).map(s => s.step)
  expect([8, 7, 2, 1, 0, -1, -7, -8, -60, -61].map(stepOf)).toEqual([
    ...[[], ['week'], ['week'], ['day'], ['day'], ['late'], ['late'], ['later'], ['later'], []],
  ])
})
