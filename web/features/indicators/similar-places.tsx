import { levelOf } from '../../../contract/access.ts'
import type { Dashboard } from '../../../contract/indicators.ts'
import { dashboard } from '../../../text/dashboard.ts'
import { useSession, useSignedIn, useText } from '../../data/session.tsx'
import { Bar } from '../../ui/bar.tsx'
import { monthName, number, percent } from '../../ui/format.ts'
import { Section } from '../../ui/page.tsx'
import { Table } from '../../ui/table.tsx'
import type { Column } from '../../ui/table-column.ts'
import { placeHref } from './place-shown.ts'

type Row = Dashboard['similar'][number]

/** This place beside those of its level with about as many libraries. */
export function SimilarPlaces({ data }: { data: Dashboard }) {
  const words = useText(dashboard).similar
  const { noData } = useText(dashboard)
  const { language } = useSession()
  const { grant } = useSignedIn()
  const rows = data.similar
  if (rows.length < 2) return null
  const n = (value: number) => number(value, language)
  const own = rows.find(row => row.self)?.reportingRate ?? null
  // places with the same rate share a rank
  const rank = own === null ? null : rows.filter(row => (row.reportingRate ?? -1) > own).length + 1
  const shared = rows.filter(row => row.reportingRate === own).length > 1
  const title = shared ? words.tied : words.title
  const columns: Column<Row>[] = [
    {
      id: 'place',
      head: words.place,
      main: true,
      wrap: true,
      cell: ({ place, self }) => {
        if (self) return <b>{`${place.name} (${words.self})`}</b>
        // others than the nation see only their own area
        return levelOf(grant) === 'nation' ? (
          <a href={placeHref(place.id, data.month)}>{place.name}</a>
        ) : (
          place.name
        )
      },
    },
    { id: 'expected', head: words.expected, numeric: true, cell: row => n(row.expected) },
    {
      id: 'bar',
      head: words.rate,
      headHidden: true,
      bare: true,
      cell: row => (
        <span class="place-bar">
          <Bar
            verified={row.reportingRate === null ? null : 0}
            reported={row.reportingRate}
            total={100}
            label={row.reportingRate === null ? noData : percent(row.reportingRate / 100, language)}
          />
        </span>
      ),
    },
    {
      id: 'rate',
      head: words.rate,
      numeric: true,
      cell: row =>
        row.reportingRate === null ? (
          <span class="sub">{noData}</span>
        ) : (
          percent(row.reportingRate / 100, language)
        ),
    },
    {
      id: 'visits',
      head: words.visits,
      numeric: true,
      cell: row =>
        row.visitsPerLibrary === null ? <span class="sub">{noData}</span> : n(row.visitsPerLibrary),
    },
  ]
  return (
    <Section open title={rank === null ? words.only : title(n(rank), n(rows.length))} note={words.note}>
      <Table
        caption={words.caption(monthName(data.month, language))}
        columns={columns}
        rows={rows}
        rowKey={row => String(row.place.id)}
        roomy
      />
    </Section>
  )
}
