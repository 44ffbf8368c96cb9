import type { ComponentChildren } from 'preact'
import { useRef } from 'preact/hooks'
import { classNames } from './class-names.ts'
import { type Column, columnClasses, type Sort } from './table-column.ts'
import { Head, SelectAll } from './table-head.tsx'
import { Line } from './table-row.tsx'
import { useFits } from './use-fits.ts'
import { useMedia } from './use-media.ts'

export type { Column, Sort } from './table-column.ts'

export type TableProps<Row> = {
  /** Names the table; hidden unless `captionShown`. */
  caption: string
  captionShown?: boolean
  columns: Column<Row>[]
  rows: Row[]
  rowKey: (row: Row) => string
  sort?: Sort
  onSort?: (sort: Sort) => void
  /** The current row (keyboard, side panel). */
  current?: string | null
  rowHref?: (row: Row) => string
  onOpen?: (row: Row) => void
  selected?: ReadonlySet<string>
  onSelect?: (selected: Set<string>) => void
  selectLabel?: (row: Row) => string
  selectAllLabel?: string
  /** A last row with the sums, one cell a column id. */
  total?: Record<string, ComponentChildren>
  /** 33 px rows (default), or 40 px for tables one reads and does not work in. */
  roomy?: boolean
  /** More columns than fit are scrolled to on a wide screen, and not folded: somebody chose them. */
  sideways?: boolean
}

/** The list of the office: dense, sortable, choosable; on a narrow screen each row becomes a small stack. */
export function Table<Row>(props: TableProps<Row>) {
  const { columns, rows, rowKey, selected, onSelect } = props
  const choosable = selected !== undefined && onSelect !== undefined
  const wrap = useRef<HTMLDivElement>(null)
  const fits = useFits(wrap, `${columns.map(column => column.id).join()} ${rows.length}`)
  const narrow = useMedia('(max-width: 48em)')
  const folds = !fits && (narrow || !props.sideways)
  return (
    <div class={classNames('tbl-wrap', folds && 'folded', !folds && !fits && 'sideways')} ref={wrap}>
      <table class={classNames('tbl', props.roomy && 'roomy')} role="table">
        <caption class={props.captionShown ? undefined : 'sr'}>{props.caption}</caption>
        <thead role="rowgroup">
          <tr role="row">
            {choosable && (
              <th scope="col" role="columnheader" class="pick">
                <SelectAll {...props} selected={selected} onSelect={onSelect} />
              </th>
            )}
            {columns.map(column => (
              <Head key={column.id} column={column} sort={props.sort} onSort={props.onSort} />
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup">
          {rows.map(row => (
            <Line key={rowKey(row)} {...props} row={row} />
          ))}
        </tbody>
        {props.total && (
          <tfoot role="rowgroup">
            <tr role="row">
              {choosable && <td role="cell" class="pick" />}
              {columns.map(column => (
                <td key={column.id} role="cell" class={columnClasses(column)} data-label={column.head}>
                  {props.total?.[column.id]}
                </td>
              ))}
            </tr>
          </tfoot>
        )}
      </table>
    </div>
  )
}
