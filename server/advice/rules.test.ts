import { expect, test } from 'vitest'
import { adviceRules, mostPoints } from '../../contract/advice.ts'
import { advice } from '../../text/advice.ts'
import { type Home, type Known, median, pointsOf, reasonsOf, standingOf } from './rules.ts'

const practice: Known = {
  ...{ topic: 'digital-inclusion', conditions: ['no-internet', 'coast'], cost: null, began: 0, working: 0 },
  ...{ alike: 0, km: null },
}
const home: Home = { weak: [], needs: [], conditions: [] }

test.each<[string, Partial<Known>, Partial<Home>, [string, number][]]>([
  ['nothing speaks for it', {}, {}, []],
  [
    'a measure that it moves is low',
    {},
    { weak: [{ measure: 'internet-users', standing: 'low' }] },
    [['weak', 30]],
  ],
  ['… or to be watched', {}, { weak: [{ measure: 'internet-users', standing: 'watch' }] }, [['weak', 21]]],
  ['a low measure that it does not move', {}, { weak: [{ measure: 'loans', standing: 'low' }] }, []],
  ['a need of its topic is open', {}, { needs: ['digital-inclusion'] }, [['need', 20]]],
  ['it works at eight of ten', { began: 10, working: 8 }, {}, [['works', 13]]],
  ['it works at the only one that tried', { began: 1, working: 1 }, {}, [['works', 7]]],
  ['nobody says that it works', { began: 9 }, {}, []],
  ['two like this one have it', { alike: 2 }, {}, [['alike', 6]]],
  ['it was done where the same is lacking', {}, { conditions: ['no-internet'] }, [['conditions', 6]]],
  ['it works 40 km from here', { km: 40.4 }, {}, [['near', 10]]],
  ['it works 400 km from here', { km: 400 }, {}, [['near', 3]]],
  ['it works 900 km from here', { km: 900 }, {}, []],
  ['it costs nothing', { cost: 0 }, {}, [['cost', 5]]],
  ['it costs half a million', { cost: 500_000 }, {}, [['cost', 3]]],
])('%s', (_, of, at, expected) => {
  const found = reasonsOf({ ...practice, ...of }, { ...home, ...at })
  expect(found.map(({ rule, points }) => [rule, points])).toEqual(expected)
})

test('all that speaks for it adds up, the strongest first, and never to more than each rule can give', () => {
  const found = reasonsOf(
    { ...practice, began: 100, working: 100, alike: 50, km: 1, cost: 0 },
    {
      weak: [{ measure: 'internet-users', standing: 'low' }],
      needs: ['digital-inclusion'],
      conditions: ['no-internet', 'coast'],
    },
  )
  expect(found[0]?.rule).toBe('weak')
  for (const { rule, points } of found) expect(points).toBeLessThanOrEqual(mostPoints[rule])
  expect(pointsOf(found)).toBeLessThanOrEqual(110)
})

test.each(['id', 'en'] as const)('every rule is told, and says in words why: %s', language => {
  const { reasons, rules } = advice[language]
  expect(Object.keys(reasons)).toEqual([...adviceRules])
  for (const rule of adviceRules) expect(rules[rule].length).toBeGreaterThan(20)
})

test.each([
  [49, 100, 'low'],
  [50, 100, 'watch'],
  [79, 100, 'watch'],
  [80, 100, undefined],
  [0, 0, undefined],
])('%d where %d is usual: %s', (here, usual, standing) => {
  expect(standingOf(here, usual)).toBe(standing)
})

test.each([
  [[], null],
  [[3], 3],
  [[5, 1, 3], 3],
  [[4, 1, 3, 2], 2.5],
])('the median of %j is %d', (values, expected) => {
  expect(median(values)).toBe(expected)
})
