import { listActivities } from '../../../contract/activities.ts'
import type { Report } from '../../../contract/monthly-reports.ts'
import { myReports } from '../../../text/my-reports.ts'
import { lastDayOf } from '../../data/days.ts'
import { useAsk } from '../../data/queries.ts'
import { useSession, useText } from '../../data/session.tsx'
import { date, number } from '../../ui/format.ts'

/** The activities that the figures were added up from, as an annex; what was returned does not count and is left out. */
export function PrintedActivities({ report }: { report: Report }) {
  const { print } = useText(myReports)
  const { language } = useSession()
  const { data } = useAsk(
    listActivities,
    {
      libraryId: report.libraryId,
      from: report.month,
      to: lastDayOf(report.month),
      state: 'submitted,verified,locked',
      sort: 'heldOn',
      limit: 200,
    },
    { fresh: true },
  )
  if (!data || data.activities.length === 0) return null
  return (
    <section class="paper-annex">
      <h2>{print.activities}</h2>
      <table class="paper-table">
        <thead>
          <tr>
            <th scope="col">{print.no}</th>
            <th scope="col">{print.date}</th>
            <th scope="col">{print.activity}</th>
            <th scope="col" class="n">
              {print.people}
            </th>
          </tr>
        </thead>
        <tbody>
          {data.activities.map(({ id, heldOn, title, reached }, at) => (
            <tr key={id}>
              <td>{at + 1}</td>
              <td>{date(heldOn, language)}</td>
              <th scope="row">{title}</th>
              <td class="n">{number(reached.people ?? reached.attendances, language)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
