import { describe, expect, test } from 'vitest'
import { type Adopter, compare, percentOf, strengthOf } from './comparing.ts'
import { hodgesLehmann, rankOfRange } from './estimate.ts'
import type { Watched } from './similar.ts'

/** Made data, the same each time: what the months would have shown, with a known effect put in. */
type World = {
  adopters: number
  pool: number
  /** In logarithms, from the month of beginning on. */
  effect: number
  /** How much higher adopters stand for good. */
  higher?: number
  /** Of how many each adopter is the one that had the lowest months just before. */
  lowestOf?: number
  /** All move up by this much a month. */
  trend?: number
}
const [months, began, each] = [24, 15, 3]

function made(world: World, random: () => number): { adopters: Adopter[]; pool: Watched[] } {
  const normal = () => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random())
  const provinces = Array.from({ length: 4 }, () => Array.from({ length: months }, () => 0.1 * normal()))
  const library = (id: string, higher: number, effect: number): Adopter => {
    const provinceId = Math.floor(random() * 4)
    const level = Math.log(120) + 0.5 * normal() + higher
    const values = Array.from({ length: months }, (_, month) => {
      const shared = (provinces[provinceId]?.[month] ?? 0) + (world.trend ?? 0) * month
      const own = month >= began ? effect : 0
      return Math.round(Math.exp(level + shared + own + 0.3 * normal()))
    })
    return { id, kind: 'village', city: false, provinceId, values, began }
  }
  const justBefore = ({ values }: Watched) =>
    values.slice(began - each, began).reduce<number>((sum, value) => sum + (value ?? 0), 0) /
    values.reduce<number>((sum, value, at) => sum + (at < began - each ? (value ?? 0) : 0), 0)
  const adopter = (at: number) =>
    Array.from({ length: world.lowestOf ?? 1 }, () => library(`a${at}`, world.higher ?? 0, world.effect))
      .toSorted((a, b) => justBefore(a) - justBefore(b))
      .slice(0, 1)
  return {
    adopters: Array.from({ length: world.adopters }, (_, at) => adopter(at)).flat(),
    pool: Array.from({ length: world.pool }, (_, at) => library(`p${at}`, 0, 0)),
  }
}

/** Over many draws: how often the range holds the true effect, how often it tells of one, and the middle of middles. */
function drawn(world: World, draws = 100) {
  const random = numbers(20_261_128)
  let [covers, alarms, sum, naive] = [0, 0, 0, 0]
  for (let draw = 0; draw < draws; draw++) {
    const { adopters, pool } = made(world, random)
    const { estimate, adopters: means } = compare(adopters, pool, each, months)
    if (!estimate?.range) throw new Error('no range')
    const { low, high } = estimate.range
    if (low <= world.effect && world.effect <= high) covers++
    if (low > 0 || high < 0) alarms++
    sum += estimate.middle
    naive += Math.log(means.after / means.before)
  }
  return { covers: covers / draws, alarms: alarms / draws, middle: sum / draws, naive: naive / draws }
}

/** mulberry32 */
function numbers(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296
  }
}

const world: World = { adopters: 24, pool: 240, effect: 0 }

describe('on made data, whose effect is known', () => {
  test('an effect of 30 % is within the range in about 95 of 100 draws, and the middle is right', () => {
    const { covers, middle } = drawn({ ...world, effect: Math.log(1.3) })
    expect(covers).toBeGreaterThanOrEqual(0.9)
    expect(percentOf(middle)).toBeGreaterThanOrEqual(27)
    expect(percentOf(middle)).toBeLessThanOrEqual(33)
  })

  test.each<[string, Partial<World>]>([
    ['nothing happened', {}],
    ['adopters are few', { adopters: 8, pool: 60 }],
    ['adopters stand much higher than others', { higher: 0.4 }],
    ['all libraries rose by 5 % a month', { trend: 0.05 }],
  ])('where there is none, hardly more than 5 of 100 ranges tell of one: %s', (_, over) => {
    const { alarms, middle, naive } = drawn({ ...world, ...over })
    expect(alarms).toBeLessThanOrEqual(0.1)
    expect(Math.abs(middle)).toBeLessThan(0.03)
    // before and after alone would have told of a fifth more
    if (over.trend) expect(naive).toBeGreaterThan(0.18)
  })

  test('who begins after low months goes up again by itself: that is not taken for the practice', () => {
    const { alarms, middle, naive } = drawn({ ...world, lowestOf: 4 })
    expect(naive).toBeGreaterThan(0.15)
    expect(middle).toBeLessThan(naive / 4)
    expect(alarms).toBeLessThanOrEqual(0.14)
  })
})

describe('the range', () => {
  test.each([
    [6, 1],
    [10, 9],
    [20, 53],
    [25, 90],
    [50, 435],
    [51, 453],
  ])(
    'of %i differences begins at the Walsh average of rank %i, as tables of the signed-rank test have it',
    (n, rank) => {
      expect(rankOfRange(n)).toBe(rank)
    },
  )

  test('the middle is the median of all means of two; one wild library moves it little', () => {
    const { middle, range } = hodgesLehmann([0.1, 0.2, 0.3, 0.4, 0.5, 50])
    expect(middle).toBeCloseTo(0.35)
    expect(range?.low).toBeCloseTo(0.1)
    expect(range?.high).toBeCloseTo(50)
  })

  test.each([
    [2, 'none'],
    [3, 'no-range'],
    [6, 'few'],
    [20, 'enough'],
  ])('of %i adopters is said: %s', (n, strength) => {
    expect(strengthOf(n)).toBe(strength)
    expect(hodgesLehmann(Array.from({ length: n }, (_, at) => at)).range === null).toBe(n < 6)
  })
})

describe('who can be compared', () => {
  const flat = (id: string, level: number, over: Partial<Adopter> = {}): Adopter => ({
    ...{ id, kind: 'village', city: false, provinceId: 21, began: 10 },
    values: Array.from({ length: 20 }, () => level),
    ...over,
  })
  const without = (id: string, missing: readonly number[]) =>
    flat(id, 100, { values: flat(id, 100).values.map((value, at) => (missing.includes(at) ? null : value)) })
  const pool = [flat('p1', 100), flat('p2', 110), flat('p3', 90)]
  const left = (adopter: Adopter, others: readonly Watched[] = pool) => {
    const { left: out, differences } = compare([adopter], others, 3, 20)
    return [out.recent, out.reports, out.alone, differences.length]
  }
  test.each<[string, Adopter, Watched[] | undefined, number[]]>([
    ['all months are known', flat('a', 100), undefined, [0, 0, 0, 1]],
    ['its three months after are not over', flat('a', 100, { began: 17 }), undefined, [1, 0, 0, 0]],
    ['one month of a side is missing', without('a', [9, 12]), undefined, [0, 0, 0, 1]],
    ['two months of a side are missing', without('a', [8, 9]), undefined, [0, 1, 0, 0]],
    ['all others are three times as large', flat('a', 30), undefined, [0, 0, 1, 0]],
    ['all others are in cities', flat('a', 100), pool.map(one => ({ ...one, city: true })), [0, 0, 1, 0]],
    [
      'all others are of another kind',
      flat('a', 100),
      pool.map(one => ({ ...one, kind: 'regency' })),
      [0, 0, 1, 0],
    ],
    [
      'others did not report in its months',
      flat('a', 100),
      pool.map(({ id }) => without(id, [11])),
      [0, 0, 1, 0],
    ],
  ])('%s', (_, adopter, others, expected) => {
    expect(left(adopter, others)).toEqual(expected)
  })
})
