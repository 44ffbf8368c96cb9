import { type Field, likeness, plain } from './headings.ts'
import type { NamedField } from './kind.ts'
import { fieldOf } from './total-words.ts'

/** A column that holds the figures of one month. `measure` null: another column, or the person, says which question. */
type Wide = { measure: string | null; month: string; year: string | null }

const name =
  /^(?:jan(?:uari|uary)?|[fp]eb(?:ruari|ruary)?|mar(?:et|ch)?|apr(?:il)?|mei|may|jun[ie]?|jul[iy]?|ag(?:u|s|t|ust|ustus)|aug(?:ust)?|sept?(?:ember)?|okt(?:ober)?|oct(?:ober)?|no[vp](?:ember)?|des(?:ember)?|dec(?:ember)?)$/
const months = ['jan', 'feb', 'mar', 'apr', 'mei', 'jun', 'jul', 'ag', 'sep', 'okt', 'nov', 'des']
const asWritten: Record<string, string> = {
  peb: 'feb',
  may: 'mei',
  aug: 'ag',
  oct: 'okt',
  nop: 'nov',
  dec: 'des',
}
const filling = new Set(['bulan', 'bln', 'tahun', 'thn', 'th', 'periode'])

/** The field of such a column. */
const wideField = ({ measure, month, year }: Wide) =>
  `w.${measure ?? ''}.${year === null ? '' : `${year}-`}${month}`

/** What a field stands for; undefined where it is not of a month. */
export function wideOf(field: string): Wide | undefined {
  const [, measure = '', year = null, month = ''] = /^w\.([a-z0-9-]*)\.(?:(\d{4})-)?(\d\d)$/.exec(field) ?? []
  return Number(month) >= 1 && Number(month) <= 12 ? { measure: measure || null, month, year } : undefined
}

/**
 * A month in a heading, and the words around it: "Jan 2023", "Januari", "01/2023", "Kunjungan Mei '23", a day of it, the
 * year above and the month below. Two months in one ("Jan–Mar") are none.
 */
export function monthIn(heading: string): { month: string; year: string | null; rest: string } | undefined {
  const said = heading.toLowerCase()
  const figures =
    /^(?<rest>.*?)(?<year>20\d\d)[-/.](?<month>0?[1-9]|1[0-2])(?:[-/.]\d\d?)?$/.exec(said) ??
    /^(?<rest>.*?)(?<![\d/.-])(?:0?[1-9][-/.]|1[0-2][-/.])(?=20\d\d$)/.exec(said)
  if (figures) {
    const [first = '', second = ''] = said.slice((figures.groups?.rest ?? '').length).split(/[-/.]/)
    const [year, month] = first.length === 4 ? [first, second] : [second, first]
    return { month: month.padStart(2, '0'), year, rest: restOf(plain(figures.groups?.rest ?? '').split(' ')) }
  }
  const words = plain(said).split(' ')
  const at = words.findIndex(word => name.test(word))
  const found = words[at]
  if (found === undefined || words.some((word, other) => other !== at && name.test(word))) return undefined
  const short = found.slice(0, 3)
  const month = months.findIndex(one => (asWritten[short] ?? short).startsWith(one)) + 1
  const full = words.findIndex(word => /^20\d\d$/.test(word))
  const brief = full < 0 && /^\d\d$/.test(words[at + 1] ?? '') ? at + 1 : -1
  const year = full >= 0 ? (words[full] ?? null) : brief >= 0 ? `20${words[brief] ?? ''}` : null
  const rest = words.filter((_, other) => ![at, full, brief].includes(other))
  return { month: String(month).padStart(2, '0'), year, rest: restOf(rest) }
}

const restOf = (words: readonly string[]) =>
  words
    .filter(word => !filling.has(word))
    .join(' ')
    .trim()

/** Fewer such columns are chance. */
const fewest = 2

/**
 * Columns of months, where a sheet has them: each month once, or each question and month. A heading that has other words
 * beside its month is one of the questions, or no such column.
 */
export function wideColumns(
  headings: readonly string[],
  fields: readonly Field[],
): { mapping: Record<string, number>; fields: readonly Field[] } | undefined {
  const isFigure = ({ name: field }: Field) => field.startsWith(fieldOf(''))
  const measures = fields.filter(isFigure)
  const mapping: Record<string, number> = {}
  for (const [column, heading] of headings.entries()) {
    const found = monthIn(heading)
    if (!found) continue
    const measure = found.rest === '' ? null : measureIn(found.rest, measures)
    if (measure === undefined) continue
    const field = wideField({ ...found, measure })
    if (!(field in mapping)) mapping[field] = column
  }
  if (Object.keys(mapping).length < fewest) return undefined
  return { mapping, fields: fields.filter(field => !isFigure(field) && field.name !== 'month') }
}

/** The question that is called so; undefined where none is. */
export function measureIn(text: string, measures: readonly Field[]): string | undefined {
  const said = plain(text)
  let known = called.get(measures)
  if (!known || known.size > 1000) called.set(measures, (known = new Map()))
  if (!known.has(said)) known.set(said, measureCalled(said, measures))
  return known.get(said)
}

/** What was found for a text, since a list says the same few words in every row. */
const called = new WeakMap<object, Map<string, string | undefined>>()

function measureCalled(said: string, measures: readonly Field[]): string | undefined {
  const ranked = measures
    .map(field => ({ code: field.name.slice(fieldOf('').length), score: likeness(field, said) }))
    .toSorted((a, b) => b.score - a.score)
  return ranked[0] && ranked[0].score > 0.6 ? ranked[0].code : undefined
}

const long = (language: string) => new Intl.DateTimeFormat(language, { month: 'long', timeZone: 'UTC' })
const names = { id: long('id-ID'), en: long('en-GB') }

/** Names of the columns of months: those that a sheet was found to have, and every month, to be chosen by hand. */
export function namedMonths(mapping: Record<string, number>, measures: readonly NamedField[]): NamedField[] {
  const all = months.map((_, at) =>
    wideField({ measure: null, month: String(at + 1).padStart(2, '0'), year: null }),
  )
  return [...new Set([...Object.keys(mapping), ...all])].flatMap(field => {
    const wide = wideOf(field)
    if (!wide) return []
    const of = measures.find(one => one.name === fieldOf(wide.measure ?? ''))
    if (wide.measure !== null && !of) return []
    const said = (language: 'id' | 'en') =>
      [
        of?.label[language],
        [names[language].format(new Date(Date.UTC(2024, Number(wide.month) - 1))), wide.year]
          .filter(Boolean)
          .join(' '),
      ]
        .filter(Boolean)
        .join(' · ')
    return [{ name: field, called: [], label: { id: said('id'), en: said('en') } }]
  })
}
