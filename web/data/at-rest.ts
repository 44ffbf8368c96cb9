import { useEffect, useState } from 'preact/hooks'

/** How long the first page is left to itself after it has loaded, ms. */
const aside = 1_000
/** How long one thing waits for a quiet moment at the most, ms. */
const patience = 1_000

let isAtRest = false
const rested: Promise<void> = new Promise<void>(resolve => {
  const rest = () => {
    isAtRest = true
    resolve()
  }
  const wait = () => setTimeout(rest, aside)
  if (document.readyState === 'complete') wait()
  else addEventListener('load', wait, { once: true })
})

let last = rested
/**
 * Resolves once the first page has loaded and had a second for itself: for one who waits after the other, each in a
 * quiet moment, since all of them at once would keep a finger waiting.
 */
export function atRest(): Promise<void> {
  last = last.then(quiet)
  return last
}

function quiet(): Promise<void> {
  return new Promise(resolve => {
    // not known to every browser
    if ('requestIdleCallback' in window) requestIdleCallback(() => resolve(), { timeout: patience })
    else setTimeout(resolve, 50)
  })
}

/** Whether what the page does not begin with may be fetched now; what is looked at first goes before it. */
export function useAtRest(): boolean {
  const [is, setIs] = useState(isAtRest)
  useEffect(() => {
    if (!is) void atRest().then(() => setIs(true))
  }, [is])
  return is
}
