import * as z from 'zod/mini'
import { query } from './endpoint.ts'
import { intParam, language } from './fields.ts'
import { sitePage, siteText } from './site.ts'
import { storyAreas } from './stories.ts'

/** Changed lives as anybody reads them: each part under the consents that are in force at that moment. */
export const publicStoriesPath = '/kisah'

/** What is written in an address and fits nothing counts as not written. */
const otherwise = z.catch
const lang = otherwise(language, 'id')
const readable = z.string().check(z.maxLength(200))
export const readStories = query('stories.read-list', {
  summary: 'The page of stories that are published, newest first, for anybody: by words, region and theme',
  input: z.object({
    lang,
    cari: otherwise(z.string().check(z.trim(), z.maxLength(80)), ''),
    wilayah: otherwise(z.optional(intParam(1, 9_999_999)), undefined),
    bidang: otherwise(z.optional(z.enum(storyAreas)), undefined),
    halaman: otherwise(intParam(1, 1000), 1),
  }),
  result: sitePage,
  open: true,
  at: publicStoriesPath,
})
export const readStory = query('stories.read', {
  summary: 'The page of a story, for anybody, with the chain that led to it in counts',
  input: z.object({ address: readable, lang }),
  result: sitePage,
  open: true,
  at: `${publicStoriesPath}/:address`,
})
export const showStoryPhoto = query('stories.read-photo', {
  summary: 'A photo of a story as WebP, for anybody, as long as who is seen on it agrees',
  input: z.object({
    code: z.string().check(z.maxLength(20)),
    id: z.string().check(z.maxLength(40)),
    size: otherwise(z.enum(['large', 'small']), 'large'),
  }),
  result: siteText,
  open: true,
  at: `${publicStoriesPath}/foto/:code/:id`,
})
export const playStoryVoice = query('stories.read-voice', {
  summary: 'The recorded voice of a story, for anybody, as long as all who are told of agree',
  input: z.object({ code: z.string().check(z.maxLength(20)) }),
  result: siteText,
  open: true,
  at: `${publicStoriesPath}/suara/:code`,
})
