import type { RefObject } from 'preact'
import { useEffect, useRef, useState } from 'preact/hooks'
import { between, type Size, type View } from '../../ui/lights-view.ts'
import { mapGestures, type Moves } from '../../ui/map-gestures.ts'

/** The most pixels that are ever drawn at once. */
const sharpest = 3_200_000
const glideMs = 420
/** A picture that takes longer than this is moved as it was drawn last, ms; and drawn anew after so long a rest. */
const slow = 12
const restMs = 140

export type Panned = {
  moves: Moves
  /** Where the picture stands at first, and when it is asked for whole. */
  start: (size: Size) => View
  whole: (size: Size) => View
  paint: (context: CanvasRenderingContext2D, view: View, size: Size, ratio: number) => void
  pick: (x: number, y: number, view: View) => void
}

/** What was drawn last, where that took long: it stands in while the picture moves. */
type Still = { picture: HTMLCanvasElement; view: View }

/**
 * A picture larger than its frame, on canvas: dragged, pinched, turned by wheel and keys; drawn once a frame, or, where
 * that takes too long to follow the hand, moved as it is and drawn anew when it rests.
 */
export function usePanned(frame: RefObject<HTMLElement>, props: Panned) {
  const canvas = useRef<HTMLCanvasElement>(null)
  const now = useRef(props)
  now.current = props
  const live = useRef({ view: { k: 0, x: 0, y: 0 }, size: { width: 0, height: 0 }, frame: 0 })
  const still = useRef<Still | null>(null)
  const rest = useRef<number | undefined>(undefined)
  const [scale, setScale] = useState(0)

  function paint() {
    clearTimeout(rest.current)
    const { view, size } = live.current
    const context = canvas.current?.getContext('2d')
    if (!canvas.current || !context || size.width === 0) return
    const ratio = Math.min(devicePixelRatio, Math.sqrt(sharpest / (size.width * size.height)))
    const [width, height] = [Math.round(size.width * ratio), Math.round(size.height * ratio)]
    if (canvas.current.width !== width) canvas.current.width = width
    if (canvas.current.height !== height) canvas.current.height = height
    const began = performance.now()
    now.current.paint(context, view, size, ratio)
    still.current = performance.now() - began > slow ? { picture: copyOf(canvas.current), view } : null
    setScale(view.k)
  }

  /** While it moves. */
  function follow() {
    const context = canvas.current?.getContext('2d')
    if (!still.current || !context) return paint()
    place(context, still.current, live.current.view, live.current.size)
    clearTimeout(rest.current)
    rest.current = window.setTimeout(paint, restMs)
  }

  function set(view: View) {
    cancelAnimationFrame(live.current.frame)
    live.current.view = view
    live.current.frame = requestAnimationFrame(follow)
  }

  function fly(to: View) {
    const from = live.current.view
    if (from.k === 0 || matchMedia('(prefers-reduced-motion: reduce)').matches) return set(to)
    const began = performance.now()
    const step = () => {
      const part = Math.min(1, (performance.now() - began) / glideMs)
      live.current.view = part < 1 ? between(from, to, 1 - (1 - part) ** 3) : to
      if (part < 1) follow()
      else paint()
      if (part < 1) live.current.frame = requestAnimationFrame(step)
    }
    cancelAnimationFrame(live.current.frame)
    live.current.frame = requestAnimationFrame(step)
  }

  useEffect(() => {
    const element = frame.current
    if (!element) return
    const measure = () => {
      const size = { width: element.clientWidth, height: element.clientHeight }
      if (size.width === live.current.size.width && size.height === live.current.size.height) return
      live.current.size = size
      live.current.view = now.current.start(size)
      // at once: the picture is there with the page
      paint()
    }
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(element)
    const letGo = mapGestures(element, {
      size: () => live.current.size,
      view: () => live.current.view,
      set: view => set(view),
      whole: () => fly(now.current.whole(live.current.size)),
      pick: (x, y) => now.current.pick(x, y, live.current.view),
      moves: {
        moved: (...given) => now.current.moves.moved(...given),
        zoomed: (...given) => now.current.moves.zoomed(...given),
      },
    })
    return () => {
      observer.disconnect()
      letGo()
      cancelAnimationFrame(live.current.frame)
      clearTimeout(rest.current)
    }
  }, [])

  const middle = () => ({ x: live.current.size.width / 2, y: live.current.size.height / 2 })
  return {
    canvas,
    scale,
    again: paint,
    by: (factor: number) => {
      const { size, view } = live.current
      fly(now.current.moves.zoomed(size, view, factor, middle()))
    },
    whole: () => fly(now.current.whole(live.current.size)),
    /** Flies to where a function of the frame and of where it stands says. */
    to: (where: (size: Size, view: View) => View) => fly(where(live.current.size, live.current.view)),
  }
}

function copyOf(picture: HTMLCanvasElement): HTMLCanvasElement {
  const copy = document.createElement('canvas')
  copy.width = picture.width
  copy.height = picture.height
  copy.getContext('2d')?.drawImage(picture, 0, 0)
  return copy
}

/** Shows what was drawn for one view as it lies in another. */
function place(context: CanvasRenderingContext2D, { picture, view: then }: Still, view: View, size: Size) {
  const ratio = picture.width / size.width
  const factor = view.k / then.k
  context.setTransform(1, 0, 0, 1, 0, 0)
  context.clearRect(0, 0, picture.width, picture.height)
  context.drawImage(
    picture,
    (view.x - then.x * factor) * ratio,
    (view.y - then.y * factor) * ratio,
    picture.width * factor,
    picture.height * factor,
  )
}
