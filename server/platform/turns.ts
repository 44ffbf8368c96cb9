/** A limit on what is heavy: so many at once, the others wait for their turn and are not turned away. */
export type Turns = {
  /**
   * Does `work` when it is its turn. Whoever came first keeps that place for what they ask next, so that those who
   * have begun come to an end before others begin.
   * @param who keeps a place
   * @param gone stops waiting, and rejects with its reason
   */
  take<T>(who: string, work: () => Promise<T>, gone?: AbortSignal): Promise<T>
}

type Waiting = { place: number; go: () => void }

/** @param keptFor a place is kept for so long after it was last used, ms */
export function createTurns(given: { atOnce: number; keptFor?: number; now?: () => number }): Turns {
  const { atOnce, keptFor = 120_000, now = Date.now } = given
  const places = new Map<string, { place: number; until: number }>()
  const waiting: Waiting[] = []
  let last = 0
  let busy = 0

  function placeOf(who: string): number {
    const at = now()
    for (const [other, { until }] of places) if (until < at) places.delete(other)
    const place = places.get(who)?.place ?? ++last
    places.set(who, { place, until: at + keptFor })
    return place
  }

  function next(): void {
    if (busy >= atOnce) return
    const [first] = waiting.toSorted((a, b) => a.place - b.place)
    if (!first) return
    waiting.splice(waiting.indexOf(first), 1)
    busy++
    first.go()
  }

  return {
    async take(who, work, gone) {
      const place = placeOf(who)
      gone?.throwIfAborted()
      await new Promise<void>((resolve, reject) => {
        const one: Waiting = { place, go: resolve }
        waiting.push(one)
        gone?.addEventListener('abort', () => {
          const at = waiting.indexOf(one)
          if (at < 0) return
          waiting.splice(at, 1)
          reject(gone.reason as Error)
        })
        next()
      })
      try {
        return await work()
      } finally {
        placeOf(who)
        busy--
        // what others ask comes in between
        setImmediate(next)
      }
    },
  }
}
