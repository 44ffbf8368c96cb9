import { childrenOf, type LineageNode } from './lineage-parts.ts'

/** Pixels of the picture at its own size: a row, what a name takes, and the way from a name to who took it. */
export const row = 34
export const cell = 216
const way = 74
/** So many who gave it to nobody stand below each other; more are set out in columns of a frame. */
const mostInColumn = 9
/** Branches that would be higher together are set out in columns of a frame too. */
const mostHeight = 26 * row
const gap = 14

/** A frame around all who took it from one library, where they are many: one line leads to the frame. */
export type Frame = { parent: number; x: number; y: number; width: number; height: number }
export type Layout = {
  x: Float32Array
  y: Float32Array
  /** Stands in a frame: its line goes to the frame, not to itself. */
  framed: Uint8Array
  frames: Frame[]
  width: number
  height: number
}

/** What is drawn; `order` has those first from whom most took it. */
export type Drawing = {
  nodes: readonly LineageNode[]
  layout: Layout
  order: readonly number[]
  /** The places on the way from the origin to the one that is looked at. */
  way: ReadonlySet<number>
  picked: number
}

type Box = { width: number; height: number }
/** A branch, or those who gave it to nobody, with where it stands among what hangs on the same node. */
type Part = Box & { x: number; y: number; branch: number; isFramed: boolean }
/** What hangs on a node, and whether a frame stands around all of it. */
type Below = Box & { parts: Part[]; isFramed: boolean }

/**
 * A tidy tree from left to right: whoever took it stands right of who gave it, and each branch has room of its own.
 * Where they are many they are set out in columns of a frame, frames within frames, so that thousands stay a picture
 * and not a ribbon.
 */
export function layoutOf(nodes: readonly LineageNode[]): Layout {
  const children = childrenOf(nodes)
  const boxes: Box[] = []
  const belows: Below[] = []
  // whoever gave stands before who took: the last first
  for (let at = nodes.length - 1; at >= 0; at--) {
    const below = setOut(children[at] ?? [], children, boxes)
    belows[at] = below
    boxes[at] = {
      width: cell + (below.width > 0 ? way + below.width : 0),
      height: Math.max(row, below.height),
    }
  }
  const layout: Layout = {
    ...{ x: new Float32Array(nodes.length), y: new Float32Array(nodes.length) },
    ...{ framed: new Uint8Array(nodes.length), frames: [], width: cell, height: 0 },
  }
  const tops = new Float32Array(nodes.length)
  nodes.forEach((node, at) => {
    const box = boxes[at] ?? { width: cell, height: row }
    if (node.parent < 0) {
      tops[at] = layout.height
      layout.height += box.height
      layout.width = Math.max(layout.width, box.width)
    }
    const below = belows[at]
    layout.y[at] =
      (tops[at] ?? 0) + ((children[at] ?? []).length > 0 || node.parent < 0 ? box.height : row) / 2
    if (below && below.parts.length > 0)
      hang(layout, tops, at, below, (tops[at] ?? 0) + (box.height - below.height) / 2, children)
  })
  layout.height = Math.max(row, layout.height)
  return layout
}

/** What hangs on a node, each part where it stands: below each other, or in columns. */
function setOut(own: readonly number[], children: readonly number[][], boxes: readonly Box[]): Below {
  const isLeaf = (at: number) => (children[at] ?? []).length === 0
  const start = { x: 0, y: 0, isFramed: false }
  const parts: Part[] = own
    .filter(at => !isLeaf(at))
    .map(at => ({ ...start, branch: at, ...(boxes[at] ?? { width: cell, height: row }) }))
  const leaves = own.length - parts.length
  const columns = leaves <= mostInColumn ? 1 : Math.max(2, Math.round(Math.sqrt((leaves * row * 1.6) / cell)))
  const leafBox = { width: columns * cell, height: Math.ceil(leaves / columns) * row }
  if (leaves > 0) parts.push({ ...start, branch: -1, ...leafBox })
  if (parts.length === 0) return { parts, isFramed: false, width: 0, height: 0 }
  if (parts.reduce((sum, { height }) => sum + height, 0) > mostHeight) {
    const inner = inColumns(parts)
    for (const part of parts) {
      part.x += gap
      part.y += gap
      part.isFramed = true
    }
    return { parts, isFramed: true, width: inner.width + 2 * gap, height: inner.height + 3 * gap }
  }
  const last = parts.at(-1)
  if (last && leaves > mostInColumn) {
    last.isFramed = true
    last.width += 2 * gap
    last.height += 2 * gap
  }
  return { parts, isFramed: false, ...below(parts) }
}

function below(parts: Part[]): Box {
  let height = 0
  for (const part of parts) {
    part.y = height
    height += part.height
  }
  return { width: Math.max(...parts.map(({ width }) => width)), height }
}

/** The highest first, column by column, about one and a half times as wide as high. */
function inColumns(parts: Part[]): Box {
  parts.sort((a, b) => b.height - a.height || b.width - a.width)
  const ground = parts.reduce((sum, { width, height }) => sum + (width + gap) * (height + gap), 0)
  const most = Math.max(parts[0]?.height ?? 0, Math.sqrt(ground / 1.5))
  let [x, y, wide, high] = [0, 0, 0, 0]
  for (const part of parts) {
    if (y > 0 && y + part.height > most) {
      x += wide + gap
      y = 0
      wide = 0
    }
    part.x = x
    part.y = y
    y += part.height + gap
    wide = Math.max(wide, part.width)
    high = Math.max(high, y - gap)
  }
  return { width: x + wide, height: high }
}

function hang(
  layout: Layout,
  tops: Float32Array,
  parent: number,
  { parts, isFramed, width, height }: Below,
  top: number,
  children: readonly number[][],
): void {
  const left = (layout.x[parent] ?? 0) + cell + way
  if (isFramed) layout.frames.push({ parent, x: left, y: top + 3, width, height: height - 6 })
  for (const part of parts) {
    const [x, y] = [left + part.x, top + part.y]
    if (part.branch >= 0) {
      layout.x[part.branch] = x
      tops[part.branch] = y
      layout.framed[part.branch] = part.isFramed ? 1 : 0
      continue
    }
    const leaves = (children[parent] ?? []).filter(at => (children[at] ?? []).length === 0)
    // those of their own frame stand a little inside it
    const air = part.isFramed && !isFramed ? gap : 0
    if (air > 0) layout.frames.push({ parent, x, y: y + 3, width: part.width, height: part.height - 6 })
    const rows = Math.round((part.height - 2 * air) / row)
    leaves.forEach((at, n) => {
      layout.x[at] = x + air + Math.floor(n / rows) * cell
      tops[at] = y + air + (n % rows) * row
      layout.framed[at] = part.isFramed ? 1 : 0
    })
  }
}
