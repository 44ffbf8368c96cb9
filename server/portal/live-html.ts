import type { NumberShown } from '../../contract/indicators.ts'
import type { Language } from '../../contract/fields.ts'
import { portal, publishedMeaning } from '../../text/portal.ts'
import { site } from '../../text/site.ts'
import { barOf, type Figure, type Row } from '../site/parts.ts'
import { dayOf, monthOf, numberOf } from '../site/said.ts'
import { html, type Safe } from '../platform/html.ts'
import { libraryPath, regionPath } from './addresses.ts'
import { to } from '../site/frame.ts'
import type { Below, Numbers } from './numbers.ts'
import type { Figure as FigureRow } from '../../contract/programme.ts'
import type { LibraryRow } from './queries.ts'
import { mark } from '../site/parts.ts'

/** The numbers that Sinergi counts: what is verified is the number, what is reported stands below it. */
export function liveFigures(
  language: Language,
  { numbers }: Pick<Numbers, 'numbers'>,
  today: string,
  codes?: readonly string[],
): Figure[] {
  const words = portal[language].live
  const n = (value: number) => numberOf(language, value)
  return numbers.flatMap(({ code, value, label, definition, month, outOf }: NumberShown) => {
    if (value === null || (codes && !codes.includes(code))) return []
    const of = outOf === null ? null : words.of(n(value.reported), n(outOf))
    return {
      value: n(value.verified),
      label: `${label[language]}, ${words.verified}`,
      definition: definition[language],
      asOf: month === null ? dayOf(language, today) : monthOf(language, month),
      source: [words.reported(of ?? n(value.reported)), words.counted].join(' · '),
    }
  })
}

/** A figure as it was published: with its day, where it was, and whether that is in doubt. */
export function publishedFigure(language: Language, figure: FigureRow): Figure {
  const { code, value, label, asOf, source, disputed } = figure
  return {
    value: numberOf(language, value),
    label: label[language],
    definition: publishedMeaning[code]?.[language] ?? portal[language].figures.quoted(source.name),
    asOf: asOf === null ? portal[language].figures.unknownDay : dayOf(language, asOf),
    source: `${portal[language].figures.reportedBy} ${source.name}${source.page ? `, ${source.page}` : ''}`,
    disputed: disputed ? site[language].disputed : null,
  }
}

/** The places below one, each with its reports of the month: solid verified, hatched reported. */
export function belowTable(language: Language, month: string, below: readonly Below[]): Safe {
  const words = portal[language].region
  const n = (value: number) => numberOf(language, value)
  const rows = below.filter(({ expected }) => expected > 0)
  const left = below.length - rows.length
  const more = below.filter(({ expected }) => expected === 0)
  const table = html`<div class="scroll"><table><caption>${words.table(monthOf(language, month))}</caption><thead><tr><th scope="col">${words.place}</th><th scope="col" class="wide">${words.bar}</th><th scope="col" class="n">${words.verified}</th><th scope="col" class="n">${words.reported}</th><th scope="col" class="n">${words.expected}</th></tr></thead><tbody>${rows
    .toSorted((a, b) => b.expected - a.expected || a.place.name.localeCompare(b.place.name))
    .map(
      ({ place, expected, reports }) =>
        html`<tr><th scope="row"><a href="${to(language, regionPath(place))}">${place.name}</a></th><td class="wide">${barOf({ ...reports, whole: expected })}</td><td class="n">${n(reports.verified)}</td><td class="n">${n(reports.reported)}</td><td class="n">${n(expected)}</td></tr>`,
    )}</tbody></table></div>`
  const others = html`<p class="quiet">${words.noneYet(n(left))}</p><ul class="plain">${more.map(
    ({ place }) => html`<li><a href="${to(language, regionPath(place))}">${place.name}</a></li>`,
  )}</ul>`
  return html`${rows.length > 0 ? table : html`<p>${words.none}</p>`}${left > 0 ? others : ''}`
}

/** A library in a list. */
export function libraryRow(language: Language, row: LibraryRow): Row {
  const { kinds, states } = portal[language].library
  const state = row.enrolled === 'improving' ? 'improving' : row.state
  const kind =
    state === 'active' ? 'verified' : state === 'decreed' || state === 'independent' ? 'open' : 'reported'
  const isTold = state !== null && state in states
  return {
    href: to(language, libraryPath(row)),
    title: row.name,
    // most are a village’s
    kicker: row.kind === 'village' ? null : kinds[row.kind],
    lines: [whereOf(row)],
    state: isTold ? mark(kind, states[state as keyof typeof states], state === 'active') : null,
  }
}

/** `Sepempang, Bunguran Timur, Kabupaten Natuna, Kepulauan Riau`. */
export const whereOf = ({ village, district, regency, province }: LibraryRow): string =>
  [village, district, regency, province].filter(Boolean).join(', ')

/** Of the tables of places. */
export const tableStyle = `
caption{text-align:left;padding:4px 0 8px;color:var(--quiet);font-size:.875rem}
td.on{white-space:nowrap}
.gap .fg{border-left:0;padding:0 24px 0 0}
td.wide{min-width:6rem;width:34%}
.plain{display:flex;flex-wrap:wrap;gap:0 18px;font-size:.9rem}
.plain a{display:inline-flex;min-height:44px;align-items:center}
@media(max-width:760px){.wide{display:none}.gap .fg{padding:20px 0 16px;border-bottom:1px solid var(--line)}}
`
