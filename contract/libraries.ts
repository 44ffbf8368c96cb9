import * as z from 'zod/mini'
import { command, download, query } from './endpoint.ts'
import {
  columnsParam,
  count,
  day,
  flagParam,
  format,
  intParam,
  latitude,
  line,
  longitude,
  maybeText,
  moment,
  paging,
  sorting,
} from './fields.ts'
import { libraryId } from './ids.ts'
import { regionCode } from './regions.ts'

/** A village, regency or province library, or a community reading garden (TBM). */
export const libraryKinds = ['village', 'regency', 'province', 'community'] as const
export type LibraryKind = (typeof libraryKinds)[number]

/** The level of region that each kind of library stands in. */
export const levelOfKind = {
  village: 'village',
  community: 'village',
  regency: 'regency',
  province: 'province',
} as const

export const buildings = ['own', 'village-office', 'school', 'house', 'rented', 'other', 'none'] as const
export const connections = ['none', 'mobile', 'satellite', 'fixed'] as const
export const powers = ['none', 'part-of-day', 'all-day'] as const

/**
 * NPP (*Nomor Pokok Perpustakaan*), the national library number: thirteen digits, then a letter, then seven
 * digits, as Perpusnas issues them; written without spaces, upper case. Only the form is checked.
 */
export const npp = z.string().check(z.trim(), z.toUpperCase(), z.regex(/^\d{13}[A-Z]\d{7}$/))

/** What the registry knows of a library; null is "not known", zero is zero. */
const facts = {
  name: line(160),
  npp: z.nullable(npp),
  address: maybeText(300),
  latitude: z.nullable(latitude),
  longitude: z.nullable(longitude),
  building: z.nullable(z.enum(buildings)),
  /** Square metres. */
  floorArea: z.nullable(count(100_000)),
  /** Open hours in a week. */
  weeklyHours: z.nullable(count(168)),
  openingHours: maybeText(200),
  staff: z.nullable(count(1000)),
  /** Titles in the collection. */
  titles: z.nullable(count(10_000_000)),
  /** Copies in the collection. */
  copies: z.nullable(count(10_000_000)),
  computers: z.nullable(count(10_000)),
  internet: z.nullable(z.enum(connections)),
  power: z.nullable(z.enum(powers)),
  openedOn: z.nullable(day),
}
export const libraryFacts = z.object(facts)
export type LibraryFacts = z.output<typeof libraryFacts>

export const library = z.object({
  id: libraryId,
  /** The scope that roles of this library are granted in. */
  scopeId: z.int(),
  path: z.array(z.int()),
  kind: z.enum(libraryKinds),
  regionCode,
  /** Names of the regions: village, district, regency, province, as far as they apply. */
  region: z.object({
    village: z.nullable(z.string()),
    district: z.nullable(z.string()),
    regency: z.nullable(z.string()),
    province: z.string(),
  }),
  ...facts,
  closedOn: z.nullable(day),
  closedReason: z.nullable(z.string()),
  version: z.int(),
})
export type Library = z.output<typeof library>

export const libraryFilter = {
  q: z.optional(z.string().check(z.trim(), z.maxLength(80))),
  kind: z.optional(z.enum(libraryKinds)),
  /** Inside this region (id), nation to district. */
  region: z.optional(intParam(1, 9_999_999)),
  internet: z.optional(z.enum(connections)),
  power: z.optional(z.enum(powers)),
  building: z.optional(z.enum(buildings)),
  /** True: has an NPP number; false: has none. */
  npp: z.optional(flagParam),
  closed: z._default(flagParam, false),
  ...sorting(['name', 'kind', 'region', 'titles', 'weeklyHours', 'staff'], 'name'),
}

export const listLibraries = query('libraries.list', {
  summary: 'Libraries in my scope, searched and filtered',
  input: z.object({ ...libraryFilter, ...paging }),
  result: z.object({ total: z.int(), libraries: z.array(library) }),
})
/** The columns that a list of libraries can have; `region` stands for village, district, regency and province. */
export const libraryColumns = [
  ...(['name', 'region', 'kind', 'npp', 'titles', 'weeklyHours', 'staff', 'internet'] as const),
  ...(['copies', 'computers', 'power', 'village', 'district', 'regency', 'province', 'regionCode'] as const),
  ...(['address', 'latitude', 'longitude', 'building', 'floorArea', 'openingHours', 'openedOn'] as const),
  ...(['closedOn', 'closedReason'] as const),
] as const
export const exportLibraries = download('libraries.export', {
  summary: 'The list of libraries as filtered, as a file; with the columns asked for, in their order',
  input: z.object({ ...libraryFilter, columns: columnsParam(libraryColumns), format }),
})
export const getLibrary = query('libraries.get', {
  summary: 'One library; of an entry that was merged, the library that it became',
  input: z.object({ libraryId }),
  result: z.object({
    library,
    /** What the entry asked for was called, where it was merged into this one. */
    former: z.nullable(z.string()),
  }),
})
export const libraryHistory = query('libraries.history', {
  summary: "A library's past: what was changed, when and by whom",
  input: z.object({ libraryId }),
  result: z.object({
    history: z.array(
      z.object({
        version: z.int(),
        at: moment,
        by: z.string(),
        what: z.enum(['registered', 'amended', 'closed', 'reopened', 'merged', 'unmerged']),
        changes: z.array(z.object({ field: z.string(), from: z.unknown(), to: z.unknown() })),
      }),
    ),
  }),
})

export const registerLibrary = command('libraries.register', {
  summary: 'Enter a library into the registry',
  input: z.object({ id: libraryId, kind: z.enum(libraryKinds), regionCode, ...facts }),
  result: z.object({ id: libraryId, scopeId: z.int() }),
  problems: ['region.unknown', 'region.wrong-level', 'library.npp-taken', 'library.region-taken'],
})
export const amendLibrary = command('libraries.amend', {
  summary: "Change a library's facts; `version` is the one that was seen",
  input: z.object({ libraryId, version: z.int(), ...facts }),
  result: z.object({ version: z.int() }),
  problems: ['record.changed-meanwhile', 'library.npp-taken', 'library.closed', 'library.merged'],
})
export const closeLibrary = command('libraries.close', {
  summary: 'Record that a library has closed; its history stays',
  input: z.object({ libraryId, version: z.int(), on: day, reason: line(500) }),
  result: z.object({ version: z.int() }),
  problems: ['record.changed-meanwhile', 'library.closed'],
})
export const reopenLibrary = command('libraries.reopen', {
  summary: 'Record that a closed library is open again',
  input: z.object({ libraryId, version: z.int() }),
  result: z.object({ version: z.int() }),
  problems: ['record.changed-meanwhile', 'library.not-closed', 'library.region-taken'],
})

/** The role that stands one level above a kind of library and checks what it sends. */
export const verifierOfKind = {
  village: 'regency',
  community: 'regency',
  regency: 'province',
  province: 'national',
} as const
