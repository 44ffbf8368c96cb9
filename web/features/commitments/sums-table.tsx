import type { givingForms } from '../../../contract/minutes.ts'
import type { SumPart } from '../../../contract/commitments.ts'
import { commitmentSums } from '../../../text/commitment-sums.ts'
import { commitments } from '../../../text/commitments.ts'
import { useSession, useText } from '../../data/session.tsx'
import { usePromised } from '../../shell/promised.ts'
import { Button } from '../../ui/button.tsx'
import { number } from '../../ui/format.ts'
import { type Column, Table } from '../../ui/table.tsx'
import { type CommitmentFilters, type Dimension, listAt, type Summed } from './filters.ts'
import { SumsBar } from './sums-bar.tsx'

type Row = Summed['rows'][number]
const parts: readonly SumPart[] = ['pledged', 'delivered', 'coming', 'overdue', 'withdrawn']

/** The sums of a dimension, the largest pledge first; every number leads to the promises that it counts. */
export function SumsTable(props: {
  sums: Summed
  by: Dimension
  filters: CommitmentFilters
  onDeeper: (region: string) => void
}) {
  const words = useText(commitmentSums)
  const { forms } = useText(commitments)
  const { language } = useSession()
  const promised = usePromised()
  const { sums, by, filters } = props
  const largest = Math.max(1, ...sums.rows.map(({ pledged }) => pledged.worth))
  const nameOf = (row: Row) =>
    by === 'form' && row.key !== null
      ? forms[row.key as (typeof givingForms)[number]]
      : (row.name ?? row.key ?? words.none[by])
  const of = (row: Row) => filterOf(row, by, filters)

  function figure(row: Row, part: SumPart) {
    const { count, unknown } = row[part]
    const shown = count > 0 && unknown === count ? words.unknownShort : promised.sum(row[part])
    const filter = of(row)
    if (count === 0) return <span class="sub">–</span>
    return filter ? (
      <a class="num" href={listAt({ ...filters, ...filter, keadaan: 'all', angka: part })}>
        {shown}
      </a>
    ) : (
      shown
    )
  }
  const columns: Column<Row>[] = [
    {
      id: 'name',
      head: words.dimensions[by],
      main: true,
      wrap: true,
      cell: row => <b>{nameOf(row)}</b>,
    },
    {
      id: 'bar',
      head: words.bar,
      headHidden: true,
      bare: true,
      cell: row => (
        <span class="sums-cell">
          <SumsBar name={nameOf(row)} sums={row} of={largest} size="tall" />
        </span>
      ),
    },
    ...parts.map(part => ({
      id: part,
      head: words.parts[part],
      numeric: true,
      cell: (row: Row) => figure(row, part),
    })),
    {
      id: 'count',
      head: words.count,
      numeric: true,
      cell: row => number(row.pledged.count, language),
    },
    ...(sums.rows.some(({ deeper }) => deeper)
      ? [
          {
            id: 'deeper',
            head: words.bar,
            headHidden: true,
            cell: (row: Row) =>
              row.deeper &&
              row.key !== null && (
                <Button
                  variant="bare"
                  size="sm"
                  icon="chevron-right"
                  label={words.within(nameOf(row))}
                  onClick={() => props.onDeeper(deeperThan(filters.wilayah, row.key ?? ''))}
                />
              ),
          },
        ]
      : []),
  ]
  return (
    <Table
      roomy
      caption={words.caption(words.dimensions[by])}
      columns={columns}
      rows={sums.rows}
      rowKey={row => `${row.key}/${row.name}`}
      total={{
        name: words.total,
        ...Object.fromEntries(parts.map(part => [part, promised.sum(sums.total[part])])),
        count: number(sums.total.pledged.count, language),
      }}
    />
  )
}

/** `12`, then `12-345`, as the filter of regions has them. */
const deeperThan = (before: string, region: string) => (before ? `${before}-${region}` : region)

/** What shows the promises of a row; null where nothing does. */
function filterOf(
  { key, name }: Row,
  by: Dimension,
  before: CommitmentFilters,
): Partial<CommitmentFilters> | null {
  if (key === null) return by === 'partner' && name ? { cari: name } : null
  if (by === 'region') return { wilayah: deeperThan(before.wilayah, key) }
  return {
    partner: { mitra: key },
    form: { bentuk: key },
    meeting: { pertemuan: key },
    year: { tahun: key },
  }[by]
}
