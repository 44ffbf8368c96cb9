import { useEffect, useState } from 'preact/hooks'

/** How a search for suggestions stands. */
export type SuggestState = 'idle' | 'loading' | 'ready' | 'failed'

/**
 * Asks for suggestions a moment after typing stops, and drops answers that come too late.
 * `search` gets a signal that aborts when a newer question is asked.
 */
export function useSuggestions<Item>(
  query: string | null,
  search: (query: string, signal: AbortSignal) => Promise<Item[]>,
  waitMs = 180,
): { items: Item[]; state: SuggestState; retry: () => void } {
  const [answer, setAnswer] = useState<{ items: Item[]; state: SuggestState }>({ items: [], state: 'idle' })
  const [tries, setTries] = useState(0)

  useEffect(() => {
    if (query === null) {
      setAnswer({ items: [], state: 'idle' })
      return
    }
    const abort = new AbortController()
    setAnswer(before => ({ items: before.items, state: 'loading' }))
    const timer = setTimeout(() => {
      search(query, abort.signal).then(
        items => !abort.signal.aborted && setAnswer({ items, state: 'ready' }),
        () => !abort.signal.aborted && setAnswer({ items: [], state: 'failed' }),
      )
    }, waitMs)
    return () => {
      clearTimeout(timer)
      abort.abort()
    }
  }, [query, tries])

  return { ...answer, retry: () => setTries(before => before + 1) }
}
