import * as z from 'zod/mini'
import { command, paper, picture, query } from './endpoint.ts'
import { count, day, language, line, maybeText, moment, rupiah } from './fields.ts'
import { activityId, adoptionId, libraryId, photoId, practiceId } from './ids.ts'
import { type Library, libraryKinds } from './libraries.ts'
import { strategies, topics } from './themes.ts'

/**
 * draft → submitted → reviewed → published → retired, each with its reason where it has one; returned: the review gave
 * it back. A change of what was reviewed asks for the review again.
 */
export const practiceStates = [
  ...(['draft', 'submitted', 'returned', 'reviewed', 'published', 'retired'] as const),
] as const
export type PracticeState = (typeof practiceStates)[number]

/** The dated facts of a card; null: has not happened, or was taken back by what came later. */
export type PracticeDates = {
  submittedAt: string | null
  returnedAt: string | null
  reviewedAt: string | null
  publishedAt: string | null
  retiredAt: string | null
}
export function practiceState(dates: PracticeDates): PracticeState {
  if (dates.retiredAt) return 'retired'
  if (dates.publishedAt) return 'published'
  if (dates.reviewedAt) return 'reviewed'
  if (dates.returnedAt) return 'returned'
  return dates.submittedAt ? 'submitted' : 'draft'
}

/** Circumstances in which a practice works all the same: where the place lies, and what it lacks. */
export const practiceConditions = [
  ...(['coast', 'small-island', 'river', 'mountain', 'forest', 'city', 'far'] as const),
  ...(['no-signal', 'no-internet', 'no-electricity'] as const),
  ...(['small-room', 'few-books', 'no-computer', 'one-staff', 'no-budget'] as const),
] as const
export type PracticeCondition = (typeof practiceConditions)[number]

/** Square metres below which a room is small; copies below which books are few. */
export const smallRoom = 40
export const fewBooks = 500
/** What a library lacks, as far as the registry knows: for practices that worked where that was lacking too. */
export function conditionsOf(
  library: Pick<Library, 'internet' | 'power' | 'floorArea' | 'copies' | 'computers' | 'staff'>,
): PracticeCondition[] {
  const { internet, power, floorArea, copies, computers, staff } = library
  const lacking = {
    'no-internet': internet === 'none',
    'no-electricity': power === 'none',
    'small-room': floorArea !== null && floorArea < smallRoom,
    'few-books': copies !== null && copies < fewBooks,
    'no-computer': computers === 0,
    'one-staff': staff !== null && staff <= 1,
  }
  return practiceConditions.filter(code => code in lacking && lacking[code as keyof typeof lacking])
}

export const mostSteps = 15
export const mostPictures = 12
export const mostActivities = 20
/** More than this for one practice is a slip of the hand: whole rupiah. */
export const mostPracticeCost = 10_000_000_000
/** Two titles that share so much (trigrams) are likely one practice. */
export const alikeTitles = 0.6

/** Who is seen on a picture, as its author says: only then is it shown outside the library. */
export const pictureSayings = ['nobody', 'agreed'] as const
export type PictureSaying = (typeof pictureSayings)[number]

const facts = {
  title: line(160),
  strategy: z.enum(strategies),
  topic: z.enum(topics),
  /** What was lacking or went wrong. */
  problem: maybeText(1200),
  /** Whom it helped. */
  forWhom: maybeText(300),
  /** What was done, one thing after the other. */
  steps: z.array(z.object({ text: line(600) })).check(z.maxLength(mostSteps)),
  /** How long it takes from the first step to the last, whole days. */
  days: z.nullable(count(3650)),
  /** Whole rupiah; zero: it costs nothing; null: not known. */
  cost: z.nullable(rupiah),
  materials: maybeText(800),
  partners: maybeText(400),
  conditions: z.array(z.enum(practiceConditions)).check(z.maxLength(practiceConditions.length)),
  /** What came of it, in words; the figures are those of its activities. */
  result: maybeText(1200),
  pitfalls: maybeText(1200),
}
const chosenPicture = z.object({
  /** A photo of the card (`photos.attach` about `practice`), or of one of its activities. */
  photoId,
  /** The step that it shows, from 1; null: it stands for the whole. */
  step: z.nullable(z.int().check(z.minimum(1), z.maximum(mostSteps))),
  /** Null: not said yet; it is then shown to nobody outside the library and its offices. */
  said: z.nullable(z.enum(pictureSayings)),
})
const written = {
  ...facts,
  /** Activities of the library that it is told from; its figures are theirs. */
  activities: z.array(activityId).check(z.maxLength(mostActivities)),
  pictures: z.array(chosenPicture).check(z.maxLength(mostPictures)),
}
export const practiceFacts = z.object(written)
export type PracticeFacts = z.output<typeof practiceFacts>

/** What the verified activities of a card add up to; read when it is asked for, never typed. */
export const practiceFigures = z.object({
  activities: z.int(),
  attendances: z.int(),
  /** Null: none of them told different people. Who came to two of them stands twice. */
  people: z.nullable(z.int()),
  from: z.nullable(day),
  to: z.nullable(day),
  /** When the last of them was verified. */
  asOf: z.nullable(moment),
})
export type PracticeFigures = z.output<typeof practiceFigures>

export const practicePlace = {
  libraryId,
  libraryName: z.string(),
  libraryKind: z.enum(libraryKinds),
  regency: z.nullable(z.string()),
  province: z.string(),
}
/** How many libraries took it on and did not drop it; of these, how many say that it works. */
export const taken = { takers: z.int(), working: z.int() }

const dates = {
  submittedAt: z.nullable(moment),
  reviewedAt: z.nullable(moment),
  publishedAt: z.nullable(moment),
  retiredAt: z.nullable(moment),
  /** Why it is not to be taken on any more. */
  retireReason: z.nullable(z.string()),
  changedAt: moment,
}
export const practice = z.object({
  id: practiceId,
  ...practicePlace,
  ...facts,
  /** The adoption that it was written from. */
  adaptsId: z.nullable(adoptionId),
  pictures: z.array(
    z.object({
      ...chosenPicture.shape,
      caption: z.nullable(z.string()),
      /** Pixels of the large size. */
      width: z.int(),
      height: z.int(),
    }),
  ),
  figures: practiceFigures,
  ...taken,
  state: z.enum(practiceStates),
  ...dates,
  version: z.int(),
})
export type Practice = z.output<typeof practice>

/** Something that befell a card, oldest first. */
export const practicePast = z.object({
  what: z.enum(['submitted', 'returned', 'reviewed', 'published', 'corrected', 'retired']),
  at: moment,
  /** Null where it is not for the reader. */
  by: z.nullable(z.string()),
  /** The remark, the reason. */
  note: z.nullable(z.string()),
  /** Of a correction: the fields, as they stood before and after. */
  changes: z.array(z.object({ field: z.string(), from: z.unknown(), to: z.unknown() })),
})

export const getPractice = query('practices.get', {
  summary:
    'A card in full; published ones for everybody signed in, others for the library, its offices and trainers',
  input: z.object({ id: practiceId }),
  result: z.object({
    practice,
    /** Those of its activities that the reader sees. */
    activities: z.array(
      /** `verified`: it counts in the figures. */
      z.object({ id: activityId, title: z.string(), heldOn: day, verified: z.boolean() }),
    ),
    /** Corrections for everybody, the reviews before it for those who saw the draft. */
    past: z.array(practicePast),
    /** What the reader may do with it as it stands. */
    can: z.object({
      write: z.boolean(),
      correct: z.boolean(),
      review: z.boolean(),
      publish: z.boolean(),
      retire: z.boolean(),
    }),
  }),
})
export const showPicture = picture('practices.picture', {
  summary: 'A picture of a card as WebP, to whoever reads the card; `small` is 400 pixels long, `large` 1600',
  input: z.object({ id: practiceId, photoId, size: z.enum(['large', 'small']) }),
  problems: ['file.missing'],
})
export const printPractice = paper('practices.print', {
  summary:
    'A card on one page of A4: steps, pictures, figures with their day, and a QR code that leads to it',
  input: z.object({
    id: practiceId,
    language,
    /** Where the pages are, for the QR code: `https://sinergi.example`. */
    origin: z.url({ protocol: /^https?$/ }).check(z.maxLength(200)),
  }),
})

const writing = [
  ...(['practice.exists', 'practice.activity-unknown', 'practice.cost-too-high'] as const),
  ...(['practice.step-unknown', 'record.changed-meanwhile', 'practice.wrong-state'] as const),
] as const
export const putPractice = command('practices.put', {
  summary:
    'A library writes a card, as often as it takes, and hands it in with `send`; for a new one `version` is 0',
  input: z.object({
    id: practiceId,
    libraryId,
    version: z.int().check(z.minimum(0)),
    ...written,
    /** The adoption of the library that it is written from; left out later, what is on record stays. */
    adaptsId: z.optional(z.nullable(adoptionId)),
    /** True: to be reviewed now. What is then still missing is refused, and nothing of this put is kept. */
    send: z.boolean(),
    /** Cards with a like title that the author looked at: this is another practice. */
    apartFrom: z.array(practiceId).check(z.maxLength(50)),
  }),
  result: z.object({ id: practiceId, version: z.int(), state: z.enum(practiceStates) }),
  problems: [
    ...writing,
    ...(['practice.incomplete', 'practice.picture-unsaid', 'practice.alike'] as const),
    ...(['practice.adapts-unknown', 'library.closed'] as const),
  ],
})
const seen = { id: practiceId, version: z.int() }
export const discardPractice = command('practices.discard', {
  summary: 'The library throws a card away that was never published; put again under its id it is back',
  input: z.object(seen),
  result: z.object({}),
  problems: ['record.changed-meanwhile', 'practice.wrong-state'],
})
export const reviewPractice = command('practices.review', {
  summary:
    'A trainer of the province has looked a card over, or returns it with a reason; where no trainer serves, its office',
  input: z.object({
    ...seen,
    outcome: z.enum(['reviewed', 'returned']),
    /** Needed where it is returned. */
    remark: maybeText(600),
  }),
  result: z.object({ version: z.int() }),
  problems: [
    ...(['record.changed-meanwhile', 'practice.wrong-state', 'practice.reason-missing'] as const),
    ...(['practice.own', 'practice.trainer-reviews'] as const),
  ],
})
export const publishPractice = command('practices.publish', {
  summary: 'The province or the nation publishes a reviewed card: everybody signed in reads it from now on',
  input: z.object(seen),
  result: z.object({ version: z.int() }),
  problems: ['record.changed-meanwhile', 'practice.wrong-state', 'practice.own'],
})
export const correctPractice = command('practices.correct', {
  summary:
    'The library corrects a published card, with the reason; what stood before is kept, whoever uses it is told',
  input: z.object({ ...seen, ...written, reason: line(400) }),
  result: z.object({ version: z.int() }),
  problems: [...writing, 'practice.incomplete', 'practice.picture-unsaid', 'practice.no-change'],
})
export const retirePractice = command('practices.retire', {
  summary:
    'Its library, the province or the nation takes a published card out of use, with the reason; it stays to be read',
  input: z.object({ ...seen, reason: line(400) }),
  result: z.object({ version: z.int() }),
  problems: ['record.changed-meanwhile', 'practice.wrong-state'],
})
