import { type Dashboard, percent } from '../../../contract/indicators.ts'
import { dashboard } from '../../../text/dashboard.ts'
import { indicators } from '../../../text/indicators.ts'
import type { Language } from '../../data/session.tsx'
import { saveCsv } from '../../ui/chart-csv.ts'
import { reasonText } from './standing.tsx'

/** Saves the list of places below as it stands on the page, with their codes. */
export function savePlaces(data: Dashboard, language: Language): void {
  const words = dashboard[language].below
  const { statuses } = indicators[language]
  const head = [
    words.code,
    words.place[data.place.level === 'nation' ? 'province' : 'regency'],
    words.expected,
    words.reported,
    words.verified,
    `${words.reported} (%)`,
    `${words.verified} (%)`,
    words.status,
    words.reason,
  ]
  const rows = data.below.map(({ place, expected, reports, status, reason }) => [
    place.code,
    place.name,
    expected,
    reports.reported,
    reports.verified,
    percent(reports.reported, expected),
    percent(reports.verified, expected),
    statuses[status],
    reasonText(reason, language),
  ])
  saveCsv(head, rows, `${words.file}-${data.place.code}-${data.month.slice(0, 7)}`)
}
