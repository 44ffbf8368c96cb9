import * as z from 'zod/mini'
import { roles } from './access.ts'
import { command, query } from './endpoint.ts'
import { line, moment, month } from './fields.ts'
import { announcementId, libraryId, messageId, questionId } from './ids.ts'

/** The records of a library that people talk about; and a practice of another, which it asks about. */
export const topics = ['report', 'activity', 'enrolment', 'practice'] as const
export type Topic = (typeof topics)[number]

/**
 * What nobody said and is told of all the same: a file for another system is ready, could not be made, or its schedule
 * has stopped; a practice that a library took on was withdrawn or corrected.
 */
export const notices = [
  ...(['export-ready', 'export-failed', 'export-stopped'] as const),
  ...(['practice-retired', 'practice-corrected'] as const),
  // a trainer of what libraries ask, a library of visits and next steps
  ...(['mentoring-asked', 'mentoring-assigned', 'mentoring-planned', 'mentoring-cancelled'] as const),
  ...(['mentoring-steps', 'mentoring-due', 'mentoring-done'] as const),
] as const
export type NoticeKind = (typeof notices)[number]

/** For so many minutes an author can take a message back. */
export const takeBackWithin = 30
/** What is older than so many days is not told as new any more. */
export const newsFor = 90

/**
 * Names one thread: for a report `record` is its month (`2026-10-01`), else the id of the activity, enrolment or practice.
 * Of a practice, `libraryId` is who asks about it.
 */
const thread = {
  about: z.enum(topics),
  libraryId,
  record: z.string().check(z.regex(/^(\d{4}-(0[1-9]|1[0-2])-01|[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12})$/)),
}

export const message = z.object({
  id: z.string(),
  /** `returned`: why the record was given back, told in the same stream. */
  kind: z.enum(['said', 'returned']),
  at: moment,
  /** Null where the person is not known any more. */
  author: z.nullable(z.string()),
  role: z.nullable(z.enum(roles)),
  place: z.nullable(z.string()),
  /** Null where the author took it back. */
  text: z.nullable(z.string()),
  mine: z.boolean(),
  /** Said by another and not seen by me yet. */
  isNew: z.boolean(),
  /** Until when I can take it back; null where I cannot. */
  takeBackUntil: z.nullable(moment),
})
export type Message = z.output<typeof message>

export const getThread = query('talk.thread', {
  summary: 'What was said about a report, an activity or an enrolment, oldest first',
  input: z.object(thread),
  result: z.object({ messages: z.array(message) }),
})
export const say = command('talk.say', {
  summary: 'Say something about a report, an activity or an enrolment, to all who see it',
  input: z.object({ id: messageId, ...thread, text: line(1000) }),
  result: z.object({ id: messageId }),
})
export const takeBack = command('talk.take-back', {
  summary: `Take my own message back, within ${takeBackWithin} minutes; that it was there stays to be seen`,
  input: z.object({ id: messageId }),
  result: z.object({}),
  problems: ['talk.taken-back', 'talk.take-back-over'],
})
export const markSeen = command('talk.mark-seen', {
  summary: 'Note that I have seen these messages, answers or notices',
  input: z.object({ ids: z.array(z.uuid()).check(z.minLength(1), z.maxLength(500)) }),
  result: z.object({}),
})

const newsOfThread = z.object({
  kind: z.literal('thread'),
  about: z.enum(topics),
  libraryId,
  libraryName: z.string(),
  record: z.string(),
  /** An activity's or practice's title; an enrolment's kind and year, `replication 2026`; null for a report. */
  title: z.nullable(z.string()),
  at: moment,
  /** How many messages I have not seen. */
  unseen: z.int(),
  /** Of the last message. */
  author: z.nullable(z.string()),
  text: z.nullable(z.string()),
})
const newsOfAnnouncement = z.object({
  kind: z.literal('announcement'),
  id: announcementId,
  title: z.string(),
  sender: z.string(),
  text: z.string(),
  at: moment,
  /** 1 until I have confirmed that I have read it. */
  unseen: z.int(),
})
/** `answer`: to what I asked; `question`: open, for my office. */
const newsOfQuestion = z.object({
  kind: z.enum(['answer', 'question']),
  id: questionId,
  title: z.string(),
  text: z.string(),
  place: z.nullable(z.string()),
  at: moment,
  unseen: z.int(),
})
/** What an office is told of that nobody said; `id` is that of what it is about. */
const newsOfNotice = z.object({
  kind: z.literal('notice'),
  id: z.string(),
  what: z.enum(notices),
  title: z.string(),
  /** Months, both included. */
  period: z.nullable(z.object({ from: month, to: month })),
  /** The page where it is looked at. */
  link: z.string(),
  at: moment,
  unseen: z.int(),
})
const news = z.union([newsOfThread, newsOfAnnouncement, newsOfQuestion, newsOfNotice])
export type News = z.output<typeof news>
export type NewsOf<Kind extends News['kind']> = Extract<News, { kind: Kind }>
export type NewsOfQuestion = z.output<typeof newsOfQuestion>

export const listNews = query('talk.news', {
  summary: `What is new for me, newest first, with what I have seen already of the last ${newsFor} days`,
  input: z.object({}),
  result: z.object({ news: z.array(news) }),
})
export const countNews = query('talk.unseen', {
  summary: 'How much is new for me, up to 100',
  input: z.object({}),
  result: z.object({ unseen: z.int() }),
})
