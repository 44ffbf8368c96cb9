export type Tries = {
  /** Counts a try for a key; false where there were too many. */
  take(key: string, now: Date): boolean
  /** Forgets a key's tries, once one was right. */
  clear(key: string): void
}

/**
 * Counts tries per key in memory, against guessing from many addresses.
 * @param most tries within the time
 * @param within milliseconds
 * @param size keys kept at the most; the oldest make room
 */
export function createTries(most: number, within: number, size = 10_000): Tries {
  const counts = new Map<string, { tries: number; since: number }>()
  return {
    take(key, now) {
      const at = now.getTime()
      const known = counts.get(key)
      if (known && at - known.since < within) return ++known.tries <= most
      counts.delete(key)
      const [oldest] = counts.keys()
      if (oldest !== undefined && counts.size >= size) counts.delete(oldest)
      counts.set(key, { tries: 1, since: at })
      return true
    },
    clear(key) {
      counts.delete(key)
    },
  }
}
