import type { ResultOf } from '../../../contract/endpoint.ts'
import type { Dashboard } from '../../../contract/indicators.ts'
import { listReports, type ReportState } from '../../../contract/monthly-reports.ts'
import { dashboard } from '../../../text/dashboard.ts'
import { monthlyReports } from '../../../text/monthly-reports.ts'
import { useAsk } from '../../data/queries.ts'
import { useSession, useText } from '../../data/session.tsx'
import { Waiting } from '../../shell/waiting.tsx'
import { Button } from '../../ui/button.tsx'
import { month as monthText, number } from '../../ui/format.ts'
import type { GlyphName } from '../../ui/glyph.tsx'
import { Section } from '../../ui/page.tsx'
import { State } from '../../ui/state.tsx'
import { Table } from '../../ui/table.tsx'
import type { Column } from '../../ui/table-column.ts'
import { reportsHref } from './place-shown.ts'

type Row = ResultOf<typeof listReports>['reports'][number]

const most = 60
const glyphs: Record<ReportState, GlyphName> = {
  silent: 'missing',
  submitted: 'half',
  returned: 'returned',
  verified: 'done',
  locked: 'locked',
}

/** A regency's libraries in the month, in short; each leads to its report. */
export function MonthLibraries({ data }: { data: Dashboard }) {
  const words = useText(dashboard).libraries
  const { language } = useSession()
  const answer = useAsk(listReports, { month: data.month, region: data.place.id, limit: most })
  return (
    <Section
      open
      title={words.title(monthText(data.month, language))}
      actions={
        <Button
          variant="bare"
          size="sm"
          iconAfter="arrow-right"
          href={reportsHref(data.place.id, data.month)}
        >
          {words.open}
        </Button>
      }
    >
      <Waiting answer={answer} kind="rows">
        {({ reports, total }) => (
          <>
            <Libraries rows={reports} data={data} />
            {total > reports.length && (
              <p class="small">
                <a href={reportsHref(data.place.id, data.month)}>
                  {words.more(number(total - reports.length, language))}
                </a>
              </p>
            )}
          </>
        )}
      </Waiting>
    </Section>
  )
}

function Libraries({ rows, data }: { rows: Row[]; data: Dashboard }) {
  const words = useText(dashboard).libraries
  const { noData } = useText(dashboard)
  const { states } = useText(monthlyReports)
  const { language } = useSession()
  const figure = (value: number | null | undefined) =>
    value == null ? <span class="sub">{noData}</span> : number(value, language)
  const columns: Column<Row>[] = [
    {
      id: 'library',
      head: words.library,
      main: true,
      wrap: true,
      cell: row => (
        <>
          {row.libraryName} <span class="sub">{row.district}</span>
        </>
      ),
    },
    {
      id: 'state',
      head: words.state,
      bare: true,
      cell: row => (
        <>
          <State glyph={glyphs[row.state]}>{states[row.state]}</State>
          {row.state === 'silent' && <span class="sub small"> {words.silent(row.silentFor)}</span>}
        </>
      ),
    },
    { id: 'visits', head: words.visits, numeric: true, cell: row => figure(row.figures.visits) },
    {
      id: 'activities',
      head: words.activities,
      numeric: true,
      cell: row => figure(row.state === 'silent' ? null : row.fromActivities.activities),
    },
  ]
  return (
    <Table
      caption={words.title(monthText(data.month, language))}
      columns={columns}
      rows={rows}
      rowKey={row => row.libraryId}
      rowHref={row => `${reportsHref(data.place.id, data.month)}&buka=${row.libraryId}`}
    />
  )
}
