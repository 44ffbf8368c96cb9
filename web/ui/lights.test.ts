import { expect, test } from 'vitest'
import { aspect, nearest, readPoints, runsWithin } from './lights-points.ts'
import { deepest, focusView, latToY, lonToX, moved, wholeView, zoomed } from './lights-view.ts'

const last = 65534

function pack(places: ([number, number] | null)[]): ArrayBuffer {
  const buffer = new ArrayBuffer(4 + 4 * places.length)
  new DataView(buffer).setUint32(0, places.length, true)
  const coordinates = new Uint16Array(buffer, 4)
  places.forEach((place, at) => {
    coordinates[at] = place ? Math.round(place[0] * last) : 65535
    coordinates[places.length + at] = place ? Math.round(place[1] * last) : 65535
  })
  return buffer
}

test('a village without a place is on no map and cannot be picked', () => {
  const points = readPoints(pack([[0.2, 0.2], null, [1, 1]]))
  expect([...points.village].toSorted((a, b) => a - b)).toEqual([0, 2])
  expect(nearest(points, 1, 1, 0.01)).toBe(2)
})

test('a press picks the nearest village and none that is far away', () => {
  const points = readPoints(
    pack([
      [0.5, 0.5],
      [0.502, 0.5],
      [0.9, 0.1],
    ]),
  )
  expect(nearest(points, 0.5017, 0.5, 0.01)).toBe(1)
  expect(nearest(points, 0.7, 0.7, 0.01)).toBe(-1)
})

test('a part of the map is drawn from its own cells, with no village of it left out', () => {
  const places = Array.from({ length: 400 }, (_, at): [number, number] => [
    (at % 20) / 19,
    Math.floor(at / 20) / 19,
  ])
  const points = readPoints(pack(places))
  const seen = new Set<number>()
  for (const [from, to] of runsWithin(points, 0.3, 0.3, 0.6, 0.6)) {
    for (let place = from; place < to; place++) seen.add(points.village[place] ?? -1)
  }
  const inside = places.flatMap(([x, y], at) => (x >= 0.3 && x <= 0.6 && y >= 0.3 && y <= 0.6 ? [at] : []))
  expect(inside.every(at => seen.has(at))).toBe(true)
  expect(seen.size).toBeLessThan(places.length / 2)
})

test('from Sabang to Merauke the whole country fits at every width', () => {
  for (const size of [
    { width: 320, height: 190 },
    { width: 1280, height: 505 },
    { width: 1920, height: 300 },
  ]) {
    const view = wholeView(size)
    for (const [lon, lat] of [
      [95.3, 5.9],
      [140.4, -8.5],
      [125.4, 3.6],
      [123, -11],
    ] as const) {
      const x = view.x + lonToX(lon) * view.k
      const y = view.y + (latToY(lat) * view.k) / aspect
      expect(x).toBeGreaterThanOrEqual(0)
      expect(x).toBeLessThanOrEqual(size.width)
      expect(y).toBeGreaterThanOrEqual(0)
      expect(y).toBeLessThanOrEqual(size.height)
    }
  }
})

test('one cannot go out beyond the country, nor in without end, nor lose it off the screen', () => {
  const size = { width: 1000, height: 395 }
  const whole = wholeView(size)
  expect(zoomed(size, whole, 0.1, { x: 0, y: 0 })).toEqual(whole)
  expect(zoomed(size, whole, 1e6, { x: 500, y: 200 }).k).toBeCloseTo(whole.k * deepest)
  const away = moved(size, zoomed(size, whole, 4, { x: 500, y: 200 }), 1e6, 1e6)
  expect(away.x).toBeLessThan(size.width / 2)
  expect(away.y).toBeLessThan(size.height / 2)
})

test('flying to a regency puts it in the middle', () => {
  const size = { width: 1000, height: 395 }
  const view = focusView(size, { lon0: 107.2, lat0: -6.3, lon1: 107.8, lat1: -6.8 })
  expect(view.x + lonToX(107.5) * view.k).toBeCloseTo(500)
  expect(view.y + (latToY(-6.55) * view.k) / aspect).toBeCloseTo(197.5)
})
