/** Of the normal distribution, for 95 of 100. */
const z = 1.959963984540054

/** In which the share of all would lie: Wilson’s score interval (Wilson 1927, JASA 22(158), 209–212). */
export function shareInterval(k: number, n: number): { from: number; to: number } {
  const share = k / n
  const middle = share + z ** 2 / (2 * n)
  const half = z * Math.sqrt((share * (1 - share)) / n + z ** 2 / (4 * n ** 2))
  const whole = 1 + z ** 2 / n
  return { from: Math.max(0, (middle - half) / whole), to: Math.min(1, (middle + half) / whole) }
}

/**
 * In which the mean would lie, by Student’s t; null where there is nothing that varies. Its quantile by the expansion of
 * Cornish and Fisher (Abramowitz & Stegun 26.7.5), within 0.001 from four degrees of freedom on.
 */
export function meanInterval(n: number, sum: number, squares: number): { from: number; to: number } | null {
  const mean = sum / n
  const variance = (squares - n * mean ** 2) / (n - 1)
  if (n < 2 || variance <= 1e-9) return null
  const half = quantile(n - 1) * Math.sqrt(variance / n)
  return { from: mean - half, to: mean + half }
}

/** Of Student’s t, for 95 of 100. */
export function quantile(freedom: number): number {
  const terms = [
    (z ** 3 + z) / 4,
    (5 * z ** 5 + 16 * z ** 3 + 3 * z) / 96,
    (3 * z ** 7 + 19 * z ** 5 + 17 * z ** 3 - 15 * z) / 384,
    (79 * z ** 9 + 776 * z ** 7 + 1482 * z ** 5 - 1920 * z ** 3 - 945 * z) / 92_160,
  ]
  return terms.reduce((sum, term, at) => sum + term / freedom ** (at + 1), z)
}
