import { setFlagsFromString } from 'node:v8'

let tight = 0

/**
 * Keeps the heap small while something large goes through: garbage is collected when the heap has grown by a third
 * and not by several times. Costs some processor time, and saves a server with little memory from its end.
 */
export async function withTightHeap<T>(work: () => Promise<T>): Promise<T> {
  if (tight++ === 0) setFlagsFromString('--heap-growing-percent=30')
  try {
    return await work()
  } finally {
    // zero leaves it to V8 again
    if (--tight === 0) setFlagsFromString('--heap-growing-percent=0')
  }
}
