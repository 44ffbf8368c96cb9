import type { InputOf, ResultOf } from '../../contract/endpoint.ts'
import type * as contract from '../../contract/portal.ts'
import type { siteText } from '../../contract/site.ts'
import type { Context } from '../platform/endpoint.ts'
import { html, raw, type Safe } from '../platform/html.ts'
import { refuse } from '../platform/problems.ts'
import { originOf } from '../platform/site.ts'
import { to } from '../site/frame.ts'
import { libraryPath, regionPath } from './addresses.ts'
import { entriesOf, feedOf } from './feed.ts'
import * as queries from './queries.ts'

type Text = ResultOf<{ result: typeof siteText }>

/** As many as a part may hold (sitemaps.org), and fewer: each has two languages. */
const perPart = 10_000
const pages = [
  ...['/', '/angka-program', '/wilayah', '/cari', '/mulai-di-desa', '/kisah', '/katalog', '/praktik-baik'],
  ...['/pertemuan/umum', '/mitra-program', '/berita', '/pers', '/data', '/data/api', '/data-pribadi'],
]

/** The index: pages, regions, and the libraries of each province, in parts. */
export async function index(c: Context): Promise<Text> {
  const counts = await queries.libraryCounts(c.tx)
  const ofLibraries = counts.flatMap(({ province_id: id, n }) =>
    Array.from({ length: Math.ceil(n / perPart) }, (_, part) => `pustaka-${id}-${part + 1}`),
  )
  const parts = ['halaman', 'wilayah', 'baru', ...ofLibraries]
  const lines = parts.map(part => html`<sitemap><loc>${originOf()}/sitemap/${part}.xml</loc></sitemap>`)
  return xml(html`<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">${lines}</sitemapindex>`)
}

/** A part of it; each page with its other language. */
export async function part(c: Context, { part: name }: InputOf<typeof contract.sitemapPart>): Promise<Text> {
  const paths = await pathsOf(c, name.replace(/\.xml$/, ''))
  if (!paths) return refuse('access.not-found')
  const origin = originOf()
  const lines = paths.map(
    path =>
      html`<url><loc>${origin + path}</loc><xhtml:link rel="alternate" hreflang="id" href="${origin + path}"/><xhtml:link rel="alternate" hreflang="en" href="${origin + to('en', path)}"/></url>`,
  )
  return xml(
    html`<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">${lines}</urlset>`,
  )
}

async function pathsOf(c: Context, name: string): Promise<string[] | undefined> {
  if (name === 'halaman') return pages
  if (name === 'wilayah') return (await queries.regionAddresses(c.tx)).map(regionPath)
  if (name === 'baru') return (await entriesOf(c, 'id', undefined)).map(({ path }) => path)
  const [, province, nr] = /^pustaka-(\d{1,7})-(\d{1,3})$/.exec(name) ?? []
  if (!province || !nr) return undefined
  const page = { limit: perPart, offset: (Number(nr) - 1) * perPart }
  const rows = await queries.libraryAddresses(c.tx, Number(province), page)
  return rows.length > 0 ? rows.map(libraryPath) : undefined
}

/** All that is public may be read; the application and what needs an account is left. */
export async function robots(): Promise<Text> {
  const shut = [
    '/api/',
    '/masuk',
    '/s/',
    '/f/',
    '/r/',
    '/tarik/',
    '/undangan',
    '/janji/',
    '/bukti',
    '/pulihkan',
  ]
  const lines = ['User-agent: *', ...shut.map(path => `Disallow: ${path}`), 'Allow: /api/catalogue.photo']
  return {
    type: 'text/plain; charset=utf-8',
    body: `${lines.join('\n')}\n\nSitemap: ${originOf()}/sitemap.xml\n`,
  }
}

export async function feed(c: Context, { provinsi, lang }: InputOf<typeof contract.feed>): Promise<Text> {
  return { type: 'application/atom+xml; charset=utf-8', body: await feedOf(c, lang, provinsi) }
}

const xml = (content: Safe): Text => ({
  type: 'application/xml; charset=utf-8',
  body: String(html`${raw('<?xml version="1.0" encoding="UTF-8"?>\n')}${content}\n`),
})
