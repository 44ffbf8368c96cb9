import type { Figures } from '../../../contract/monthly-reports.ts'
import type { Measure } from '../../../contract/tallies.ts'
import { indicators } from '../../../text/indicators.ts'
import type { myReports } from '../../../text/my-reports.ts'
import type { Language } from '../../data/session.tsx'
import { number } from '../../ui/format.ts'
import type { Question } from './report-draft.ts'

/** A measure's short name; where it has none, its wording. */
export function shortName(measure: Measure, language: Language): string {
  const name = nameOfCode(measure.code, language)
  return name === measure.code ? measure.wording[language] : name
}

/** The name of a measure of which only the code is known. */
export function nameOfCode(code: string, language: Language): string {
  const names: Record<string, string> = indicators[language].measures
  return names[code] ?? code
}

/** A question's answer in words: `142 kunjungan (80 perempuan, 62 laki-laki)`. */
export function answerOf(
  { measure, parts }: Question,
  figures: Figures,
  words: typeof myReports.id,
  language: Language,
): string {
  const value = figures[measure.code]
  if (value === undefined) return words.form.notYet
  if (value === null) return measure.required ? words.form.notYet : words.notCounted
  const given = parts
    .filter(({ code }) => typeof figures[code] === 'number')
    .map(part => `${number(figures[part.code] ?? 0, language)} ${shortName(part, language).toLowerCase()}`)
  const total = `${number(value, language)} ${unitOf(measure, value, words)}`
  return given.length > 0 ? `${total} ${words.parts(given.join(', '))}` : total
}

/** The word for what is counted, of one or of several. */
export function unitOf({ unit }: Measure, value: number, words: typeof myReports.id): string {
  return value === 1 ? words.unitsOne[unit] : words.units[unit]
}
