import type { RefObject } from 'preact'
import { useLayoutEffect, useRef } from 'preact/hooks'

const calm = { duration: 320, easing: 'cubic-bezier(.2, 0, 0, 1)' }
type Place = { left: number; top: number }

/**
 * Walking to another element: the cards that stay glide to their new places, those that come fade in, and the one that
 * is looked at comes into sight. Whoever asks for less motion sees the end at once.
 * @param root the element that is looked at
 */
export function useMoving(ground: RefObject<HTMLElement>, root: string): void {
  const was = useRef(root)
  const before = useRef<Map<string, Place> | null>(null)
  const walks = was.current !== root
  // the cards of the element before still stand there
  if (walks && ground.current && !isStill()) before.current = placesOf(ground.current)
  useLayoutEffect(() => {
    if (!ground.current || was.current === root) return
    was.current = root
    if (before.current) glide(ground.current, before.current)
    ground.current
      .querySelector('[aria-current]')
      ?.scrollIntoView({ block: 'center', behavior: before.current ? 'smooth' : 'instant' })
    before.current = null
  })
}

const isStill = () => matchMedia('(prefers-reduced-motion: reduce)').matches
const cardsOf = (ground: HTMLElement) => [...ground.querySelectorAll<HTMLElement>('[data-key]')]
const keyOf = (card: HTMLElement) => card.dataset['key'] ?? ''

/** Where each card stands on the page, however far that is scrolled. */
function placesOf(ground: HTMLElement): Map<string, Place> {
  return new Map(
    cardsOf(ground).map(card => {
      const { left, top } = card.getBoundingClientRect()
      return [keyOf(card), { left: left + scrollX, top: top + scrollY }]
    }),
  )
}

function glide(ground: HTMLElement, before: ReadonlyMap<string, Place>): void {
  const now = placesOf(ground)
  for (const card of cardsOf(ground)) {
    const [from, to] = [before.get(keyOf(card)), now.get(keyOf(card))]
    if (!from || !to) card.animate([{ opacity: 0 }, { opacity: 1 }], calm)
    else {
      const [x, y] = [from.left - to.left, from.top - to.top]
      card.animate([{ transform: `translate(${x}px, ${y}px)` }, { transform: 'none' }], calm)
    }
  }
}
