import { useState } from 'preact/hooks'
import { aidKinds, aidStates, aidTasks, exportAid, listAid } from '../../../contract/aid.ts'
import { moneySources } from '../../../contract/fields.ts'
import { aid } from '../../../text/aid.ts'
import { programme } from '../../../text/programme.ts'
import { today } from '../../data/months.ts'
import { useAsk } from '../../data/queries.ts'
import { useSession, useSignedIn, useText } from '../../data/session.tsx'
import { given, useFilters } from '../../data/url.ts'
import { ExportMenu, Pages } from '../../shell/list-parts.tsx'
import { OfficePage } from '../../shell/office-page.tsx'
import { RegionFilter, regionIdOf } from '../../shell/region-filter.tsx'
import { RegistryTabs } from '../../shell/registry-tabs.tsx'
import { Waiting } from '../../shell/waiting.tsx'
import { Button } from '../../ui/button.tsx'
import { FilterChips } from '../../ui/chip.tsx'
import { Empty } from '../../ui/empty.tsx'
import { number } from '../../ui/format.ts'
import { PageHead } from '../../ui/page.tsx'
import { SearchBox } from '../../ui/search-box.tsx'
import { Select } from '../../ui/select.tsx'
import { SplitView } from '../../ui/side-panel.tsx'
import { Table } from '../../ui/table.tsx'
import { useListKeys } from '../../ui/use-list-keys.ts'
import { columnsIn } from './aid-columns.tsx'
import { AidPanel } from './aid-panel.tsx'
import { ShippingBar } from './shipping-bar.tsx'

const pageSize = 50
const none = {
  cari: '',
  wilayah: '',
  jenis: '',
  sumber: '',
  tahun: '',
  tahap: '',
  tugas: 'all',
  urut: 'library',
  arah: 'asc',
  mulai: '0',
  buka: '',
}

/** What was given, how far it has come, and what has to be looked after. */
export function AidListPage() {
  const words = useText(aid)
  const sources = useText(programme).fundings
  const { language } = useSession()
  const { grant } = useSignedIn()
  const office = ['national', 'province', 'regency'].includes(grant.role)
  const [filters, set] = useFilters(none)
  const input = {
    q: given(filters.cari),
    region: regionIdOf(filters.wilayah),
    kind: given(filters.jenis),
    source: given(filters.sumber),
    year: given(filters.tahun),
    state: given(filters.tahap),
    task: filters.tugas === 'all' ? undefined : filters.tugas,
    sort: filters.urut,
    order: filters.arah,
  }
  const answer = useAsk(listAid, { ...input, limit: pageSize, offset: Number(filters.mulai) } as never)
  const rows = answer.data?.items ?? []
  const [chosen, choose] = useState<Set<string>>(new Set())
  const picked = rows.filter(row => chosen.has(row.id))
  const openRow = rows.find(row => row.id === filters.buka)
  useListKeys({
    count: rows.length,
    current: rows.findIndex(row => row.id === filters.buka),
    setCurrent: at => set({ buka: rows[at]?.id ?? '' }, { replace: true }),
    onToggle: at => {
      const next = new Set(chosen)
      const key = rows[at]?.id ?? ''
      if (!next.delete(key)) next.add(key)
      choose(next)
    },
    onEscape: () => set({ buka: '' }, { replace: true }),
  })
  const filter = (change: Partial<typeof none>) => set({ ...change, mulai: '0', buka: '' })
  const filtered = (['cari', 'wilayah', 'jenis', 'sumber', 'tahun', 'tahap', 'tugas'] as const).some(
    name => filters[name] !== none[name],
  )
  const year = Number(today().slice(0, 4))
  return (
    <OfficePage at="libraries" fill>
      <SplitView
        panel={
          openRow && (
            <AidPanel key={openRow.id} item={openRow} onClose={() => set({ buka: '' }, { replace: true })} />
          )
        }
      >
        <div class="list-head">
          <PageHead
            title={words.list.title}
            note={answer.data && words.list.count(number(answer.data.total, language))}
            actions={
              <>
                <ExportMenu download={exportAid} input={input} />
                <Button variant="line" size="sm" href="/bantuan/wilayah">
                  {words.list.regions}
                </Button>
                {office && (
                  <Button variant="go" size="sm" icon="plus" href="/bantuan/baru">
                    {words.list.allocate}
                  </Button>
                )}
              </>
            }
          />
          <RegistryTabs at="aid" />
          <div class="row filters">
            <SearchBox
              label={words.list.search}
              placeholder={words.list.search}
              value={filters.cari}
              onChange={cari => filter({ cari })}
              clearLabel={words.list.clear}
              hotkey
            />
            <RegionFilter value={filters.wilayah} onChange={wilayah => filter({ wilayah })} />
            <Select
              small
              labelHidden
              label={words.columns.kind}
              placeholder={words.list.anyKind}
              value={filters.jenis}
              onChange={jenis => filter({ jenis })}
              options={aidKinds.map(kind => ({ value: kind as string, label: words.kinds[kind] }))}
            />
            <Select
              small
              labelHidden
              label={words.columns.state}
              placeholder={words.list.anyState}
              value={filters.tahap}
              onChange={tahap => filter({ tahap })}
              options={aidStates.map(state => ({ value: state as string, label: words.states[state] }))}
            />
            <Select
              small
              labelHidden
              label={words.columns.source}
              placeholder={words.list.anySource}
              value={filters.sumber}
              onChange={sumber => filter({ sumber })}
              options={moneySources.map(source => ({ value: source as string, label: sources[source] }))}
            />
            <Select
              small
              labelHidden
              label={words.columns.year}
              placeholder={words.list.anyYear}
              value={filters.tahun}
              onChange={tahun => filter({ tahun })}
              options={Array.from({ length: 8 }, (_, n) => String(year + 1 - n)).map(value => ({
                value,
                label: value,
              }))}
            />
            <FilterChips
              label={words.list.tasks}
              value={filters.tugas}
              onChange={tugas => filter({ tugas })}
              chips={[
                { id: 'all', label: words.list.all },
                ...aidTasks.map(task => ({
                  id: task as string,
                  label: words.tasks[task],
                  glyph: task === 'broken' ? ('late' as const) : ('look' as const),
                  count: answer.data && number(answer.data.tasks[task], language),
                })),
              ]}
            />
          </div>
        </div>
        <Waiting answer={answer} kind="rows">
          {data => (
            <div class="list-body">
              {data.items.length === 0 ? (
                <Empty
                  title={filtered ? words.list.empty : words.list.none}
                  text={filtered ? words.list.emptyText : words.list.noneText}
                >
                  {filtered && (
                    <Button variant="line" onClick={() => set(none)}>
                      {words.list.clearFilters}
                    </Button>
                  )}
                </Empty>
              ) : (
                <Table
                  caption={words.list.caption}
                  columns={columnsIn(language)}
                  rows={rows}
                  rowKey={row => row.id}
                  current={filters.buka || null}
                  onOpen={row => set({ buka: row.id }, { replace: true })}
                  sort={{ column: filters.urut, descending: filters.arah === 'desc' }}
                  onSort={sort => filter({ urut: sort.column, arah: sort.descending ? 'desc' : 'asc' })}
                  {...(office && { selected: chosen, onSelect: choose })}
                  selectLabel={row => words.list.pickOne(row.libraryName)}
                  selectAllLabel={words.list.pickAll}
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
        {picked.length > 0 && <ShippingBar picked={picked} onClear={() => choose(new Set())} />}
      </SplitView>
    </OfficePage>
  )
}
