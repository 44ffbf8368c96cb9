import { periodAfter, periodHolding, type SourceField, type Span } from '../../../contract/mappings.ts'
import type { Measure } from '../../../contract/tallies.ts'
import { indicators } from '../../../text/indicators.ts'
import { buildings, connections, fields, kinds, powers } from '../../../text/libraries.ts'
import { mappingWords } from '../../../text/mappings.ts'
import { programme } from '../../../text/programme.ts'
import { dueMonth, today } from '../../data/months.ts'
import { month as monthText } from '../../ui/format.ts'

type Language = 'id' | 'en'

/** What a field is called by people. */
export function fieldName(field: SourceField, language: Language): string {
  const own: Record<string, string> = mappingWords[language].fields
  const registry: Record<string, { id: string; en: string }> = fields
  return own[field] ?? registry[field]?.[language] ?? field
}

/** What a figure is called: short where there is a short name, and with the whole that it is a part of. */
export function measureName(measure: Measure, all: readonly Measure[], language: Language): string {
  const short: Record<string, string> = indicators[language].measures
  const whole = all.find(({ code }) => code === measure.partOf)
  const said = (of: Measure) => short[of.code] ?? of.wording[language]
  return whole ? `${said(whole)} – ${said(measure)}` : said(measure)
}

/** The usual word of a field's code, as it stands in files. */
export function codeWord(field: SourceField, code: string): string {
  const words: Partial<Record<SourceField, Record<string, string | { id: string }>>> = {
    kind: kinds,
    building: buildings,
    internet: connections,
    power: powers,
    enrolmentKind: programme.id.kinds,
    enrolmentState: programme.id.states,
    funding: programme.id.fundings,
    reportState: mappingWords.id.stands,
  }
  const word = words[field]?.[code]
  return typeof word === 'string' ? word : (word?.id ?? code)
}

/** A period by its first month: `Oktober 2026`, `Triwulan IV 2026`, `2026`. */
export function periodName(period: string, span: Span, language: Language): string {
  const year = period.slice(0, 4)
  if (span === 'year') return year
  if (span === 'month') return monthText(period.slice(0, 7), language)
  const at = Math.floor((Number(period.slice(5, 7)) - 1) / 3)
  return mappingWords[language].quarter(['I', 'II', 'III', 'IV'][at] ?? '', year)
}

/** The last period that is over. */
export function lastPeriod(span: Span): string {
  const running = periodHolding(`${today().slice(0, 7)}-01`, span)
  const due = periodHolding(dueMonth(), span)
  return due < running ? due : periodAfter(running, span, -1)
}

/** The running period and those before it, the newest first. */
export function periods(span: Span): string[] {
  const running = periodHolding(`${today().slice(0, 7)}-01`, span)
  const many = { month: 25, quarter: 13, year: 7 }[span]
  return Array.from({ length: many }, (_, n) => periodAfter(running, span, -n)).filter(
    of => of >= '2018-01-01',
  )
}
