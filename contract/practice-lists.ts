import * as z from 'zod/mini'
import { download, query } from './endpoint.ts'
import {
  columnsParam,
  flagParam,
  format,
  intParam,
  line,
  listParam,
  moment,
  paging,
  sorting,
} from './fields.ts'
import { libraryId, photoId, practiceId } from './ids.ts'
import { libraryKinds } from './libraries.ts'
import {
  practice,
  practiceConditions,
  practiceFigures,
  practicePlace,
  practiceStates,
  taken,
} from './practices.ts'
import { strategies, topics } from './themes.ts'

/** A card as lists show it. */
const { problem, forWhom, days, cost, conditions } = practice.shape
export const practiceRow = z.object({
  id: practiceId,
  ...practicePlace,
  title: z.string(),
  strategy: z.enum(strategies),
  topic: z.enum(topics),
  ...{ problem, forWhom, days, cost, conditions },
  /** The first picture that may be shown to the reader. */
  picture: z.nullable(photoId),
  figures: practiceFigures,
  ...taken,
  state: z.enum(practiceStates),
  publishedAt: z.nullable(moment),
  changedAt: moment,
  version: z.int(),
})
export type PracticeRow = z.output<typeof practiceRow>

const shared = {
  q: z.optional(z.string().check(z.trim(), z.maxLength(80))),
  region: z.optional(intParam(1, 9_999_999)),
  libraryId: z.optional(libraryId),
  strategy: z.optional(z.enum(strategies)),
  topic: z.optional(z.enum(topics)),
}
const findFilter = {
  ...shared,
  kind: z.optional(z.enum(libraryKinds)),
  /** Whole rupiah at the most; 0: it costs nothing. */
  cost: z.optional(intParam(0, 9_000_000_000_000)),
  /** It works under all of these. */
  conditions: z.optional(listParam(z.enum(practiceConditions))),
  /** Of places like this library: the same kind, and working where the same is lacking. */
  like: z.optional(libraryId),
  /** True: those taken out of use, and only those. */
  retired: z._default(flagParam, false),
  sort: z._default(z.enum(['new', 'working', 'cost', 'title']), 'new'),
}
export const findPractices = query('practices.find', {
  summary:
    'Published practices of all libraries, found by their words with a slip too, and by what they take',
  input: z.object({ ...findFilter, ...paging }),
  result: z.object({
    total: z.int(),
    practices: z.array(practiceRow),
    /** Of the filter, whatever theme it asks for. */
    byTopic: z.record(z.string(), z.int()),
  }),
})
export const practiceColumns = [
  ...([
    'title',
    'library',
    'regency',
    'province',
    'kind',
    'strategy',
    'topic',
    'problem',
    'forWhom',
  ] as const),
  ...(['days', 'cost', 'conditions', 'activities', 'attendances', 'takers', 'working', 'published'] as const),
] as const
export const exportPractices = download('practices.export', {
  summary: 'Published practices as filtered, as a file',
  input: z.object({
    ...findFilter,
    columns: columnsParam(practiceColumns),
    format,
  }),
})

export const listPractices = query('practices.list', {
  summary:
    'Cards of the libraries in my scope in whatever state, drafts too: a library’s own, and what waits for a review',
  input: z.object({
    ...shared,
    state: z.optional(listParam(z.enum(practiceStates))),
    ...sorting(['title', 'library', 'changed', 'state'], 'changed'),
    ...paging,
  }),
  result: z.object({
    total: z.int(),
    practices: z.array(practiceRow),
    /** Of the filter, whatever states it asks for. */
    byState: z.record(z.string(), z.int()),
  }),
})

const alikeRow = z.object({
  id: practiceId,
  title: z.string(),
  libraryName: z.string(),
  state: z.enum(practiceStates),
})
export const alikePractices = query('practices.alike', {
  summary:
    'Cards that are likely the same practice: told from the same activity, or with a like title of this library or of this theme in its regency',
  input: z.object({
    libraryId,
    title: line(160),
    topic: z.enum(topics),
    activities: z.optional(listParam(z.uuid())),
    /** The card itself, which is not like itself. */
    but: z.optional(practiceId),
  }),
  result: z.object({
    /** Told from the same activity: nothing more is written than this one. */
    same: z.nullable(alikeRow),
    alike: z.array(alikeRow),
  }),
})
