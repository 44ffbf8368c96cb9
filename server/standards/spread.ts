/** How many have each score, lowest score first. */
type Counts = readonly { score: number; n: number }[]

export const sumOf = (counts: Counts): number => counts.reduce((all, { n }) => all + n, 0)

/** How many score 0–9, 10–19 … 90–100. */
export function spreadOf(counts: Counts): number[] {
  const spread = Array.from({ length: 10 }, () => 0)
  for (const { score, n } of counts) {
    const bin = Math.min(9, Math.floor(score / 10))
    spread[bin] = (spread[bin] ?? 0) + n
  }
  return spread
}

/** The lowest score that half of them or more do not exceed; null where there are none. */
export function medianOf(counts: Counts): number | null {
  const half = sumOf(counts) / 2
  let reached = 0
  for (const { score, n } of counts) {
    reached += n
    if (reached >= half) return score
  }
  return null
}
