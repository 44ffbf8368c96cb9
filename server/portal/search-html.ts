import type { Language } from '../../contract/fields.ts'
import { portal } from '../../text/portal.ts'
import { html, type Safe } from '../platform/html.ts'
import type { RegionRow } from '../regions/queries.ts'
import { framed, to, topOf } from '../site/frame.ts'
import { filtersOf, noticeOf, pagerOf, rowsOf, section } from '../site/parts.ts'
import { numberOf } from '../site/said.ts'
import { regionPath } from './addresses.ts'
import { libraryRow } from './live-html.ts'
import type { LibraryRow } from './queries.ts'

export const perPage = 20
export type Found = {
  language: Language
  q: string
  page: number
  total: number
  rows: readonly LibraryRow[]
}

export function searchPage({ language, q, page, total, rows }: Found): string {
  const words = portal[language].search
  const at = (n: number) =>
    to(language, `/cari?${new URLSearchParams({ ...(q && { q }), ...(n > 1 && { page: String(n) }) })}`)
  const form = filtersOf({
    ...{ language, action: '/cari', button: words.button },
    fields: [{ kind: 'text', name: 'q', label: words.label, value: q, hint: words.hint }],
  })
  const night = topOf({ title: words.title, lead: words.lead, more: form })
  const nothing = html`${noticeOf(words.none(q), 'look')}<p>${words.noneHelp}</p><p class="do"><a class="button" href="${to(language, '/mulai-di-desa')}">${words.begin}</a></p>`
  const body = html`<div class="wrap gap">${
    q === ''
      ? html`<p class="do"><a class="button" href="${to(language, '/wilayah')}">${portal[language].home.regions}</a></p>`
      : rows.length === 0
        ? nothing
        : html`<p class="quiet" role="status">${words.found(numberOf(language, total))}</p>${rowsOf(
            rows.map(row => libraryRow(language, row)),
          )}${pagerOf({ language, page, pages: Math.ceil(total / perPage), href: at })}`
  }</div>`
  const path = q === '' ? '/cari' : `/cari?${new URLSearchParams({ q })}`
  // what somebody typed is no page for search engines
  return framed({
    ...{ language, title: words.title, description: words.lead, path, night, wide: true, body },
    ...{ isFound: q === '', extra: searchStyle },
  })
}

export type Start = {
  language: Language
  q: string
  /** Villages that fit what was typed; one alone is the one that is meant. */
  villages: readonly (RegionRow & { within: string })[]
  /** Of the one that is meant. */
  libraries: readonly LibraryRow[]
  examples: readonly LibraryRow[]
  regency: RegionRow | undefined
  province: RegionRow | undefined
}

/** The way to begin: the village, then whom to learn from, then what to do. */
export function startPage(start: Start): string {
  const { language, q } = start
  const words = portal[language].start
  const form = filtersOf({
    ...{ language, action: '/mulai-di-desa', button: words.button },
    fields: [{ kind: 'text', name: 'q', label: words.label, value: q, hint: words.hint }],
  })
  const night = topOf({ title: words.title, lead: words.lead, more: form })
  const body = html`<div class="wrap">${q === '' ? '' : answerOf(start)}
${section(
  { title: words.first },
  html`<p class="quiet">${words.firstLead}</p><ol class="steps">${words.steps.map(
    ([title = '', text = '']) => html`<li><h3>${title}</h3><p>${text}</p></li>`,
  )}</ol><p class="do"><a class="button main" href="${to(language, '/praktik-baik')}">${words.practices}</a><a class="button" href="${to(language, '/cari')}">${words.libraries}</a></p>`,
)}
${section({ title: words.money }, html`<p class="lead">${words.moneyText}</p>`)}</div>`
  const path = q === '' ? '/mulai-di-desa' : `/mulai-di-desa?${new URLSearchParams({ q })}`
  return framed({
    ...{ language, title: words.title, description: words.lead, path, night, wide: true, body },
    ...{ isFound: q === '', extra: searchStyle, picture: '/gambar/bagi-beranda.png' },
  })
}

function answerOf({ language, q, villages, libraries, examples, regency, province }: Start): Safe {
  const words = portal[language].start
  const [village] = villages
  if (!village) return html`<div class="gap">${noticeOf(words.none(q), 'look')}<p>${words.noneText}</p></div>`
  if (villages.length > 1)
    return section(
      { title: words.which },
      rowsOf(
        villages.map(one => ({
          href: to(language, `/mulai-di-desa?${new URLSearchParams({ q: one.code })}`),
          title: one.name,
          lines: [one.within],
        })),
      ),
    )
  const of = regency?.name ?? village.within
  const own = section(
    { title: words.here(village.name) },
    libraries.length > 0
      ? rowsOf(libraries.map(row => libraryRow(language, row)))
      : html`${noticeOf(words.hasNone(village.name), 'look')}<p>${words.hasNoneText(of)}</p>`,
  )
  const others = section(
    {
      title: words.examples(of),
      ...(regency && { more: { href: to(language, regionPath(regency)), label: regency.name } }),
    },
    examples.length > 0
      ? rowsOf(examples.map(row => libraryRow(language, row)))
      : html`<p>${words.noExamples} ${province ? html`<a href="${to(language, regionPath(province))}">${province.name}</a>` : ''}</p>`,
  )
  return html`${own}${others}`
}

const searchStyle = `
.gap{padding-top:32px}
.top form{max-width:44rem;margin:24px 0 0}
.top button{background:var(--lamp);border-color:var(--lamp);color:#0B1F33}
.steps{counter-reset:s;margin-top:14px}
.steps li{counter-increment:s;display:grid;grid-template-columns:48px minmax(0,1fr);padding:16px 0;border-bottom:1px solid var(--line)}
.steps li::before{content:counter(s);grid-row:1/span 2;font-weight:800;font-size:1.95rem;line-height:1;color:var(--honey)}
.steps p{grid-column:2;margin:4px 0 0;color:var(--quiet)}
`
