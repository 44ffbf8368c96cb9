import { useRef } from 'preact/hooks'
import { useHotkeys } from './hotkeys.ts'

/**
 * Walks a list with the keyboard: `j`/`k` move the current row, Enter opens it, `x` chooses it, Escape leaves it.
 * `extra` adds keys of the page (`v`, `r`). `current` is a row's place, or -1.
 */
export function useListKeys(options: {
  count: number
  current: number
  setCurrent: (at: number) => void
  onOpen?: (at: number) => void
  onToggle?: (at: number) => void
  onEscape?: () => void
  extra?: Record<string, () => void>
  enabled?: boolean
}): void {
  const { count, setCurrent, onOpen, onToggle, onEscape, extra } = options
  // A second key may come before the first has been drawn.
  const at = useRef(options.current)
  at.current = options.current
  const here = () => at.current >= 0 && at.current < count
  const step = (by: number) => {
    if (count === 0) return
    at.current = here() ? Math.max(0, Math.min(count - 1, at.current + by)) : 0
    setCurrent(at.current)
  }
  useHotkeys(
    {
      j: () => step(1),
      k: () => step(-1),
      Enter: onOpen && here() ? () => onOpen(at.current) : undefined,
      x: onToggle && here() ? () => onToggle(at.current) : undefined,
      Escape: onEscape,
      ...extra,
    },
    options.enabled,
  )
}
