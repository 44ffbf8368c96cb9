import * as z from 'zod/mini'
import { givenForStory, storyConsentProblems } from './consents.ts'
import { command } from './endpoint.ts'
import { line, maybeText, month } from './fields.ts'
import {
  activityId,
  commitmentId,
  deliveryId,
  libraryId,
  photoId,
  planItemId,
  productId,
  storyId,
} from './ids.ts'
import { photoShows } from './products.ts'
import { topics } from './themes.ts'

/** Outcome areas of the Global Libraries initiative: where a life changed. */
export const storyAreas = topics
export type StoryArea = (typeof storyAreas)[number]
/** The Sustainable Development Goals by their numbers. */
export const goals = 17
export const figureKinds = ['income', 'job', 'school', 'savings', 'other'] as const
export type FigureKind = (typeof figureKinds)[number]
/** Of a person's means: shown only where that was agreed to. */
export const isOfMeans = (kind: FigureKind): boolean => kind === 'income' || kind === 'savings'

/** Derived: told → agreed to → looked into by the level above (or given back) → public → taken back. */
export const storyStates = ['draft', 'consented', 'returned', 'verified', 'published', 'withdrawn'] as const
export type StoryState = (typeof storyStates)[number]
/** The dated facts of a story. */
export type StoryFacts = {
  consentedOn: string | null
  returnedOn: string | null
  verifiedOn: string | null
  publishedOn: string | null
  withdrawnOn: string | null
}
export function storyState(facts: StoryFacts): StoryState {
  if (facts.withdrawnOn !== null) return 'withdrawn'
  if (facts.publishedOn !== null) return 'published'
  if (facts.verifiedOn !== null) return 'verified'
  if (facts.returnedOn !== null) return 'returned'
  return facts.consentedOn === null ? 'draft' : 'consented'
}

/** What whoever verifies has looked at. */
export const storyChecks = ['met-person', 'heard-others', 'papers', 'figures', 'consent-slip'] as const
/** Seconds and bytes of a recorded voice, and what it may be. */
export const longestVoice = 180
export const mostVoiceBytes = 2 * 1024 * 1024
export const voiceTypes = ['audio/webm', 'audio/mp4', 'audio/ogg'] as const
export type VoiceType = (typeof voiceTypes)[number]

const number = z.nullable(z.number().check(z.minimum(0), z.maximum(1_000_000_000_000)))
export const storyFigure = z.object({
  kind: z.enum(figureKinds),
  before: number,
  after: number,
  unit: line(40),
  /** Between what it lies, where that is known. */
  low: number,
  high: number,
  /** Where it comes from: what the person says, a book, a paper. */
  source: line(200),
})
export type StoryFigure = z.output<typeof storyFigure>

/** What is told, in the words of whoever tells it; kept sealed. */
export const storyWords = {
  title: line(120),
  before: line(2000),
  /** What the library did. */
  deed: line(2000),
  after: line(2000),
  quote: maybeText(500),
  figures: z.array(storyFigure).check(z.maxLength(5)),
}
export const storyFacts = {
  ...storyWords,
  area: z.enum(storyAreas),
  sdgs: z.array(z.int().check(z.minimum(1), z.maximum(goals))).check(z.maxLength(goals)),
  happenedOn: month,
  /** What it came from. */
  activityId: z.nullable(activityId),
  planItemId: z.nullable(planItemId),
  productId: z.nullable(productId),
  commitmentId: z.nullable(commitmentId),
  deliveryId: z.nullable(deliveryId),
}
const consents = z.array(givenForStory).check(z.maxLength(5))
const seen = { id: storyId, version: z.int() }
const result = z.object({ version: z.int() })

export const recordStory = command('stories.record', {
  summary:
    'A library tells of a changed life, or what it mends of it; what was mended is looked into and made public anew',
  input: z.object({
    id: storyId,
    libraryId,
    /** Null: it is new. */
    version: z.nullable(z.int()),
    ...storyFacts,
    consents,
    /** What looks like a number of a person was looked at, and is none. */
    sure: z.boolean(),
  }),
  result,
  problems: [
    ...(['story.number-inside', 'story.names-child', 'story.from-elsewhere', 'story.figure-range'] as const),
    ...(['story.withdrawn', 'story.month-ahead', 'library.closed', 'record.changed-meanwhile'] as const),
    ...storyConsentProblems,
  ],
})
export const consentToStory = command('stories.consent', {
  summary: 'A library enters what people who are told of agreed to, each with the slip that they keep',
  input: z.object({ id: storyId, consents: consents.check(z.minLength(1)) }),
  result,
  problems: ['story.withdrawn', 'library.closed', ...storyConsentProblems],
})
export const clearStoryPhoto = command('stories.clear-photo', {
  summary:
    'Say of a photo of a story whether somebody can be recognised on it, and by whose consent it is shown',
  input: z.object({
    id: photoId,
    shows: z.enum(photoShows),
    /** One for each person who is seen, in force and for pictures. */
    consentIds: z.array(z.uuid()).check(z.maxLength(20)),
  }),
  result: z.object({}),
  problems: ['story.photo-unconsented', 'story.withdrawn'],
})
export const addVoice = command('stories.add-voice', {
  summary:
    'Add the recorded voice of whoever is told of, that was uploaded (by tus 1.0 at /api/uploads); three minutes and 2 MB at the most, in the place of one that was there',
  input: z.object({
    id: storyId,
    upload: z.string().check(z.regex(/^[0-9a-f-]{36}\.[0-9a-f-]{36}$/)),
    seconds: z.int().check(z.minimum(1), z.maximum(longestVoice)),
  }),
  result: z.object({}),
  problems: ['story.voice-missing', 'story.voice-wrong', 'story.voice-large', 'story.withdrawn'],
})
export const removeVoice = command('stories.remove-voice', {
  summary: 'Take the recorded voice away; its file is gone at once',
  input: z.object({ id: storyId }),
  result: z.object({}),
  problems: ['story.withdrawn'],
})
export const verifyStory = command('stories.verify', {
  summary: 'The level above looked into a story, and says how it knows that it is true',
  input: z.object({
    ...seen,
    evidence: line(2000).check(z.minLength(10)),
    checks: z.array(z.enum(storyChecks)).check(z.minLength(1), z.maxLength(storyChecks.length)),
  }),
  result,
  problems: [
    ...(['story.wrong-state', 'story.consent-missing', 'story.consent-over'] as const),
    'record.changed-meanwhile',
  ],
})
export const returnStory = command('stories.give-back', {
  summary: 'Give a story back to its library, with the reason',
  input: z.object({ ...seen, reason: line(1000) }),
  result,
  problems: ['story.wrong-state', 'record.changed-meanwhile'],
})
export const publishStory = command('stories.publish', {
  summary: 'Make a verified story public, in the parts that were agreed to',
  input: z.object(seen),
  result: z.object({ version: z.int(), code: z.string() }),
  problems: [
    ...(['story.wrong-state', 'story.consent-missing', 'story.consent-over', 'story.names-person'] as const),
    ...(['story.names-child', 'record.changed-meanwhile'] as const),
  ],
})
export const unpublishStory = command('stories.unpublish', {
  summary: 'Take a story off the public pages; it stays verified',
  input: z.object(seen),
  result,
  problems: ['story.wrong-state', 'record.changed-meanwhile'],
})
export const withdrawStory = command('stories.withdraw', {
  summary:
    'Take a story back for good, when whoever is told of asks for it: words, pictures, voice and names are gone everywhere, a count stays',
  input: z.object({ id: storyId }),
  result,
  problems: ['story.withdrawn'],
})
