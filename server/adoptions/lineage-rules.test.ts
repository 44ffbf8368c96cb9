import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { above, type Node, wouldLoop } from './lineage-rules.ts'

type Tree = Map<string, Node & { kind: 'practice' | 'adoption' | 'card' }>

/** Whatever libraries try, one after the other: to take on what is there, to write a card from it, to name another source. */
const tries = fc.array(
  fc.record({
    what: fc.constantFrom('take' as const, 'take' as const, 'write' as const, 'hang' as const),
    library: fc.integer({ min: 0, max: 5 }),
    at: fc.nat(40),
    to: fc.nat(40),
  }),
  { minLength: 1, maxLength: 40 },
)

/** The practice or card that a node is, or is of. */
function cardOf(tree: Tree, id: string): string | undefined {
  return above(tree, id).find(({ kind }) => kind !== 'adoption')?.id
}

test('whatever is taken on, written from it and hung elsewhere: nobody learns from themselves, and all leads to the first', () => {
  fc.assert(
    fc.property(tries, steps => {
      const tree: Tree = new Map([['root', { id: 'root', kind: 'practice', parent: null, library_id: '0' }]])
      for (const [nr, { what, library, at, to }] of steps.entries()) {
        const nodes = [...tree.values()]
        const node = nodes[at % nodes.length]
        const source = nodes[to % nodes.length]
        const library_id = String(library)
        if (!node || !source) continue
        if (what === 'take' && !wouldLoop(tree, node.id, library_id))
          tree.set(`a${nr}`, { id: `a${nr}`, kind: 'adoption', parent: node.id, library_id })
        if (what === 'write' && node.kind === 'adoption')
          tree.set(`c${nr}`, { id: `c${nr}`, kind: 'card', parent: node.id, library_id: node.library_id })
        const same = cardOf(tree, node.id) === cardOf(tree, source.id)
        const hung = what === 'hang' && node.kind === 'adoption' && same
        if (hung && !wouldLoop(tree, source.id, node.library_id, node.id))
          tree.set(node.id, { ...node, parent: source.id })
      }
      for (const node of tree.values()) {
        const way = above(tree, node.id)
        expect(way.at(-1)?.id).toBe('root')
        // a card stands right under its own library's adoption, and nothing else of a library under itself
        const libraries = way.filter(({ kind }) => kind !== 'card').map(({ library_id }) => library_id)
        expect(new Set(libraries).size).toBe(libraries.length)
      }
    }),
    { numRuns: 300 },
  )
})
