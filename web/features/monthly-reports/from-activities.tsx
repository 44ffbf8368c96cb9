import { useSession } from '../../data/session.tsx'
import { Facts } from '../../ui/facts.tsx'
import { number } from '../../ui/format.ts'
import { shortName } from './measure-names.ts'
import type { ReportData } from './report-data.ts'

/** The sums of a month's activities: activities and attendances always, of the rest what came. */
export function FromActivities(props: { data: ReportData; figures: Record<string, number> }) {
  const { language } = useSession()
  const counted = props.data.measures
    .filter(({ source }) => source === 'activities')
    .toSorted((a, b) => a.position - b.position)
  const shown = counted.filter(({ code }, at) => at < 2 || (props.figures[code] ?? 0) > 0)
  return (
    <div class="tally">
      <Facts
        facts={shown.map(measure => ({
          label: shortName(measure, language),
          value: number(props.figures[measure.code] ?? 0, language),
          numeric: true,
        }))}
      />
    </div>
  )
}
