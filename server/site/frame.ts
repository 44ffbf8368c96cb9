import type { Language } from '../../contract/fields.ts'
import { site } from '../../text/site.ts'
import { html, htmlPage, raw, type Safe } from '../platform/html.ts'
import { originOf } from '../platform/site.ts'
import { fontPath, style } from './style.ts'

/*
 * How a page of the site is made:
 *
 * 1. contract/<noun>.ts: `query('<noun>.read-…', { input: z.object({ address, lang }), result: sitePage, open: true,
 *    at: '/…' })`. `sitePage` and the other results (`siteText`, for CSV, JSON, XML, Atom and pictures) are in
 *    contract/site.ts. An input that does not fit should count as not written (`z.catch`), so that a typed address gets
 *    a page. An address of the application that strangers are led away from is `instead`; one that has a page for
 *    strangers and another for who comes with a session says `strangersOnly: true`.
 * 2. server/<noun>/…: reads through `public_*` functions of the database as nobody, and answers
 *    `{ status: 200, html: framed({ … }), moved: null }`, 404 or 410 with `nothingThere({ … })`, or
 *    `{ status: 301, html: '', moved: '/the/right/address' }`. The web layer (platform/http-site-pages.ts) compresses
 *    the answer, keeps it for at most 20 seconds and gives it to everybody; browsers keep it for 30 more. Nothing else
 *    needs to be done for speed, and nothing may be kept longer than that.
 * 3. The body: `framed` puts it into a column to be read (`narrow`), in which h1, h2, p, dl, ul, form, table and
 *    `.button` look right without a class. With `night`, the title stands in the dark band under the menu: give it
 *    `topOf({ … })`. With `wide`, nothing stands around the body: lay out with `.wrap`. Parts that look the same on all
 *    pages are in site/parts.ts: sections, figures with definition, day and source, rows, cards, pager, filters,
 *    notices, marks, bars of verified and reported, the chain, the way here.
 * 4. Links that keep the language: `to(language, '/kisah')`. Words: text/<noun>.ts; those of the frame: text/site.ts.
 *    Styles of a page's own (small): `extra`. No script runs and nothing is loaded but pictures and the typeface; no
 *    `style=` attribute works (Content Security Policy): widths are classes, or an SVG's attributes.
 * 5. A picture for messengers and social media: `picture: '/gambar/…'` (1200 × 630), of words and the map, never faces.
 * 6. What shall stand in the sitemap or the feed is told to the portal (server/portal/robots.ts, feed.ts).
 */

type Frame = {
  language: Language
  title: string
  description: string
  /** From the root, without the language. */
  path: string
  /** For search engines and messengers (JSON-LD); what is not there any more has none. */
  data?: object
  isFound?: boolean
  /** What stands in the dark band under the menu: `topOf`. */
  night?: Safe
  /** The body brings its own `.wrap`. */
  wide?: boolean
  /** Styles of this page alone. */
  extra?: string
  /** What messengers show, from the root. */
  picture?: string
  body: Safe
}

/** A page of the site: a few kilobytes, nothing run. */
export function framed(frame: Frame): string {
  const { language, title, night, wide, extra = '', body } = frame
  const words = site[language]
  const content = wide ? body : html`<div class="narrow">${body}</div>`
  return htmlPage(
    { language, title: titleOf(title), style: style + extra, more: headOf(frame) },
    html`<a class="skip" href="#isi">${words.skip}</a>
<header class="hero night">${barOf(frame)}
${night ?? ''}</header>
<main id="isi">${content}</main>
${footOf(frame)}`,
  )
}

/** An address in the language of the page it stands on. */
export const to = (language: Language, path: string): string =>
  language === 'id' ? path : `${path}${path.includes('?') ? '&' : '?'}lang=en`

const titleOf = (title: string) => (title.includes('Sinergi') ? title : `${title} – Sinergi`)

function headOf({ language, title, description, path, data, isFound = true, picture }: Frame): Safe {
  const origin = originOf()
  const shown = picture ?? '/icons/512.png'
  const found = html`<link rel="canonical" href="${origin + to(language, path)}">
<link rel="alternate" hreflang="id" href="${origin + to('id', path)}">
<link rel="alternate" hreflang="en" href="${origin + to('en', path)}">
<link rel="alternate" hreflang="x-default" href="${origin + to('id', path)}">
<meta property="og:type" content="website">
<meta property="og:site_name" content="Sinergi">
<meta property="og:title" content="${title}">
<meta property="og:description" content="${description}">
<meta property="og:url" content="${origin + to(language, path)}">
<meta property="og:locale" content="${language === 'id' ? 'id_ID' : 'en_GB'}">
<meta property="og:image" content="${origin + shown}">
${picture ? raw('<meta property="og:image:width" content="1200">\n<meta property="og:image:height" content="630">\n') : ''}<meta name="twitter:card" content="${picture ? 'summary_large_image' : 'summary'}">
`
  return html`<meta name="description" content="${description}">
<meta name="theme-color" content="#071420">
<link rel="icon" href="/icon.svg" type="image/svg+xml">
<link rel="preload" href="${fontPath}" as="font" type="font/woff2" crossorigin>
<link rel="alternate" type="application/atom+xml" title="Sinergi" href="${to(language, '/umpan.atom')}">
${isFound ? found : raw('<meta name="robots" content="noindex">')}
${data ? raw(`<script type="application/ld+json">${JSON.stringify(data).replaceAll('<', '\\u003c')}</script>`) : ''}`
}

const navigation = [
  ['/angka-program', 'figures'],
  ['/kisah', 'stories'],
  ['/katalog', 'products'],
  ['/praktik-baik', 'practices'],
  ['/pertemuan/umum', 'meetings'],
  ['/data', 'data'],
] as const

const mark = raw(
  '<svg viewBox="0 0 26 26" aria-hidden="true"><path d="M2 12.5c4 0 8 1.5 11 5 3-3.5 7-5 11-5v8c-4 0-8 1-11 3.5-3-2.5-7-3.5-11-3.5z" fill="none" stroke="currentColor" stroke-width="2.1" stroke-linejoin="round"/><circle cx="13" cy="7" r="7" fill="#F2B134" opacity=".28"/><circle cx="13" cy="7" r="4.2" fill="#F2B134"/></svg>',
)

function barOf({ language, path }: Frame): Safe {
  const words = site[language]
  const other = language === 'id' ? 'en' : 'id'
  const links = navigation.map(([href, name]) => {
    const isHere = path === href || path.startsWith(`${href}/`) || path.startsWith(`${href}?`)
    return html`<a href="${to(language, href)}"${isHere ? raw(' aria-current="true"') : ''}>${words.nav[name]}</a>`
  })
  const swap = html`<a class="in" href="${to(other, path)}" hreflang="${other}" lang="${other}">${words.other}</a>`
  const signIn = html`<a class="in" href="/masuk">${words.signIn}</a>`
  return html`<div class="bar1"><a class="brand" href="${to(language, '/')}" aria-label="${words.brandTo}">${mark}${words.brand}</a>
<nav aria-label="${words.main}">${links}</nav>
<div class="right">${swap}${signIn}
<details class="menu"><summary><svg viewBox="0 0 20 20" aria-hidden="true"><path d="M3 6h14M3 10h14M3 14h14"/></svg>${words.menu}</summary>
<nav aria-label="${words.menu}">${links}${swap}${signIn}</nav></details></div></div>`
}

const below = [
  ['/cari', 'libraries'],
  ['/wilayah', 'regions'],
  ['/mulai-di-desa', 'start'],
  ['/mitra-program', 'partners'],
  ['/berita', 'news'],
  ['/pers', 'press'],
  ['/data-pribadi', 'privacy'],
  ['/tarik', 'withdraw'],
  ['/umpan.atom', 'feed'],
] as const

function footOf({ language, path }: Frame): Safe {
  const words = site[language]
  const other = language === 'id' ? 'en' : 'id'
  return html`<footer><div class="wrap"><nav aria-label="${words.more}"><ul>${below.map(
    ([href, name]) => html`<li><a href="${to(language, href)}">${words.below[name]}</a></li>`,
  )}</ul></nav>
<p>${words.foot}</p><p>${words.language} · <a href="${to(other, path)}" hreflang="${other}" lang="${other}">${words.other}</a></p></div></footer>`
}

type Top = {
  title: string
  lead?: string
  kicker?: string | Safe
  /** Beside or below the words: a picture, ways on. */
  more?: Safe
}

/** A page's title in the dark band. */
export function topOf({ title, lead, kicker, more }: Top): Safe {
  return html`<div class="wrap top">${kicker ? html`<div class="kicker">${kicker}</div>` : ''}<h1>${title}</h1>${lead ? html`<p class="lead">${lead}</p>` : ''}${more ?? ''}</div>`
}

type Nothing = {
  language: Language
  path: string
  title: string
  text: string
  /** Where to go from here; `href` with its language. */
  back: { href: string; label: string }
}

/** That there is no such page, or none any more. */
export function nothingThere({ language, path, title, text, back }: Nothing): string {
  const body = html`<h1>${title}</h1><p>${text}</p><p><a class="button" href="${back.href}">${back.label}</a></p>`
  return framed({ language, title, description: text, path, isFound: false, body })
}
