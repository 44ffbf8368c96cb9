import type { Dashboard } from '../../../contract/indicators.ts'
import { dashboard } from '../../../text/dashboard.ts'
import type { Language } from '../../data/session.tsx'
import { monthName, number } from '../../ui/format.ts'

/** From this share of lit villages on, "one in so many" says more than the count. */
const worthSharing = 0.05

/**
 * What the map shows, in a sentence (empty while the lights are on their way), and what the month brought. Of the nation how many villages are lit; of a
 * province or regency, whose villages are not counted apart, how many libraries reported.
 * @param counts villages by state of their lamp; undefined where not known yet
 */
export function headlineOf(
  data: Dashboard,
  counts: Record<string, number> | undefined,
  language: Language,
): { title: string; text: string } {
  const words = dashboard[language].headline
  const n = (value: number) => number(value, language)
  const reports = data.numbers.find(({ code }) => code === 'reports')
  const of = reports?.outOf ?? 0
  const came = reports?.value ?? { reported: 0, verified: 0 }
  const month = monthName(data.month, language)
  const whole = of > 0 ? words.reports(n(came.reported), n(of), month) : words.nobody
  const verified = came.verified > 0 ? words.verified(n(came.verified)) : ''
  if (data.place.level !== 'nation') {
    const missing = of > came.reported ? words.missing(n(of - came.reported)) : ''
    return { title: whole, text: [verified, missing].filter(Boolean).join(' ') }
  }
  const lit = counts && [2, 3, 4].reduce((sum, state) => sum + (counts[state] ?? 0), 0)
  const all = counts && Object.values(counts).reduce((sum, value) => sum + value, 0)
  return { title: litTitle(lit, all, words, n), text: [whole, verified].filter(Boolean).join(' ') }
}

function litTitle(
  lit: number | undefined,
  all: number | undefined,
  words: typeof dashboard.id.headline,
  n: (value: number) => string,
): string {
  if (lit === undefined || !all) return ''
  if (lit === 0) return words.none
  return lit / all >= worthSharing ? words.oneIn(n(Math.round(all / lit))) : words.count(n(lit))
}
