/**
 * Gathers nouns and passes them on at most once in `every` ms: the first at once, what comes meanwhile together. What is
 * on screen follows, and is not fetched anew for each of many.
 */
export function nowAndThen(tell: (nouns: string[]) => void, every: number) {
  const nouns = new Set<string>()
  let last = 0
  let timer: ReturnType<typeof setTimeout> | undefined
  /** Passes on what has been gathered, without waiting. */
  function flush(): void {
    clearTimeout(timer)
    timer = undefined
    if (nouns.size === 0) return
    last = Date.now()
    const all = [...nouns]
    nouns.clear()
    tell(all)
  }
  function of(some: readonly string[]): void {
    for (const noun of some) nouns.add(noun)
    timer ??= setTimeout(flush, last + every - Date.now())
  }
  return { of, flush }
}
