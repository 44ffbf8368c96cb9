import { aspect, box } from './lights-points.ts'

/** Where the map stands: `k` CSS pixels a width of the country, its north-west corner at `x`, `y`. */
export type View = { k: number; x: number; y: number }
export type Size = { width: number; height: number }
/** A part of the country, degrees. */
export type Focus = { lon0: number; lat0: number; lon1: number; lat1: number }

/** How far one may go in, times the whole country. */
export const deepest = 48

/** The whole country, uncropped, in the middle. */
export function wholeView({ width, height }: Size): View {
  const k = Math.min(width, height * aspect)
  return { k, x: (width - k) / 2, y: (height - k / aspect) / 2 }
}

/** A part of the country with some air around it. */
export function focusView(size: Size, focus: Focus): View {
  const [left, right] = [lonToX(focus.lon0), lonToX(focus.lon1)].sort((a, b) => a - b) as [number, number]
  const [top, bottom] = [latToY(focus.lat0), latToY(focus.lat1)].sort((a, b) => a - b) as [number, number]
  const air = 0.84
  const k = Math.min(
    (size.width * air) / Math.max(1e-4, right - left),
    (size.height * air * aspect) / Math.max(1e-4, bottom - top),
  )
  const kept = Math.min(k, wholeView(size).k * deepest)
  return within(size, {
    k: kept,
    x: size.width / 2 - ((left + right) / 2) * kept,
    y: size.height / 2 - (((top + bottom) / 2) * kept) / aspect,
  })
}

/** Goes in or out by a factor around a place on the screen. */
export function zoomed(size: Size, view: View, factor: number, at: { x: number; y: number }): View {
  const whole = wholeView(size).k
  const k = Math.max(whole, Math.min(whole * deepest, view.k * factor))
  const real = k / view.k
  return within(size, { k, x: at.x - (at.x - view.x) * real, y: at.y - (at.y - view.y) * real })
}

/** Moves by pixels. */
export function moved(size: Size, view: View, dx: number, dy: number): View {
  return within(size, { ...view, x: view.x + dx, y: view.y + dy })
}

/** Between two views, as the eye would travel: scale by its ratio. */
export function between(from: View, to: View, part: number): View {
  const k = from.k * (to.k / from.k) ** part
  const share = to.k === from.k ? part : (k - from.k) / (to.k - from.k)
  const mix = (a: number, b: number) => a + (b - a) * share
  return { k, x: mix(from.x, to.x), y: mix(from.y, to.y) }
}

export function lonToX(lon: number): number {
  return (lon - box.lon0) / (box.lon1 - box.lon0)
}

export function latToY(lat: number): number {
  return (box.lat0 - lat) / (box.lat0 - box.lat1)
}

// The country never leaves the frame: its edge may come in by a third of it.
function within({ width, height }: Size, view: View): View {
  return { k: view.k, x: kept(view.x, view.k, width), y: kept(view.y, view.k / aspect, height) }
}

function kept(start: number, length: number, frame: number): number {
  if (length <= frame) return (frame - length) / 2
  const slack = Math.min(frame / 3, length - frame)
  return Math.max(frame - length - slack, Math.min(slack, start))
}
