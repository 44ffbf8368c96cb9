import * as z from 'zod/mini'
import { consent } from './consents.ts'
import { command, download, picture, query } from './endpoint.ts'
import {
  columnsParam,
  day,
  format,
  intParam,
  language,
  listParam,
  moment,
  paging,
  sorting,
} from './fields.ts'
import { libraryId, storyId } from './ids.ts'
import { clearedPhoto } from './product-lists.ts'
import { withdrawPath } from './slip-codes.ts'
import { storyAreas, storyChecks, storyFacts, storyStates } from './stories.ts'

export const story = z.object({
  id: storyId,
  libraryId,
  libraryName: z.string(),
  regency: z.nullable(z.string()),
  province: z.string(),
  /** Null to who only watches while it is not public, and once it was taken back. */
  title: z.nullable(z.string()),
  area: z.enum(storyAreas),
  happenedOn: day,
  state: z.enum(storyStates),
  /** Anybody may read it today. */
  shown: z.boolean(),
  /** By which level's panels it was chosen. */
  chosenBy: z.array(z.enum(['regency', 'province', 'nation'])),
  recordedOn: day,
  verifiedOn: z.nullable(day),
  publishedOn: z.nullable(day),
  withdrawnOn: z.nullable(day),
  version: z.int(),
})
export type Story = z.output<typeof story>

const filter = {
  /** In titles and names of libraries. */
  q: z.optional(z.string().check(z.trim(), z.maxLength(80))),
  region: z.optional(intParam(1, 9_999_999)),
  libraryId: z.optional(libraryId),
  area: z.optional(z.enum(storyAreas)),
  state: z.optional(listParam(z.enum(storyStates))),
  ...sorting(['recorded', 'library', 'happened', 'published'], 'recorded'),
}
export const listStories = query('stories.list', {
  summary: 'Stories of the libraries in my scope',
  input: z.object({ ...filter, ...paging }),
  result: z.object({
    total: z.int(),
    /** Of the filter, whatever states it asks for. */
    byState: z.record(z.string(), z.int()),
    stories: z.array(story),
    /** Those of the same place that were taken back: a phone lets go of all that it keeps of them. */
    gone: z.array(storyId),
  }),
})
export const storyColumns = [
  ...(['title', 'area', 'library', 'regency', 'province', 'state', 'happenedOn'] as const),
  ...(['recordedOn', 'verifiedOn', 'publishedOn', 'withdrawnOn'] as const),
] as const
export const exportStories = download('stories.export', {
  summary: 'Stories as filtered, as a file; of those that were taken back the count alone',
  input: z.object({ ...filter, columns: columnsParam(storyColumns), format }),
})

const { activityId, planItemId, productId, commitmentId, deliveryId } = storyFacts
export const getStory = query('stories.get', {
  summary: 'One story; names to its library alone, and that somebody looked is written down',
  input: z.object({ id: storyId }),
  result: z.object({
    story: z.object({
      ...story.shape,
      /** Null to who only watches, and once it was taken back. */
      words: z.nullable(
        z.object({
          title: z.string(),
          before: z.string(),
          deed: z.string(),
          after: z.string(),
          quote: z.nullable(z.string()),
          /** Means of a person only to the library, and where that was agreed to. */
          figures: storyFacts.figures,
        }),
      ),
      sdgs: z.array(z.int()),
      ...{ activityId, planItemId, productId, commitmentId, deliveryId },
      returned: z.nullable(z.object({ on: day, reason: z.string() })),
      verified: z.nullable(
        z.object({ on: day, evidence: z.nullable(z.string()), checks: z.array(z.enum(storyChecks)) }),
      ),
      voice: z.nullable(z.object({ seconds: z.int() })),
      /** The path of its public page. */
      path: z.nullable(z.string()),
      consents: z.array(consent),
      photos: z.array(clearedPhoto),
      /** What panels chose of it and of others, and why. */
      panels: z.array(
        z.object({
          id: z.uuid(),
          title: z.string(),
          level: z.enum(['regency', 'province', 'nation']),
          chosen: z.boolean(),
          closedOn: day,
          reasons: z.array(z.string()),
        }),
      ),
      history: z.array(z.object({ what: z.string(), at: moment, by: z.nullable(z.string()) })),
    }),
    can: z.object({
      write: z.boolean(),
      verify: z.boolean(),
      giveBack: z.boolean(),
      publish: z.boolean(),
      unpublish: z.boolean(),
      withdraw: z.boolean(),
    }),
  }),
})
export const playVoice = picture('stories.voice', {
  summary: 'The recorded voice of a story; kept by no browser',
  input: z.object({ id: storyId }),
  problems: ['file.missing'],
})
export const storySums = query('stories.sums', {
  summary: 'How many stories were told, agreed to, verified, made public and taken back, by area and year',
  input: z.object({ region: z.optional(intParam(1, 9_999_999)), area: z.optional(z.enum(storyAreas)) }),
  result: z.object({
    rows: z.array(
      z.object({
        area: z.enum(storyAreas),
        year: z.int(),
        told: z.int(),
        consented: z.int(),
        verified: z.int(),
        published: z.int(),
        withdrawn: z.int(),
      }),
    ),
  }),
})

/** What is written in an address and fits nothing counts as not written. */
const otherwise = z.catch
const token = z.string().check(z.maxLength(100))
const word = z.optional(z.string().check(z.maxLength(20)))
export const withdrawDoor = query('stories.withdraw-door', {
  summary: 'Where somebody types the code of their slip, as a page',
  input: z.object({ lang: otherwise(language, 'id') }),
  result: z.object({ status: z.int(), html: z.string(), moved: z.nullable(z.string()) }),
  open: true,
  at: withdrawPath,
})
export const withdrawPage = command('stories.withdraw-page', {
  summary:
    'What goes when a consent is taken back with the code of its slip, as a page; the same for every code that is none',
  input: z.object({ token, lang: word, selesai: word }),
  result: z.object({ html: z.string() }),
  open: true,
  kept: false,
  page: withdrawPath,
})
export const withdrawByCode = command('stories.withdraw-by-code', {
  summary:
    'Take a consent back with the code of its slip, as its page sends it; `cari` leads from a typed code to its page',
  input: z.object({
    token,
    fields: z.record(z.string().check(z.maxLength(100)), z.string().check(z.maxLength(200))),
  }),
  result: z.object({ html: z.nullable(z.string()), to: z.nullable(z.string()) }),
  open: true,
  kept: false,
  form: withdrawPath,
})
