import { useMemo } from 'preact/hooks'
import { lineagePages } from '../../../text/lineage-pages.ts'
import { dashboard } from '../../../text/dashboard.ts'
import { useText } from '../../data/session.tsx'
import { useVillagePoints } from '../../data/village-points.ts'
import type { MapLabel } from '../../ui/lights-labels.tsx'
import type { MapLine } from '../../ui/lights-lines.tsx'
import { LightsMap } from '../../ui/lights-map.tsx'
import type { Focus } from '../../ui/lights-view.ts'
import { type LineageMark, type LineageNode, wayTo } from './lineage-parts.ts'

type Placed = LineageNode & { lat: number; lon: number }
const isPlaced = (node: LineageNode | undefined): node is Placed => node?.lat != null && node.lon !== null

const tones: Record<LineageMark, MapLine['tone']> = {
  ...{ card: 'bright', working: 'bright', trying: 'faint', interested: 'faint', dropped: 'off' },
}

/** Who took it from whom over the map of villages, where those who work with it shine. */
export function LineageMap(props: {
  nodes: readonly LineageNode[]
  picked: number
  onPick: (at: number) => void
}) {
  const { map: words } = useText(dashboard)
  const { map: own } = useText(lineagePages)
  const { nodes, picked } = props
  const points = useVillagePoints()
  const lines = useMemo(() => linesOf(nodes, picked), [nodes, picked])
  const focus = useMemo(() => focusOf(nodes), [nodes])
  const unplaced = nodes.filter(node => !isPlaced(node)).length
  return (
    <>
      <LightsMap
        points={points}
        lights={null}
        lines={lines}
        labels={labelsOf(nodes, picked)}
        focus={focus}
        describe={own.describe(nodes.length - unplaced)}
        words={words}
        onPlace={(lon, lat, reach) => {
          const at = nearestTo(nodes, lon, lat, reach)
          if (at >= 0) props.onPick(at)
        }}
      />
      {unplaced > 0 && <p class="small sub">{own.unplaced(unplaced)}</p>}
    </>
  )
}

function linesOf(nodes: readonly LineageNode[], picked: number): MapLine[] {
  const way = new Set(wayTo(nodes, picked))
  return nodes.flatMap((node, at) => {
    const parent = nodes[node.parent]
    if (!isPlaced(node)) return []
    // the origin, and whoever took it from a place that is not known, is a dot
    const from = isPlaced(parent) ? parent : node
    return [
      {
        ...{ from: [from.lon, from.lat] as const, to: [node.lon, node.lat] as const },
        ...{ tone: tones[node.mark], strong: way.has(at) },
      },
    ]
  })
}

function labelsOf(nodes: readonly LineageNode[], picked: number): MapLabel[] {
  const named = [...new Set([picked, 0])].map(at => nodes[at]).filter(isPlaced)
  return named.map(({ lon, lat, name }) => ({ lon, lat, text: name }))
}

/** The part of the country where they all stand; null where that is most of it. */
function focusOf(nodes: readonly LineageNode[]): Focus | null {
  const placed = nodes.filter(isPlaced)
  if (placed.length === 0) return null
  const lons = placed.map(({ lon }) => lon)
  const lats = placed.map(({ lat }) => lat)
  const [lon0, lon1] = [Math.min(...lons), Math.max(...lons)]
  const [lat1, lat0] = [Math.min(...lats), Math.max(...lats)]
  if (lon1 - lon0 > 30) return null
  const air = Math.max(0.6, (lon1 - lon0) * 0.12)
  return { lon0: lon0 - air, lon1: lon1 + air, lat0: lat0 + air, lat1: lat1 - air }
}

function nearestTo(nodes: readonly LineageNode[], lon: number, lat: number, reach: number): number {
  let best = reach
  let found = -1
  nodes.forEach((node, at) => {
    if (!isPlaced(node)) return
    const away = Math.hypot(node.lon - lon, node.lat - lat)
    if (away >= best) return
    best = away
    found = at
  })
  return found
}
