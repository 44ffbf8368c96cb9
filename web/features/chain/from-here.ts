import type { ChainElement } from '../../../contract/chain.ts'
import type { Whole } from './parts.ts'

/**
 * What is known already of the chain of a neighbour, from the chain that is on the screen: what leads to it and what it
 * leads to. Shown at a press, until the server's answer is there, which may know more.
 * @returns the chain as it is where the element is none of its own
 */
export function fromHere(known: Whole | undefined, { kind, id }: ChainElement): Whole | undefined {
  const root = known?.nodes.findIndex(node => node.kind === kind && node.id === id) ?? -1
  if (!known || root <= 0) return known
  const steps = new Map([[root, 0]])
  for (const down of [true, false]) walk(known, root, down, steps)
  const order = [...steps.keys()].sort((a, b) => far(steps, a) - far(steps, b) || a - b)
  const places = new Map(order.map((n, place) => [n, place]))
  return {
    ...{ left: known.left, links: false },
    nodes: order.flatMap(n => {
      const node = known.nodes[n]
      return node ? [{ ...node, steps: steps.get(n) ?? 0 }] : []
    }),
    edges: known.edges.flatMap(({ from, to, linked }) => {
      const [a, b] = [places.get(from), places.get(to)]
      return a === undefined || b === undefined ? [] : [{ from: a, to: b, linked }]
    }),
  }
}

const far = (steps: ReadonlyMap<number, number>, n: number) => Math.abs(steps.get(n) ?? 0)

/** Breadth first, with the links or against them; notes how many steps away each is. */
function walk({ edges }: Whole, root: number, down: boolean, steps: Map<number, number>): void {
  const next = new Map<number, number[]>()
  for (const { from, to } of edges) {
    const [here, there] = down ? [from, to] : [to, from]
    const more = next.get(here)
    if (more) more.push(there)
    else next.set(here, [there])
  }
  let level = [root]
  for (let n = 1; level.length > 0; n++)
    level = level.flatMap(here =>
      (next.get(here) ?? []).filter(there => {
        if (steps.has(there)) return false
        steps.set(there, down ? n : -n)
        return true
      }),
    )
}
