import type { NumberShown } from '../../contract/indicators.ts'
import { indicators } from '../../text/indicators.ts'

/** A measure with the wording in force, and the months in which it is asked (null: no end). */
export type MeasureRow = {
  id: number
  code: string
  unit: NumberShown['unit']
  source: 'report' | 'activities' | 'programme'
  wordingId: string | null
  wordingEn: string | null
  definitionId: string | null
  definitionEn: string | null
  since: string | null
  until: string | null
}
export type Measures = ReadonlyMap<string, MeasureRow>

type Named = Pick<NumberShown, 'code' | 'unit' | 'label' | 'definition'>

/** A measure's short name, where one is known, and its definition as the instrument words it. */
export function named(measure: MeasureRow): Named {
  const { code, unit, wordingId, wordingEn, definitionId, definitionEn } = measure
  const short = {
    id: worded(indicators.id.measures, code),
    en: worded(indicators.en.measures, code),
  }
  return {
    code,
    unit,
    label: { id: short.id ?? wordingId ?? code, en: short.en ?? wordingEn ?? code },
    definition: { id: definitionId ?? '', en: definitionEn ?? '' },
  }
}

/** A number that the dashboards count themselves. */
export function counted(code: keyof typeof indicators.id.numbers, unit: NumberShown['unit']): Named {
  const id = indicators.id.numbers[code]
  const en = indicators.en.numbers[code]
  return {
    code,
    unit,
    label: { id: id.label, en: en.label },
    definition: { id: id.definition, en: en.definition },
  }
}

/** Whether a measure is asked in a month. */
export function isAsked(measure: MeasureRow, month: string): boolean {
  return (measure.since ?? '') <= month && (measure.until === null || month <= measure.until)
}

/** The id of a measure; 0, which none has, where there is no such measure. */
export function idOf(measures: Measures, code: string): number {
  return measures.get(code)?.id ?? 0
}

function worded(words: Record<string, string>, code: string): string | undefined {
  return words[code]
}
