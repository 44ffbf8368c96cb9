export type Point = { latitude: number; longitude: number }

/** Roads are longer than the flight of a crow, by about so much; it is said wherever a length is told. */
export const roadFactor = 1.3
const earthRadius = 6371

/** Kilometres over the ground as the crow flies (haversine). */
export function kmBetween(a: Point, b: Point): number {
  const rad = (degrees: number) => (degrees * Math.PI) / 180
  const [north, east] = [rad(b.latitude - a.latitude), rad(b.longitude - a.longitude)]
  const half =
    Math.sin(north / 2) ** 2 + Math.cos(rad(a.latitude)) * Math.cos(rad(b.latitude)) * Math.sin(east / 2) ** 2
  return 2 * earthRadius * Math.asin(Math.min(1, Math.sqrt(half)))
}

/** Of stops in an order, with the way from `start` to the first where there is one. */
export function lengthOf(stops: readonly Point[], start: Point | null): number {
  const all = start ? [start, ...stops] : stops
  return all.slice(1).reduce((sum, stop, n) => sum + kmBetween(all[n] ?? stop, stop), 0)
}

/**
 * An order in which to visit all stops, each once: nearest insertion, then 2-opt until nothing gets shorter; never
 * longer than the order that was given. The day ends at the last stop.
 * @param start where the day begins; null: at whichever stop is best
 */
export function routeOf<T extends Point>(stops: readonly T[], start: Point | null = null): T[] {
  const improved = untwisted(inserted(stops, start), start)
  const given = untwisted([...stops], start)
  return lengthOf(improved, start) <= lengthOf(given, start) ? improved : given
}

/** Takes the stop nearest to those on the way, and puts it where it lengthens the way least. */
function inserted<T extends Point>(stops: readonly T[], start: Point | null): T[] {
  const left = [...stops]
  const way: T[] = start ? [] : left.splice(0, 1)
  while (left.length > 0) {
    const on = start ? [start, ...way] : way
    const apart = left.map(stop => Math.min(...on.map(other => kmBetween(other, stop))))
    const [next] = left.splice(apart.indexOf(Math.min(...apart)), 1)
    if (!next) return way
    const lengths = Array.from({ length: way.length + 1 }, (_, at) =>
      lengthOf(way.toSpliced(at, 0, next), start),
    )
    way.splice(lengths.indexOf(Math.min(...lengths)), 0, next)
  }
  return way
}

/** Turns parts of the way round as long as that makes it shorter. */
function untwisted<T extends Point>(given: T[], start: Point | null): T[] {
  let way = given
  for (let isShorter = true; isShorter; ) {
    isShorter = false
    for (let from = 0; from < way.length - 1; from++)
      for (let to = from + 2; to <= way.length; to++) {
        const turned = [...way.slice(0, from), ...way.slice(from, to).toReversed(), ...way.slice(to)]
        // by more than what rounding makes of equal ways
        if (lengthOf(turned, start) < lengthOf(way, start) - 1e-9) {
          way = turned
          isShorter = true
        }
      }
  }
  return way
}
