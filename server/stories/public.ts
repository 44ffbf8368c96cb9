import { isOfMeans, type StoryArea, type StoryFigure } from '../../contract/stories.ts'
import { openWho } from '../consents/sealed.ts'
import { dayIn } from '../platform/clock.ts'
import type { Tx } from '../platform/db.ts'
import { slugOf } from '../site/slug.ts'
import { openBytes } from '../platform/key-store.ts'
import { fileStore } from '../platform/files.ts'
import { photoCaption, photoField } from '../photos/sealed.ts'
import * as queries from './public-queries.ts'
import { openWords, textOf, type Words } from './words.ts'

/** A story as anybody reads it: each part under the consents of all who are told of, in force for public pages today. */
export type PublicStory = {
  code: string
  /** Of its page, from the root. */
  path: string
  title: string
  before: string
  deed: string
  after: string
  quote: string | null
  /** Without what somebody earns or saves, unless that may be told. */
  figures: StoryFigure[]
  area: StoryArea
  sdgs: number[]
  /** ISO 8601, the first day of its month. */
  month: string
  publishedOn: string
  /** Those who agreed to be named. */
  names: string[]
  /** Null unless all agreed that the village is named. */
  library: { id: string; name: string } | null
  regency: { id: number; name: string } | null
  province: { id: number; name: string }
  /** The first picture that may be shown. */
  photo: string | null
  voiceSeconds: number | null
}
export type Asked = {
  area?: StoryArea | undefined
  /** A region of any level. */
  region?: number | undefined
  libraryId?: string | undefined
  q?: string | undefined
  /** From 1. */
  page?: number | undefined
}

/** By its place, and by no word of it: addresses stand in logs and elsewhere after it was taken back. */
export const storyPath = (place: string, code: string): string => `/kisah/${slugOf(place, 'cerita')}-${code}`
/** The code at the end of an address; undefined where it has none. */
export const codeOfAddress = (address: string): string | undefined =>
  /(?:^|-)([a-z2-9]{8})$/.exec(address)?.[1]

export const perPage = 24
/** Words are sealed: to look for some, so many of the newest are opened. */
const mostOpened = 1_000

/** The newest first. */
export async function publicStories(
  tx: Tx,
  { q, page = 1, ...asked }: Asked,
  now: Date,
): Promise<{ total: number; stories: PublicStory[] }> {
  const skip = (page - 1) * perPage
  const wanted = q?.trim().toLowerCase()
  const window = wanted ? { most: mostOpened, skip: 0 } : { most: perPage, skip }
  const rows = await queries.stories(tx, asked, dayIn(now), window)
  const opened = (await Promise.all(rows.map(publicOf))).filter(one => one !== undefined)
  if (!wanted) return { total: rows[0]?.total ?? 0, stories: opened }
  const found = opened.filter(one => seenText(one).includes(wanted))
  return { total: found.length, stories: found.slice(skip, skip + perPage) }
}

/** The newest alone, without looking at all the others. */
export async function newestStories(
  tx: Tx,
  asked: Pick<Asked, 'region' | 'libraryId'>,
  most: number,
  now: Date,
): Promise<PublicStory[]> {
  const today = dayIn(now)
  const codes = await queries.newest(tx, asked, today, most)
  if (codes.length === 0) return []
  const rows = await queries.stories(tx, { codes }, today, { most, skip: 0 })
  return (await Promise.all(rows.map(publicOf))).filter(one => one !== undefined)
}

/** Undefined where it is not shown (any more): a page of it says that it is gone. */
export async function publicStory(
  tx: Tx,
  code: string,
  now: Date,
): Promise<(PublicStory & { id: string; photos: PublicPhoto[] }) | undefined> {
  const [row] = await queries.stories(tx, { codes: [code] }, dayIn(now), { most: 1, skip: 0 })
  const story = row && (await publicOf(row))
  if (!story) return undefined
  const rows = await queries.photos(tx, code, dayIn(now))
  const photos = await Promise.all(
    rows.map(async ({ id, width, height, story_id, caption }) => ({
      ...{ id, width, height, caption: await photoCaption(story_id, caption) },
    })),
  )
  return { ...story, id: row.id, photos }
}
export type PublicPhoto = { id: string; width: number; height: number; caption: string | null }

/** The bytes of a picture of a story that is shown, as WebP; kept by nobody on the way. */
export async function publicStoryPhoto(
  tx: Tx,
  { code, id, size }: { code: string; id: string; size: 'large' | 'small' },
  now: Date,
): Promise<Buffer | undefined> {
  const photo = (await queries.photos(tx, code, dayIn(now))).find(one => one.id === id)
  const kept = photo && (await fileStore().get(photo[size]))
  return kept && openBytes(photo.story_id, photoField, kept)
}

/** The recorded voice of a story that is shown, where that was agreed to. */
export async function publicStoryVoice(tx: Tx, code: string, now: Date): Promise<Buffer | undefined> {
  const [row] = await queries.stories(tx, { codes: [code] }, dayIn(now), { most: 1, skip: 0 })
  const kept = row?.voice_file ? await fileStore().get(row.voice_file) : undefined
  return row && kept && openBytes(row.id, voiceField, kept)
}
export const voiceField = 'voice'

async function publicOf(row: queries.PublicRow): Promise<PublicStory | undefined> {
  const words = await openWords(row.id, row.sealed)
  if (!words) return undefined
  const { title, before, deed, after, quote } = words
  return {
    ...{
      code: row.code,
      path: storyPath(row.regency ?? row.province, row.code),
      title,
      before,
      deed,
      after,
      quote,
    },
    figures: figuresOf(words, row.means),
    ...{ area: row.area, sdgs: row.sdgs, month: row.month, publishedOn: row.published_on },
    names: await namesOf(row),
    library: row.library_id && row.library ? { id: row.library_id, name: row.library } : null,
    regency: row.regency_id && row.regency ? { id: row.regency_id, name: row.regency } : null,
    province: { id: row.province_id, name: row.province },
    ...{ photo: row.photo, voiceSeconds: row.voice_seconds },
  }
}

/** What may be told of what somebody has: with it, or without. */
export const figuresOf = ({ figures }: Pick<Words, 'figures'>, means: boolean): StoryFigure[] =>
  figures.filter(({ kind }) => means || !isOfMeans(kind))

async function namesOf({ id, consents, people }: queries.PublicRow): Promise<string[]> {
  const all = await Promise.all(
    (consents ?? []).map((one, at) => openWho(id, one, people?.[at] ?? Buffer.alloc(0))),
  )
  return all.flatMap(who => (who ? [who.person] : []))
}

const seenText = (story: PublicStory) =>
  [textOf(story), ...story.names, story.library?.name ?? '', story.regency?.name ?? '', story.province.name]
    .join(' ')
    .toLowerCase()
