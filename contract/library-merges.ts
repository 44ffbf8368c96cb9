import * as z from 'zod/mini'
import { command, query } from './endpoint.ts'
import { intParam, latitude, longitude, moment, paging } from './fields.ts'
import { libraryId, mergeId } from './ids.ts'
import { library, libraryFacts, libraryKinds } from './libraries.ts'
import { regionCode } from './regions.ts'

/** What is alike in two entries of the registry, or speaks for their being two. */
export const likeReasons = [
  'npp',
  'name-same',
  'name-like',
  'village',
  'district',
  'near',
  'address',
  'npp-differs',
  'kind-differs',
] as const
export type LikeReason = (typeof likeReasons)[number]

/** How likely two entries are one library, 0 to 100, and why. */
const likeness = { likeness: z.int(), reasons: z.array(z.enum(likeReasons)) }
/** At this likeness and above, a pair is shown. */
export const likely = 60

const degrees = (schema: typeof latitude) => z.optional(z.pipe(z.coerce.number(), schema))

export const alikeLibraries = query('libraries.alike', {
  summary: 'Libraries in my scope that are likely the one being typed, the likeliest first',
  input: z.object({
    name: z.string().check(z.trim(), z.maxLength(160)),
    kind: z.enum(libraryKinds),
    regionCode: z.optional(regionCode),
    npp: z.optional(z.string().check(z.trim(), z.toUpperCase(), z.maxLength(40))),
    address: z.optional(z.string().check(z.trim(), z.maxLength(300))),
    latitude: degrees(latitude),
    longitude: degrees(longitude),
  }),
  result: z.object({ alike: z.array(z.object({ library, ...likeness })) }),
})

export const duplicateLibraries = query('libraries.duplicates', {
  summary: 'Pairs of libraries in my scope that are likely one, the likeliest first',
  input: z.object({
    /** Pairs of which one stands in this regency or province (id). */
    region: z.optional(intParam(1, 9_999_999)),
    ...paging,
  }),
  result: z.object({
    total: z.int(),
    pairs: z.array(z.object({ a: library, b: library, ...likeness })),
  }),
})

export const keepLibrariesApart = command('libraries.keep-apart', {
  summary: 'Record that two libraries are two; the pair comes back only where a fact changes',
  input: z.object({ a: libraryId, b: libraryId }),
  result: z.object({}),
  problems: ['merge.itself'],
})

/** The facts of which a person picks one of two values. */
export const pickedFacts = Object.keys(libraryFacts.shape) as (keyof typeof libraryFacts.shape)[]
const fact = z.enum(pickedFacts)
const pair = { from: libraryId, into: libraryId }

/** What a merger does with the rows of one noun. */
const nounPlan = z.object({
  noun: z.string(),
  /** How many rows of each sort move to the survivor. */
  moves: z.record(z.string(), z.int()),
  /** What one library can have once only: of what, whose is kept, and the code of the reason. */
  clashes: z.array(z.object({ of: z.string(), kept: z.enum(['from', 'into']), why: z.string() })),
})

export const previewMerge = query('libraries.merge-preview', {
  summary:
    'What a merger would do: facts that differ, what moves, what clashes and how each clash is settled',
  input: z.object(pair),
  result: z.object({
    from: library,
    into: library,
    /** Facts that differ, with the value that is proposed: the survivor's, where it has one. */
    facts: z.array(
      z.object({ field: fact, from: z.unknown(), into: z.unknown(), pick: z.enum(['from', 'into']) }),
    ),
    nouns: z.array(nounPlan),
    warnings: z.array(z.enum(['two-provinces', 'two-regencies', 'two-villages', 'kinds-differ'])),
  }),
  problems: ['merge.itself', 'merge.already', 'merge.into-merged', 'merge.into-closed'],
})

export const mergeLibraries = command('libraries.merge', {
  summary: 'Make two entries of one library one: `from` becomes a part of `into`',
  input: z.object({
    id: mergeId,
    ...pair,
    /** The versions that were seen. */
    fromVersion: z.int(),
    intoVersion: z.int(),
    /** The facts in which the value of `from` wins; in the others the survivor's stays. */
    take: z.array(fact).check(z.maxLength(pickedFacts.length)),
  }),
  result: z.object({ version: z.int() }),
  problems: [
    'merge.itself',
    'merge.already',
    'merge.into-merged',
    'merge.into-closed',
    'record.changed-meanwhile',
  ],
})

/** Days for which a merger can be taken apart. */
export const undoDays = 30

export const unmergeLibraries = command('libraries.unmerge', {
  summary: 'Take a merger apart within 30 days: everything goes back to where it was',
  input: z.object({ mergeId }),
  result: z.object({}),
  problems: [
    'merge.undo-over',
    'merge.undone',
    'merge.merged-again',
    'merge.facts-changed',
    'merge.report-changed',
    'merge.activity-changed',
    'merge.enrolment-changed',
    'merge.grant-changed',
    'merge.invitation-changed',
    'merge.place-taken',
  ],
})

export const listMerges = query('libraries.merges', {
  summary: "A library's mergers, the newest first, with what was set aside",
  input: z.object({ libraryId }),
  result: z.object({
    merges: z.array(
      z.object({
        id: mergeId,
        at: moment,
        by: z.string(),
        from: z.object({ id: libraryId, name: z.string() }),
        undoneAt: z.nullable(moment),
        undoneBy: z.nullable(z.string()),
        /** Until when it can be taken apart by whoever asks; null where it cannot. */
        undoUntil: z.nullable(moment),
        /** Rows moved, by table. */
        moved: z.record(z.string(), z.int()),
        /** Rows that were set aside, whole, by table: kept here, counted nowhere. */
        aside: z.array(
          z.object({ table: z.string(), why: z.string(), row: z.record(z.string(), z.unknown()) }),
        ),
      }),
    ),
  }),
})
