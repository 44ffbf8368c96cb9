import { useState } from 'preact/hooks'
import { kmBetween, type Point, roadFactor } from '../../../contract/mentoring-route.ts'

/** Where the trainer is, as long as the page is open; it is neither kept nor sent. */
let here: Point | null = null

export function useHerePoint() {
  const [point, setPoint] = useState(here)
  const [failed, setFailed] = useState(false)
  const locate = () => {
    if (!('geolocation' in navigator)) return setFailed(true)
    navigator.geolocation.getCurrentPosition(
      ({ coords: { latitude, longitude } }) => {
        here = { latitude, longitude }
        setPoint(here)
        setFailed(false)
      },
      () => setFailed(true),
      { timeout: 15_000, maximumAge: 300_000 },
    )
  }
  return { point, failed, locate }
}

/** The point of a library, its own or its village's; null where there is none. */
export const pointOf = (of: { latitude: number | null; longitude: number | null }): Point | null =>
  of.latitude === null || of.longitude === null ? null : { latitude: of.latitude, longitude: of.longitude }

/** Whole kilometres as the crow flies; null where one of the two is not known. */
export function kmFrom(
  from: Point | null,
  to: { latitude: number | null; longitude: number | null },
): number | null {
  const there = pointOf(to)
  return from && there ? Math.round(kmBetween(from, there)) : null
}

/** About how long the road is, in whole kilometres. */
export const roadKm = (km: number): number => Math.round(km * roadFactor)
