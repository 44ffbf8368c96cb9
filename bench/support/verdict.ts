/**
 * The last line of a benchmark.
 * @param figure what was measured, in `unit`; `goal` holds when figure ≥ goal, or ≤ where `atMost`
 * @param limit what it is measured against, in words
 */
export function verdict(
  claim: string,
  given: {
    figure: number
    unit: string
    limit: string
    goal: number
    atMost?: boolean
    also?: Record<string, number>
    holds?: boolean
  },
): void {
  const { figure, unit, limit, goal, atMost, also, holds } = given
  const met = (atMost ? figure <= goal : figure >= goal) && (holds ?? true)
  const rounded = Number(figure.toPrecision(4))
  process.stdout.write(
    `${JSON.stringify({ claim, figure: rounded, unit, limit, goal, ...also, holds: met })}\n`,
  )
  process.exitCode = met ? 0 : 1
}

/** The value below which a share of the times lies; times need no order. */
export function percentile(times: readonly number[], share: number): number {
  const sorted = times.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN
}
