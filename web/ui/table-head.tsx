import { useEffect, useRef } from 'preact/hooks'
import { Icon } from './icon.tsx'
import { type Column, columnClasses, type Sort } from './table-column.ts'

/** The head of a column; a button where it sorts. */
export function Head<Row>(props: {
  column: Column<Row>
  sort: Sort | undefined
  onSort: ((sort: Sort) => void) | undefined
}) {
  const { column, sort, onSort } = props
  const mine = sort?.column === column.id
  const sorted = mine ? (sort.descending ? 'descending' : 'ascending') : undefined
  const words = column.headHidden ? <span class="sr">{column.head}</span> : column.head
  return (
    <th scope="col" role="columnheader" class={columnClasses(column)} aria-sort={sorted}>
      {column.sortable && onSort ? (
        <button
          type="button"
          class="sort"
          onClick={() =>
            onSort({ column: column.id, descending: mine ? !sort.descending : column.numeric === true })
          }
        >
          {words}
          {mine && <Icon name={sort.descending ? 'arrow-down' : 'arrow-up'} size="s" />}
        </button>
      ) : (
        words
      )}
    </th>
  )
}

/** Chooses all rows shown, or lets them go; half-ticked where some are chosen. */
export function SelectAll<Row>(props: {
  rows: Row[]
  rowKey: (row: Row) => string
  selectAllLabel?: string
  selected: ReadonlySet<string>
  onSelect: (selected: Set<string>) => void
}) {
  const box = useRef<HTMLInputElement>(null)
  const keys = props.rows.map(props.rowKey)
  const chosen = keys.filter(key => props.selected.has(key)).length
  const all = keys.length > 0 && chosen === keys.length
  useEffect(() => {
    if (box.current) box.current.indeterminate = chosen > 0 && !all
  }, [chosen, all])
  return (
    <input
      ref={box}
      type="checkbox"
      aria-label={props.selectAllLabel ?? ''}
      checked={all}
      onChange={() => {
        const rest = [...props.selected].filter(key => !keys.includes(key))
        props.onSelect(new Set(all ? rest : [...rest, ...keys]))
      }}
    />
  )
}
