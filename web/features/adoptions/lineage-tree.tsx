import { useEffect, useMemo, useRef } from 'preact/hooks'
import { lineagePages } from '../../../text/lineage-pages.ts'
import { useText } from '../../data/session.tsx'
import { Icon } from '../../ui/icon.tsx'
import type { Size, View } from '../../ui/lights-view.ts'
import { draw } from './lineage-draw.ts'
import { cell, type Layout, layoutOf, row } from './lineage-layout.ts'
import { followersOf, type LineageNode, wayTo } from './lineage-parts.ts'
import { usePanned } from './use-panned.ts'
import '../../ui/css/map.css'

const deepest = 2.4

/**
 * The lineage as a tree from left to right, always night: dragged, pinched, zoomed by wheel and keys. Whoever does not
 * see it walks it in the list beside.
 * @param props.picked the one that is looked at, by its place; -1: none
 */
export function LineageTree(props: {
  nodes: readonly LineageNode[]
  picked: number
  onPick: (at: number) => void
}) {
  const { tree: words } = useText(lineagePages)
  const { nodes, picked } = props
  const frame = useRef<HTMLDivElement>(null)
  const layout = useMemo(() => layoutOf(nodes), [nodes])
  const order = useMemo(() => {
    const followers = followersOf(nodes)
    return nodes.map((_, at) => at).sort((a, b) => (followers[b] ?? 0) - (followers[a] ?? 0))
  }, [nodes])
  const way = useMemo(() => new Set(wayTo(nodes, picked)), [nodes, picked])
  const drawing = { nodes, layout, order, way, picked }
  const picture = usePanned(frame, {
    moves: movesOf(layout),
    start: size => startView(layout, size),
    whole: size => wholeView(layout, size),
    paint: (context, view, size, ratio) => draw(context, drawing, view, size, ratio),
    pick: (x, y, view) => {
      const at = nearestTo(layout, (x - view.x) / view.k, (y - view.y) / view.k, 24 / view.k)
      if (at >= 0) props.onPick(at)
    },
  })
  useEffect(() => {
    if (picked >= 0) picture.to((size, view) => viewOf(layout, size, view, picked))
    else picture.again()
  }, [layout, picked])
  return (
    <div class="lights night">
      <div
        ref={frame}
        class="lineage-tree"
        role="application"
        aria-label={`${words.describe(nodes.length)} ${words.keys}`}
        tabIndex={0}
      >
        <canvas ref={picture.canvas} />
      </div>
      <div class="lights-do">
        <button type="button" aria-label={words.zoomIn} onClick={() => picture.by(1.6)}>
          <Icon name="plus" size="s" />
        </button>
        <button type="button" aria-label={words.zoomOut} onClick={() => picture.by(1 / 1.6)}>
          <Icon name="minus" size="s" />
        </button>
        <button type="button" aria-label={words.whole} onClick={picture.whole}>
          <Icon name="lineage" size="s" />
        </button>
      </div>
    </div>
  )
}

const air = 28
/** From this size on everybody has their name. */
const readable = 0.66
/** More are looked at as a whole first. */
const mostFollowed = 200

function wholeView({ width, height }: Layout, size: Size): View {
  const k = Math.min((size.width - 2 * air) / width, (size.height - 2 * air) / height, 1)
  return { k, x: (size.width - width * k) / 2, y: (size.height - height * k) / 2 }
}

/** The whole where it can be read; else the origin and the first to take it from there. */
function startView(layout: Layout, size: Size): View {
  const whole = wholeView(layout, size)
  if (whole.k >= readable || layout.x.length > mostFollowed) return whole
  const k = readable
  return { k, x: air, y: size.height / 2 - (layout.y[0] ?? 0) * k }
}

/** Close enough to read the name, and no further away than before. */
function viewOf({ x, y }: Layout, size: Size, view: View, at: number): View {
  const k = Math.max(view.k, 0.85)
  return {
    k,
    x: size.width * 0.4 - ((x[at] ?? 0) + cell / 4) * k,
    y: size.height / 2 - (y[at] ?? 0) * k,
  }
}

function movesOf(layout: Layout) {
  // a part of it always stays in the frame
  const kept = (start: number, length: number, frame: number) =>
    Math.max(Math.min(80, frame / 3) - length, Math.min(frame - Math.min(80, frame / 3), start))
  const within = ({ width, height }: Size, { k, x, y }: View): View => ({
    k,
    x: kept(x, layout.width * k, width),
    y: kept(y, layout.height * k, height),
  })
  return {
    moved: (size: Size, view: View, dx: number, dy: number) =>
      within(size, { ...view, x: view.x + dx, y: view.y + dy }),
    zoomed: (size: Size, view: View, factor: number, at: { x: number; y: number }) => {
      const least = wholeView(layout, size).k * 0.8
      const k = Math.max(least, Math.min(deepest, view.k * factor))
      const real = k / view.k
      return within(size, { k, x: at.x - (at.x - view.x) * real, y: at.y - (at.y - view.y) * real })
    },
  }
}

/** Whose mark or name stands at a spot; else whose mark is nearest, within a reach; -1: nobody's. */
function nearestTo(layout: Layout, x: number, y: number, reach: number): number {
  let best = reach
  let found = -1
  for (let at = 0; at < layout.x.length; at++) {
    const right = x - (layout.x[at] ?? 0)
    const down = Math.abs(y - (layout.y[at] ?? 0))
    if (right > 0 && right < cell - 8 && down < row / 2) return at
    const away = Math.hypot(right, down)
    if (away >= best) continue
    best = away
    found = at
  }
  return found
}
