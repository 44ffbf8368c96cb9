import { verify as dictionary } from '../../../text/verify.ts'
import { useSession, useText } from '../../data/session.tsx'
import { month as monthText, number, shortDate } from '../../ui/format.ts'
import { State } from '../../ui/state.tsx'
import { type Column, type Sort, Table } from '../../ui/table.tsx'
import { flagText } from './flag-text.ts'
import { ReportStateMark } from './report-state.tsx'
import type { Row } from './row.ts'

/** A month's reports, a row a library; silent ones say so, and nothing stands where nothing was told. */
export function ReportTable(props: {
  rows: Row[]
  month: string
  current: string | null
  onOpen: (row: Row) => void
  sort: Sort
  onSort: (sort: Sort) => void
  chosen: ReadonlySet<string>
  onChoose: (chosen: Set<string>) => void
}) {
  const words = useText(dictionary)
  const { language } = useSession()
  const figure = (value: number | null | undefined, silent: boolean) =>
    silent ? (
      <span class="sub">–</span>
    ) : typeof value === 'number' ? (
      number(value, language)
    ) : (
      <span class="sub">{words.notCounted}</span>
    )
  const columns: Column<Row>[] = [
    {
      id: 'library',
      head: words.library,
      main: true,
      sortable: true,
      cell: row => (
        <>
          <b>{shortName(row.libraryName)}</b>{' '}
          <span class="sub">{row.district ?? row.regency ?? row.province}</span>
        </>
      ),
    },
    {
      id: 'state',
      head: words.state,
      sortable: true,
      bare: true,
      cell: row => <ReportStateMark report={row} mine={row.mine} />,
    },
    {
      id: 'visits',
      head: words.visits,
      numeric: true,
      sortable: true,
      cell: row => figure(row.figures.visits, row.state === 'silent'),
    },
    {
      id: 'activities',
      head: words.activities,
      numeric: true,
      sortable: true,
      cell: row => figure(row.fromActivities.activities ?? 0, row.state === 'silent'),
    },
    {
      id: 'flags',
      head: words.look,
      sortable: true,
      cell: row => {
        const [first] = row.flags
        return first ? (
          <State glyph="look">
            {flagText(first, language)}
            {row.flags.length > 1 && ` +${row.flags.length - 1}`}
          </State>
        ) : null
      },
    },
    {
      id: 'submitted',
      head: words.sent,
      numeric: true,
      sortable: true,
      cell: row => (
        <span class="sub">
          {row.submittedAt ? shortDate(row.submittedAt, language) : words.silentFor(row.silentFor)}
          {row.late && ` · ${words.late}`}
        </span>
      ),
    },
  ]
  return (
    <Table
      caption={words.caption(monthText(props.month.slice(0, 7), language))}
      columns={columns}
      rows={props.rows}
      rowKey={row => row.libraryId}
      current={props.current}
      onOpen={props.onOpen}
      sort={props.sort}
      onSort={props.onSort}
      selected={props.chosen}
      onSelect={props.onChoose}
      selectLabel={row => words.pickOne(row.libraryName)}
      selectAllLabel={words.pickAll}
    />
  )
}

/** `Perpustakaan Desa Cibukamanah` stands as `Cibukamanah` where all are villages. */
function shortName(name: string): string {
  return name.replace(/^Perpustakaan (Desa |Kelurahan )?/, '')
}
