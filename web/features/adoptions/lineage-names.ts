import type { Size, View } from '../../ui/lights-view.ts'
import { cell, type Drawing } from './lineage-layout.ts'

/** From this size on everybody has their name; smaller, those from whom many took it. */
const allNamed = 0.62
const mostNamed = 34
const ink = '#f2ede1'
const quiet = '#a9b6c2'

/** Writes who is in sight, as far as the names do not stand on each other. */
export function drawNames(
  context: CanvasRenderingContext2D,
  of: Drawing,
  view: View,
  size: Size,
  seen: readonly number[],
): void {
  const { nodes, layout } = of
  const everyone = view.k >= allNamed
  const inSight = everyone ? new Set<number>() : new Set(seen)
  const named = everyone ? seen : of.order.filter(at => inSight.has(at))
  const taken: { x: number; y: number; right: number }[] = []
  const font = everyone ? Math.max(11, 13 * Math.min(1.25, view.k)) : 12
  const far = everyone ? (cell - 16) * view.k : Math.max(96, Math.min(190, cell * view.k))
  context.textBaseline = 'alphabetic'
  for (const at of named) {
    const node = nodes[at]
    if (!node) continue
    const x = view.x + (layout.x[at] ?? 0) * view.k + (everyone ? 12 * view.k : 9)
    const y = view.y + (layout.y[at] ?? 0) * view.k - 3
    const strong = node.mark === 'card' || of.way.has(at)
    context.font = `${strong ? 700 : 500} ${font}px ${face()}`
    const room = Math.min(far, size.width - x - 4)
    if (room < 30 || x < -far) continue
    const text = fitted(context, shortOf(node.name), room)
    if (!everyone) {
      // a name that would stand on another is left out
      const right = x + context.measureText(text).width
      const runsInto = taken.some(
        other => Math.abs(other.y - y) < 17 && x < other.right + 8 && other.x < right + 8,
      )
      if (runsInto || y < 12) continue
      taken.push({ x, y, right })
    }
    written(context, text, x, y, strong ? ink : '#dfe5ea')
    if (everyone && view.k >= 0.8) {
      context.font = `400 ${font * 0.86}px ${face()}`
      written(context, fitted(context, node.place, room), x, y + font + 3, quiet)
    }
    if (!everyone && taken.length >= mostNamed) return
  }
}

function written(
  context: CanvasRenderingContext2D,
  text: string,
  x: number,
  y: number,
  colour: string,
): void {
  context.fillStyle = colour
  context.fillText(text, x, y)
}

/** Libraries all of them: what tells them apart comes first. */
const shortOf = (name: string) => name.replace(/^Perpustakaan (?=\S)/i, '')

const widths = new Map<string, string>()
/** A text as far as there is room for it. */
function fitted(context: CanvasRenderingContext2D, text: string, room: number): string {
  const key = `${context.font}/${Math.round(room)}/${text}`
  const known = widths.get(key)
  if (known !== undefined) return known
  if (widths.size > 20_000) widths.clear()
  let shown = text
  for (let length = text.length; length > 1 && context.measureText(shown).width > room; length -= 1)
    shown = `${text.slice(0, length - 1).trimEnd()}…`
  widths.set(key, shown)
  return shown
}

let known = ''
/** The letters of the page. */
function face(): string {
  known ||= getComputedStyle(document.body).fontFamily
  return known
}
