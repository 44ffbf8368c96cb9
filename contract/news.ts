import * as z from 'zod/mini'
import { command, picture, query } from './endpoint.ts'
import { intParam, language, line, maybeText, moment, paging } from './fields.ts'
import { meetingId, newsId, photoId } from './ids.ts'
import { sitePage } from './site.ts'

/** News, and press releases that were made public. */
export const newsKinds = ['news', 'release'] as const
export type NewsKind = (typeof newsKinds)[number]
/** Derived: draft → published → withdrawn (its address says so, and tells no more). */
export const newsStates = ['draft', 'published', 'withdrawn'] as const
export type NewsState = (typeof newsStates)[number]

/** The dated facts of an item. */
export type NewsDates = { publishedAt: string | null; withdrawnAt: string | null }
export function newsState({ publishedAt, withdrawnAt }: NewsDates): NewsState {
  if (withdrawnAt !== null) return 'withdrawn'
  return publishedAt === null ? 'draft' : 'published'
}

/** Who is seen on a picture, as the office says: nobody, or people who agreed, on a statement that it names. */
export const newsPictureSayings = ['nobody', 'agreed'] as const

const words = { title: line(140), lead: line(400), text: line(12_000) }
export const newsFacts = {
  kind: z.enum(newsKinds),
  /** An empty line stands between paragraphs. */
  ...words,
  /** In English; null: it was not written. */
  english: z.nullable(z.object(words)),
  /** The meeting it tells of: its public page is led to while there is one. */
  meetingId: z.nullable(meetingId),
}

const shownPicture = z.object({
  id: photoId,
  caption: z.nullable(z.string()),
  width: z.int(),
  height: z.int(),
})
export const newsItem = z.object({
  id: newsId,
  ...newsFacts,
  /** The office: its region. */
  office: z.object({ id: z.int(), name: z.string() }),
  state: z.enum(newsStates),
  pictures: z.array(
    z.object({
      ...shownPicture.shape,
      /** Null: not said yet, and shown to nobody outside the office. */
      said: z.nullable(z.enum(newsPictureSayings)),
      statement: z.nullable(z.string()),
    }),
  ),
  changedAt: moment,
  publishedAt: z.nullable(moment),
  correctedAt: z.nullable(moment),
  correction: z.nullable(z.string()),
  withdrawnReason: z.nullable(z.string()),
  /** Its public page, while it is there. */
  path: z.nullable(z.string()),
  version: z.int(),
})
export type NewsItem = z.output<typeof newsItem>

export const listNews = query('news.list', {
  summary: 'News and press releases of my office and the offices below it, what was changed last first',
  input: z.object({
    kind: z.optional(z.enum(newsKinds)),
    state: z.optional(z.enum(newsStates)),
    region: z.optional(intParam(1, 9_999_999)),
    ...paging,
  }),
  result: z.object({
    total: z.int(),
    items: z.array(
      z.pick(newsItem, {
        ...({ id: true, kind: true, title: true, office: true, state: true, changedAt: true } as const),
        ...({ publishedAt: true, path: true } as const),
      }),
    ),
  }),
})
export const getNews = query('news.get', {
  summary: 'An item of news with its pictures, to the office that writes it',
  input: z.object({ id: newsId }),
  result: newsItem,
})

const seen = { id: newsId, version: z.int().check(z.minimum(0), z.maximum(1_000_000)) }
const looked = {
  /** True: the office looked, and nobody is told of who did not agree. */
  sure: z.boolean(),
}
export const putNews = command('news.put', {
  summary:
    'The nation’s or a province’s office writes an item, or changes it; one that is published says what was put right. For a new one `version` is 0',
  input: z.object({
    ...seen,
    /** The nation or a province: the office that writes. */
    officeId: z.int().check(z.minimum(1), z.maximum(9_999_999)),
    ...newsFacts,
    ...looked,
    /** What was put right, for who reads it; needed once it is published. */
    correction: maybeText(300),
  }),
  result: z.object({ version: z.int() }),
  problems: [
    ...(['record.changed-meanwhile', 'news.withdrawn', 'news.exists', 'news.correction-missing'] as const),
    ...(['news.number-inside', 'news.names-child', 'news.meeting-unknown'] as const),
  ],
})
export const sayNewsPicture = command('news.say-picture', {
  summary: 'Who is seen on a picture; where people are, on which statement of theirs the office relies',
  input: z.object({
    id: newsId,
    photoId,
    said: z.enum(newsPictureSayings),
    /** What they signed, and where it is kept. */
    statement: maybeText(300),
  }),
  result: z.object({}),
  problems: ['news.picture-unknown', 'news.statement-missing'],
})
export const publishNews = command('news.publish', {
  summary: 'Show an item to anybody',
  input: z.object({ ...seen, ...looked }),
  result: z.object({ version: z.int(), path: z.string() }),
  problems: [
    ...(['record.changed-meanwhile', 'news.withdrawn', 'news.picture-unsaid'] as const),
    ...(['news.number-inside', 'news.names-child'] as const),
  ],
})
export const withdrawNews = command('news.withdraw', {
  summary: 'Take an item off the pages: its address says that it was withdrawn',
  input: z.object({ ...seen, reason: line(300) }),
  result: z.object({ version: z.int() }),
  problems: ['record.changed-meanwhile', 'news.not-published'],
})
export const discardNews = command('news.discard', {
  summary: 'Throw a draft away',
  input: z.object(seen),
  result: z.object({}),
  problems: ['record.changed-meanwhile', 'news.published-already'],
})

export const setPressContact = command('news.set-contact', {
  summary: 'Whom the press reaches at an office: its telephone and e-mail, no person’s; empty takes it away',
  input: z.object({ officeId: z.int().check(z.minimum(1), z.maximum(9_999_999)), contact: maybeText(300) }),
  result: z.object({}),
  problems: ['meeting-page.mobile'],
})
export const getPressContacts = query('news.contacts', {
  summary: 'Whom the press reaches at each office',
  input: z.object({}),
  result: z.object({
    contacts: z.array(z.object({ officeId: z.int(), office: z.string(), contact: z.string() })),
  }),
})

export const newsPath = '/berita'
export const pressPath = '/pers'
/** What is written in an address and fits nothing counts as not written. */
const otherwise = z.catch
const lang = otherwise(language, 'id')
export const readNewsList = query('news.read-list', {
  summary: 'The page of news, newest first, for anybody',
  input: z.object({
    lang,
    jenis: otherwise(z.optional(z.enum(newsKinds)), undefined),
    wilayah: otherwise(z.optional(intParam(1, 9_999_999)), undefined),
    halaman: otherwise(intParam(1, 1000), 1),
  }),
  result: sitePage,
  open: true,
  at: newsPath,
})
export const readNews = query('news.read', {
  summary: 'The page of an item of news, for anybody',
  input: z.object({ address: z.string().check(z.maxLength(200)), lang }),
  result: sitePage,
  open: true,
  at: `${newsPath}/:address`,
})
export const readPress = query('news.read-press', {
  summary:
    'The press room: figures with their sources, how to cite them, press releases, and whom to ask, for anybody',
  input: z.object({ lang }),
  result: sitePage,
  open: true,
  at: pressPath,
})
export const showNewsPicture = picture('news.picture', {
  summary: 'A picture of news that is published, as WebP, for anybody',
  input: z.object({ id: photoId, size: z.enum(['large', 'small']) }),
  open: true,
  problems: ['catalogue.gone', 'file.missing'],
})
