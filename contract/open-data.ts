import * as z from 'zod/mini'
import { download, file, query } from './endpoint.ts'
import { intParam, language } from './fields.ts'
import { sitePage, siteText } from './site.ts'

/*
 * What the programme publishes for anybody to use. What each file holds is data: see `datasets` in open-data-sets.ts. Its addresses
 * are for good; a change of its columns is a new version of its schema.
 */

const words = /^[a-z-]+$/
const name = z.string().check(z.maxLength(40), z.regex(words))
/** What is typed into an address and fits nothing counts as not written. */
const otherwise = z.catch
const lang = otherwise(language, 'id')
/** `ID`, a province (`21`) or a regency (`21.03`). */
const place = z.string().check(z.regex(/^(ID|\d{2}(\.\d{2})?)$/))

/** Which part of a dataset: a place with those directly below it, a year. */
const part = {
  wilayah: z._default(place, 'ID'),
  tahun: z.optional(intParam(2018, 2100)),
}
export type Part = { wilayah: string; tahun?: number | undefined }
export const formats = ['csv', 'json'] as const
const format = z._default(z.enum(formats), 'csv')

export const listDatasets = query('open-data.list', {
  summary: 'The open data of the programme: which files there are, and how to use them',
  input: z.object({ lang }),
  result: sitePage,
  open: true,
  at: '/data',
})
export const showDataset = query('open-data.dataset', {
  summary: 'A dataset: its columns, its files, its editions, how to cite it',
  input: z.object({ dataset: otherwise(name, ''), lang }),
  result: sitePage,
  open: true,
  at: '/data/:dataset(^[a-z-]+$)',
})
export const explainApi = query('open-data.api', {
  summary: 'How the addresses of open data are made, and how often they may be asked',
  input: z.object({ lang }),
  result: sitePage,
  open: true,
  at: '/data/api',
})
export const readDataset = query('open-data.read', {
  summary: 'A dataset as CSV or JSON, of a place and of a year',
  input: z.object({ dataset: name, format, ...part }),
  result: siteText,
  open: true,
  at: '/data/:dataset(^[a-z-]+).:format(^(?:csv|json)$)',
  problems: ['open-data.unknown', 'open-data.no-region'],
})
/** Long, so that its rows are sent while they are read. */
export const streamLibraries = download('open-data.libraries', {
  summary: 'Every library of the register as CSV or JSON, of the nation, a province or a regency',
  input: z.object({ format, wilayah: part.wilayah }),
  open: true,
  at: '/data/perpustakaan.:format(^(?:csv|json)$)',
  problems: ['open-data.no-region'],
})
export const readDictionary = query('open-data.dictionary', {
  summary: 'The data dictionary: every dataset with its columns and codes, as a Data Package (Table Schema)',
  input: z.object({}),
  result: siteText,
  open: true,
  at: '/data/kamus.json',
})
export const readCatalogue = query('open-data.catalogue', {
  summary: 'The catalogue of datasets for other catalogues (DCAT, JSON-LD)',
  input: z.object({}),
  result: siteText,
  open: true,
  at: '/data/katalog.jsonld',
})
export const fetchEdition = file('open-data.edition', {
  summary: 'All datasets in one archive as they were on a day; the newest where none is named',
  input: z.object({ hari: z.optional(z.iso.date()) }),
  open: true,
  at: '/data/semua.zip',
  problems: ['open-data.no-edition', 'file.missing'],
})
