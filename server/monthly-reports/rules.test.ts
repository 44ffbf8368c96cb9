import { expect, test } from 'vitest'
import type { Flag } from '../../contract/monthly-reports.ts'
import { usualPeriod } from '../../contract/programme.ts'
import {
  completed,
  figureProblems,
  hasEnded,
  isLate,
  notesFor,
  notesMissing,
  pastOf,
  silentFor,
  type Standing,
  stateOf,
  whyNotJudge,
  whyNotUndo,
} from './rules.ts'

test.each([
  ['2026-10-01', '2026-10-30', false],
  ['2026-10-01', '2026-10-31', true],
  ['2026-10-01', '2026-11-01', true],
  ['2026-12-01', '2026-12-31', true],
  ['2028-02-01', '2028-02-28', false],
  ['2028-02-01', '2028-02-29', true],
])('%s can be sent on %s: %s', (month, today, ended) => {
  expect(hasEnded(month, today)).toBe(ended)
})

test.each([
  ['on the last day', '2026-11-05', undefined, false],
  ['a day after', '2026-11-06', undefined, true],
  ['anew after the day, first sent in time', '2026-11-20', { late: false }, false],
  ['anew, first sent late', '2026-11-20', { late: true }, true],
])('lateness of October sent %s', (_, today, first, late) => {
  expect(isLate(usualPeriod('2026-10-01'), today, first)).toBe(late)
})

const day = '2026-11-20T03:00:00.000Z'
test.each([
  ['nothing came', null, false, 'silent'],
  ['nothing came and the month is locked', null, true, 'silent'],
  ['it waits', { verified_at: null, returned_at: null }, false, 'submitted'],
  ['it waits still after the lock', { verified_at: null, returned_at: null }, true, 'submitted'],
  ['it was returned', { verified_at: null, returned_at: day }, true, 'returned'],
  ['it was verified', { verified_at: day, returned_at: null }, false, 'verified'],
  ['it was verified and the month is locked', { verified_at: day, returned_at: null }, true, 'locked'],
])('state: %s', (_, row, locked, state) => {
  expect(stateOf(row, locked)).toBe(state)
})

const asked = (code: string, required: boolean, partOf: string | null = null) => ({
  code,
  required,
  partOf,
  source: 'report' as const,
})
const measures = [
  asked('visits', true),
  asked('visits-female', true, 'visits'),
  asked('loans', false),
  { ...asked('attendances', true), source: 'activities' as const },
]
test.each([
  ['all is there', { visits: 9, 'visits-female': 3, loans: 2 }, undefined, []],
  ['zero is an answer', { visits: 0 }, undefined, []],
  [
    'parts and what is not required may be empty',
    { visits: 9, 'visits-female': null, loans: null },
    undefined,
    [],
  ],
  ['a required one is null', { visits: null }, 'report.figure-missing', ['figures.visits']],
  ['a required one is left out', {}, 'report.figure-missing', ['figures.visits']],
  ['one is unknown', { visits: 9, cats: 3 }, 'report.figure-unknown', ['figures.cats']],
  [
    'one is counted from activities',
    { visits: 9, attendances: 3 },
    'report.figure-unknown',
    ['figures.attendances'],
  ],
])('figures: %s', (_, figures, code, paths) => {
  const problem = figureProblems(figures, measures)
  expect(problem?.code).toBe(code)
  expect((problem?.fields ?? []).map(field => field.path)).toEqual(paths)
})

test('what was not counted is kept as not counted, not as zero', () => {
  expect(completed({ visits: 9 }, measures)).toEqual({ visits: 9, 'visits-female': null, loans: null })
})

const outlier: Flag = {
  code: 'outlier.visits',
  measures: ['visits'],
  kind: 'outlier',
  usual: { low: 80, high: 120 },
}
test('every flag asks for a note, and tells what is usual', () => {
  const rule: Flag = { code: 'rule.x', measures: ['visits'], kind: 'rule', usual: null }
  expect(notesMissing([outlier, rule], { 'rule.x': 'Ada lomba' })).toEqual([
    { path: 'notes.outlier.visits', rule: 'note-missing', params: { low: 80, high: 120 } },
  ])
  expect(notesMissing([outlier], { 'outlier.visits': 'Ada lomba' })).toEqual([])
  expect(notesMissing([{ ...rule, code: 'toString' }], {})).toHaveLength(1)
})
test('a note on what is not unusual is not kept', () => {
  expect(notesFor([outlier], { 'outlier.visits': 'Ada lomba', other: 'x' })).toEqual({
    'outlier.visits': 'Ada lomba',
  })
})

test('the past is twelve months, oldest first, silent ones empty', () => {
  const past = pastOf('2026-02-01', [{ month: '2025-12-01', figures: { visits: 0 } }])
  expect(past.map(row => row.month)).toEqual([
    ...Array.from({ length: 11 }, (_, n) => `2025-${String(n + 2).padStart(2, '0')}-01`),
    '2026-01-01',
  ])
  expect(past.filter(row => row.figures !== null)).toEqual([{ month: '2025-12-01', figures: { visits: 0 } }])
})

test.each([
  ['heard of last month', '2020-01-01', '2026-09-01', 1],
  ['heard of three months ago', '2020-01-01', '2026-07-01', 3],
  ['over the turn of the year', '2020-01-01', '2025-12-01', 10],
  ['never heard of in a year', '2020-01-01', null, 12],
  ['new since August', '2026-08-01', null, 3],
  ['new this month', '2026-10-01', null, 1],
  ['back since September, last heard of before', '2026-09-01', '2026-02-01', 2],
  ['not expected at all', null, null, 0],
])('silent in October: %s', (_, since, last, months) => {
  expect(silentFor('2026-10-01', since, last)).toBe(months)
})

const waiting: Standing = {
  version: 3,
  submitted_by: 'maryam',
  verified_at: null,
  verified_by: null,
  returned_at: null,
  returned_by: null,
  flags: 0,
}
test.each([
  ['as it waits', waiting, 3, undefined],
  ['that never came', { ...waiting, version: null, submitted_by: null }, 0, 'report.wrong-state'],
  ['that I sent', { ...waiting, submitted_by: 'yusuf' }, 3, 'report.own-report'],
  ['that is verified', { ...waiting, verified_at: day, verified_by: 'ana' }, 3, 'report.wrong-state'],
  ['that is returned', { ...waiting, returned_at: day, returned_by: 'ana' }, 3, 'report.wrong-state'],
  ['that was sent anew meanwhile', waiting, 2, 'record.changed-meanwhile'],
])('Yusuf judges a report %s', (_, row, seen, why) => {
  expect(whyNotJudge(row, 'yusuf', seen)).toBe(why)
})

const minutes = (n: number) => new Date(Date.parse(day) + n * 60_000)
const mine = { ...waiting, verified_at: day, verified_by: 'yusuf' }
test.each([
  ['at once, having seen the version before', mine, 2, minutes(0), undefined],
  ['having seen the list again', mine, 3, minutes(1), undefined],
  ['a return', { ...waiting, returned_at: day, returned_by: 'yusuf' }, 3, minutes(1), undefined],
  ['in the tenth minute', mine, 3, minutes(10), undefined],
  ['after ten minutes', mine, 3, minutes(10.1), 'report.undo-over'],
  ["a colleague's", { ...mine, verified_by: 'ana' }, 3, minutes(1), 'access.not-allowed'],
  ['what was not judged', waiting, 3, minutes(1), 'report.wrong-state'],
  ['what never came', { ...waiting, version: null }, 0, minutes(1), 'report.wrong-state'],
  ['an older judgement', mine, 1, minutes(1), 'record.changed-meanwhile'],
])('Yusuf takes back %s', (_, row, seen, now, why) => {
  expect(whyNotUndo(row, 'yusuf', seen, now)).toBe(why)
})
