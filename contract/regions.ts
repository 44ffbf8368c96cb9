import * as z from 'zod/mini'
import { query } from './endpoint.ts'
import { day, intParam } from './fields.ts'

export const levels = ['nation', 'province', 'regency', 'district', 'village'] as const
export type Level = (typeof levels)[number]

/** Kemendagri region code, dotted: `21`, `21.72`, `21.72.01`, `21.72.01.1001`; the nation is `ID`. */
export const regionCode = z.string().check(z.regex(/^(ID|\d{2}(\.\d{2}(\.\d{2}(\.\d{4})?)?)?)$/))

export const region = z.object({
  id: z.int(),
  code: regionCode,
  name: z.string(),
  level: z.enum(levels),
  parentId: z.nullable(z.int()),
  /** Names from the level below the nation down to the parent, for telling two villages apart. */
  within: z.array(z.string()),
  /** Centroid in degrees, approximate; null where none is known. */
  latitude: z.nullable(z.number()),
  longitude: z.nullable(z.number()),
  /** What it (or one that went into it) was called until a day, where it was found by that; null else. */
  was: z.nullable(z.object({ code: z.string(), name: z.string(), until: day })),
})
export type Region = z.output<typeof region>

/** Finds regions by name, forgiving slips and spaces ("tanjung pinang" finds Tanjungpinang), or by code; former ones too. */
export const searchRegions = query('regions.search', {
  summary: 'Find regions by name, forgiving typing slips, or by code',
  input: z.object({
    q: z.string().check(z.trim(), z.minLength(2), z.maxLength(80)),
    level: z.optional(z.enum(levels)),
    /** Only inside this region (id). */
    within: z.optional(intParam(1, 9_999_999)),
    limit: z._default(intParam(1, 50), 10),
  }),
  result: z.object({ regions: z.array(region) }),
})

/** A code that is no longer in force leads to the region that has followed. */
export const getRegion = query('regions.get', {
  summary: 'One region with those above it and those directly below it',
  input: z.object({ code: regionCode }),
  result: z.object({ region, above: z.array(region), below: z.array(region) }),
})

/**
 * Folds a name for searching: lower case, no marks, no spaces, no `Kabupaten`/`Kota` in front, so that
 * "Kota Tanjung Pinang" and "tanjungpinang" are the same.
 */
export function fold(name: string): string {
  return name
    .normalize('NFD')
    .toLowerCase()
    .replace(/^(kab\.?|kabupaten|kota|kec\.?|kecamatan|desa|kelurahan|prov\.?|provinsi)\s+/, '')
    .replace(/[^a-z0-9]+/g, '')
}
