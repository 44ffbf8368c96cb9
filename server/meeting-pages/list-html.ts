import type { Language } from '../../contract/fields.ts'
import { publicListPath } from '../../contract/meeting-pages.ts'
import { meetingPages } from '../../text/meeting-pages.ts'
import { whenOf } from '../guests/said.ts'
import { html, type Safe } from '../platform/html.ts'
import { framed, topOf } from '../site/frame.ts'
import { pathOf } from './addresses.ts'
import type { ListRow } from './public-queries.ts'

export type Listed = {
  language: Language
  when: 'mendatang' | 'lalu'
  region: number | undefined
  page: number
  pages: number
  rows: readonly ListRow[]
  provinces: readonly { id: number; name: string }[]
}

/** Public meetings, the next first, or the last; a page at a time, by province. */
export function listPage(listed: Listed): string {
  const { language, when, rows } = listed
  const words = meetingPages[language].list
  const tab = (to: Listed['when'], label: string) =>
    html`<a href="${hrefOf({ ...listed, when: to, page: 1 }, language)}"${to === when ? html` aria-current="page"` : ''}>${label}</a>`
  const body = html`<nav class="tabs" aria-label="${words.parts}">${tab('mendatang', words.coming)}${tab('lalu', words.past)}</nav>
${filterOf(listed)}
${rows.length === 0 ? html`<p>${when === 'lalu' ? words.nonePast : words.noneComing}</p>` : html`<ul class="list">${rows.map(row => entryOf(row, language))}</ul>`}
${pagerOf(listed)}`
  const path = hrefOf(listed, 'id')
  const night = topOf({ title: words.title, lead: words.lead })
  return framed({ language, title: words.title, description: words.lead, path, body, night })
}

function entryOf(row: ListRow, language: Language): Safe {
  const { list, site } = meetingPages[language]
  const path = pathOf(row.title, row.code) + (language === 'en' ? '?lang=en' : '')
  const when = whenOf({ starts_at: row.startsAt, ends_at: row.endsAt, zone: row.zone }, language)
  const more = [site.kinds[row.kind], row.region, row.venue].filter(Boolean).join(' · ')
  return html`<li><a href="${path}">${row.title}</a>${row.state === 'cancelled' ? html` <b>(${list.cancelled})</b>` : ''}
<span class="quiet">${when}</span><span class="quiet">${more}</span></li>`
}

/** A form without a script: it asks for the same list with other values. */
function filterOf({ language, when, region, provinces }: Listed): Safe | string {
  const words = meetingPages[language].list
  if (provinces.length < 2 && region === undefined) return ''
  return html`<form action="${publicListPath}" method="get">
${language === 'en' ? html`<input type="hidden" name="lang" value="en">` : ''}${when === 'lalu' ? html`<input type="hidden" name="when" value="lalu">` : ''}
<label>${words.province}<select name="region"><option value="">${words.everywhere}</option>
${provinces.map(({ id, name }) => html`<option value="${String(id)}"${id === region ? html` selected` : ''}>${name}</option>`)}</select></label>
<button>${words.show}</button></form>`
}

function pagerOf(listed: Listed): Safe | string {
  const { language, page, pages } = listed
  const words = meetingPages[language].list
  if (pages < 2) return ''
  const to = (at: number, label: string) =>
    at < 1 || at > pages
      ? ''
      : html`<a class="button" href="${hrefOf({ ...listed, page: at }, language)}">${label}</a>`
  return html`<nav class="do" aria-label="${words.pages}">${to(page - 1, words.previous)}<span>${words.at(String(page), String(pages))}</span>${to(page + 1, words.next)}</nav>`
}

function hrefOf(
  { when, region, page }: Pick<Listed, 'when' | 'region' | 'page'>,
  language: Language,
): string {
  const asked = new URLSearchParams({
    ...(when === 'lalu' && { when }),
    ...(region !== undefined && { region: String(region) }),
    ...(page > 1 && { page: String(page) }),
    ...(language === 'en' && { lang: 'en' }),
  })
  return asked.size > 0 ? `${publicListPath}?${asked}` : publicListPath
}
