import * as z from 'zod/mini'
import { picture, query } from './endpoint.ts'
import { intParam, language } from './fields.ts'
import { photoId, practiceId } from './ids.ts'
import { sitePage } from './site.ts'
import { topics } from './themes.ts'

/** Published cards as anybody reads them, once their words were looked at. */
export const publicPracticesPath = '/praktik-baik'

/** What keeps a card off the public pages: its words tell of a child, or hold a number or an address of a person. */
export const screenings = ['child', 'number', 'id-number', 'email'] as const
export type Screening = (typeof screenings)[number]

/** What is written in an address and fits nothing counts as not written. */
const otherwise = z.catch
const lang = otherwise(language, 'id')
export const readPractices = query('practices.read-list', {
  summary: 'The page of practices that worked, for anybody: by words, region and theme',
  input: z.object({
    lang,
    cari: otherwise(z.string().check(z.trim(), z.maxLength(80)), ''),
    wilayah: otherwise(z.optional(intParam(1, 9_999_999)), undefined),
    tema: otherwise(z.optional(z.enum(topics)), undefined),
    halaman: otherwise(intParam(1, 1000), 1),
  }),
  result: sitePage,
  open: true,
  at: publicPracticesPath,
})
export const readPractice = query('practices.read', {
  summary: 'The page of a practice, for anybody',
  input: z.object({ address: z.string().check(z.maxLength(200)), lang }),
  result: sitePage,
  open: true,
  at: `${publicPracticesPath}/:address`,
})
export const showPublicPicture = picture('practices.public-picture', {
  summary: 'A picture of a practice on which nobody is seen, as WebP, for anybody',
  input: z.object({ id: practiceId, photo: photoId, size: z.enum(['large', 'small']) }),
  open: true,
  problems: ['catalogue.gone', 'file.missing'],
})
export const getPracticePage = query('practices.public-page', {
  summary:
    'Whether a published card stands on the public pages and where; to its library and offices, what in its words keeps it from that',
  input: z.object({ id: practiceId }),
  result: z.object({
    path: z.nullable(z.string()),
    found: z.nullable(z.enum(screenings)),
  }),
})
