import type { Lineage } from '../../../contract/lineage.ts'
import type { LineageNode } from './lineage-parts.ts'

/** The lineage as it was answered, in rows: a card is called by its title, who took it by the library's name. */
export function nodesOf({ nodes, places }: Lineage): LineageNode[] {
  return nodes.id.map((id, at) => {
    const isCard = nodes.kind[at] !== 'adoption'
    const library = nodes.library[at] ?? ''
    const region = places[nodes.place[at] ?? -1] ?? ''
    const words = nodes.words[at] ?? null
    return {
      ...{ id, parent: nodes.parent[at] ?? -1 },
      name: isCard && words !== null ? words : library,
      place: isCard ? `${library}, ${region}` : region,
      mark: isCard ? 'card' : (nodes.state[at] ?? 'interested'),
      changed: !isCard && words !== null,
      lat: nodes.latitude[at] ?? null,
      lon: nodes.longitude[at] ?? null,
    }
  })
}
