import type { Library, LibraryFacts } from '../../contract/libraries.ts'
import { placeOf } from '../platform/endpoint.ts'
import type { FullRow, RegionNames } from './queries.ts'

/** What the registry knows of a library, as it is sent and as its versions are kept. */
export function factsOf(row: FullRow): LibraryFacts {
  return {
    name: row.name,
    npp: row.npp,
    address: row.address,
    latitude: row.latitude,
    longitude: row.longitude,
    building: row.building as LibraryFacts['building'],
    floorArea: row.floor_area,
    weeklyHours: row.weekly_hours,
    openingHours: row.opening_hours,
    staff: row.staff,
    titles: row.titles,
    copies: row.copies,
    computers: row.computers,
    internet: row.internet as LibraryFacts['internet'],
    power: row.power as LibraryFacts['power'],
    openedOn: row.opened_on,
  }
}

export function libraryOf(row: FullRow, names: RegionNames): Library {
  const { code: regionCode, ...region } = names
  return {
    id: row.id,
    scopeId: row.scope_id,
    path: [...placeOf(row)],
    kind: row.kind,
    regionCode,
    region,
    ...factsOf(row),
    closedOn: row.closed_on,
    closedReason: row.closed_reason,
    version: row.version,
  }
}

export type Change = { field: string; from: unknown; to: unknown }

/** What differs between two versions of a library's facts; a fact that one of them lacks is null there. */
export function changesBetween(before: Record<string, unknown>, after: Record<string, unknown>): Change[] {
  const fields = [...new Set([...Object.keys(before), ...Object.keys(after)])]
  return fields
    .map(field => ({ field, from: before[field] ?? null, to: after[field] ?? null }))
    .filter(({ from, to }) => from !== to)
}
