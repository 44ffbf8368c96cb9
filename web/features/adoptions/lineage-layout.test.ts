import { expect, test } from 'vitest'
import { cell, layoutOf, row } from './lineage-layout.ts'
import { followersOf, type LineageNode, wayTo } from './lineage-parts.ts'

/** A lineage by who gave to whom, in order. */
const lineageOf = (parents: readonly number[]): LineageNode[] =>
  parents.map((parent, at) => ({
    ...{ id: String(at), parent, name: `Desa ${at}`, place: '', mark: 'trying' },
    ...{ changed: false, lat: null, lon: null },
  }))

/** As 5,000 libraries may have taken it from each other: most from few. */
function grown(count: number, seed: number): LineageNode[] {
  let state = seed
  const random = () => {
    state = (state * 16_807) % 2_147_483_647
    return state / 2_147_483_647
  }
  return lineageOf(
    Array.from({ length: count }, (_, at) =>
      at === 0 ? -1 : random() < 0.3 ? 0 : Math.floor(random() * random() * at),
    ),
  )
}

test('whoever took it stands right of who gave it, and nobody stands on another', () => {
  for (const nodes of [
    lineageOf([-1, 0, 0, 1, 1]),
    grown(400, 3),
    grown(5000, 7),
    lineageOf([-1, ...Array<number>(60).fill(0)]),
  ]) {
    const { x, y, width, height } = layoutOf(nodes)
    const taken = new Map<string, number>()
    nodes.forEach(({ parent }, at) => {
      if (parent >= 0) expect(x[at]).toBeGreaterThan((x[parent] ?? 0) + cell)
      expect((x[at] ?? 0) + cell).toBeLessThanOrEqual(width + 1)
      expect(y[at]).toBeGreaterThan(0)
      expect(y[at]).toBeLessThan(height)
    })
    // a row is that high and a name that wide: sorted by columns, each keeps its distance
    const places = nodes.map((_, at) => at).sort((a, b) => (y[a] ?? 0) - (y[b] ?? 0))
    for (const at of places) {
      for (let column = Math.floor((x[at] ?? 0) / cell) - 1; column <= (x[at] ?? 0) / cell + 1; column++) {
        for (const [key, other] of taken) {
          if (!key.startsWith(`${column}/`)) continue
          const far = Math.abs((x[at] ?? 0) - (x[other] ?? 0)) >= cell - 1
          expect(far || (y[at] ?? 0) - (y[other] ?? 0) >= row - 1).toBe(true)
        }
      }
      const column = Math.floor((x[at] ?? 0) / cell)
      for (const [key, other] of taken)
        if (key.startsWith(`${column}/`) && (y[at] ?? 0) - (y[other] ?? 0) > row) taken.delete(key)
      taken.set(`${column}/${at}`, at)
    }
  }
})

test('thousands stay a picture: never a ribbon more than four times as long as wide', () => {
  for (const nodes of [grown(5000, 7), grown(5000, 11), lineageOf([-1, ...Array<number>(4999).fill(0)])]) {
    const { width, height } = layoutOf(nodes)
    expect(Math.max(width / height, height / width)).toBeLessThan(4)
  }
})

test('a chain of 5,000 is laid out without running out of stack, and the way to its end is told', () => {
  const nodes = lineageOf(Array.from({ length: 5000 }, (_, at) => at - 1))
  expect(layoutOf(nodes).height).toBe(row)
  expect(wayTo(nodes, 4999)).toHaveLength(5000)
  expect(followersOf(nodes)[0]).toBe(4999)
})
