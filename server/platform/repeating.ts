/** Something that goes on by the clock until it is stopped; what is under way then is waited for. */
export type Repeating = { stop(): Promise<void> }

/**
 * Does something again and again, one at a time, with a rest between.
 * @param how.every milliseconds of rest before each time
 * @param how.failed what is logged where it fails: once, and not each time while the database is away
 * @param work stops early where `goOn` says no
 */
export function repeat(
  how: { every: number; failed: string; log: (line: string) => void },
  work: (goOn: () => boolean) => Promise<void>,
): Repeating {
  const { every, failed, log } = how
  let stopping = false
  let failing = false
  let timer = setTimeout(look, every)
  let looking: Promise<void> = Promise.resolve()

  function look(): void {
    looking = attempt().then(rest)
  }

  async function attempt(): Promise<void> {
    try {
      await work(() => !stopping)
      failing = false
    } catch (error) {
      if (!failing) log(`${failed}; trying on: ${(error as Error).message}`)
      failing = true
    }
  }

  function rest(): void {
    if (!stopping) timer = setTimeout(look, every)
  }

  return {
    async stop() {
      stopping = true
      clearTimeout(timer)
      await looking
    },
  }
}

/** Does one helping after the other until one is not full. @returns how many there were in all */
export async function untilLess(
  full: number,
  goOn: () => boolean,
  helping: () => Promise<number>,
): Promise<number> {
  let sum = 0
  while (goOn()) {
    const some = await helping()
    sum += some
    if (some < full) break
  }
  return sum
}
