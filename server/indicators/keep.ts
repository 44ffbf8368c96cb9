/**
 * Keeps what is costly to work out for a short while, in this process: callers who come together share one working
 * out, and a failure is not kept.
 * @param ms how long it is good for, by the clock that is passed in
 */
export function keepFor<Value>(ms: number) {
  const kept = new Map<string, { at: number; value: Promise<Value> }>()
  const isFresh = (at: number, now: number) => Math.abs(now - at) < ms

  return function keep(key: string, now: Date, make: () => Promise<Value>): Promise<Value> {
    const known = kept.get(key)
    if (known && isFresh(known.at, now.getTime())) return known.value
    for (const [old, { at }] of kept) if (!isFresh(at, now.getTime())) kept.delete(old)
    const entry = { at: now.getTime(), value: make() }
    kept.set(key, entry)
    entry.value.catch(() => kept.get(key) === entry && kept.delete(key))
    return entry.value
  }
}
