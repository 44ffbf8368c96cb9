import type { Series } from '../../../contract/indicators.ts'
import { myNumbers } from '../../../text/my-numbers.ts'
import type { Language } from '../../data/session.tsx'
import { month, number, percent } from '../../ui/format.ts'

/**
 * What a year of figures says, in a sentence: the mean of the last three known months against the first three. Below
 * six known months only the latest is told; a change under 5% is none.
 */
export function findingOf(series: Series, language: Language): string {
  const words = myNumbers[language].findings
  const what = series.label[language]
  const known = series.months.filter(({ value }) => value !== null)
  const last = known.at(-1)
  if (!last?.value) return words.none(what)
  if (known.length < 6) {
    return words.few(what, number(last.value.reported, language), month(last.month, language))
  }
  const figures = known.map(({ value }) => value?.reported ?? 0)
  const before = mean(figures.slice(0, 3))
  const now = mean(figures.slice(-3))
  const change = before === 0 ? 0 : (now - before) / before
  if (Math.abs(change) < 0.05) return words.steady(what)
  const by = percent(Math.abs(change), language)
  return change > 0 ? words.up(what, by) : words.down(what, by)
}

const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / values.length
