import type { ComponentChildren } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import { useLocation } from 'wouter'
import type { Download } from '../../contract/endpoint.ts'
import { lists } from '../../text/lists.ts'
import type { Problem } from '../data/client.ts'
import { useOnlySees, useSession, useText } from '../data/session.tsx'
import { Button } from '../ui/button.tsx'
import { Empty } from '../ui/empty.tsx'
import { number } from '../ui/format.ts'
import { Notice } from '../ui/notice.tsx'
import { PageHead } from '../ui/page.tsx'
import { SearchBox } from '../ui/search-box.tsx'
import { SplitView } from '../ui/side-panel.tsx'
import { Table } from '../ui/table.tsx'
import { useListKeys } from '../ui/use-list-keys.ts'
import { ColumnsButton } from './list-columns.tsx'
import { ExportMenu, Pages } from './list-parts.tsx'
import { ViewsMenu } from './list-views.tsx'
import { OfficePage } from './office-page.tsx'
import type { List } from './use-list.ts'
import { Waiting } from './waiting.tsx'

/** So many rows one command takes at the most. */
const mostChosen = 500

export type OfficeListProps<Name extends string, Row, Data> = {
  list: List<Name, Row>
  at: Parameters<typeof OfficePage>[0]['at']
  title: string
  note?: ComponentChildren
  /** Before the views and columns: steps to other months, say. */
  actions?: ComponentChildren
  /** After the file: what the page is for. */
  main?: ComponentChildren
  tabs?: ComponentChildren
  /** The filters after the search. */
  filters?: ComponentChildren
  /** `finer`: another file of the same, with more rows than the list has. */
  download?: { endpoint: Download; input: object; finer?: { endpoint: Download; hint: string } }
  answer: { data: Data | undefined; error: Problem | null; refetch: () => unknown }
  rowsOf: (data: Data) => { rows: Row[]; total: number }
  size: number
  rowHref?: (row: Row) => string
  panel?: (row: Row, place: Place) => ComponentChildren
  words: {
    caption: string
    search: string
    clear: string
    empty: string
    emptyText: string
    clearFilters: string
    none: string
    noneText: string
  }
  /** What stands under the sentence where there is nothing yet at all. */
  firstStep?: ComponentChildren
  /** Nothing is in the list, and not for its filters: known where the answer tells more than its rows. */
  isFiltered?: boolean
  bulk?: Bulk<Row>
  /** Keys of the page's own, while nothing else has them. */
  keys?: Record<string, () => void>
  keysOff?: boolean
}

export type Place = { at: number; of: number; step: (by: number) => void; close: () => void }

export type Bulk<Row> = {
  pickOne: (row: Row) => string
  pickAll: string
  /** Fetches rows that fit the filter, for choosing beyond the page. */
  load: (page: { limit: number; offset: number }) => Promise<Row[]>
  /** What can be done with the rows chosen; `more` chooses further ones. */
  bar: (picked: Row[], more: ComponentChildren) => ComponentChildren
}

/**
 * A list of the office: its head with search, filters, views, columns and file; its rows, walked and opened with the
 * keyboard; what stands where there are none; its pages; and what can be done with the rows that were chosen.
 */
export function OfficeList<Name extends string, Row, Data>(props: OfficeListProps<Name, Row, Data>) {
  const { list, words, answer, rowHref } = props
  const onlySees = useOnlySees()
  const bulk = onlySees ? undefined : props.bulk
  const { rowKey } = list.setup
  const [, go] = useLocation()
  const { rows, total } = answer.data === undefined ? { rows: [], total: 0 } : props.rowsOf(answer.data)
  const current = rows.findIndex(row => rowKey(row) === list.open)
  const currentRow = rows[current]
  const open = (at: number) => {
    const row = rows[Math.max(0, Math.min(rows.length - 1, at))]
    list.openRow(row === undefined ? '' : rowKey(row))
  }
  const close = () => list.openRow('')
  useListKeys({
    count: rows.length,
    current,
    setCurrent: open,
    onOpen: at => {
      const row = rows[at]
      if (row !== undefined && rowHref) go(rowHref(row))
      else open(at)
    },
    onToggle: bulk && (at => rows[at] !== undefined && list.toggle(rows[at])),
    onEscape: close,
    extra: onlySees ? undefined : props.keys,
    enabled: !props.keysOff,
  })
  const lastPage = Math.floor((total - 1) / props.size) * props.size
  useEffect(() => {
    // what stood on this page went elsewhere: to the last page there is
    if (total > 0 && list.offset >= total) list.goTo(lastPage, { replace: true })
  }, [total, list.offset])
  const place = { at: current + 1, of: rows.length, step: (by: number) => open(current + by), close }
  // what is on the page is newer than what was chosen from it
  const fresh = new Map(rows.map(row => [rowKey(row), row]))
  const picked = [...list.chosen].map(([key, row]) => fresh.get(key) ?? row)
  return (
    <OfficePage at={props.at} fill>
      <SplitView panel={currentRow !== undefined && props.panel?.(currentRow, place)}>
        <div class="list-head">
          <PageHead
            title={props.title}
            note={props.note}
            actions={
              <>
                {props.actions}
                {!onlySees && <ViewsMenu list={list} />}
                <ColumnsButton all={list.setup.columns} shown={list.columns} onArrange={list.arrange} />
                {props.download && (
                  <ExportMenu
                    download={props.download.endpoint}
                    input={props.download.input}
                    columns={list.columns.map(column => column.id)}
                    finer={props.download.finer}
                  />
                )}
                {props.main}
              </>
            }
          />
          {props.tabs}
          <div class="row filters">
            <SearchBox
              label={words.search}
              placeholder={words.search}
              value={(list.filters as Record<string, string>).cari ?? ''}
              onChange={cari => list.filter({ cari } as Partial<Record<Name, string>>, { replace: true })}
              clearLabel={words.clear}
              hotkey
            />
            {props.filters}
          </div>
        </div>
        <Waiting answer={answer} kind="rows">
          {() => (
            <div class="list-body">
              <Lost list={list} />
              {rows.length === 0 ? (
                <Nothing {...props} filtered={props.isFiltered ?? list.isFiltered} />
              ) : (
                <Table
                  caption={words.caption}
                  columns={list.columns}
                  rows={rows}
                  rowKey={rowKey}
                  rowHref={rowHref}
                  current={list.open || null}
                  onOpen={rowHref ? undefined : row => list.openRow(rowKey(row))}
                  sort={list.sort}
                  onSort={list.sortBy}
                  sideways={list.isArranged}
                  {...(bulk && {
                    selected: new Set(list.chosen.keys()),
                    onSelect: (keys: Set<string>) => list.choose(chosenOf(keys, list.chosen, fresh)),
                    selectLabel: bulk.pickOne,
                    selectAllLabel: bulk.pickAll,
                  })}
                />
              )}
              <Pages total={total} offset={list.offset} size={props.size} go={list.goTo} />
            </div>
          )}
        </Waiting>
        {bulk &&
          picked.length > 0 &&
          bulk.bar(picked, <More list={list} total={total} onPage={rows.length} load={bulk.load} />)}
      </SplitView>
    </OfficePage>
  )
}

function chosenOf<Row>(
  keys: ReadonlySet<string>,
  before: ReadonlyMap<string, Row>,
  shown: ReadonlyMap<string, Row>,
): Map<string, Row> {
  const known = new Map([...before, ...shown])
  return new Map([...known].filter(([key]) => keys.has(key)))
}

/** Chooses all that fit the filters, as far as one command takes them. */
function More<Name extends string, Row>(props: {
  list: List<Name, Row>
  total: number
  onPage: number
  load: Bulk<Row>['load']
}) {
  const words = useText(lists)
  const { language } = useSession()
  const [busy, setBusy] = useState(false)
  const { list, total, load } = props
  const reach = Math.min(total, mostChosen)
  if (total <= props.onPage || list.chosen.size < props.onPage || list.chosen.size >= reach) return null
  const chooseAll = async () => {
    setBusy(true)
    try {
      const all: Row[] = []
      for (let offset = 0; offset < reach; offset += 100) {
        all.push(...(await load({ limit: Math.min(100, reach - offset), offset })))
      }
      list.choose(new Map(all.map(row => [list.setup.rowKey(row), row])))
    } finally {
      setBusy(false)
    }
  }
  const [n, of] = [number(reach, language), number(total, language)]
  return (
    <Button variant="bare" size="sm" busy={busy} onClick={() => void chooseAll()}>
      {total > mostChosen ? words.chooseFirst(n, of) : words.chooseFitting(n)}
    </Button>
  )
}

/** What a kept view asks for and is not there any more. */
function Lost<Name extends string, Row>({ list }: { list: List<Name, Row> }) {
  const words = useText(lists)
  if (list.lost.length === 0) return null
  return (
    <Notice
      kind="warning"
      title={words.lost}
      actions={
        <Button size="sm" onClick={list.forget}>
          {words.lostClear}
        </Button>
      }
    >
      {words.lostText(list.lost.map(value => `“${value}”`).join(', '))}
    </Notice>
  )
}

function Nothing(props: {
  filtered: boolean
  words: OfficeListProps<string, unknown, unknown>['words']
  list: { clear: () => void }
  firstStep?: ComponentChildren
}) {
  const { words, filtered } = props
  if (!filtered) {
    return (
      <Empty title={words.none} text={words.noneText}>
        {props.firstStep}
      </Empty>
    )
  }
  return (
    <Empty title={words.empty} text={words.emptyText}>
      <Button variant="line" onClick={props.list.clear}>
        {words.clearFilters}
      </Button>
    </Empty>
  )
}
