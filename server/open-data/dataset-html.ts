import type { Language } from '../../contract/fields.ts'
import type { PlaceShown } from '../../contract/indicators.ts'
import type { ColumnOf, Dataset } from '../../contract/open-data-columns.ts'
import { openData } from '../../text/open-data.ts'
import { html, type Safe } from '../platform/html.ts'
import { originOf } from '../platform/site.ts'
import { framed, to, topOf } from '../site/frame.ts'
import { crumbsOf, type Field, filtersOf, section } from '../site/parts.ts'
import { citationOf, licence, publisher } from './citing.ts'
import { type Coded, codesOf } from './dictionary.ts'
import { dayOf, extra } from './list-html.ts'
import type { Edition } from './queries.ts'

type Shown = {
  language: Language
  set: Dataset
  provinces: readonly PlaceShown[]
  years: readonly number[]
  measures: Coded
  newest: Edition | undefined
  now: Date
}

/** A dataset: how to take it, what is in it, how it came about, how to cite it. */
export function datasetPage(shown: Shown): string {
  const { language, set, newest, now } = shown
  const words = openData[language]
  const held = newest?.holds[set.code]
  const fact = (name: string, told: string) => html`<div><dt>${name}</dt><dd>${told}</dd></div>`
  const number = new Intl.NumberFormat(language === 'id' ? 'id-ID' : 'en-GB')
  const citation = citationOf(set, language, now)
  const body = html`<div class="wrap">${section({ title: words.take }, takeOf(shown))}
<dl class="facts">${fact(words.rowsAre, set.grain[language])}${fact(words.method, set.method[language])}${fact(words.frequency, words.frequencies[set.frequency])}${fact(words.version, set.version)}${held && newest ? fact(words.size, words.rows(number.format(held.rows), dayOf(newest.day, language))) : ''}</dl>
${section({ title: words.columns }, columnsOf(shown))}
${section({ id: 'kutip', title: words.cite }, html`<pre>${citation}</pre><p><a href="${licence.href}">${words.licence}</a></p>`)}</div>`
  const path = `/data/${set.code}`
  const address = originOf() + path
  const kinds = [
    ['csv', 'text/csv'],
    ['json', 'application/json'],
  ] as const
  return framed({
    ...{
      language,
      title: `${set.title[language]} – ${words.title}`,
      description: set.description[language],
      path,
    },
    ...{ wide: true, extra, body },
    night: topOf({
      ...{ title: set.title[language], lead: set.description[language] },
      kicker: crumbsOf(language, [{ href: to(language, '/data'), label: words.title }]),
    }),
    data: {
      ...{ '@context': 'https://schema.org', '@type': 'Dataset', name: set.title[language], url: address },
      ...{
        description: set.description[language],
        license: licence.href,
        version: set.version,
        identifier: set.code,
      },
      ...{
        creator: { '@type': 'GovernmentOrganization', name: publisher },
        citation,
        isAccessibleForFree: true,
      },
      distribution: kinds.map(([ending, type]) => ({
        ...{ '@type': 'DataDownload', encodingFormat: type, contentUrl: `${address}.${ending}` },
      })),
    },
  })
}

/** A plain form: the address that each button leads to is the file. */
function takeOf({ language, set, provinces, years }: Shown): Safe {
  const words = openData[language]
  const whole = set.code === 'perpustakaan' ? words.wholeNation : words.nation
  const place: Field = {
    ...{ kind: 'choice', name: 'wilayah', label: words.place, value: 'ID' },
    options: [
      { value: 'ID', label: whole },
      ...provinces.map(({ code, name }) => ({ value: code, label: name })),
    ],
  }
  const year: Field = {
    ...{ kind: 'choice', name: 'tahun', label: words.year, value: String(years[0]) },
    options: years.map(of => ({ value: String(of), label: String(of) })),
  }
  return filtersOf({
    ...{ language, action: `/data/${set.code}.csv`, button: words.fetch('CSV') },
    also: { action: `/data/${set.code}.json`, button: words.fetch('JSON') },
    fields: set.hasYears ? [place, year] : [place],
  })
}

function columnsOf({ language, set, measures }: Shown): Safe {
  const words = openData[language]
  const about = ({ about, unit, required }: ColumnOf) => {
    const told = unit
      ? `${about[language].replace(/\.$/, '')} (${words.units[unit] ?? unit}).`
      : about[language]
    return required ? `${told} ${words.required}` : told
  }
  const table = html`<div class="scroll" tabindex="0" role="region" aria-label="${words.columns}"><table><thead><tr><th scope="col">${words.column}</th><th scope="col">${words.type}</th><th scope="col">${words.meaning}</th></tr></thead><tbody>${set.columns.map(
    column =>
      html`<tr><th scope="row"><code>${column.name}</code></th><td>${words.types[column.type]}</td><td>${about(column)}</td></tr>`,
  )}</tbody></table></div>`
  const codes = set.columns.map(({ name, codes }) => {
    const known = codesOf(codes, measures)
    return known
      ? html`<details><summary>${words.codes(name)}</summary><div class="scroll" tabindex="0" role="region" aria-label="${words.codes(name)}"><table><thead><tr><th scope="col">${words.code}</th><th scope="col">${words.meaning}</th></tr></thead><tbody>${Object.entries(
          known,
        ).map(
          ([code, told]) =>
            html`<tr><th scope="row"><code>${code}</code></th><td>${told[language]}${told.definition ? html`<span class="quiet">${told.definition[language]}</span>` : ''}</td></tr>`,
        )}</tbody></table></div></details>`
      : ''
  })
  return html`${table}${codes}`
}
