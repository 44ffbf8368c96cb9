import type { Language } from '../../contract/fields.ts'
import { localIn } from '../../contract/zones.ts'
import { myCopy } from '../../text/my-copy.ts'
import { dayIn } from '../platform/clock.ts'
import type { Context, MadePaper } from '../platform/endpoint.ts'
import { html, htmlPage, type Safe } from '../platform/html.ts'
import { zipped } from '../platform/zip.ts'
import * as queries from './copy-queries.ts'

/** Everything about oneself in one file: a page to be read, and the same as JSON (portability, article 13). */
export async function make(c: Context): Promise<MadePaper> {
  const { language, personId } = c.actor
  const parts = await queries.everythingOf(c.tx, personId)
  const words = myCopy[language]
  return {
    name: `${words.file}-${dayIn(c.now)}.zip`,
    type: 'application/zip',
    make: async () =>
      zipped(
        {
          [words.page]: Buffer.from(pageOf(parts, c.actor.name, language, c.now)),
          'data.json': Buffer.from(JSON.stringify({ madeAt: c.now, ...parts }, null, 2)),
        },
        { at: c.now },
      ),
  }
}

function pageOf(parts: queries.Parts, name: string, language: Language, now: Date): string {
  const words = myCopy[language]
  return htmlPage(
    { language, title: words.title(name), style },
    html`<main><h1>${words.title(name)}</h1><p>${words.made(told(now.toISOString(), language))}</p><p>${words.secrets}</p>
${queries.partNames.map(part => html`<h2>${words.parts[part]}</h2>${tableOf(parts[part], language)}`)}</main>`,
  )
}

function tableOf(rows: readonly Record<string, unknown>[], language: Language): Safe {
  const words = myCopy[language]
  const columns = Object.keys(rows[0] ?? {})
  if (columns.length === 0) return html`<p>${words.none}</p>`
  return html`<div><table><thead><tr>${columns.map(column => html`<th scope="col">${words.columns[column] ?? column}</th>`)}</tr></thead>
<tbody>${rows.map(row => html`<tr>${columns.map(column => html`<td>${told(row[column], language)}</td>`)}</tr>`)}</tbody></table></div>`
}

/** A value as it is read: moments in western Indonesian time. */
function told(value: unknown, language: Language): string {
  if (typeof value === 'boolean') return value ? myCopy[language].yes : myCopy[language].no
  if (Array.isArray(value)) return value.map(one => told(one, language)).join(', ')
  const text = value === null || value === undefined ? '' : String(value)
  return /^\d{4}-\d\d-\d\dT/.test(text) ? localIn('WIB', new Date(text)).replace('T', ' ') : text
}

const style = `body{font:16px/1.5 system-ui,sans-serif;margin:0;color:#1B2733;background:#fff}
@media (prefers-color-scheme:dark){body{color:#EEF2F5;background:#0B1F33}}
main{max-width:60rem;margin:0 auto;padding:1rem}div{overflow-x:auto}table{border-collapse:collapse;width:100%}
th,td{text-align:left;vertical-align:top;padding:.4rem .8rem .4rem 0;border-bottom:1px solid #8886}`
