import { useEffect, useState } from 'preact/hooks'

/** How long the first page is left to itself after it has loaded, ms. */
const aside = 1_000

let isAtRest = false
/** Resolves once the first page has loaded and had a second for itself. */
export const atRest: Promise<void> = new Promise<void>(resolve => {
  const rest = () => {
    isAtRest = true
    resolve()
  }
  const wait = () => setTimeout(rest, aside)
  if (document.readyState === 'complete') wait()
  else addEventListener('load', wait, { once: true })
})

/** Whether what the page does not begin with may be fetched now; what is looked at first goes before it. */
export function useAtRest(): boolean {
  const [is, setIs] = useState(isAtRest)
  useEffect(() => {
    if (!is) void atRest.then(() => setIs(true))
  }, [is])
  return is
}
