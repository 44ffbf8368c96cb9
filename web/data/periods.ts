import { listPeriods, type Period, usualPeriod } from '../../contract/programme.ts'
import { useAtRest } from './at-rest.ts'
import { today } from './months.ts'
import { useAsk } from './queries.ts'

/** The deadlines of the months of a year; the usual ones stand in for what is not known yet. */
export function usePeriods(year: number): (month: string) => Period {
  const { data } = useAsk(listPeriods, { year }, { fresh: true, enabled: useAtRest() })
  return month => data?.periods.find(period => period.month === month) ?? usual(month)
}

/** The deadlines of one month. */
export function usePeriod(month: string): Period {
  return usePeriods(Number(month.slice(0, 4)))(month)
}

function usual(month: string): Period {
  const period = usualPeriod(month)
  return { ...period, locked: today() >= period.locksOn }
}
