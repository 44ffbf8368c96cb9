import type { Language } from '../../contract/fields.ts'
import { newsPath, pressPath } from '../../contract/news.ts'
import type { Figure } from '../../contract/programme.ts'
import { portalNews } from '../../text/portal-news.ts'
import { html } from '../platform/html.ts'
import { originOf } from '../platform/site.ts'
import { framed, to, topOf } from '../site/frame.ts'
import { mark, section } from '../site/parts.ts'
import { newsRows } from './news-html.ts'
import type { ListRow } from './news-queries.ts'
import { longDay, number } from './saying.ts'

export type Room = {
  language: Language
  /** ISO 8601 */
  today: string
  figures: readonly Figure[]
  releases: readonly ListRow[]
  contacts: readonly { office: string; contact: string }[]
}

/** For who writes about the programme: figures with their sources, how to cite, releases, whom to ask. */
export function pressPage(room: Room): string {
  const { language, today, figures, releases, contacts } = room
  const words = portalNews[language].press
  const rows = figures.map(
    ({ value, unit, label, asOf, source, disputed }) =>
      html`<tr><th scope="row"><span class="num">${number(value, language)}</span> ${words.units[unit] ?? unit}</th><td>${label[language]}${disputed ? html`<br>${mark('look', words.disputed)} <span class="tiny">${disputed[language]}</span>` : ''}</td><td class="on">${asOf === null ? words.unknownDay : longDay(asOf, language)}</td><td>${[source.name, source.date && longDay(source.date, language), source.page].filter(Boolean).join(', ')}</td></tr>`,
  )
  const table = html`<p class="quiet">${words.figuresNote}</p><div class="scroll" tabindex="0" role="region" aria-label="${words.figures}"><table><thead><tr><th scope="col">${words.value}</th><th scope="col">${words.what}</th><th scope="col">${words.asOf}</th><th scope="col">${words.source}</th></tr></thead><tbody>${rows}</tbody></table></div>`
  const cite = html`<p>${words.citeText}</p><blockquote class="cite">${words.citation(longDay(today, language), originOf() + to(language, '/angka-program'))}</blockquote>
<p>${words.licence} <a href="${to(language, '/data')}">${words.data}</a></p><p>${words.verified}</p>`
  const more = { href: to(language, '/angka-program'), label: words.figuresAll }
  const all = { href: to(language, `${newsPath}?jenis=release`), label: words.releasesAll }
  const ask =
    contacts.length === 0
      ? html`<p>${words.noContact}</p>`
      : html`<dl class="facts">${contacts.map(({ office, contact }) => html`<div><dt>${office}</dt><dd>${contact}</dd></div>`)}</dl>`
  const body = html`<div class="wrap press">${rows.length > 0 ? section({ title: words.figures, more }, table) : ''}
${section({ title: words.cite }, cite)}
${section({ title: words.releases, more: releases.length > 0 ? all : undefined }, releases.length === 0 ? html`<p>${words.noReleases}</p>` : newsRows(releases, language))}
${section({ title: words.people }, html`<p>${words.peopleText}</p>`)}
${section({ title: words.contact }, ask)}</div>`
  return framed({
    ...{ language, title: words.title, description: words.lead, path: pressPath, wide: true, body },
    night: topOf({ title: words.title, lead: words.lead }),
    extra: `.press section:first-child .hd{margin-top:28px}.press p{max-width:62ch}.cite{font-size:1rem;max-width:62ch;padding:12px 16px;background:var(--sunk);border-radius:var(--r)}
.press table{min-width:40rem}.press tbody th .num{font-size:1.2rem;font-weight:800}.press tbody th{min-width:8rem}.press tbody th,.press td{vertical-align:baseline}.press .on{white-space:nowrap}`,
  })
}
