/** How far a library has got with a practice; `card` is a practice itself, written by the library. */
export type LineageMark = 'card' | 'interested' | 'trying' | 'working' | 'dropped'

/** One place of the lineage: a card, or a library that took it on; the first of all is the origin. */
export type LineageNode = {
  id: string
  /** From which it comes, by its place among the nodes; -1: from nobody. Whoever gave stands before who took. */
  parent: number
  name: string
  place: string
  mark: LineageMark
  /** It was not taken on as it was. */
  changed: boolean
  lat: number | null
  lon: number | null
}

/** The children of each node, in the order of the nodes. */
export function childrenOf(nodes: readonly LineageNode[]): number[][] {
  const children = nodes.map((): number[] => [])
  nodes.forEach(({ parent }, at) => children[parent]?.push(at))
  return children
}

/** How many come from each node, near and far. */
export function followersOf(nodes: readonly LineageNode[]): Uint32Array {
  const followers = new Uint32Array(nodes.length)
  for (let at = nodes.length - 1; at >= 0; at--) {
    const parent = nodes[at]?.parent ?? -1
    if (parent >= 0) followers[parent] = (followers[parent] ?? 0) + (followers[at] ?? 0) + 1
  }
  return followers
}

/** From the origin to a node, itself the last. */
export function wayTo(nodes: readonly LineageNode[], at: number): number[] {
  const way: number[] = []
  for (let place = at; place >= 0 && way.length < nodes.length; place = nodes[place]?.parent ?? -1)
    way.push(place)
  return way.toReversed()
}
