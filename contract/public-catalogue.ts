import * as z from 'zod/mini'
import { command, query } from './endpoint.ts'
import { intParam, language } from './fields.ts'
import { sitePage } from './site.ts'

/** Pages of the catalogue, for anybody: what villages make and tell, and the tables at which libraries show it. */
export const cataloguePath = '/katalog'
/** Where a press to reach a producer is sent, and led on from: a number stands on no page. */
export const contactPath = '/hubungi'

/** What is written in an address and fits nothing counts as not written. */
const otherwise = z.catch
const lang = otherwise(language, 'id')
const readable = z.string().check(z.maxLength(80))
const one = { input: z.object({ id: readable, lang }), result: sitePage, open: true } as const

export const readCatalogue = query('catalogue.read-list', {
  summary: 'The page of what villages make, or of what they tell (`isi=cerita`), by words, region and kind',
  input: z.object({
    lang,
    isi: otherwise(z.enum(['produk', 'cerita']), 'produk'),
    cari: otherwise(z.string().check(z.trim(), z.maxLength(80)), ''),
    /** A province or regency. */
    wilayah: otherwise(z.optional(intParam(1, 9_999_999)), undefined),
    jenis: otherwise(z.string().check(z.maxLength(40)), ''),
    halaman: otherwise(intParam(1, 1000), 1),
  }),
  result: sitePage,
  open: true,
  at: cataloguePath,
})
export const readProduct = query('catalogue.read-product', {
  summary: 'The page of a product, for anybody',
  ...one,
  at: `${cataloguePath}/:id`,
})
export const readContent = query('catalogue.read-content', {
  summary: 'The page of a piece of local content, for anybody',
  ...one,
  at: `${cataloguePath}/konten/:id`,
})

export const askContact = command('catalogue.ask-contact', {
  summary:
    'Leads to the WhatsApp of who makes or tells something, while they agree to it: it is counted by the day, and nobody is noted',
  /** `product.<id>` or `content.<id>`. */
  input: z.object({ token: readable, fields: z.record(z.string(), z.string()) }),
  result: z.object({ html: z.string(), to: z.nullable(z.string()) }),
  open: true,
  kept: false,
  form: contactPath,
})

export const openBooth = command('booths.open', {
  summary:
    'The page that the code on a table opens: what the library does, makes and tells. That it was opened is counted by the day, and nobody is noted',
  input: z.object({ token: z.string().check(z.maxLength(40)), lang }),
  result: z.object({ html: z.string(), status: z.int() }),
  open: true,
  kept: false,
  page: '/lapak',
})
