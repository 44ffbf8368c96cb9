import * as z from 'zod/mini'

/** Small schemas that many nouns share. Text is trimmed; empty text counts as not given where optional. */
const trimmed = (max: number) => z.string().check(z.trim(), z.minLength(1), z.maxLength(max))

export const line = (max = 120) => trimmed(max)
/** Optional text of a form: an empty field arrives as '' and leaves as null. */
export const maybeText = (max = 2000) =>
  z.pipe(
    z.nullish(z.string().check(z.trim(), z.maxLength(max))),
    z.transform(text => text || null),
  )

/** A word in the address of a page that a server makes, where anybody may write anything. */
export const pageWord = (max: number) => z.optional(z.string().check(z.maxLength(max)))

/** A count of people or things, whole, from zero up. Zero is an answer; null is none. */
export const count = (max = 1_000_000) => z.int().check(z.minimum(0), z.maximum(max))
/** A calendar day, ISO 8601 `2026-10-31`, no time zone. */
export const day = z.iso.date()
/** A month as the first day of it, ISO 8601 `2026-10-01`. */
export const month = z.iso.date().check(z.endsWith('-01'))
/** A moment in UTC, ISO 8601. */
export const moment = z.iso.datetime()
/** Whole rupiah, up to 9×10¹⁵ (fits a JSON number exactly). */
export const rupiah = z.int().check(z.minimum(0), z.maximum(9_000_000_000_000_000))
export const latitude = z.number().check(z.minimum(-90), z.maximum(90))
export const longitude = z.number().check(z.minimum(-180), z.maximum(180))

export const language = z.enum(['id', 'en'])
export type Language = z.output<typeof language>

/** A number given as a query value. */
export const intParam = (min: number, max: number) =>
  z.coerce.number().check(z.int(), z.minimum(min), z.maximum(max))
/** Several values in one query value, comma between. */
export const listParam = <T extends z.ZodMiniType>(item: T) =>
  z.pipe(
    z.transform((value: unknown) => (typeof value === 'string' ? value.split(',').filter(Boolean) : value)),
    z.array(item).check(z.maxLength(200)),
  )
export const flagParam = z.pipe(
  z.transform((value: unknown) => (value === 'true' ? true : value === 'false' ? false : value)),
  z.boolean(),
)

/** A page of a list: `offset` for pages a person can jump to. */
export const paging = {
  limit: z._default(intParam(1, 200), 50),
  offset: z._default(intParam(0, 1_000_000), 0),
}
export const sorting = <const T extends readonly [string, ...string[]]>(columns: T, first: T[number]) => ({
  sort: z._default(z.enum(columns), first as never),
  order: z._default(z.enum(['asc', 'desc']), 'asc'),
})
/** The columns of a file and their order, as a list shows them; all where left out. */
export const columnsParam = <const T extends readonly [string, ...string[]]>(columns: T) =>
  z.optional(listParam(z.enum(columns)))
export const format = z._default(z.enum(['csv', 'xlsx']), 'csv')

/** Where money comes from: state budget, special allocation fund, regional budgets, village fund, company … */
export const moneySources = [
  'apbn',
  'dak',
  'apbd-province',
  'apbd-regency',
  'village-fund',
  'company',
  'community',
  'other',
] as const
