import type { LibraryFacts } from '../../contract/libraries.ts'
import { pickedFacts } from '../../contract/library-merges.ts'
import type { ProblemCode } from '../../contract/problems.ts'
import type { FullRow } from './queries.ts'

type Standing = Pick<FullRow, 'id' | 'merged_into' | 'closed_on'>

/** Why two entries cannot be merged; undefined where they can. A closed entry may become a part of an open one. */
export function whyNotMerge(from: Standing, into: Standing): ProblemCode | undefined {
  if (from.id === into.id) return 'merge.itself'
  if (from.merged_into !== null) return 'merge.already'
  if (into.merged_into !== null) return 'merge.into-merged'
  return into.closed_on === null ? undefined : 'merge.into-closed'
}

type Placed = Pick<FullRow, 'province_id' | 'regency_id' | 'region_id' | 'kind'>
type Warning = 'two-provinces' | 'two-regencies' | 'two-villages' | 'kinds-differ'

/** What a person should look at twice before two entries become one; of places, the widest difference only. */
export function warningsOf(from: Placed, into: Placed): Warning[] {
  const place: Warning[] =
    from.province_id !== into.province_id
      ? ['two-provinces']
      : from.regency_id !== into.regency_id
        ? ['two-regencies']
        : from.region_id !== into.region_id
          ? ['two-villages']
          : []
  return from.kind === into.kind ? place : [...place, 'kinds-differ']
}

type Choice = {
  field: (typeof pickedFacts)[number]
  from: unknown
  into: unknown
  pick: 'from' | 'into'
}

/** The facts that differ. The survivor's value is proposed, unless it knows none. */
export function picked(from: LibraryFacts, into: LibraryFacts): Choice[] {
  return pickedFacts
    .filter(field => from[field] !== into[field])
    .map(field => ({
      field,
      from: from[field],
      into: into[field],
      pick: into[field] === null ? 'from' : 'into',
    }))
}

const columns = {
  floorArea: 'floor_area',
  weeklyHours: 'weekly_hours',
  openingHours: 'opening_hours',
  openedOn: 'opened_on',
} as const

/** The column of `library` that keeps a fact. */
export function columnOf(field: keyof LibraryFacts) {
  return field in columns
    ? columns[field as keyof typeof columns]
    : (field as Exclude<keyof LibraryFacts, keyof typeof columns>)
}
