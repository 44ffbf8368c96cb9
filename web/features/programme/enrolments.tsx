import { useState } from 'preact/hooks'
import type { EnrolmentId } from '../../../contract/ids.ts'
import {
  type Enrolment,
  enrolmentKinds,
  type EnrolmentState,
  exportEnrolments,
  listEnrolments,
  listYears,
} from '../../../contract/programme.ts'
import { programme } from '../../../text/programme.ts'
import { programmePages } from '../../../text/programme-pages.ts'
import { useAsk } from '../../data/queries.ts'
import { useSession, useSignedIn, useText } from '../../data/session.tsx'
import { given, useFilters } from '../../data/url.ts'
import { ExportMenu, Pages } from '../../shell/list-parts.tsx'
import { OfficePage } from '../../shell/office-page.tsx'
import { Waiting } from '../../shell/waiting.tsx'
import { Button } from '../../ui/button.tsx'
import { FilterChips } from '../../ui/chip.tsx'
import { Empty } from '../../ui/empty.tsx'
import { number, shortDate } from '../../ui/format.ts'
import { PageHead } from '../../ui/page.tsx'
import { SearchBox } from '../../ui/search-box.tsx'
import { Select } from '../../ui/select.tsx'
import { SplitView } from '../../ui/side-panel.tsx'
import { type Column, Table } from '../../ui/table.tsx'
import { useListKeys } from '../../ui/use-list-keys.ts'
import { EnrolmentPanel } from './enrolment-panel.tsx'
import { EnrolmentStateMark } from './enrolment-state.tsx'
import { ProgrammeTabs } from './programme-tabs.tsx'
import { SelectionBar, waitsFor } from './selection-bar.tsx'

const pageSize = 50
const none = {
  cari: '',
  tahun: '',
  jenis: '',
  tahap: 'all',
  urut: 'library',
  arah: 'asc',
  mulai: '0',
  buka: '',
}
const stages: { id: string; states: EnrolmentState[] }[] = [
  { id: 'all', states: [] },
  { id: 'proposed', states: ['proposed'] },
  { id: 'reviewed', states: ['reviewed'] },
  { id: 'decreed', states: ['decreed'] },
  { id: 'active', states: ['active'] },
  { id: 'ended', states: ['independent', 'lapsed', 'declined'] },
]

/** Who takes part, how far each has come, and what waits for whom. */
export function EnrolmentsPage() {
  const words = useText(programmePages)
  const names = useText(programme)
  const { language } = useSession()
  const { grant } = useSignedIn()
  const [filters, set] = useFilters(none)
  const states = stages.find(stage => stage.id === filters.tahap)?.states ?? []
  const input = {
    q: given(filters.cari),
    year: given(filters.tahun),
    kind: given(filters.jenis),
    state: states.length > 0 ? states.join(',') : undefined,
    sort: filters.urut,
    order: filters.arah,
  }
  const answer = useAsk(listEnrolments, { ...input, limit: pageSize, offset: Number(filters.mulai) } as never)
  const { data: years } = useAsk(listYears, {})
  const rows = answer.data?.enrolments ?? []
  const [chosen, choose] = useState<Set<string>>(new Set())
  const openRow = rows.find(row => row.id === filters.buka)
  const current = rows.findIndex(row => row.id === filters.buka)
  const open = (at: number) => set({ buka: rows[at]?.id ?? '' }, { replace: true })
  useListKeys({
    count: rows.length,
    current,
    setCurrent: open,
    onToggle: at => {
      const next = new Set(chosen)
      const key = rows[at]?.id ?? ''
      if (!next.delete(key)) next.add(key)
      choose(next)
    },
    onEscape: () => set({ buka: '' }, { replace: true }),
  })
  const counts = answer.data?.byState ?? {}
  const sum = (of: EnrolmentState[]) =>
    of.length === 0
      ? Object.values(counts).reduce((a, b) => a + b, 0)
      : of.reduce((n, state) => n + (counts[state] ?? 0), 0)
  const filter = (change: Partial<typeof none>) => set({ ...change, mulai: '0', buka: '' })
  const filtered =
    filters.cari !== '' || filters.tahun !== '' || filters.jenis !== '' || filters.tahap !== 'all'
  const picked = rows.filter(row => chosen.has(row.id))
  return (
    <OfficePage at="programme" fill>
      <SplitView
        panel={
          openRow && (
            <EnrolmentPanel
              key={openRow.id}
              enrolment={openRow}
              onClose={() => set({ buka: '' }, { replace: true })}
            />
          )
        }
      >
        <div class="list-head">
          <PageHead
            title={words.title}
            note={answer.data && words.count(number(sum([]), language))}
            actions={
              <>
                <ExportMenu download={exportEnrolments} input={input} />
                {['regency', 'library'].includes(grant.role) && (
                  <Button variant="line" size="sm" href="/program/replikasi">
                    {words.replicate}
                  </Button>
                )}
                {grant.role === 'regency' && (
                  <Button variant="go" size="sm" icon="plus" href="/program/usul">
                    {words.propose}
                  </Button>
                )}
              </>
            }
          />
          <ProgrammeTabs at="enrolments" />
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
              label={words.year}
              placeholder={words.anyYear}
              value={filters.tahun}
              onChange={tahun => filter({ tahun })}
              options={(years?.years ?? []).map(y => ({ value: String(y.year), label: String(y.year) }))}
            />
            <Select
              small
              labelHidden
              label={names.columns.kind}
              placeholder={words.anyKind}
              value={filters.jenis}
              onChange={jenis => filter({ jenis })}
              options={enrolmentKinds.map(kind => ({ value: kind as string, label: names.kinds[kind] }))}
            />
            <FilterChips
              label={words.states}
              value={filters.tahap}
              onChange={tahap => filter({ tahap })}
              chips={stages.map(stage => ({
                id: stage.id,
                label:
                  stage.id === 'all'
                    ? words.stages.all
                    : stage.id === 'ended'
                      ? words.stages.ended
                      : names.states[stage.id as EnrolmentState],
                count: number(sum(stage.states), language),
              }))}
            />
          </div>
        </div>
        <Waiting answer={answer} kind="rows">
          {data => (
            <div class="list-body">
              {data.enrolments.length === 0 ? (
                <Empty
                  title={filtered ? words.empty : words.none}
                  text={filtered ? words.emptyText : words.noneText}
                >
                  {filtered && (
                    <Button variant="line" onClick={() => set(none)}>
                      {words.clearFilters}
                    </Button>
                  )}
                </Empty>
              ) : (
                <Table
                  caption={words.caption}
                  columns={columnsOf(language, row => waitsFor(row, grant.role), words.waitingYou)}
                  rows={rows}
                  rowKey={row => row.id}
                  current={filters.buka || null}
                  onOpen={row => set({ buka: row.id }, { replace: true })}
                  sort={{ column: filters.urut, descending: filters.arah === 'desc' }}
                  onSort={sort => filter({ urut: sort.column, arah: sort.descending ? 'desc' : 'asc' })}
                  {...(['national', 'province', 'regency'].includes(grant.role) && {
                    selected: chosen,
                    onSelect: choose,
                  })}
                  selectLabel={row => words.pickOne(row.libraryName)}
                  selectAllLabel={words.pickAll}
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
        {picked.length > 0 && (
          <SelectionBar picked={picked} role={grant.role} onClear={() => choose(new Set<EnrolmentId>())} />
        )}
      </SplitView>
    </OfficePage>
  )

  function columnsOf(
    of: 'id' | 'en',
    waits: (row: Enrolment) => boolean,
    waitingYou: string,
  ): Column<Enrolment>[] {
    const c = programme[of].columns
    return [
      {
        id: 'library',
        head: c.library,
        main: true,
        sortable: true,
        cell: row => (
          <>
            <b>{row.libraryName}</b> <span class="sub">{row.regency ?? row.province}</span>
          </>
        ),
      },
      { id: 'year', head: c.year, numeric: true, cell: row => row.year },
      { id: 'kind', head: c.kind, cell: row => programme[of].kinds[row.kind] },
      {
        id: 'state',
        head: c.state,
        sortable: true,
        bare: true,
        cell: row => (
          <>
            <EnrolmentStateMark state={row.state} />{' '}
            {waits(row) && <span class="sub tiny">{waitingYou}</span>}
          </>
        ),
      },
      {
        id: 'score',
        head: c.score,
        numeric: true,
        sortable: true,
        cell: row => (row.kind === 'beneficiary' ? row.score : <span class="sub">–</span>),
      },
      {
        id: 'funding',
        head: c.funding,
        wideOnly: true,
        cell: row => (row.funding ? programme[of].fundings[row.funding] : <span class="sub">–</span>),
      },
      {
        id: 'proposed',
        head: c.proposedOn,
        numeric: true,
        sortable: true,
        wideOnly: true,
        cell: row => (
          <span class="sub">
            {shortDate(row.proposedOn, of)} {row.proposedOn.slice(0, 4)}
          </span>
        ),
      },
    ]
  }
}
