import { useState } from 'preact/hooks'
import type { ViewedList } from '../../contract/views.ts'
import { useFilters } from '../data/url.ts'
import type { Column, Sort } from '../ui/table.tsx'

/** A column that a list can show; `later`: not before somebody chooses it. */
export type ListColumn<Row> = Column<Row> & { later?: boolean }

export type ListSetup<Name extends string, Row> = {
  list: ViewedList
  /** Every filter with its value where nothing is filtered; the search is `cari`. */
  none: Record<Name, string>
  /** Values that a filter knows, where it knows few; others are left aside and told. */
  known?: Partial<Record<Name, readonly string[]>>
  /** Filters that are a part of the page and not of a view: the month, say. */
  apart?: readonly NoInfer<Name>[]
  sort: Sort
  /** Other sorts than by a column that is shown. */
  columns: ListColumn<Row>[]
  rowKey: (row: Row) => string
}

type Own = 'urut' | 'arah' | 'mulai' | 'buka' | 'kolom' | 'tampilan'
export type Settings = Record<string, string>

/**
 * What a list of the office shows, as the address says it: filters, sort, columns, page, the row that is open; and
 * the rows that were chosen, which stay chosen from page to page.
 */
export function useList<Name extends string, Row>(setup: ListSetup<Name, Row>) {
  const { none, sort: first, columns: all, rowKey } = setup
  const apart: readonly string[] = setup.apart ?? []
  const defaults: Record<Name | Own, string> = {
    ...none,
    urut: first.column,
    arah: first.descending ? 'desc' : 'asc',
    mulai: '0',
    buka: '',
    kolom: '',
    tampilan: '',
  }
  const [said, set] = useFilters<Record<string, string>>(defaults)
  const [chosen, choose] = useState<ReadonlyMap<string, Row>>(new Map())
  const at = (name: string) => said[name] ?? ''
  const names = Object.keys(none) as Name[]
  const isLost = (name: Name) =>
    at(name) !== none[name] && setup.known?.[name] !== undefined && !setup.known[name].includes(at(name))
  const lostFilters = names.filter(isLost)
  const filters = { ...none }
  for (const name of names) if (!isLost(name)) filters[name] = at(name)

  const sortable =
    all.some(column => column.sortable && column.id === at('urut')) || at('urut') === first.column
  const sort: Sort = sortable ? { column: at('urut'), descending: at('arah') === 'desc' } : { ...first }
  const asked = at('kolom').split('.').filter(Boolean)
  const usual = all.filter(column => !column.later).map(column => column.id)
  const ids = asked.filter(id => all.some(column => column.id === id))
  const shownIds = ids.length > 0 ? withMain(ids, all) : usual
  // what somebody chose is not left out on a narrow screen
  const shown = (column: ListColumn<Row>) => (ids.length > 0 ? { ...column, wideOnly: false } : column)
  const columns = shownIds.flatMap(id => all.filter(column => column.id === id).map(shown))

  const reset = { mulai: '0', buka: '' }
  const viewNames = [...names.filter(name => !apart.includes(name)), 'urut', 'arah', 'kolom']
  return {
    setup,
    filters,
    /** Changes filters; the list begins anew. */
    filter: (change: Partial<Record<Name, string>>, how?: { replace?: boolean }) => {
      // what was chosen and is out of sight would be acted on unseen
      choose(new Map())
      set({ ...(change as Settings), ...reset }, how)
    },
    isFiltered: names.some(name => !apart.includes(name) && filters[name] !== none[name]),
    clear: () =>
      set({
        ...pick(
          defaults,
          names.filter(name => !apart.includes(name)),
        ),
        ...reset,
        tampilan: '',
      }),
    sort,
    sortBy: (next: Sort) => set({ urut: next.column, arah: next.descending ? 'desc' : 'asc', ...reset }),
    /** As the server takes it. */
    order: sort.descending ? ('desc' as const) : ('asc' as const),
    offset: Math.max(0, Math.trunc(Number(at('mulai'))) || 0),
    goTo: (offset: number, how?: { replace?: boolean }) => set({ mulai: String(offset), buka: '' }, how),
    open: at('buka'),
    openRow: (key: string) => set({ buka: key }, { replace: true }),
    columns,
    isArranged: ids.length > 0,
    arrange: (next: readonly string[]) =>
      set({ kolom: next.join('.') === usual.join('.') ? '' : next.join('.') }, { replace: true }),
    chosen,
    choose,
    toggle: (row: Row) => {
      const next = new Map(chosen)
      if (!next.delete(rowKey(row))) next.set(rowKey(row), row)
      choose(next)
    },
    /** What the address asks for and the list does not know any more. */
    lost: [
      ...lostFilters.map(at),
      ...asked.filter(id => !ids.includes(id)),
      ...(sortable ? [] : [at('urut')]),
    ],
    forget: () =>
      set(
        {
          ...pick(defaults, lostFilters),
          ...(sortable ? {} : pick(defaults, ['urut', 'arah'])),
          kolom: ids.join('.'),
        },
        { replace: true },
      ),
    view: at('tampilan'),
    /** What is not as at first, to be kept as a view. */
    settings: (): Settings =>
      Object.fromEntries(viewNames.filter(n => at(n) !== defaults[n as Name]).map(n => [n, at(n)])),
    /** Sets the list up as a view says; what is not a part of views stays. */
    show: (id: string, settings: Settings) => {
      choose(new Map())
      set({ ...pick(defaults, viewNames), ...reset, ...pick(settings, viewNames), tampilan: id })
    },
    mark: (id: string) => set({ tampilan: id }, { replace: true }),
  }
}

export type List<Name extends string, Row> = ReturnType<typeof useList<Name, Row>>

const pick = (of: Settings, names: readonly string[]): Settings =>
  Object.fromEntries(names.flatMap(name => (of[name] === undefined ? [] : [[name, of[name]]])))

/** The column that names the row is always there. */
function withMain<Row>(ids: string[], all: ListColumn<Row>[]): string[] {
  const main = all.find(column => column.main)?.id
  return main === undefined || ids.includes(main) ? ids : [main, ...ids]
}
