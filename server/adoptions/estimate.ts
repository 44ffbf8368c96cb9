import { leastForRange } from '../../contract/comparison.ts'

/** A middle and its 95 % range; without a range where there are too few differences for one. */
export type Estimate = { middle: number; range: { low: number; high: number } | null }

/** Up to so many differences the distribution is counted out, above it is near enough to normal. */
const countedOut = 50

/**
 * Hodges and Lehmann’s middle of differences: the median of their Walsh averages (the mean of each pair, and each by
 * itself), with the range that Wilcoxon’s signed-rank test does not reject. One wild library moves it little.
 * @param differences at least one
 */
export function hodgesLehmann(differences: readonly number[]): Estimate {
  const sorted = differences.toSorted((a, b) => a - b)
  const pairs = (sorted.length * (sorted.length + 1)) / 2
  const at = (rank: number) => walshAverage(sorted, rank)
  const middle = (at(Math.ceil(pairs / 2)) + at(Math.floor(pairs / 2) + 1)) / 2
  if (sorted.length < leastForRange) return { middle, range: null }
  const cut = rankOfRange(sorted.length)
  return { middle, range: { low: at(cut), high: at(pairs + 1 - cut) } }
}

/** A range that is wider by the root of how much more its differences vary together. @param by at least 1 */
export function widened({ middle, range }: Estimate, by: number): Estimate {
  const wide = (end: number) => middle + (end - middle) * Math.sqrt(Math.max(1, by))
  return { middle, range: range && { low: wide(range.low), high: wide(range.high) } }
}

/** From below, the rank of the Walsh average at which the 95 % range begins. @param n at least `leastForRange` */
export function rankOfRange(n: number): number {
  const pairs = (n * (n + 1)) / 2
  if (n > countedOut) {
    const spread = Math.sqrt((n * (n + 1) * (2 * n + 1)) / 24)
    return Math.max(1, Math.floor(pairs / 2 - 1.959964 * spread))
  }
  // ways[w]: of all choices of signs, how many have the positive ranks sum up to w
  const ways = Array.from({ length: pairs + 1 }, () => 0)
  ways[0] = 1
  for (let rank = 1; rank <= n; rank++)
    for (let sum = pairs; sum >= rank; sum--) ways[sum] = (ways[sum] ?? 0) + (ways[sum - rank] ?? 0)
  const tail = 0.025 * 2 ** n
  let cut = 0
  for (let below = 0; below + (ways[cut] ?? 0) <= tail; cut++) below += ways[cut] ?? 0
  return cut
}

/** The Walsh average of a rank, found by halving: there may be too many to write down. @param rank from 1 */
function walshAverage(sorted: readonly number[], rank: number): number {
  let low = sorted[0] ?? 0
  let high = sorted.at(-1) ?? 0
  for (let step = 0; step < 60 && low < high; step++) {
    const half = (low + high) / 2
    if (half <= low || half >= high) break
    if (countUpTo(sorted, half) >= rank) high = half
    else low = half
  }
  return countUpTo(sorted, low) >= rank ? low : high
}

/** How many Walsh averages are at most a value: for each difference, with how many up to itself. */
function countUpTo(sorted: readonly number[], value: number): number {
  let count = 0
  let partners = sorted.length
  for (const [at, one] of sorted.entries()) {
    while (partners > 0 && one + (sorted[partners - 1] ?? 0) > 2 * value) partners--
    count += Math.max(0, partners - at)
  }
  return count
}
