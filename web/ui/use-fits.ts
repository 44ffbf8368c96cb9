import type { RefObject } from 'preact'
import { useLayoutEffect, useState } from 'preact/hooks'

/**
 * Whether an element's content fits its width when nothing in it is folded away; measured anew when the width, the
 * text size or `content` changes.
 */
export function useFits(element: RefObject<HTMLElement>, content: string): boolean {
  const [fits, setFits] = useState(true)
  useLayoutEffect(() => {
    const box = element.current
    if (!box) return
    const measure = () => {
      const folded = box.classList.contains('folded')
      box.classList.remove('folded')
      const enough = box.scrollWidth <= box.clientWidth
      if (folded) box.classList.add('folded')
      setFits(enough)
    }
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(box)
    // The typeface may come later than the first measure, and is wider than the one before it.
    document.fonts?.addEventListener('loadingdone', measure)
    return () => {
      observer.disconnect()
      document.fonts?.removeEventListener('loadingdone', measure)
    }
  }, [content])
  return fits
}
