import type { RefObject } from 'preact'
import { useLayoutEffect, useRef } from 'preact/hooks'
import type { Node, Whole } from './parts.ts'

type Box = { left: number; right: number; middle: number }

/**
 * The lines between cards that are in sight; those of the element that is looked at are bright. Decoration: each card
 * says it in words. Two paths hold all of them, and are written past the virtual tree: once for a picture.
 */
export function Curves(props: {
  ground: RefObject<HTMLElement>
  edges: Whole['edges']
  shown: readonly Node[]
  wide: boolean
}) {
  const { ground, edges, shown, wide } = props
  const far = useRef<SVGPathElement>(null)
  const near = useRef<SVGPathElement>(null)
  useLayoutEffect(() => {
    const whole = ground.current
    if (!whole) return
    let size = ''
    const draw = () => {
      size = `${whole.clientWidth} ${whole.clientHeight}`
      const paths = pathsOf(whole, edges, wide)
      far.current?.setAttribute('d', paths.far)
      near.current?.setAttribute('d', paths.near)
    }
    draw()
    const observer = new ResizeObserver(() => {
      if (size !== `${whole.clientWidth} ${whole.clientHeight}`) draw()
    })
    observer.observe(whole)
    return () => observer.disconnect()
  }, [edges, shown, wide])
  return (
    <svg class="chain-lines" aria-hidden="true">
      <path ref={far} />
      <path ref={near} class="near" />
    </svg>
  )
}

/** All is read before anything is drawn, so that the page is laid out once. */
function pathsOf(ground: HTMLElement, edges: Whole['edges'], wide: boolean): { near: string; far: string } {
  const origin = ground.getBoundingClientRect()
  const boxes = new Map<number, Box>()
  for (const card of ground.querySelectorAll<HTMLElement>('[data-n]')) {
    const at = card.getBoundingClientRect()
    boxes.set(Number(card.dataset['n']), {
      left: at.left - origin.left,
      right: at.right - origin.left,
      middle: at.top - origin.top + Math.min(at.height / 2, 30),
    })
  }
  const paths = { near: '', far: '' }
  for (const { from, to } of edges) {
    const [a, b] = [boxes.get(from), boxes.get(to)]
    if (!a || !b) continue
    const path = wide && b.left > a.right ? across(a, b) : beside(a, b)
    paths[from === 0 || to === 0 ? 'near' : 'far'] += path
  }
  return paths
}

/** From the right side of one card to the left of one in a later column. */
function across(a: Box, b: Box): string {
  const bend = (b.left - a.right) / 2
  return `M${a.right} ${a.middle}C${a.right + bend} ${a.middle} ${b.left - bend} ${b.middle} ${b.left} ${b.middle}`
}

/** Along the left of both, further out the longer the way. */
function beside(a: Box, b: Box): string {
  const out = Math.min(18, 8 + Math.abs(b.middle - a.middle) / 40)
  const left = Math.min(a.left, b.left) - out
  return `M${a.left} ${a.middle}C${left} ${a.middle} ${left} ${b.middle} ${b.left} ${b.middle}`
}
