import type { Dashboard } from '../../../contract/indicators.ts'
import type { Region } from '../../../contract/regions.ts'
import type { MapLabel } from '../../ui/lights-labels.tsx'
import type { Focus } from '../../ui/lights-view.ts'
import { coastOf } from '../../data/map-coasts.ts'

/** Unpacks runs of states (state, length, state, length …) to one byte a village. */
export function lightsOf(runs: readonly number[]): Uint8Array {
  const pairs = Array.from({ length: runs.length / 2 }, (_, n) => [runs[2 * n] ?? 0, runs[2 * n + 1] ?? 0])
  const lights = new Uint8Array(pairs.reduce((sum, [, length = 0]) => sum + length, 0))
  let at = 0
  for (const [state = 0, length = 0] of pairs) {
    lights.fill(state, at, at + length)
    at += length
  }
  return lights
}

/** The part of the country that the places below lie in, with room for what lies around their middles. */
export function focusOf(below: readonly Region[]): Focus | null {
  const lons = below.flatMap(region => region.longitude ?? [])
  const lats = below.flatMap(region => region.latitude ?? [])
  if (lons.length === 0) return null
  const [lon0, lon1] = [Math.min(...lons), Math.max(...lons)]
  const [lat0, lat1] = [Math.min(...lats), Math.max(...lats)]
  const room = 0.15 + Math.max(lon1 - lon0, lat1 - lat0) * 0.12
  return { lon0: lon0 - room, lon1: lon1 + room, lat0: lat0 - room, lat1: lat1 + room }
}

const most = 7

/**
 * The places that are named on the map: those that need most first, then the largest. A label that would stand over
 * another is left out by the map itself.
 */
export function labelsOf(
  rows: Dashboard['below'],
  regions: readonly Region[],
  say: (row: Dashboard['below'][number]) => string,
): MapLabel[] {
  const bySize = rows.toSorted((a, b) => b.expected - a.expected)
  const chosen = [...new Set([...rows.slice(0, 2), ...bySize])].filter(row => row.expected > 0).slice(0, most)
  return chosen.flatMap(row => {
    const coast = coastOf[row.place.code]
    if (coast) return [{ lon: coast[0], lat: coast[1], side: coast[2], text: say(row) }]
    const region = regions.find(({ id }) => id === row.place.id)
    if (region?.longitude == null || region.latitude == null) return []
    return [{ lon: region.longitude, lat: region.latitude, text: say(row) }]
  })
}
