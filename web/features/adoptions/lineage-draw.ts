import type { Size, View } from '../../ui/lights-view.ts'
import { cell, type Drawing, row } from './lineage-layout.ts'
import { drawNames } from './lineage-names.ts'
import type { LineageMark } from './lineage-parts.ts'

const night = { line: '#3d5a75', frame: '#7fc6e30d', edge: '#7fc6e333', ink: '#f2ede1', quiet: '#a9b6c2' }
const lamp = '#f2b134'
const sea = '#8fcfe9'
const clay = '#f6a786'

/** Draws what is in sight of the lineage. */
export function draw(
  context: CanvasRenderingContext2D,
  of: Drawing,
  view: View,
  size: Size,
  ratio: number,
): void {
  context.setTransform(ratio, 0, 0, ratio, 0, 0)
  context.clearRect(0, 0, size.width, size.height)
  const { layout } = of
  const { k } = view
  const sees = (x: number, y: number, width: number, height: number) =>
    view.x + (x + width) * k >= 0 &&
    view.x + x * k <= size.width &&
    view.y + (y + height) * k >= 0 &&
    view.y + y * k <= size.height
  const seen: number[] = []
  for (let at = 0; at < of.nodes.length; at++)
    if (sees((layout.x[at] ?? 0) - 20, (layout.y[at] ?? 0) - row / 2, cell + 20, row)) seen.push(at)
  drawFrames(context, of, view, sees)
  drawLines(context, of, view, sees)
  for (const at of seen) drawMark(context, of, view, at)
  drawNames(context, of, view, size, seen)
}

type Sees = (x: number, y: number, width: number, height: number) => boolean

function drawFrames(context: CanvasRenderingContext2D, of: Drawing, { k, x, y }: View, sees: Sees): void {
  context.fillStyle = night.frame
  context.strokeStyle = night.edge
  context.lineWidth = 1
  for (const frame of of.layout.frames) {
    if (!sees(frame.x, frame.y, frame.width, frame.height)) continue
    context.beginPath()
    context.roundRect(x + frame.x * k, y + frame.y * k, frame.width * k, frame.height * k, 10 * k)
    context.fill()
    context.stroke()
  }
}

function drawLines(context: CanvasRenderingContext2D, of: Drawing, view: View, sees: Sees): void {
  const { nodes, layout, way } = of
  const quiet = new Path2D()
  const strong = new Path2D()
  const line = (on: Path2D, parent: number, toX: number, toY: number) => {
    const [fromX, fromY] = [layout.x[parent] ?? 0, layout.y[parent] ?? 0]
    if (!sees(fromX, Math.min(fromY, toY), toX - fromX, Math.abs(toY - fromY))) return
    const [x, y] = [view.x + fromX * view.k, view.y + fromY * view.k]
    const [right, down] = [view.x + toX * view.k, view.y + toY * view.k]
    const bend = x + cell * view.k
    const middle = (bend + right) / 2
    on.moveTo(x, y)
    on.lineTo(bend, y)
    on.bezierCurveTo(middle, y, middle, down, right, down)
  }
  for (let at = 0; at < nodes.length; at++) {
    const parent = nodes[at]?.parent ?? -1
    if (parent < 0 || layout.framed[at]) continue
    line(way.has(at) ? strong : quiet, parent, layout.x[at] ?? 0, layout.y[at] ?? 0)
  }
  for (const frame of layout.frames) line(quiet, frame.parent, frame.x, frame.y + frame.height / 2)
  context.lineWidth = Math.max(0.6, Math.min(1.6, 1.6 * view.k))
  context.strokeStyle = night.line
  context.stroke(quiet)
  context.lineWidth = 2.2
  context.strokeStyle = lamp
  context.stroke(strong)
}

const shades: Record<LineageMark, string> = {
  ...{ card: lamp, working: lamp, trying: lamp },
  ...{ interested: night.quiet, dropped: clay },
}

function drawMark(context: CanvasRenderingContext2D, of: Drawing, view: View, at: number): void {
  const node = of.nodes[at]
  if (!node) return
  const x = view.x + (of.layout.x[at] ?? 0) * view.k
  const y = view.y + (of.layout.y[at] ?? 0) * view.k
  const r = Math.max(1.1, (node.mark === 'card' ? 8 : 6) * Math.min(1.4, view.k))
  context.fillStyle = context.strokeStyle = shades[node.mark]
  if (r < 3) {
    // too small for a form: a light or its shade
    context.fillRect(x - r, y - r, 2 * r, 2 * r)
    if (node.changed) {
      context.fillStyle = sea
      context.fillRect(x - r, y + r, 2 * r, r)
    }
    return
  }
  glyph(context, node.mark, x, y, r)
  if (node.changed) diamond(context, x - 2.3 * r, y, r * 0.72)
  if (at !== of.picked) return
  context.strokeStyle = night.ink
  context.lineWidth = 2
  context.beginPath()
  context.arc(x, y, r + 5, 0, 7)
  context.stroke()
}

/** A lamp that fills up: empty ring, half, full; a cross where it was given up; a card is a square. */
function glyph(context: CanvasRenderingContext2D, mark: LineageMark, x: number, y: number, r: number): void {
  context.lineWidth = Math.max(1.4, r * 0.3)
  context.beginPath()
  if (mark === 'card') {
    context.roundRect(x - r, y - r, 2 * r, 2 * r, r * 0.35)
    return context.fill()
  }
  if (mark === 'dropped') {
    const arm = r * 0.72
    context.moveTo(x - arm, y - arm)
    context.lineTo(x + arm, y + arm)
    context.moveTo(x + arm, y - arm)
    context.lineTo(x - arm, y + arm)
    return context.stroke()
  }
  context.arc(x, y, r - context.lineWidth / 2, 0, 7)
  if (mark === 'working') context.fill()
  context.stroke()
  if (mark !== 'trying') return
  context.beginPath()
  context.arc(x, y, r - context.lineWidth / 2, -Math.PI / 2, Math.PI / 2)
  context.fill()
}

function diamond(context: CanvasRenderingContext2D, x: number, y: number, r: number): void {
  context.fillStyle = sea
  context.beginPath()
  context.moveTo(x, y - r)
  context.lineTo(x + r, y)
  context.lineTo(x, y + r)
  context.lineTo(x - r, y)
  context.fill()
}
