import type { ComponentChildren } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import { classNames } from './class-names.ts'
import { type Column, columnClasses } from './table-column.ts'

type RowProps<Row> = {
  row: Row
  columns: Column<Row>[]
  rowKey: (row: Row) => string
  current?: string | null
  rowHref?: (row: Row) => string
  onOpen?: (row: Row) => void
  selected?: ReadonlySet<string>
  onSelect?: (selected: Set<string>) => void
  selectLabel?: (row: Row) => string
}

/** One row: its box to choose it, its cells, its link. */
export function Line<Row>(props: RowProps<Row>) {
  const { row, columns, selected, onSelect, onOpen } = props
  const key = props.rowKey(row)
  const current = key === props.current
  const line = useRef<HTMLTableRowElement>(null)
  const first = useRef(true)
  useEffect(() => {
    // Not at first: scrolling to a row also moves the place from which the Tab key starts.
    if (current && !first.current) line.current?.scrollIntoView({ block: 'nearest' })
    first.current = false
  }, [current])

  return (
    <tr
      ref={line}
      role="row"
      class={classNames(current && 'cur', (onOpen || props.rowHref) && 'opens')}
      aria-current={current || undefined}
      onClick={event => {
        if (onOpen && !(event.target as Element).closest('a, button, input, label')) onOpen(row)
      }}
    >
      {selected && onSelect && (
        <td role="cell" class="pick">
          <input
            type="checkbox"
            aria-label={props.selectLabel?.(row) ?? key}
            checked={selected.has(key)}
            onChange={() => onSelect(toggled(selected, key))}
          />
        </td>
      )}
      {columns.map(column => (
        <td
          key={column.id}
          role="cell"
          class={columnClasses(column)}
          data-label={column.headHidden ? undefined : column.head}
        >
          {column.main ? <Main {...props}>{column.cell(row)}</Main> : column.cell(row)}
        </td>
      ))}
    </tr>
  )
}

function Main<Row>(props: RowProps<Row> & { children: ComponentChildren }) {
  const { row, rowHref, onOpen } = props
  if (rowHref) {
    return (
      <a class="row-main" href={rowHref(row)}>
        {props.children}
      </a>
    )
  }
  if (!onOpen) return <>{props.children}</>
  return (
    <button type="button" class="row-main" onClick={() => onOpen(row)}>
      {props.children}
    </button>
  )
}

function toggled(selected: ReadonlySet<string>, key: string): Set<string> {
  const next = new Set(selected)
  if (!next.delete(key)) next.add(key)
  return next
}
