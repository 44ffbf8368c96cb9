import type { Point } from './points.ts'

/** The map's frame in degrees: Indonesia with a little sea around it. */
export const frame = { west: 94.2, east: 141.8, north: 6.9, south: -11.9 }

/** The greatest step; one more (65535) in both coordinates means that the village has no point. */
const steps = 65534

/**
 * The villages' points for the map of lights, in code order, little-endian: the count as uint32, then every x
 * as uint16, then every y; x grows eastward and y southward over the frame, in equal steps of degrees.
 */
export function villagePoints(points: (Point | undefined)[]): Uint8Array {
  const bytes = new Uint8Array(4 + points.length * 4)
  const view = new DataView(bytes.buffer)
  view.setUint32(0, points.length, true)
  points.forEach((point, rank) => {
    const x = point && (point.longitude - frame.west) / (frame.east - frame.west)
    const y = point && (frame.north - point.latitude) / (frame.north - frame.south)
    view.setUint16(4 + rank * 2, quantise(x), true)
    view.setUint16(4 + (points.length + rank) * 2, quantise(y), true)
  })
  return bytes
}

function quantise(share: number | undefined): number {
  if (share === undefined) return steps + 1
  if (share < 0 || share > 1) throw new RangeError('A point lies outside the map’s frame')
  return Math.round(share * steps)
}
