import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fromHere } from './from-here.ts'
import type { Whole } from './parts.ts'

const node = (n: number): Whole['nodes'][number] => ({
  ...{ kind: 'activity', steps: 0, id: `${n}`, title: `${n}`, day: '', state: null, place: null },
  ...{ figure: null, page: null },
})

test('what is known of a neighbour’s chain is what leads to it and what it leads to, each link between them once', () => {
  const links = fc.array(fc.tuple(fc.nat(11), fc.nat(11)), { maxLength: 30 })
  fc.assert(
    fc.property(links, fc.integer({ min: 1, max: 11 }), (pairs, root) => {
      // a link never makes a circle
      const edges = pairs.filter(([from, to]) => from < to).map(([from, to]) => ({ from, to, linked: false }))
      const whole: Whole = {
        nodes: Array.from({ length: 12 }, (_, n) => node(n)),
        edges,
        left: 0,
        links: true,
      }
      const from = (n: number, down: boolean): number[] =>
        edges.flatMap(edge => {
          const [here, there] = down ? [edge.from, edge.to] : [edge.to, edge.from]
          return here === n ? [there, ...from(there, down)] : []
        })
      const reached = new Set([root, ...from(root, true), ...from(root, false)])
      const seen = fromHere(whole, { kind: 'activity', id: `${root}` as never })
      expect(seen?.nodes[0]?.id).toBe(`${root}`)
      expect(new Set(seen?.nodes.map(({ id }) => Number(id)))).toEqual(reached)
      expect(seen?.nodes.length).toBe(reached.size)
      expect(
        seen?.edges.map(edge => [edge.from, edge.to].map(n => Number(seen.nodes[n]?.id)).join()).sort(),
      ).toEqual(
        edges
          .filter(edge => reached.has(edge.from) && reached.has(edge.to))
          .map(edge => [edge.from, edge.to].join())
          .sort(),
      )
    }),
  )
})
