import type { Language } from '../../contract/fields.ts'
import { datasets } from '../../contract/open-data-sets.ts'
import { openData } from '../../text/open-data.ts'
import { html, type Safe } from '../platform/html.ts'
import { originOf } from '../platform/site.ts'
import { framed, to, topOf } from '../site/frame.ts'
import { rowsOf, section } from '../site/parts.ts'
import { licence, publisher } from './citing.ts'
import type { Edition } from './queries.ts'

/** `2 MB`, in the language’s way of writing numbers. */
const sizeOf = (bytes: number, language: Language) =>
  new Intl.NumberFormat(language === 'id' ? 'id-ID' : 'en-GB', {
    ...{ style: 'unit', unit: bytes < 1_000_000 ? 'kilobyte' : 'megabyte', maximumFractionDigits: 1 },
  }).format(bytes / (bytes < 1_000_000 ? 1000 : 1_000_000))

export const dayOf = (day: string, language: Language) =>
  new Intl.DateTimeFormat(language === 'id' ? 'id-ID' : 'en-GB', {
    dateStyle: 'long',
    timeZone: 'UTC',
  }).format(new Date(`${day}T00:00:00Z`))

/** Which datasets there are, and how they may be used. */
export function listPage(language: Language, editions: readonly Edition[]): string {
  const words = openData[language]
  const rows = datasets.map(({ code, title, description, version }) => ({
    href: to(language, `/data/${code}`),
    title: title[language],
    lines: [description[language], `${words.version} ${version} · CSV · JSON`],
  }))
  const body = html`<div class="wrap">${section({ title: words.sets }, rowsOf(rows))}
${section({ id: 'semua', title: words.all }, bulkOf(language, editions))}
${section({ title: words.trust }, html`<ul class="said">${words.trustText.map(text => html`<li>${text}</li>`)}</ul>`)}
${section(
  { title: words.reuse },
  html`<p>${words.reuseText}</p><p class="do"><a class="button" href="${licence.href}">${words.licence}</a></p>`,
)}
${section(
  { title: words.forMachines },
  html`<p class="do"><a class="button" href="${to(language, '/data/api')}">${words.api}</a><a class="button" href="/data/kamus.json">${words.dictionary}</a><a class="button" href="/data/katalog.jsonld">${words.catalogue}</a></p>`,
)}</div>`
  return framed({
    ...{ language, title: words.title, description: words.description, path: '/data', wide: true, body },
    ...{ night: topOf({ title: words.title, lead: words.lead }), extra },
    data: {
      ...{
        '@context': 'https://schema.org',
        '@type': 'DataCatalog',
        name: words.title,
        description: words.lead,
      },
      ...{ url: `${originOf()}/data`, license: licence.href, inLanguage: language },
      publisher: { '@type': 'GovernmentOrganization', name: publisher },
    },
  })
}

function bulkOf(language: Language, [newest, ...earlier]: readonly Edition[]): Safe {
  const words = openData[language]
  if (!newest) return html`<p>${words.noneYet}</p>`
  return html`<p>${words.allText(dayOf(newest.day, language), sizeOf(newest.bytes, language))}</p>
<p class="do"><a class="button main" href="/data/semua.zip">${words.fetchAll}</a></p>
${
  earlier.length === 0
    ? ''
    : html`<details><summary>${words.editions}</summary><p>${words.editionsText}</p><ul class="said">${earlier.map(
        ({ day, bytes }) =>
          html`<li><a href="/data/semua.zip?hari=${day}">${dayOf(day, language)}</a> · ${sizeOf(bytes, language)}</li>`,
      )}</ul></details>`
}`
}

export const extra = `.said{max-width:46rem}.said li{padding:10px 0;border-bottom:1px solid var(--line)}
details{margin:12px 0}
main summary{display:flex;align-items:center;gap:10px;min-height:48px;font-weight:600;list-style:none}
main summary::-webkit-details-marker{display:none}
main summary::before{content:"";width:8px;height:8px;flex:none;border:solid currentColor;border-width:0 2px 2px 0;transform:rotate(-45deg)}
main [open]>summary::before{transform:rotate(45deg)}
code,pre{font:500 .85rem/1.5 ui-monospace,Consolas,monospace;overflow-wrap:anywhere}pre{white-space:pre-wrap;padding:14px 16px;margin:12px 0;background:var(--sunk);border-radius:var(--r)}
td,tbody th{vertical-align:baseline}td code,th code{overflow-wrap:normal}`
