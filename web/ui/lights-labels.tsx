import type { Size, View } from './lights-view.ts'
import { latToY, lonToX } from './lights-view.ts'
import { aspect } from './lights-points.ts'
import { textScale } from './use-width.ts'

/** A word at a place; `side` says where its text stands (beneath unless told). */
export type MapLabel = { lon: number; lat: number; text: string; side?: 'up' | 'down' | 'left' | 'right' }

type Box = { left: number; top: number; right: number; bottom: number }

/** Direct labels with a hairline to their place; one that would run out of the frame or over another is left out. */
export function LightsLabels(props: { labels: MapLabel[]; view: View; size: Size }) {
  const taken: Box[] = []
  const scale = textScale()
  return (
    <>
      {props.labels.map(label => {
        const x = props.view.x + lonToX(label.lon) * props.view.k
        const y = props.view.y + (latToY(label.lat) * props.view.k) / aspect
        const side = label.side ?? 'down'
        const box = boxOf(label.text, side, x, y, scale)
        const out =
          box.left < 4 || box.top < 2 || box.right > props.size.width - 4 || box.bottom > props.size.height
        if (out || taken.some(other => overlaps(box, other))) return null
        taken.push(box)
        return (
          <span key={label.text} class={`lb ${side}`} style={{ left: `${x}px`, top: `${y}px` }}>
            {label.text}
          </span>
        )
      })}
    </>
  )
}

function boxOf(text: string, side: MapLabel['side'], x: number, y: number, scale: number): Box {
  const width = text.length * 6.6 * scale
  const high = 18 * scale
  const line = 26
  if (side === 'right') return { left: x, right: x + line + width, top: y - high / 2, bottom: y + high / 2 }
  if (side === 'left') return { left: x - line - width, right: x, top: y - high / 2, bottom: y + high / 2 }
  if (side === 'up') return { left: x - 4, right: x + width, top: y - line - high, bottom: y }
  return { left: x - 4, right: x + width, top: y, bottom: y + line + high }
}

function overlaps(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom
}
