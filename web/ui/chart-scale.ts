/** Splits a series into its unbroken stretches of [place, value]; a `null` breaks it. */
export function stretches(values: (number | null)[]): [number, number][][] {
  const found: [number, number][][] = []
  let open: [number, number][] | undefined
  values.forEach((value, place) => {
    if (value === null) open = undefined
    else if (open) open.push([place, value])
    else {
      open = [[place, value]]
      found.push(open)
    }
  })
  return found
}

/** The places where every series is missing, as [first, last] runs. */
export function gaps(...series: (number | null)[][]): [number, number][] {
  const length = Math.max(0, ...series.map(values => values.length))
  const runs: [number, number][] = []
  for (let place = 0; place < length; place++) {
    if (series.some(values => (values[place] ?? null) !== null)) continue
    const last = runs.at(-1)
    if (last && last[1] === place - 1) last[1] = place
    else runs.push([place, place])
  }
  return runs
}

/** The last place that has a value, with it. */
export function lastOf(values: (number | null)[]): { place: number; value: number } | undefined {
  for (let place = values.length - 1; place >= 0; place--) {
    const value = values[place] ?? null
    if (value !== null) return { place, value }
  }
  return undefined
}

/** An SVG path through points, `M…L…`. */
export function path(points: [number, number][]): string {
  return points.map(([x, y], at) => `${at ? 'L' : 'M'}${x.toFixed(1)} ${y.toFixed(1)}`).join('')
}
