import type { Measure } from '../../../contract/tallies.ts'
import { myReports } from '../../../text/my-reports.ts'
import { useSession, useText } from '../../data/session.tsx'
import { month, number } from '../../ui/format.ts'
import { RangeDots } from '../../ui/range-dots.tsx'
import { lastOf, usualOf } from './report-draft.ts'
import type { ReportData } from './report-data.ts'

/** Beside a question: last month's figure, what is usual, and the year as dots with the answer among them. */
export function MeasurePast(props: { measure: Measure; data: ReportData; value: number | null }) {
  const { measure, data, value } = props
  const { form } = useText(myReports)
  const { language } = useSession()
  const { code } = measure
  const last = lastOf(code, data.past)
  const usual = usualOf(code, data.past)
  if (last === null) return <p class="small sub">{form.noPast}</p>

  const n = (figure: number) => number(figure, language)
  const usually = usual && form.usual(form.range(n(usual.low), n(usual.high)))
  const said = [form.lastMonth(month(last.month, language), n(last.value)), usually]
    .filter(Boolean)
    .join(', ')
  return (
    <div class="measure-past">
      <p class="small">{said}.</p>
      {usual && (
        <RangeDots
          points={[...data.past, { month: data.report.month, figures: { [code]: value } }].map(point => ({
            label: month(point.month, language),
            value: point.figures?.[code] ?? null,
          }))}
          low={usual.low}
          high={usual.high}
          words={{ usual: '', current: value === null ? '' : n(value) }}
          label={form.pastLabel(measure.wording[language])}
        />
      )}
    </div>
  )
}
