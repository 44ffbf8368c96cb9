import type { Dashboard } from '../../../contract/indicators.ts'
import { dashboard } from '../../../text/dashboard.ts'
import { myNumbers } from '../../../text/my-numbers.ts'
import { useZone } from '../../data/my-library.ts'
import { today } from '../../data/months.ts'
import { useSession, useText } from '../../data/session.tsx'
import { date, month as monthText } from '../../ui/format.ts'
import { Section } from '../../ui/page.tsx'
import { YearOf } from './year-of.tsx'

/** Twelve months of what matters, each chart with its finding; a month that is still open is not drawn as a fall. */
export function YearCharts({ data }: { data: Dashboard }) {
  const words = useText(dashboard)
  const { how } = useText(myNumbers)
  const { language } = useSession()
  const zone = useZone()
  const open = today() <= data.period.submitBy
  return (
    <Section
      open
      title={words.year.title}
      note={
        <>
          {words.year.note} {open && words.year.open(monthText(data.month, language))}
        </>
      }
    >
      <div class="charts">
        {data.trend.map(series => (
          <YearOf
            key={series.code}
            series={open ? { ...series, months: series.months.slice(0, -1) } : series}
            asOf={words.asOf(date(data.asOf, language, zone))}
            source={words.year.source(data.place.name)}
          />
        ))}
      </div>
      <p class="tiny sub charts-how">{how}</p>
    </Section>
  )
}
