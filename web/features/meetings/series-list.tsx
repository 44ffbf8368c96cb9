import { useState } from 'preact/hooks'
import { useLocation } from 'wouter'
import { may } from '../../../contract/access.ts'
import { listSeries } from '../../../contract/meetings.ts'
import { meetings } from '../../../text/meetings.ts'
import { useAsk } from '../../data/queries.ts'
import { useSession, useSignedIn, useText } from '../../data/session.tsx'
import { MeetingTabs } from '../../shell/meeting-tabs.tsx'
import { OfficePage } from '../../shell/office-page.tsx'
import { Waiting } from '../../shell/waiting.tsx'
import { Button } from '../../ui/button.tsx'
import { Empty } from '../../ui/empty.tsx'
import { number } from '../../ui/format.ts'
import { PageHead, Wrap } from '../../ui/page.tsx'
import { Table } from '../../ui/table.tsx'
import { SeriesForm } from './series-form.tsx'

/** The series of meetings of one's regions, newest first. */
export function SeriesListPage() {
  const words = useText(meetings)
  const { series: own } = words
  const { language } = useSession()
  const { grant } = useSignedIn()
  const [, go] = useLocation()
  const [planning, setPlanning] = useState(false)
  const answer = useAsk(listSeries, {})
  const keeps = may['meetings.keep'].some(role => role === grant.role)
  return (
    <OfficePage at="meetings">
      <Wrap>
        <PageHead
          title={own.title}
          note={answer.data && own.count(number(answer.data.series.length, language))}
          actions={
            keeps && (
              <Button variant="go" size="sm" icon="plus" onClick={() => setPlanning(true)}>
                {own.plan}
              </Button>
            )
          }
        />
        <MeetingTabs at="series" />
        <Waiting answer={answer} kind="rows">
          {({ series }) =>
            series.length === 0 ? (
              <Empty title={own.none} text={own.noneText} />
            ) : (
              <Table
                caption={own.caption}
                roomy
                rows={series}
                rowKey={row => row.id}
                rowHref={row => `/pertemuan/seri/${row.id}`}
                columns={[
                  {
                    id: 'title',
                    head: own.columns.title,
                    main: true,
                    wrap: true,
                    cell: row => <b>{row.title}</b>,
                  },
                  { id: 'year', head: own.columns.year, numeric: true, cell: row => row.year },
                  { id: 'kind', head: own.columns.kind, cell: row => words.kinds[row.kind] },
                  { id: 'region', head: own.columns.region, cell: row => row.region },
                  { id: 'waves', head: own.columns.waves, numeric: true, cell: row => row.waves },
                  { id: 'meetings', head: own.columns.meetings, numeric: true, cell: row => row.meetings },
                  { id: 'regions', head: own.columns.regions, numeric: true, cell: row => row.regions },
                ]}
              />
            )
          }
        </Waiting>
        {planning && (
          <SeriesForm
            before={null}
            onClose={() => setPlanning(false)}
            onPlanned={id => go(`/pertemuan/seri/${id}`)}
          />
        )}
      </Wrap>
    </OfficePage>
  )
}
