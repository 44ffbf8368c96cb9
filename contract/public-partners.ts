import * as z from 'zod/mini'
import { query } from './endpoint.ts'
import { intParam, language } from './fields.ts'
import { sitePage } from './site.ts'

/** Partners as anybody reads of them: each with no more than it lets be public. */
export const publicPartnersPath = '/mitra-program'

/** What is written in an address and fits nothing counts as not written. */
const otherwise = z.catch
const lang = otherwise(language, 'id')
export const readPartners = query('partners.read-list', {
  summary:
    'The page of partners that let their name be known, with how many of their promises were fulfilled',
  input: z.object({
    lang,
    cari: otherwise(z.string().check(z.trim(), z.maxLength(80)), ''),
    wilayah: otherwise(z.optional(intParam(1, 9_999_999)), undefined),
    halaman: otherwise(intParam(1, 1000), 1),
  }),
  result: sitePage,
  open: true,
  at: publicPartnersPath,
})
export const readPartner = query('partners.read', {
  summary: 'The page of a partner, with its promises as far as it lets them be public',
  input: z.object({ address: z.string().check(z.maxLength(200)), lang }),
  result: sitePage,
  open: true,
  at: `${publicPartnersPath}/:address`,
})
