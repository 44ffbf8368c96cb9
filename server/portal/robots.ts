import type { InputOf, ResultOf } from '../../contract/endpoint.ts'
import type * as contract from '../../contract/portal.ts'
import type { siteText } from '../../contract/site.ts'
import { dayIn } from '../platform/clock.ts'
import type { Context } from '../platform/endpoint.ts'
import { html, raw, type Safe } from '../platform/html.ts'
import { refuse } from '../platform/problems.ts'
import { originOf } from '../platform/site.ts'
import { to } from '../site/frame.ts'
import { storyPath } from '../stories/public.ts'
import { libraryPath, regionPath } from './addresses.ts'
import { comingOf, feedOf } from './feed.ts'
import { newsPathOf } from './news-html.ts'
import * as news from './news-queries.ts'
import { partnerPath } from './partners-html.ts'
import { practicePath } from './practices-html.ts'
import * as queries from './queries.ts'
import * as addresses from './sitemap-queries.ts'

type Text = ResultOf<{ result: typeof siteText }>

/** As many as a part may hold (sitemaps.org), and fewer: each has two languages. */
const perPart = 10_000
const pages = [
  ...['/', '/angka-program', '/wilayah', '/cari', '/mulai-di-desa', '/kisah', '/katalog', '/praktik-baik'],
  ...['/pertemuan/umum', '/mitra-program', '/berita', '/pers', '/data', '/data/api', '/data-pribadi'],
]

type Told = { path: string; total: number }
/** What has pages of its own, by the name of its parts: a window of where each stands now. */
const told: Readonly<Record<string, (c: Context, window: addresses.Window) => Promise<Told[]>>> = {
  kisah: async (c, window) =>
    (await addresses.stories(c.tx, { region: undefined, today: dayIn(c.now) }, window)).map(
      ({ place, code, total }) => ({ path: storyPath(place, code), total }),
    ),
  berita: async (c, window) =>
    (await news.list(c.tx, {}, window)).map(row => ({ path: newsPathOf(row), total: row.total })),
  praktik: async (c, window) =>
    (await addresses.practices(c.tx, undefined, window)).map(row => ({
      path: practicePath(row),
      total: row.total,
    })),
  mitra: async (c, window) =>
    (await addresses.partners(c.tx, undefined, window)).map(row => ({
      path: partnerPath(row),
      total: row.total,
    })),
}

/** The index: pages, regions, what is told, and the libraries of each province, in parts. */
export async function index(c: Context): Promise<Text> {
  const ofTold: string[] = []
  for (const [name, read] of Object.entries(told)) {
    const [first] = await read(c, { limit: 1, offset: 0 })
    ofTold.push(...partsOf(name, first?.total ?? 0))
  }
  const counts = await queries.libraryCounts(c.tx)
  const ofLibraries = counts.flatMap(({ province_id: id, n }) => partsOf(`pustaka-${id}`, n))
  const parts = ['halaman', 'wilayah', 'baru', ...ofTold, ...ofLibraries]
  const lines = parts.map(part => html`<sitemap><loc>${originOf()}/sitemap/${part}.xml</loc></sitemap>`)
  return xml(html`<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">${lines}</sitemapindex>`)
}

const partsOf = (name: string, n: number) =>
  Array.from({ length: Math.ceil(n / perPart) }, (_, part) => `${name}-${part + 1}`)

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
  if (name === 'baru') return (await comingOf(c, 'id', undefined)).map(({ path }) => path)
  const paths = await listed(c, name)
  return paths.length > 0 ? paths : undefined
}

/** `kisah-1`, `pustaka-2100000-1`: ten thousand of them. */
async function listed(c: Context, name: string): Promise<string[]> {
  const [, what = '', nr] = /^([a-z]+(?:-\d{1,7})?)-([1-9]\d{0,2})$/.exec(name) ?? []
  const window = { limit: perPart, offset: (Number(nr) - 1) * perPart }
  const read = Object.hasOwn(told, what) ? told[what] : undefined
  if (read) return (await read(c, window)).map(({ path }) => path)
  const province = /^pustaka-(\d+)$/.exec(what)?.[1]
  if (!province) return []
  return (await queries.libraryAddresses(c.tx, Number(province), window)).map(libraryPath)
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
