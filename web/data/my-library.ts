import { type Zone, zoneOf } from '../../contract/zones.ts'
import { useSession, useSignedIn } from './session.tsx'

/** The library that a manager works for: its id, its name, and the time of its place. */
export function useMyLibrary(): { id: string; name: string; zone: Zone } {
  const { grant } = useSignedIn()
  return { id: grant.libraryId ?? '', name: grant.name, zone: zoneOf(grant.regionCode) }
}

/** The time of the place that somebody works in. */
export function useZone(): Zone {
  return zoneOf(useSession().grant?.regionCode ?? null)
}
