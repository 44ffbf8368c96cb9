import type { Language } from '../../contract/fields.ts'
import { openData } from '../../text/open-data.ts'
import { html, type Safe } from '../platform/html.ts'
import { originOf } from '../platform/site.ts'
import { framed, to, topOf } from '../site/frame.ts'
import { crumbsOf, section } from '../site/parts.ts'
import { extra } from './list-html.ts'

const addresses = [
  ['/data/laporan-bulanan.csv', 'csv'],
  ['/data/laporan-bulanan.json', 'json'],
  ['/data/laporan-bulanan.csv?wilayah=21&tahun=2026', 'place'],
  ['/data/kamus.json', 'dictionary'],
  ['/data/katalog.jsonld', 'catalogue'],
  ['/data/semua.zip', 'zip'],
] as const

/** How the addresses are made, and how often they may be asked. */
export function apiPage(language: Language): string {
  const words = openData[language]
  const said = (lines: readonly string[]): Safe =>
    html`<ul class="said">${lines.map(line => html`<li>${line}</li>`)}</ul>`
  const body = html`<div class="wrap">${section(
    { title: words.addresses },
    html`<div class="scroll" tabindex="0" role="region" aria-label="${words.addresses}"><table><thead><tr><th scope="col">${words.address}</th><th scope="col">${words.what}</th></tr></thead><tbody>${addresses.map(
      ([path, what]) =>
        html`<tr><td><a href="${path}"><code>${path}</code></a></td><td>${words.addressOf[what]}</td></tr>`,
    )}</tbody></table></div>
<pre>curl -O ${originOf()}/data/laporan-bulanan.csv</pre>`,
  )}
${section({ title: words.parameters }, said(words.parametersText))}
${section({ title: words.limits }, said(words.limitsText))}
${section({ title: words.promises }, said(words.promisesText))}</div>`
  return framed({
    ...{
      language,
      title: words.apiTitle,
      description: words.apiLead,
      path: '/data/api',
      wide: true,
      extra,
      body,
    },
    night: topOf({
      ...{ title: words.apiTitle, lead: words.apiLead },
      kicker: crumbsOf(language, [{ href: to(language, '/data'), label: words.title }]),
    }),
  })
}
