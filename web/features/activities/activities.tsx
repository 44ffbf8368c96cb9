import {
  type Activity,
  activityStates,
  type ActivityState,
  exportActivities,
  listActivities,
  strategies,
  topics,
} from '../../../contract/activities.ts'
import { activities as names } from '../../../text/activities.ts'
import { activityList } from '../../../text/activity-list.ts'
import { addMonths, today } from '../../data/months.ts'
import { useAsk } from '../../data/queries.ts'
import { useSession, useText } from '../../data/session.tsx'
import { given, useFilters } from '../../data/url.ts'
import { ExportMenu, Pages } from '../../shell/list-parts.tsx'
import { OfficePage } from '../../shell/office-page.tsx'
import { Waiting } from '../../shell/waiting.tsx'
import { Button } from '../../ui/button.tsx'
import { FilterChips } from '../../ui/chip.tsx'
import { DateInput } from '../../ui/date-input.tsx'
import { Empty } from '../../ui/empty.tsx'
import { number, shortDate } from '../../ui/format.ts'
import { PageHead } from '../../ui/page.tsx'
import { SearchBox } from '../../ui/search-box.tsx'
import { Select } from '../../ui/select.tsx'
import { SplitView } from '../../ui/side-panel.tsx'
import { type Column, Table } from '../../ui/table.tsx'
import { useListKeys } from '../../ui/use-list-keys.ts'
import { ActivityPanel } from './activity-panel.tsx'
import { ActivityStateMark } from './activity-state.tsx'

const pageSize = 50
const none = () => ({
  cari: '',
  strategi: '',
  topik: '',
  tahap: 'all',
  dari: addMonths(`${today().slice(0, 7)}-01`, -1),
  sampai: '',
  perpustakaan: '',
  wilayah: '',
  urut: 'heldOn',
  arah: 'desc',
  mulai: '0',
  buka: '',
})

/** What libraries did, in the officer's sight; each can be verified or given back by itself. */
export function ActivitiesPage() {
  const words = useText(activityList)
  const labels = useText(names)
  const { language } = useSession()
  const [filters, set] = useFilters(none())
  const input = {
    q: given(filters.cari),
    strategy: given(filters.strategi),
    topic: given(filters.topik),
    state: filters.tahap === 'all' ? undefined : filters.tahap,
    from: given(filters.dari),
    to: given(filters.sampai),
    libraryId: given(filters.perpustakaan),
    region: given(filters.wilayah),
    sort: filters.urut,
    order: filters.arah,
  }
  const answer = useAsk(listActivities, { ...input, limit: pageSize, offset: Number(filters.mulai) } as never)
  const rows = answer.data?.activities ?? []
  const current = rows.findIndex(row => row.id === filters.buka)
  const openRow = rows[current]
  const open = (at: number) => set({ buka: rows[at]?.id ?? '' }, { replace: true })
  const close = () => set({ buka: '' }, { replace: true })
  useListKeys({ count: rows.length, current, setCurrent: open, onEscape: close })
  const filter = (change: Partial<ReturnType<typeof none>>) => set({ ...change, mulai: '0', buka: '' })
  const columns: Column<Activity>[] = [
    {
      id: 'heldOn',
      head: labels.columns.heldOn,
      numeric: true,
      sortable: true,
      cell: row => `${shortDate(row.heldOn, language)} ${row.heldOn.slice(0, 4)}`,
    },
    { id: 'title', head: labels.columns.title, main: true, wrap: true, cell: row => <b>{row.title}</b> },
    { id: 'library', head: labels.columns.library, sortable: true, cell: row => row.libraryName },
    { id: 'topic', head: labels.columns.topic, wideOnly: true, cell: row => labels.topics[row.topic] },
    {
      id: 'attendances',
      head: labels.reached.attendances,
      numeric: true,
      sortable: true,
      cell: row => number(row.reached.attendances, language),
    },
    {
      id: 'state',
      head: labels.columns.state,
      sortable: true,
      bare: true,
      cell: row => <ActivityStateMark state={row.state} />,
    },
  ]
  return (
    <OfficePage at="activities" fill>
      <SplitView panel={openRow && <ActivityPanel key={openRow.id} activity={openRow} onClose={close} />}>
        <div class="list-head">
          <PageHead
            title={words.title}
            note={answer.data && words.count(number(answer.data.total, language))}
            actions={<ExportMenu download={exportActivities} input={input} />}
          />
          <div class="row filters">
            <SearchBox
              label={words.search}
              placeholder={words.search}
              value={filters.cari}
              onChange={cari => filter({ cari })}
              clearLabel={words.clear}
              hotkey
            />
            <Select
              small
              labelHidden
              label={labels.columns.strategy}
              placeholder={words.anyStrategy}
              value={filters.strategi}
              onChange={strategi => filter({ strategi })}
              options={strategies.map(value => ({ value: value as string, label: labels.strategies[value] }))}
            />
            <Select
              small
              labelHidden
              label={labels.columns.topic}
              placeholder={words.anyTopic}
              value={filters.topik}
              onChange={topik => filter({ topik })}
              options={topics.map(value => ({ value: value as string, label: labels.topics[value] }))}
            />
            <DateInput small label={words.from} value={filters.dari} onChange={dari => filter({ dari })} />
            <DateInput
              small
              label={words.to}
              value={filters.sampai}
              onChange={sampai => filter({ sampai })}
            />
            <FilterChips
              label={words.states}
              value={filters.tahap}
              onChange={tahap => filter({ tahap })}
              chips={[
                { id: 'all', label: words.all },
                ...activityStates.map((state: ActivityState) => ({
                  id: state as string,
                  label: labels.states[state],
                })),
              ]}
            />
          </div>
        </div>
        <Waiting answer={answer} kind="rows">
          {data => (
            <div class="list-body">
              {data.activities.length === 0 ? (
                <Empty title={words.empty} text={words.emptyText}>
                  <Button variant="line" onClick={() => set({ ...none(), dari: '' })}>
                    {words.clearFilters}
                  </Button>
                </Empty>
              ) : (
                <Table
                  caption={words.caption}
                  columns={columns}
                  rows={rows}
                  rowKey={row => row.id}
                  current={filters.buka || null}
                  onOpen={row => set({ buka: row.id }, { replace: true })}
                  sort={{ column: filters.urut, descending: filters.arah === 'desc' }}
                  onSort={sort => filter({ urut: sort.column, arah: sort.descending ? 'desc' : 'asc' })}
                />
              )}
              <Pages
                total={data.total}
                offset={Number(filters.mulai)}
                size={pageSize}
                go={mulai => set({ mulai: String(mulai) })}
              />
            </div>
          )}
        </Waiting>
      </SplitView>
    </OfficePage>
  )
}
