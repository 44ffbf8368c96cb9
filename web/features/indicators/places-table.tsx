import { useState } from 'preact/hooks'
import { useLocation } from 'wouter'
import { type Dashboard, percent } from '../../../contract/indicators.ts'
import { dashboard } from '../../../text/dashboard.ts'
import { useSession, useText } from '../../data/session.tsx'
import { Bar } from '../../ui/bar.tsx'
import { monthName, number, percent as percentText } from '../../ui/format.ts'
import { Spark } from '../../ui/spark.tsx'
import { Table } from '../../ui/table.tsx'
import type { Column, Sort } from '../../ui/table-column.ts'
import { useListKeys } from '../../ui/use-list-keys.ts'
import { placeHref, usePlaceShown } from './place-shown.ts'
import { reasonText, StatusMark } from './standing.tsx'

type Row = Dashboard['below'][number]

/** A line for each place: bar, rates, six months, status and reason; its name leads into it. */
export function PlacesTable(props: {
  rows: Row[]
  level: 'province' | 'regency'
  caption: string
  month: string
  sort: Sort | undefined
  onSort: (sort: Sort) => void
}) {
  const { rows, level } = props
  const [current, setCurrent] = useState(-1)
  const [, go] = useLocation()
  const { basis } = usePlaceShown()
  const hrefOf = (row: Row) => placeHref(row.place.id, props.month, basis)
  useListKeys({
    count: rows.length,
    current,
    setCurrent,
    onOpen: at => rows[at] && go(hrefOf(rows[at])),
    onEscape: () => setCurrent(-1),
  })
  return (
    <Table
      caption={props.caption}
      columns={useColumns(level, props.month)}
      rows={rows}
      rowKey={row => String(row.place.id)}
      rowHref={hrefOf}
      current={rows[current] ? String(rows[current].place.id) : null}
      sort={props.sort}
      onSort={props.onSort}
      total={useTotal(rows, level)}
      roomy
    />
  )
}

function useColumns(level: 'province' | 'regency', month: string): Column<Row>[] {
  const words = useText(dashboard).below
  const { noData } = useText(dashboard)
  const { language } = useSession()
  const n = (value: number) => number(value, language)
  const share = (part: number, whole: number) => {
    const rate = percent(part, whole)
    return rate === null ? <span class="sub">–</span> : percentText(rate / 100, language)
  }
  return [
    {
      id: 'name',
      head: words.place[level],
      main: true,
      sortable: true,
      wrap: true,
      cell: ({ place }) => place.name,
    },
    { id: 'expected', head: words.expected, numeric: true, sortable: true, cell: row => n(row.expected) },
    {
      id: 'bar',
      head: words.bar(monthName(month, language)),
      bare: true,
      cell: ({ expected, reports }) => (
        <span class="place-bar">
          <Bar
            verified={expected > 0 ? reports.verified : null}
            reported={expected > 0 ? reports.reported : null}
            total={expected}
            label={words.barOf(n(reports.reported), n(reports.verified), n(expected))}
          />
        </span>
      ),
    },
    {
      id: 'reported',
      head: words.reported,
      numeric: true,
      sortable: true,
      cell: row => <b>{share(row.reports.reported, row.expected)}</b>,
    },
    {
      id: 'verified',
      head: words.verified,
      numeric: true,
      sortable: true,
      cell: row => share(row.reports.verified, row.expected),
    },
    {
      id: 'trend',
      head: words.months,
      wideOnly: true,
      cell: ({ trend }) => (
        <Spark
          values={trend}
          max={100}
          label={words.spark(trend.map(rate => (rate === null ? noData : `${rate}%`)).join(', '))}
        />
      ),
    },
    {
      id: 'status',
      head: words.status,
      bare: true,
      sortable: true,
      cell: row => <StatusMark status={row.status} />,
    },
    {
      id: 'reason',
      head: words.reason,
      bare: true,
      wrap: true,
      cell: row => <span class="small">{reasonText(row.reason, language)}</span>,
    },
  ]
}

function useTotal(rows: readonly Row[], level: 'province' | 'regency') {
  const words = useText(dashboard)
  const { language } = useSession()
  const n = (value: number) => number(value, language)
  const sum = (of: (row: Row) => number) => rows.reduce((all, row) => all + of(row), 0)
  const [expected, reported, verified] = [
    sum(row => row.expected),
    sum(row => row.reports.reported),
    sum(row => row.reports.verified),
  ]
  const share = (part: number) => percentText((percent(part, expected) ?? 0) / 100, language)
  return {
    name: words.below.total(n(rows.length), words.levels[level](rows.length)),
    expected: n(expected),
    bar: (
      <span class="place-bar">
        <Bar
          verified={verified}
          reported={reported}
          total={expected}
          label={words.below.barOf(n(reported), n(verified), n(expected))}
        />
      </span>
    ),
    reported: share(reported),
    verified: share(verified),
  }
}
