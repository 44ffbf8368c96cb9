import type { RefObject } from 'preact'
import { useLayoutEffect, useState } from 'preact/hooks'

/**
 * Whether an element's content fits its width when nothing in it is folded away; measured anew when the width, the
 * text size, what is in it or `content` changes.
 */
export function useFits(element: RefObject<HTMLElement>, content: string): boolean {
  const [fits, setFits] = useState(true)
  useLayoutEffect(() => {
    const box = element.current
    if (!box) return
    const measure = () => {
      const folded = box.classList.contains('folded')
      box.classList.remove('folded')
      const enough = holds(box) && holds(box.lastElementChild ?? box)
      if (folded) box.classList.add('folded')
      setFits(enough)
    }
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(box)
    // nor is everything in it there at once
    const filled = new MutationObserver(measure)
    filled.observe(box, { childList: true, subtree: true })
    // The typeface may come later than the first measure, and is wider than the one before it.
    document.fonts?.addEventListener('loadingdone', measure)
    return () => {
      observer.disconnect()
      filled.disconnect()
      document.fonts?.removeEventListener('loadingdone', measure)
    }
  }, [content])
  return fits
}

/** What the last one in a row does not hold reaches into the room beside it, which the row itself does not notice. */
const holds = (box: Element): boolean => box.scrollWidth <= box.clientWidth
