import { useLayoutEffect, useRef } from 'preact/hooks'
import { aspect } from './lights-points.ts'
import { latToY, lonToX, type Size, type View } from './lights-view.ts'

/** A line over the map from one place to another, with a dot where it ends. */
export type MapLine = {
  from: readonly [lon: number, lat: number]
  to: readonly [lon: number, lat: number]
  /** `bright`: it arrived; `faint`: on its way; `off`: it was given up. */
  tone: 'bright' | 'faint' | 'off'
  /** On the way to the one that is looked at. */
  strong?: boolean
}

const colours = { bright: '#f2b134', faint: '#8fa3b5', off: '#f6a786' }

/** Draws the lines of the map over its points, the strong ones last. */
export function LightsLines(props: { lines: readonly MapLine[]; view: View; size: Size }) {
  const canvas = useRef<HTMLCanvasElement>(null)
  const { lines, view, size } = props
  useLayoutEffect(() => {
    const context = canvas.current?.getContext('2d')
    if (!canvas.current || !context) return
    const ratio = Math.min(2, devicePixelRatio)
    canvas.current.width = Math.round(size.width * ratio)
    canvas.current.height = Math.round(size.height * ratio)
    context.setTransform(ratio, 0, 0, ratio, 0, 0)
    for (const tone of ['faint', 'off', 'bright'] as const)
      stroke(
        context,
        lines.filter(line => line.tone === tone && !line.strong),
        view,
        colours[tone],
        false,
      )
    stroke(
      context,
      lines.filter(line => line.strong),
      view,
      '#fff1cb',
      true,
    )
  }, [lines, view, size])
  return <canvas ref={canvas} />
}

function stroke(
  context: CanvasRenderingContext2D,
  lines: readonly MapLine[],
  view: View,
  colour: string,
  strong: boolean,
): void {
  const ways = new Path2D()
  const ends = new Path2D()
  const tone = lines[0]?.tone ?? 'bright'
  const place = ([lon, lat]: MapLine['to']): [number, number] => [
    view.x + lonToX(lon) * view.k,
    view.y + (latToY(lat) * view.k) / aspect,
  ]
  const r = strong ? 4.5 : lines.length > 600 ? 1.8 : 3
  for (const { from, to } of lines) {
    const [x0, y0] = place(from)
    const [x1, y1] = place(to)
    // each line rises a little, so that there and back are told apart
    const rise = Math.min(60, Math.hypot(x1 - x0, y1 - y0) * 0.18)
    ways.moveTo(x0, y0)
    ways.quadraticCurveTo((x0 + x1) / 2, (y0 + y1) / 2 - rise, x1, y1)
    // given up is a cross, on its way a ring, arrived a dot: not told by colour alone
    if (tone === 'off') {
      ends.moveTo(x1 - r, y1 - r)
      ends.lineTo(x1 + r, y1 + r)
      ends.moveTo(x1 + r, y1 - r)
      ends.lineTo(x1 - r, y1 + r)
    } else {
      ends.moveTo(x1 + r, y1)
      ends.arc(x1, y1, r, 0, 7)
    }
  }
  context.strokeStyle = context.fillStyle = colour
  // hundreds of lines on one another stay a haze
  context.globalAlpha = strong ? 1 : Math.max(0.04, Math.min(0.75, 9 / Math.sqrt(lines.length * 12 + 1)))
  context.lineWidth = strong ? 2.2 : 1.2
  context.stroke(ways)
  context.globalAlpha = 1
  context[tone === 'bright' ? 'fill' : 'stroke'](ends)
}
