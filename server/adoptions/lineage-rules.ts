/** What hangs on what: a practice, an adoption of it, a card written from that, its adoptions … each of a library. */
export type Node = { id: string; parent: string | null; library_id: string }

/** The node itself and all that it hangs on, up to the first. */
export function above<N extends Node>(tree: ReadonlyMap<string, N>, id: string): N[] {
  const chain: N[] = []
  // a lineage has no circle; were there one all the same, the way up would end
  for (let at = tree.get(id); at && !chain.includes(at); at = at.parent ? tree.get(at.parent) : undefined)
    chain.push(at)
  return chain
}

/** The node itself and all that hangs on it. */
export function below<N extends Node>(tree: ReadonlyMap<string, N>, id: string): N[] {
  const found = new Set([id])
  for (let grew = true; grew; ) {
    grew = false
    for (const node of tree.values())
      if (!found.has(node.id) && node.parent !== null && found.has(node.parent)) {
        found.add(node.id)
        grew = true
      }
  }
  return [...tree.values()].filter(node => found.has(node.id))
}

/**
 * Whether a library would learn from itself: where it stands in the way up from its source, as who wrote a card or as
 * who took one on; or where somebody who learned from it does.
 * @param source the practice, card or adoption that it takes from
 * @param own its own node, where it has one already that is hung elsewhere
 */
export function wouldLoop(
  tree: ReadonlyMap<string, Node>,
  source: string,
  library: string,
  own?: string,
): boolean {
  const learners = new Set([library, ...(own ? below(tree, own).map(node => node.library_id) : [])])
  return above(tree, source).some(node => learners.has(node.library_id))
}
