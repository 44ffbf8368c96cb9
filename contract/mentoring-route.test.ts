import fc from 'fast-check'
import { expect, test } from 'vitest'
import { reasonsOf, inRankingOrder, type RankingFacts } from './mentoring-ranking.ts'
import { kmBetween, lengthOf, type Point, routeOf } from './mentoring-route.ts'

const point = fc.record({
  latitude: fc.double({ min: -11, max: 6, noNaN: true }),
  longitude: fc.double({ min: 95, max: 141, noNaN: true }),
})

test('a route visits each once, and is never longer than the order that was given', () => {
  fc.assert(
    fc.property(fc.array(point, { maxLength: 10 }), fc.option(point), (stops, start) => {
      const route = routeOf(stops, start)
      expect(new Set(route)).toEqual(new Set(stops))
      expect(route).toHaveLength(stops.length)
      expect(lengthOf(route, start)).toBeLessThanOrEqual(lengthOf(stops, start) + 1e-6)
    }),
  )
})

test('villages along a coast are visited one after the other, from where the day begins', () => {
  const coast: Point[] = [3, 1, 4, 2].map(n => ({ latitude: 3 + n / 10, longitude: 108 }))
  const start = { latitude: 3, longitude: 108 }
  expect(routeOf(coast, start).map(({ latitude }) => latitude)).toEqual([3.1, 3.2, 3.3, 3.4])
  expect(Math.round(lengthOf(routeOf(coast, start), start))).toBe(44)
  expect(
    Math.round(kmBetween({ latitude: 3.95, longitude: 108.39 }, { latitude: 3.8, longitude: 108.02 })),
  ).toBe(44)
})

const calm: RankingFacts = { asked: null, silent: 0, dropped: null, late: 0, unvisited: 10, owed: 0 }
test.each([
  ['nothing says so', calm, null, []],
  ['asked two weeks ago', { ...calm, asked: 14 }, null, [['asked', 14, 40]]],
  ['silent for two months', { ...calm, silent: 2 }, null, [['silent', 2, 20]]],
  ['a fifth fewer visits', { ...calm, dropped: 20 }, null, [['dropped', 20, 10]]],
  ['more visits', { ...calm, dropped: -30 }, null, []],
  ['never visited', { ...calm, unvisited: null }, null, [['unvisited', null, 20]]],
  ['near', calm, 12, [['near', 12, 6]]],
  ['far', calm, 61, []],
  [
    'the heaviest first',
    { ...calm, late: 3, silent: 9, owed: 1 },
    null,
    [
      ['silent', 9, 30],
      ['late', 3, 10],
      ['owed', 1, 5],
    ],
  ],
] as const)('what the rules give: %s', (_, facts, km, wanted) => {
  expect(reasonsOf(facts, km).map(({ rule, value, points }) => [rule, value, points])).toEqual(wanted)
})

test('of equal points who waits longer comes first, then the name', () => {
  const all = [
    { name: 'Sedanau', facts: { ...calm, unvisited: 70 } },
    { name: 'Ranai', facts: { ...calm, unvisited: 61 } },
    { name: 'Sepempang', facts: { ...calm, asked: 1 } },
    { name: 'Batu', facts: { ...calm, unvisited: 61 } },
  ]
  expect(inRankingOrder(all, () => null).map(({ name }) => name)).toEqual([
    ...['Sepempang', 'Sedanau', 'Batu', 'Ranai'],
  ])
})
