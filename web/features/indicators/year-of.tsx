import type { Series } from '../../../contract/indicators.ts'
import { myNumbers } from '../../../text/my-numbers.ts'
import { useSession, useText } from '../../data/session.tsx'
import { ChartFrame } from '../../ui/chart-frame.tsx'
import { month, number, shortMonth } from '../../ui/format.ts'
import { LineChart } from '../../ui/line-chart.tsx'
import { findingOf } from './finding.ts'

/** Twelve months of one measure: verified solid, reported dashed, missing months as missing. */
export function YearOf(props: {
  series: Series
  asOf: string
  /** Whose records; this library's unless told. */
  source?: string
}) {
  const words = useText(myNumbers)
  const { language } = useSession()
  const { series } = props
  const n = (figure: number) => number(figure, language)
  // a month that nobody has verified yet is not a verified zero
  const verified = series.months.map(({ value }) =>
    value === null || (value.verified === 0 && value.reported > 0) ? null : value.verified,
  )
  const reported = series.months.map(({ value }) => value?.reported ?? null)
  return (
    <ChartFrame
      title={findingOf(series, language)}
      unit={words.perMonth(words.units[series.unit])}
      asOf={props.asOf}
      source={props.source ?? words.source}
      data={{
        head: [words.month, words.verified, words.reported],
        rows: series.months.map((of, at) => [
          month(of.month, language),
          verified[at] ?? null,
          reported[at] ?? null,
        ]),
      }}
      format={n}
      fileName={`${series.code}-${series.months.at(-1)?.month.slice(0, 7) ?? ''}`}
      words={words.chart}
    >
      <LineChart
        months={series.months.map(of => shortMonth(of.month, language))}
        verified={verified}
        reported={reported}
        format={n}
        words={{ verified: words.verified, reported: words.reported, noData: words.noDataShort }}
        label={words.chartLabel(series.label[language])}
      />
    </ChartFrame>
  )
}
