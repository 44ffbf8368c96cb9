import * as z from 'zod/mini'
import { shownContent, shownProduct } from './catalogue.ts'
import { command, download, paper, query } from './endpoint.ts'
import { columnsParam, count, day, format, maybeText } from './fields.ts'
import { activityId, boothId, contentId, libraryId, meetingId, practiceId, productId } from './ids.ts'
import { meetingStates } from './meetings.ts'
import { topics } from './themes.ts'
import { zones } from './zones.ts'

/** The path of a booth's public page, before its code; the QR code on the table leads there. */
export const boothPath = '/lapak'
/** Eight signs of which none looks like another. */
const code = z.string().check(z.maxLength(20))

export const booth = z.object({
  id: boothId,
  meetingId,
  libraryId,
  libraryName: z.string(),
  regency: z.nullable(z.string()),
  province: z.string(),
  /** Of the table. */
  number: z.int(),
  title: z.nullable(z.string()),
  about: z.nullable(z.string()),
  code: z.string(),
  productIds: z.array(productId),
  contentIds: z.array(contentId),
  activityIds: z.array(activityId),
  practiceIds: z.array(practiceId),
  /** How often its page was opened. */
  visits: z.int(),
  /** Whether I set it up. */
  mine: z.boolean(),
  version: z.int(),
})
export type Booth = z.output<typeof booth>

export const listBooths = query('booths.list', {
  summary: 'The booths of a meeting by the number of the table; or those of a library, newest first',
  input: z.object({ meetingId: z.optional(meetingId), libraryId: z.optional(libraryId) }),
  result: z.object({ booths: z.array(booth) }),
})
export const boothColumns = [
  ...(['number', 'library', 'regency', 'province', 'title', 'practices', 'products', 'contents'] as const),
  'visits',
] as const
export const exportBooths = download('booths.export', {
  summary: 'The booths of a meeting with what they show, as a file',
  input: z.object({ meetingId, columns: columnsParam(boothColumns), format }),
})
export const putBooth = command('booths.put', {
  summary: 'A library sets up its table at a meeting, or the office that keeps the meeting does it for one',
  input: z.object({
    id: boothId,
    meetingId,
    libraryId,
    /** Null: it is new. */
    version: z.nullable(z.int()),
    /** Null: the next that is free. */
    number: z.nullable(count(999).check(z.minimum(1))),
    title: maybeText(120),
    about: maybeText(600),
    productIds: z.array(productId).check(z.maxLength(30)),
    contentIds: z.array(contentId).check(z.maxLength(30)),
    /** Those whose figures it shows: verified ones. */
    activityIds: z.array(activityId).check(z.maxLength(12)),
    /** Published cards of its own. */
    practiceIds: z.array(practiceId).check(z.maxLength(12)),
  }),
  result: z.object({ number: z.int(), version: z.int() }),
  problems: [
    ...(['booth.exists', 'booth.number-taken', 'booth.not-published', 'booth.meeting-off'] as const),
    ...(['record.changed-meanwhile', 'library.closed'] as const),
  ],
})
export const removeBooth = command('booths.remove', {
  summary: 'Take a booth away: its page says that it is gone',
  input: z.object({ id: boothId, version: z.int() }),
  result: z.object({}),
  problems: ['record.changed-meanwhile'],
})
export const printBoothCards = paper('booths.card', {
  summary: 'Cards for the tables (A5), each with the library’s name and the QR code of its page',
  input: z.object({
    /** One booth, or all of a meeting. */
    id: z.nullable(boothId),
    meetingId,
    /** Where this installation is reached, such as `https://sinergi.example`: for the link in the QR code. */
    origin: z.url({ protocol: /^https?$/ }).check(z.maxLength(200)),
  }),
  problems: ['booth.none'],
})

export const showBooth = query('booths.show', {
  summary: 'The page of a booth, for anybody: what a library does, and what its village makes and tells',
  input: z.object({ code }),
  result: z.object({
    library: z.string(),
    regency: z.nullable(z.string()),
    province: z.string(),
    number: z.int(),
    title: z.nullable(z.string()),
    about: z.nullable(z.string()),
    meeting: z.object({
      title: z.string(),
      startsAt: z.string(),
      zone: z.enum(zones),
      state: z.enum(meetingStates),
    }),
    products: z.array(shownProduct),
    contents: z.array(shownContent),
    /** Verified activities, with how many took part. */
    activities: z.array(
      z.object({ title: z.string(), on: day, topic: z.enum(topics), attendances: z.int() }),
    ),
    /** Published practices: the words of each card before its steps, and how many libraries have it. */
    practices: z.array(
      z.object({
        /** Whoever is signed in opens the card by it. */
        id: practiceId,
        title: z.string(),
        problem: z.nullable(z.string()),
        result: z.nullable(z.string()),
        topic: z.enum(topics),
        takers: z.int(),
      }),
    ),
  }),
  open: true,
  limited: true,
  problems: ['booth.gone'],
})
