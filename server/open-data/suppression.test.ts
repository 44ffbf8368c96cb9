import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Hidden, hiddenOf, type Leaf } from './suppression.ts'

const provinces = [11, 12]
/** Two or three places in each of two provinces, of two parts; numbers in which few and many meet. */
const number = fc.oneof(fc.integer({ min: 0, max: 5 }), fc.integer({ min: 0, max: 9 }))
const pair = fc.tuple(number, number)
const scene = fc
  .tuple(...provinces.map(() => fc.array(fc.tuple(pair, pair), { minLength: 1, maxLength: 2 })))
  .map(all =>
    all.flatMap((places, at) =>
      places.map(([verified, pending], n): Leaf => {
        const province = provinces[at] ?? 0
        return { region: province * 100 + n, province, verified, pending }
      }),
    ),
  )

const tables = ['verified', 'pending'] as const

/** Every table that fits what is shown: totals of each place, and breakdowns of all that are not hidden. */
function fitting(leaves: readonly Leaf[], of: (typeof tables)[number], hidden: Hidden): number[][] {
  const totals = leaves.map(leaf => (leaf[of][0] ?? 0) + (leaf[of][1] ?? 0))
  const found: number[][] = []
  const first = leaves.map(leaf => leaf[of][0] ?? 0)
  const sum = (values: readonly number[], province?: number) =>
    values.reduce(
      (all, n, at) => all + (province === undefined || leaves[at]?.province === province ? n : 0),
      0,
    )
  const go = (at: number, chosen: number[]): void => {
    if (at === leaves.length) {
      const fits =
        (hidden.nation || sum(chosen) === sum(first)) &&
        provinces.every(id => hidden.regions.has(id) || sum(chosen, id) === sum(first, id))
      if (fits) found.push(chosen)
      return
    }
    const leaf = leaves[at] as Leaf
    if (!hidden.regions.has(leaf.region)) return go(at + 1, [...chosen, first[at] ?? 0])
    for (let n = 0; n <= (totals[at] ?? 0); n++) go(at + 1, [...chosen, n])
  }
  go(0, [])
  return found
}

test('no number of fewer than five can be found, by reading it or by taking from what is shown', () => {
  fc.assert(
    fc.property(scene, leaves => {
      const hidden = hiddenOf(leaves)
      for (const of of tables) {
        const all = fitting(leaves, of, hidden)
        expect(all.length).toBeGreaterThan(0)
        for (const part of [0, 1]) {
          const valueOf = (values: readonly number[], at: number) => {
            const leaf = leaves[at] as Leaf
            const total = (leaf[of][0] ?? 0) + (leaf[of][1] ?? 0)
            return part === 0 ? (values[at] ?? 0) : total - (values[at] ?? 0)
          }
          const places = [
            ...leaves.map((_, at) => [at]),
            leaves.map((_, at) => at),
            ...provinces.map(id => leaves.flatMap((leaf, at) => (leaf.province === id ? [at] : []))),
          ]
          for (const ats of places) {
            const sumIn = (values: readonly number[]) => ats.reduce((sum, at) => sum + valueOf(values, at), 0)
            const really = sumIn(leaves.map(leaf => leaf[of][0] ?? 0))
            if (really > 0 && really < 5) expect(new Set(all.map(sumIn)).size).toBeGreaterThan(1)
          }
        }
      }
    }),
    { numRuns: 400, seed: 20_261_128 },
  )
})

test('where all are many, nothing is kept back; where one is few, no more than is needed', () => {
  const leaf = (region: number, province: number, ...verified: number[]): Leaf => ({
    ...{ region, province, verified, pending: verified.map(() => 0) },
  })
  const many = [leaf(1101, 11, 30, 40), leaf(1102, 11, 20, 25), leaf(1201, 12, 60, 70), leaf(1202, 12, 12, 9)]
  expect(hiddenOf(many)).toEqual({ regions: new Set(), nation: false })
  expect(hiddenOf([...many, leaf(1103, 11, 3, 8)])).toEqual({ regions: new Set([1103, 1102]), nation: false })
})
