import type { Language } from '../../contract/fields.ts'
import { portal, publishedMeaning } from '../../text/portal.ts'
import { site } from '../../text/site.ts'
import { html } from '../platform/html.ts'
import { originOf } from '../platform/site.ts'
import { framed, to, topOf } from '../site/frame.ts'
import { figuresOf, mark, section } from '../site/parts.ts'
import { dayOf, momentOf, numberOf } from '../site/said.ts'
import { liveFigures, tableStyle } from './live-html.ts'
import type { Numbers } from './numbers.ts'
import type { Figure as FigureRow } from '../../contract/programme.ts'

export type Figures = {
  language: Language
  now: Date
  today: string
  numbers: Numbers | undefined
  figures: readonly FigureRow[]
  places: ReadonlyMap<number, string>
}

/** Every figure with its meaning, day and source: what Sinergi counts, then what others published. */
export function figuresPage({ language, now, today, numbers, figures, places }: Figures): string {
  const words = portal[language].figures
  const live = numbers ? liveFigures(language, numbers, today) : []
  const night = topOf({ title: words.title, lead: words.lead })
  const more = { href: to(language, '/wilayah'), label: words.regions }
  const rows = figures.map(({ code, label, value, asOf, source, disputed, regionId }) => {
    const meaning = publishedMeaning[code]?.[language]
    const place = (regionId ?? 1) === 1 ? null : (places.get(regionId ?? 1) ?? null)
    const from = [source.name, source.page, source.date ? dayOf(language, source.date) : null].filter(Boolean)
    return html`<tr><th scope="row">${label[language]}${place ? html`<span class="quiet">${place}</span>` : ''}${meaning ? html`<span class="quiet">${meaning}</span>` : ''}${disputed ? html`<span class="why">${mark('look', site[language].disputed)}<span class="quiet">${disputed[language]}</span></span>` : ''}</th><td class="n big">${numberOf(language, value)}</td><td class="on">${asOf ? dayOf(language, asOf) : words.unknownDay}</td><td>${from.join(', ')}</td></tr>`
  })
  const table = html`<p class="quiet">${words.publishedLead}</p><div class="scroll" tabindex="0" role="region" aria-label="${words.published}"><table><thead><tr><th scope="col">${words.what}</th><th scope="col" class="n">${words.figure}</th><th scope="col">${words.asOf}</th><th scope="col">${words.source}</th></tr></thead><tbody>${rows}</tbody></table></div>`
  const body = html`<div class="wrap">${section({ title: words.live, more }, html`<p class="quiet">${words.liveLead(momentOf(language, now))}</p><div class="gap">${figuresOf(language, live)}</div>`)}
${section({ title: words.published, more: { href: to(language, '/data'), label: portal[language].home.csv } }, figures.length > 0 ? table : html`<p>${words.none}</p>`)}
<div class="two">${section({ title: words.grammar }, html`<p>${words.grammarText}</p>`)}${section({ title: words.disputed }, html`<p>${words.disputedText}</p>`)}</div></div>`
  const data = {
    '@context': 'https://schema.org',
    '@type': 'Dataset',
    name: words.title,
    description: words.lead,
    url: `${originOf()}/angka-program`,
    license: 'https://creativecommons.org/licenses/by/4.0/',
    creator: { '@type': 'GovernmentOrganization', name: 'Perpustakaan Nasional Republik Indonesia' },
    isAccessibleForFree: true,
  }
  return framed({
    ...{ language, title: words.title, description: words.lead, path: '/angka-program', data, night, body },
    ...{ wide: true, extra: tableStyle + style, picture: '/gambar/bagi-angka.png' },
  })
}

const style = `
.gap{padding-top:24px}.gap .fg dt b{font-size:2.2rem}
.gap .fgs{grid-template-columns:repeat(auto-fill,minmax(15rem,1fr))}
td.big{font-size:1.35rem;font-weight:800;letter-spacing:-.02em}
tbody th{font-weight:600;min-width:15rem}tbody th .quiet{font-weight:400}
td,tbody th{vertical-align:baseline}
.why{display:block;margin-top:6px}
.two{display:grid;grid-template-columns:1fr 1fr;gap:0 56px}
@media(max-width:760px){.gap{padding-top:0}.gap .fgs,.two{grid-template-columns:minmax(0,1fr)}}
`
