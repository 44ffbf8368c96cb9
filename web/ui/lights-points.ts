/** The box that the points are told in, degrees. */
export const box = { lon0: 94.2, lon1: 141.8, lat0: 6.9, lat1: -11.9 } as const

/** Width over height of the box on an equirectangular map. */
export const aspect = (box.lon1 - box.lon0) / (box.lat0 - box.lat1)

/** The greatest step of a coordinate; one more, in both, means that the village has no place. */
const steps = 65534
const columns = 96
const rows = 40

/**
 * Points on the unit square (0,0 is north-west), sorted into the cells of a grid, row by row: cell c holds the places
 * starts[c] up to starts[c + 1], so that a part of the map is found without the rest.
 */
export type Points = {
  x: Float32Array
  y: Float32Array
  /** Which village stands at a place. */
  village: Uint32Array
  starts: Uint32Array
}

/** Reads uint32 count, uint16 x[count], uint16 y[count] (little endian); 65535, 65535 is a village without a place. */
export function readPoints(buffer: ArrayBuffer): Points {
  const count = new DataView(buffer).getUint32(0, true)
  const rawX = new Uint16Array(buffer, 4, count)
  const rawY = new Uint16Array(buffer, 4 + 2 * count, count)
  const placed = (at: number) => (rawX[at] ?? 0) <= steps || (rawY[at] ?? 0) <= steps
  return sorted(count, rawX, rawY, placed)
}

/** The runs of places whose cells touch a part of the unit square. */
export function runsWithin(
  points: Points,
  x0: number,
  y0: number,
  x1: number,
  y1: number,
): [number, number][] {
  const first = cell(x0, columns)
  const last = cell(x1, columns)
  const runs: [number, number][] = []
  for (let row = cell(y0, rows); row <= cell(y1, rows); row++) {
    const from = points.starts[row * columns + first] ?? 0
    const to = points.starts[row * columns + last + 1] ?? 0
    if (to > from) runs.push([from, to])
  }
  return runs
}

/** The village nearest to a spot, within a distance, both in units of the square's width; -1 where there is none. */
export function nearest(points: Points, x: number, y: number, within: number): number {
  let best = within * within
  let found = -1
  for (const [from, to] of runsWithin(
    points,
    x - within,
    y - within * aspect,
    x + within,
    y + within * aspect,
  )) {
    for (let place = from; place < to; place++) {
      const dx = (points.x[place] ?? 0) - x
      const dy = ((points.y[place] ?? 0) - y) / aspect
      const distance = dx * dx + dy * dy
      if (distance >= best) continue
      best = distance
      found = points.village[place] ?? -1
    }
  }
  return found
}

function sorted(
  count: number,
  rawX: Uint16Array,
  rawY: Uint16Array,
  placed: (at: number) => boolean,
): Points {
  const cells = new Uint16Array(count)
  const starts = new Uint32Array(columns * rows + 1)
  for (let at = 0; at < count; at++) {
    if (!placed(at)) continue
    const c = cell((rawY[at] ?? 0) / steps, rows) * columns + cell((rawX[at] ?? 0) / steps, columns)
    cells[at] = c
    starts[c + 1] = (starts[c + 1] ?? 0) + 1
  }
  for (let c = 0; c < columns * rows; c++) starts[c + 1] = (starts[c + 1] ?? 0) + (starts[c] ?? 0)
  const next = starts.slice()
  const kept = starts[columns * rows] ?? 0
  const points = {
    x: new Float32Array(kept),
    y: new Float32Array(kept),
    village: new Uint32Array(kept),
    starts,
  }
  for (let at = 0; at < count; at++) {
    if (!placed(at)) continue
    const c = cells[at] ?? 0
    const place = next[c] ?? 0
    next[c] = place + 1
    points.x[place] = (rawX[at] ?? 0) / steps
    points.y[place] = (rawY[at] ?? 0) / steps
    points.village[place] = at
  }
  return points
}

function cell(part: number, of: number): number {
  return Math.max(0, Math.min(of - 1, Math.floor(part * of)))
}
