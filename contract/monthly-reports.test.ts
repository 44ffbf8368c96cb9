import { expect, test } from 'vitest'
import { type Figures, flagsOf } from './monthly-reports.ts'

const asked = (code: string, partOf: string | null = null) => ({ code, partOf, source: 'report' as const })
const measures = [
  asked('visits'),
  asked('visits-female', 'visits'),
  asked('visits-male', 'visits'),
  asked('users'),
  asked('members'),
  { code: 'attendances', partOf: null, source: 'activities' as const },
]
const message = { id: '', en: '' }
const rules = [
  { code: 'rule.users-within-visits', left: 'users', op: '<=' as const, right: 'visits', message },
  { code: 'rule.members-same', left: 'members', op: '=' as const, right: 'users', message },
]
const month = (figures: Figures | null, n = 1) => ({
  month: `2026-${String(n).padStart(2, '0')}-01`,
  figures,
})
const months = (...visits: (number | null)[]) =>
  visits.map((v, n) => month(v === null ? null : { visits: v }, n + 1))
const codes = (now: Figures, past: { month: string; figures: Figures | null }[] = []) =>
  flagsOf(now, measures, rules, past).map(flag => flag.code)

const single: [string, Figures, string[]][] = [
  ['nothing is unusual', { visits: 100, users: 60, members: 60 }, []],
  ['an empty month', { visits: 0, users: 0, members: 0 }, []],
  ['more users than visits', { visits: 50, users: 60, members: 60 }, ['rule.users-within-visits']],
  ['two figures that should be the same', { visits: 90, users: 60, members: 61 }, ['rule.members-same']],
  ['a rule rests where one side was not counted', { visits: null, users: 60, members: 60 }, []],
  ['a rule rests where one side was not asked', { users: 60, members: 60 }, []],
  [
    'parts over their whole',
    { visits: 100, 'visits-female': 60, 'visits-male': 41, users: 60, members: 60 },
    ['parts.visits'],
  ],
  ['parts below their whole', { visits: 100, 'visits-female': 60, users: 60, members: 60 }, []],
  [
    'parts of a whole that was not counted',
    { visits: null, 'visits-female': 60, users: 60, members: 60 },
    [],
  ],
]
test.each(single)('a month by itself: %s', (_, now, expected) => {
  expect(codes(now)).toEqual(expected)
})

const outliers: [string, number, (number | null)[], boolean][] = [
  ['three months are too few to know what is usual', 900, [100, 100, 100], false],
  ['four months are enough', 900, [100, 100, 100, 100], true],
  ['silent months tell nothing', 900, [100, null, 100, null, 100], false],
  ['three times the median is still usual', 300, [100, 100, 100, 100], false],
  ['above three times is not', 301, [100, 100, 100, 100], true],
  ['a third of the median is still usual', 40, [120, 120, 120, 120], false],
  ['below a third is not', 39, [120, 120, 120, 120], true],
  ['small numbers swing by themselves', 24, [5, 5, 5, 5], false],
  ['a difference of twenty is looked at', 25, [5, 5, 5, 5], true],
  ['after months of zero, many visits are looked at', 20, [0, 0, 0, 0], true],
  ['zero after busy months is looked at', 0, [120, 120, 120, 120], true],
  ['one wild month does not move the median', 110, [100, 100, 9000, 100, 100], false],
]
test.each(outliers)('against its own past: %s', (_, visits, past, flagged) => {
  expect(codes({ visits }, months(...past))).toEqual(flagged ? ['outlier.visits'] : [])
})

test('an outlier tells what is usual', () => {
  const [flag] = flagsOf({ visits: 900 }, measures, [], months(80, 120, 100, 110))
  expect(flag).toEqual({
    code: 'outlier.visits',
    measures: ['visits'],
    kind: 'outlier',
    usual: { low: 80, high: 120 },
  })
})

const repeats: [string, Figures, Figures | null, boolean][] = [
  ['all three the same', { visits: 9, users: 7, members: 7 }, { visits: 9, users: 7, members: 7 }, true],
  ['one is another', { visits: 9, users: 7, members: 7 }, { visits: 9, users: 6, members: 7 }, false],
  ['all zero both times', { visits: 0, users: 0, members: 0 }, { visits: 0, users: 0, members: 0 }, false],
  ['nothing came last month', { visits: 9, users: 7, members: 7 }, null, false],
  [
    'parts are not looked at',
    { visits: 9, users: 7, members: 7, 'visits-female': 1 },
    { visits: 9, users: 7, members: 7, 'visits-female': 4 },
    true,
  ],
]
test.each(repeats)('just like last month: %s', (_, now, last, flagged) => {
  expect(codes(now, [month({ visits: 1, users: 1, members: 1 }, 1), month(last, 2)])).toEqual(
    flagged ? ['same-as-last'] : [],
  )
})

test('fewer than three figures are never called a repetition', () => {
  const two = [asked('visits'), asked('users')]
  expect(flagsOf({ visits: 9, users: 7 }, two, [], [month({ visits: 9, users: 7 })])).toEqual([])
})
