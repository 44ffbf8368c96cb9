import * as z from 'zod/mini'
import { query } from './endpoint.ts'
import { intParam, language } from './fields.ts'
import { sitePage, siteText } from './site.ts'

/** The portal: what anybody reads of the programme, its regions and its libraries, made by the server. */

/** What is written in an address and fits nothing counts as not written. */
const otherwise = z.catch
const lang = otherwise(language, 'id')
/** Of an address that people type or cut off. */
const readable = z.string().check(z.maxLength(200))
const typed = otherwise(z.string().check(z.trim(), z.maxLength(80)), '')
const page = otherwise(intParam(1, 2_000), 1)

export const readHome = query('portal.home', {
  summary: 'The front page: the map of lights and the figures of the programme, for anybody',
  input: z.object({ lang }),
  result: sitePage,
  open: true,
  at: '/',
  strangersOnly: true,
})
export const readFigures = query('portal.figures', {
  summary: 'Every figure of the programme with what it means, its day and its source',
  input: z.object({ lang }),
  result: sitePage,
  open: true,
  at: '/angka-program',
})
export const readRegions = query('portal.regions', {
  summary: 'The provinces with their figures',
  input: z.object({ lang }),
  result: sitePage,
  open: true,
  at: '/wilayah',
})
export const readRegion = query('portal.region', {
  summary: 'A province or regency with its figures, the places below it and its libraries',
  input: z.object({ address: readable, lang, page }),
  result: sitePage,
  open: true,
  // readable words, then the code: what has none is a page of the application
  at: '/wilayah/:address(^.*-[0-9.]+$)',
})
export const readLibrary = query('portal.library', {
  summary: 'A library as the public knows it',
  input: z.object({ address: readable, lang }),
  result: sitePage,
  open: true,
  at: '/pustaka/:address',
})
export const searchLibraries = query('portal.search', {
  summary: 'Libraries found by name and place, slips forgiven',
  input: z.object({ q: typed, lang, page }),
  result: sitePage,
  open: true,
  at: '/cari',
})
export const readStart = query('portal.start', {
  summary: 'How a village begins: whether it has a library already, whom to learn from, what to do first',
  input: z.object({ q: typed, lang }),
  result: sitePage,
  open: true,
  at: '/mulai-di-desa',
})

export const sitemap = query('portal.sitemap', {
  summary: 'The index of the sitemap',
  input: z.object({}),
  result: siteText,
  open: true,
  at: '/sitemap.xml',
})
export const sitemapPart = query('portal.sitemap-part', {
  summary:
    'A part of the sitemap: pages, regions, stories, news, practices, partners, or libraries of a province',
  input: z.object({ part: readable }),
  result: siteText,
  open: true,
  at: '/sitemap/:part',
})
export const robots = query('portal.robots', {
  summary: 'What search engines are asked to read and to leave',
  input: z.object({}),
  result: siteText,
  open: true,
  at: '/robots.txt',
})
export const feed = query('portal.feed', {
  summary: 'What is new, as an Atom feed, of the country or a province',
  input: z.object({ provinsi: otherwise(z.optional(z.string().check(z.regex(/^\d{2}$/))), undefined), lang }),
  result: siteText,
  open: true,
  at: '/umpan.atom',
})
export const picture = query('portal.picture', {
  summary: 'A picture of the site: the map of lights, or what messengers show of a page',
  input: z.object({ name: readable }),
  result: siteText,
  open: true,
  at: '/gambar/:name',
})
