/** Points on the map: which to trust, and where the middle of several lies. */

export interface Point {
  latitude: number
  longitude: number
}

interface Placed extends Point {
  code: string
}

/**
 * Splits off the points that cannot be right: over 120 km from the middle of their district and from that of
 * their regency. One test alone would throw out true far islands (Tambelan, Wetar, Enggano, Sapeken).
 */
export function dropMisplaced<T extends Placed>(places: T[]): { kept: T[]; dropped: T[] } {
  const regencies = middles(places, place => place.code.slice(0, 5))
  const districts = middles(places, place => place.code.slice(0, 8))
  const misplaced = (place: T) =>
    !farAndTrue.has(place.code) &&
    isFar(place, regencies.get(place.code.slice(0, 5))) &&
    isFar(place, districts.get(place.code.slice(0, 8)))
  const groups = Map.groupBy(places, misplaced)
  return { kept: groups.get(false) ?? [], dropped: groups.get(true) ?? [] }
}

/** The median latitude and the median longitude of each group. */
export function middles<T extends Point>(places: T[], group: (place: T) => string): Map<string, Point> {
  const middle = new Map<string, Point>()
  for (const [key, members] of Map.groupBy(places, group)) {
    const latitude = median(members.map(place => place.latitude))
    middle.set(key, { latitude, longitude: median(members.map(place => place.longitude)) })
  }
  return middle
}

/** Distance in kilometres on a flat chart, good to a percent at these latitudes. */
export function kilometres(one: Point, other: Point): number {
  const narrowing = Math.cos((((one.latitude + other.latitude) / 2) * Math.PI) / 180)
  return 111.2 * Math.hypot(one.latitude - other.latitude, (one.longitude - other.longitude) * narrowing)
}

/** Looked at one by one (codes of 2020 under today's regency): remote islands, and the head of a long river. */
const farAndTrue = new Set([
  '21.04.02.2001', // Pekajang, Lingga
  '62.03.09.2015', // Muroi Raya, Kapuas
  '73.10.01.2002', // Sabaru, Pangkajene dan Kepulauan
  '73.10.01.2004', // Sabalana, the same
  '91.19.05.2007', // Mapia, Supiori
])

const isFar = (place: Point, middle: Point | undefined) =>
  middle !== undefined && kilometres(place, middle) > 120

function median(values: number[]): number {
  const sorted = values.toSorted((one, other) => one - other)
  const half = sorted.length / 2
  const low = sorted[Math.ceil(half) - 1] ?? Number.NaN
  const high = sorted[Math.floor(half)] ?? Number.NaN
  return (low + high) / 2
}
