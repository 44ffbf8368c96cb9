import { moved as movedMap, type Size, type View, zoomed as zoomedMap } from './lights-view.ts'

/** How far a picture may be moved, and how far one may go in. */
export type Moves = { moved: typeof movedMap; zoomed: typeof zoomedMap }

/** What the gestures read and change. */
export type MapHandle = {
  size: () => Size
  view: () => View
  /** `moving` while the hand is still on it. */
  set: (view: View, moving: boolean) => void
  pick: (x: number, y: number) => void
  whole: () => void
  /** Of another picture than the country. */
  moves?: Moves
}

/**
 * Drag, pinch, wheel and keys on a map. The wheel turns the page unless the map has the focus or Ctrl is held, so
 * that nobody gets stuck on it. Returns how to let go.
 */
export function mapGestures(element: HTMLElement, map: MapHandle): () => void {
  const { moved, zoomed } = map.moves ?? { moved: movedMap, zoomed: zoomedMap }
  const fingers = new Map<number, { x: number; y: number }>()
  let travelled = 0

  const place = (event: PointerEvent | WheelEvent) => {
    const box = element.getBoundingClientRect()
    return { x: event.clientX - box.left, y: event.clientY - box.top }
  }

  function down(event: PointerEvent) {
    if (event.target instanceof Element && event.target.closest('button, a')) return
    element.setPointerCapture(event.pointerId)
    fingers.set(event.pointerId, place(event))
    if (fingers.size === 1) travelled = 0
  }

  function move(event: PointerEvent) {
    const before = fingers.get(event.pointerId)
    if (!before) return
    const now = place(event)
    const others = [...fingers].filter(([id]) => id !== event.pointerId).map(([, at]) => at)
    fingers.set(event.pointerId, now)
    travelled += Math.hypot(now.x - before.x, now.y - before.y)
    const other = others[0]
    if (!other) {
      if (travelled > 4) map.set(moved(map.size(), map.view(), now.x - before.x, now.y - before.y), true)
      return
    }
    const factor = distance(now, other) / Math.max(1, distance(before, other))
    const middle = { x: (now.x + other.x) / 2, y: (now.y + other.y) / 2 }
    const shifted = moved(map.size(), map.view(), (now.x - before.x) / 2, (now.y - before.y) / 2)
    map.set(zoomed(map.size(), shifted, factor, middle), true)
  }

  function up(event: PointerEvent) {
    const at = fingers.get(event.pointerId)
    if (!at || !fingers.delete(event.pointerId) || fingers.size > 0) return
    if (travelled <= 4 && event.type === 'pointerup') map.pick(at.x, at.y)
    else map.set(map.view(), false)
  }

  function wheel(event: WheelEvent) {
    if (!event.ctrlKey && !event.metaKey && !element.contains(document.activeElement)) return
    const before = map.view()
    const speed = event.ctrlKey ? 0.01 : 0.0022
    const after = zoomed(map.size(), before, Math.exp(-event.deltaY * speed), place(event))
    if (Math.abs(after.k / before.k - 1) < 1e-6) return
    event.preventDefault()
    map.set(after, false)
  }

  function key(event: KeyboardEvent) {
    if (event.target !== element) return
    const size = map.size()
    const step = 60
    const middle = { x: size.width / 2, y: size.height / 2 }
    const actions: Record<string, () => View> = {
      ArrowLeft: () => moved(size, map.view(), step, 0),
      ArrowRight: () => moved(size, map.view(), -step, 0),
      ArrowUp: () => moved(size, map.view(), 0, step),
      ArrowDown: () => moved(size, map.view(), 0, -step),
      '+': () => zoomed(size, map.view(), 1.4, middle),
      '=': () => zoomed(size, map.view(), 1.4, middle),
      '-': () => zoomed(size, map.view(), 1 / 1.4, middle),
    }
    const action = actions[event.key]
    if (event.key === '0' || event.key === 'Home') map.whole()
    else if (action) map.set(action(), false)
    else return
    event.preventDefault()
  }

  element.addEventListener('pointerdown', down)
  element.addEventListener('pointermove', move)
  element.addEventListener('pointerup', up)
  element.addEventListener('pointercancel', up)
  element.addEventListener('wheel', wheel, { passive: false })
  element.addEventListener('keydown', key)
  return () => {
    element.removeEventListener('pointerdown', down)
    element.removeEventListener('pointermove', move)
    element.removeEventListener('pointerup', up)
    element.removeEventListener('pointercancel', up)
    element.removeEventListener('wheel', wheel)
    element.removeEventListener('keydown', key)
  }
}

function distance(a: { x: number; y: number }, b: { x: number; y: number }): number {
  return Math.hypot(a.x - b.x, a.y - b.y)
}
