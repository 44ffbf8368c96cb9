import { useLayoutEffect } from 'preact/hooks'

/** Sets a class on the body while the component stands: `office` and `landing` carry the typeface. */
export function useBodyClass(name: string | null): void {
  useLayoutEffect(() => {
    if (name === null) return
    document.body.classList.add(name)
    return () => document.body.classList.remove(name)
  }, [name])
}
