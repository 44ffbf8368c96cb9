import { type ResultOf } from '../../../contract/endpoint.ts'
import { yearOfReports } from '../../../contract/monthly-reports.ts'
import { lastDayOf, monthOf } from '../../data/days.ts'
import { addMonths } from '../../data/months.ts'
import { useAsk } from '../../data/queries.ts'

export type MonthOfYear = ResultOf<typeof yearOfReports>['months'][number]

/**
 * The library's months up to the end of this year; in January the year before comes first, since its December is due.
 * Undefined while it is not known, null where it could not be had.
 */
export function useMonths(
  libraryId: string,
  today: string,
): { all: MonthOfYear[]; year: MonthOfYear[] } | undefined | null {
  const year = Number(today.slice(0, 4))
  const now = useAsk(yearOfReports, { libraryId, year }, { fresh: true })
  const isJanuary = today.slice(5, 7) === '01'
  const before = useAsk(yearOfReports, { libraryId, year: year - 1 }, { fresh: true, enabled: isJanuary })
  if (now.error && !now.data) return null
  if (!now.data || (isJanuary && !before.data)) return undefined
  return { all: [...(before.data?.months ?? []), ...now.data.months], year: now.data.months }
}

/** The last month that can be sent: from its last day on. */
export function lastEnded(today: string): string {
  const month = monthOf(today)
  return today >= lastDayOf(month) ? month : addMonths(month, -1)
}

/**
 * The month to fill in next: the last that has ended where it was not sent or was returned, else the newest such;
 * where nothing is open, the month under way. Null where the library need not report.
 */
export function monthToFill(months: readonly MonthOfYear[], today: string): MonthOfYear | null {
  const open = months.filter(({ state }) => state === 'silent' || state === 'returned')
  const last = open.find(({ month }) => month === lastEnded(today))
  return last ?? open.at(-1) ?? months.find(({ state }) => state === 'ahead') ?? null
}

/** The months that still stand open besides the one to fill in. */
export function othersOpen(months: readonly MonthOfYear[], fill: MonthOfYear | null): number {
  return months.filter(
    ({ month, state }) => (state === 'silent' || state === 'returned') && month !== fill?.month,
  ).length
}
