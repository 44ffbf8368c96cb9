import type { Measure } from '../../../contract/tallies.ts'
import { myReports } from '../../../text/my-reports.ts'
import { useSession, useText } from '../../data/session.tsx'
import { number } from '../../ui/format.ts'
import { shortName, unitOf } from './measure-names.ts'
import { questionsOf } from './report-draft.ts'
import type { ReportData } from './report-data.ts'

type Line = { measure: Measure; value: number | null; part: boolean; counted: boolean }

/** All figures of the report in one table, each with its unit and where it comes from. */
export function PrintedFigures({ data }: { data: ReportData }) {
  const words = useText(myReports)
  const { language } = useSession()
  const { print } = words
  if (data.report.state === 'silent') return <p class="paper-none">{print.missing}</p>
  let at = 0
  return (
    <table class="paper-table">
      <thead>
        <tr>
          <th scope="col">{print.no}</th>
          <th scope="col">{print.what}</th>
          <th scope="col" class="n">
            {print.figure}
          </th>
          <th scope="col" class="unit">
            {print.unit}
          </th>
          <th scope="col">{print.source}</th>
        </tr>
      </thead>
      <tbody>
        {linesOf(data).map(({ measure, value, part, counted }) => (
          <tr key={`${counted}${measure.code}`} class={part ? 'part' : undefined}>
            <td>{part ? '' : ++at}</td>
            <th scope="row">{shortName(measure, language)}</th>
            <td class="n">{value === null ? '–' : number(value, language)}</td>
            <td class="unit">{value === null ? words.notCounted : unitOf(measure, value, words)}</td>
            <td>{counted ? print.counted : print.asked}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** What was asked, parts under their whole; then what activities add up to, as far as something came. */
function linesOf({ report, measures }: ReportData): Line[] {
  const asked = questionsOf(measures).flatMap(({ measure, parts }) => [
    { measure, value: report.figures[measure.code] ?? null, part: false, counted: false },
    ...parts.map(part => ({
      measure: part,
      value: report.figures[part.code] ?? null,
      part: true,
      counted: false,
    })),
  ])
  const counted = measures
    .filter(({ source }) => source === 'activities')
    .toSorted((a, b) => a.position - b.position)
    .map((measure, at) => ({
      measure,
      value: report.fromActivities[measure.code] ?? 0,
      // after activities, attendances and people come those who they were
      part: at > 2 && measure.code !== 'outreach',
      counted: true,
    }))
  return [...asked, ...counted.filter(({ value, part }, at) => (at < 3 && !part) || value > 0)]
}
