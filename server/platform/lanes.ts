import { setImmediate } from 'node:timers/promises'

/** So many are done without others getting a turn, where none of them has to wait for anything. */
const turn = 200

/**
 * Does something with each of many, some at a time, and gives what came of it in their order. Where one fails no other
 * is begun, and none is under way any more when that is thrown.
 * @param most how many at a time
 */
export async function inLanes<T, R>(
  all: readonly T[],
  most: number,
  work: (one: T) => Promise<R>,
): Promise<R[]> {
  const made: R[] = []
  let next = 0
  async function lane(): Promise<void> {
    while (next < all.length) {
      const n = next++
      if (n % turn === turn - 1) await setImmediate()
      made[n] = await work(all[n] as T)
    }
  }
  const stop = (error: unknown) => {
    next = all.length
    throw error
  }
  const lanes = Array.from({ length: most }, () => lane().catch(stop))
  await Promise.allSettled(lanes)
  await Promise.all(lanes)
  return made
}
