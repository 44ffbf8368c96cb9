import type { ComponentChildren } from 'preact'
import { classNames } from './class-names.ts'

export type Column<Row> = {
  id: string
  head: string
  cell: (row: Row) => ComponentChildren
  /** Figures: right-aligned, tabular. */
  numeric?: boolean
  sortable?: boolean
  /** The column that names the row: its link when `rowHref` or `onOpen` is given, its title when stacked. */
  main?: boolean
  /** Left out when rows are stacked on a narrow screen. */
  wideOnly?: boolean
  /** The head is for assistive technology only. */
  headHidden?: boolean
  /** Needs no label when stacked: a state, a date. */
  bare?: boolean
  /** May wrap; others stay on one line. */
  wrap?: boolean
}

/** Which column sorts, and which way. */
export type Sort = { column: string; descending: boolean }

/** The classes of a column's cells. */
export function columnClasses<Row>(column: Column<Row>): string | undefined {
  const names = classNames(
    column.numeric && 'n',
    column.main && 'main',
    column.wideOnly && 'wide-only',
    column.wrap && 'wraps',
    column.bare && 'bare',
  )
  return names || undefined
}
