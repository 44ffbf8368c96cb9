import type { ComponentChildren } from 'preact'
import { useEffect, useMemo, useRef, useState } from 'preact/hooks'
import { Icon } from './icon.tsx'
import { type Painter, painter } from './lights-draw.ts'
import { LightsLabels, type MapLabel } from './lights-labels.tsx'
import { LightsLines, type MapLine } from './lights-lines.tsx'
import { aspect, box, nearest, readPoints } from './lights-points.ts'
import { between, type Focus, focusView, type Size, type View, wholeView, zoomed } from './lights-view.ts'
import { mapGestures } from './map-gestures.ts'
import './css/map.css'

export type LightsMapProps = {
  /** uint32 count, uint16 x[count], uint16 y[count] over the country's box; 65535, 65535 is no place. */
  points: ArrayBuffer | null
  /** One a village: 0 dark, 1 improving, 2 enrolled, 3 reporting, 4 verified. */
  lights: Uint8Array | null
  /** The lights are groups, from 1 on, each of a tint of its own (`tints`). Not changed once it is drawn. */
  tinted?: boolean
  labels?: MapLabel[]
  /** Over the points. */
  lines?: readonly MapLine[]
  /** Flies there; `null` is the whole country. */
  focus?: Focus | null
  /** A press on or near a point. The page offers the same by search or list: points cannot be reached by key. */
  onPick?: (index: number) => void
  /** A press anywhere: where, and how far around it still counts, degrees. */
  onPlace?: (lon: number, lat: number, reach: number) => void
  /** What the map shows, in a sentence. */
  describe: string
  words: { zoomIn: string; zoomOut: string; whole: string; keys: string }
  /** Told how long a full redraw took, in ms. */
  onPaint?: (ms: number) => void
  /** Stands on the map, in the empty sea: the headline. */
  children?: ComponentChildren
}

/** The map of lights: one point a village, always night. Drag, pinch, wheel, arrows, + and -, 0 for the whole. */
export function LightsMap(props: LightsMapProps) {
  const frame = useRef<HTMLDivElement>(null)
  const map = useMap(props, frame)
  const { zoomIn, zoomOut, whole, keys } = props.words
  return (
    <div class="lights night">
      <div
        ref={frame}
        class={map.zoomedIn ? 'lights-map zoomed' : 'lights-map'}
        role="application"
        aria-label={`${props.describe} ${keys}`}
        tabIndex={0}
      >
        <canvas ref={map.canvas} />
        {map.view && props.lines && <LightsLines lines={props.lines} view={map.view} size={map.size} />}
        {map.view && props.labels && <LightsLabels labels={props.labels} view={map.view} size={map.size} />}
      </div>
      {props.children}
      <div class="lights-do">
        <button type="button" aria-label={zoomIn} onClick={() => map.by(1.6)}>
          <Icon name="plus" size="s" />
        </button>
        <button
          type="button"
          aria-label={zoomOut}
          aria-disabled={!map.zoomedIn}
          onClick={() => map.by(1 / 1.6)}
        >
          <Icon name="minus" size="s" />
        </button>
        {map.zoomedIn && (
          <button type="button" aria-label={whole} onClick={map.whole}>
            <Icon name="map" size="s" />
          </button>
        )}
      </div>
    </div>
  )
}

/** The most pixels that are ever drawn at once. */
const sharpest = 3_200_000

function useMap(props: LightsMapProps, frame: { current: HTMLDivElement | null }) {
  const canvas = useRef<HTMLCanvasElement>(null)
  const points = useMemo(() => (props.points ? readPoints(props.points) : null), [props.points])
  const brush = useRef<Painter | null>(null)
  const live = useRef<{ view: View; size: Size; frame: number; rest: number; slow: boolean }>({
    view: { k: 0, x: 0, y: 0 },
    size: { width: 0, height: 0 },
    frame: 0,
    rest: 0,
    slow: false,
  })
  const current = useRef({ props, points })
  current.current = { props, points }
  const [drawn, setDrawn] = useState<{ view: View; size: Size } | null>(null)

  // While it moves one pixel a CSS pixel is enough, less on a slow device; at rest it is as sharp as the screen.
  const movingRatio = () => Math.min(1, devicePixelRatio) * (live.current.slow ? 0.7 : 1)

  function paint(sharp: boolean) {
    const { view, size } = live.current
    const { props: now, points: known } = current.current
    if (!canvas.current || size.width === 0) return
    brush.current ??= painter(canvas.current, now.tinted)
    const most = Math.sqrt(sharpest / (size.width * size.height))
    const ratio = sharp ? Math.min(devicePixelRatio, most) : movingRatio()
    if (known) {
      const took = brush.current.paint(known, now.lights, view, size, ratio)
      if (!sharp) live.current.slow = took > (live.current.slow ? 9 : 16)
      now.onPaint?.(took)
    }
    setDrawn({ view, size })
  }

  function ask(moving: boolean) {
    cancelAnimationFrame(live.current.frame)
    clearTimeout(live.current.rest)
    live.current.frame = requestAnimationFrame(() => paint(!moving))
    if (moving) live.current.rest = window.setTimeout(() => paint(true), 140)
  }

  function set(view: View, moving: boolean) {
    live.current.view = view
    ask(moving)
  }

  function fly(to: View) {
    const from = live.current.view
    if (from.k === 0 || matchMedia('(prefers-reduced-motion: reduce)').matches) return set(to, false)
    const start = performance.now()
    const step = () => {
      const part = Math.min(1, (performance.now() - start) / 520)
      const eased = 1 - (1 - part) ** 3
      live.current.view = part < 1 ? between(from, to, eased) : to
      paint(part === 1)
      if (part < 1) live.current.frame = requestAnimationFrame(step)
    }
    cancelAnimationFrame(live.current.frame)
    live.current.frame = requestAnimationFrame(step)
  }

  const home = () => {
    const { focus } = current.current.props
    return focus ? focusView(live.current.size, focus) : wholeView(live.current.size)
  }

  useEffect(() => {
    const element = frame.current
    if (!element) return
    const measure = () => {
      const size = { width: element.clientWidth, height: element.clientHeight }
      if (size.width === live.current.size.width && size.height === live.current.size.height) return
      live.current.size = size
      live.current.view = home()
      ask(false)
    }
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(element)
    const letGo = mapGestures(element, {
      size: () => live.current.size,
      view: () => live.current.view,
      set,
      whole: () => fly(wholeView(live.current.size)),
      pick(x, y) {
        const { view } = live.current
        const { points: known, props: now } = current.current
        const wide = box.lon1 - box.lon0
        const high = box.lat0 - box.lat1
        now.onPlace?.(
          box.lon0 + ((x - view.x) / view.k) * wide,
          box.lat0 - (((y - view.y) * aspect) / view.k) * high,
          (18 / view.k) * wide,
        )
        if (!known || !now.onPick) return
        const at = nearest(known, (x - view.x) / view.k, ((y - view.y) / view.k) * aspect, 14 / view.k)
        if (at >= 0) now.onPick(at)
      },
    })
    return () => {
      observer.disconnect()
      letGo()
      cancelAnimationFrame(live.current.frame)
      clearTimeout(live.current.rest)
    }
  }, [])

  useEffect(() => ask(false), [points, props.lights])
  const { focus } = props
  useEffect(() => {
    if (live.current.size.width > 0) fly(home())
  }, [focus?.lon0, focus?.lat0, focus?.lon1, focus?.lat1])

  const middle = () => ({ x: live.current.size.width / 2, y: live.current.size.height / 2 })
  const zoomedIn = drawn !== null && drawn.view.k > wholeView(drawn.size).k * 1.02
  return {
    canvas,
    view: drawn?.view ?? null,
    size: drawn?.size ?? live.current.size,
    zoomedIn,
    by: (factor: number) => fly(zoomed(live.current.size, live.current.view, factor, middle())),
    whole: () => fly(wholeView(live.current.size)),
  }
}
