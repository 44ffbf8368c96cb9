import { useMemo, useState } from 'preact/hooks'
import { exportReports, listReports, type ReportState } from '../../../contract/monthly-reports.ts'
import { verify as dictionary } from '../../../text/verify.ts'
import { addMonths, daysUntil, dueMonth, today } from '../../data/months.ts'
import { useAsk } from '../../data/queries.ts'
import { useSession, useSignedIn, useText } from '../../data/session.tsx'
import { useFilters } from '../../data/url.ts'
import { ExportMenu, Pages } from '../../shell/list-parts.tsx'
import { OfficePage } from '../../shell/office-page.tsx'
import { Waiting } from '../../shell/waiting.tsx'
import { BulkBar } from '../../ui/bulk-bar.tsx'
import { Button } from '../../ui/button.tsx'
import { FilterChips } from '../../ui/chip.tsx'
import { Empty } from '../../ui/empty.tsx'
import { date, month as monthText, number } from '../../ui/format.ts'
import type { GlyphName } from '../../ui/glyph.tsx'
import { Kbd } from '../../ui/kbd.tsx'
import { PageHead } from '../../ui/page.tsx'
import { SearchBox } from '../../ui/search-box.tsx'
import { SplitView } from '../../ui/side-panel.tsx'
import { useListKeys } from '../../ui/use-list-keys.ts'
import { ReasonDialog } from './reason-dialog.tsx'
import { ReportPanel } from './report-panel.tsx'
import { ReportTable } from './report-table.tsx'
import { type Key, useJudging } from './judging.ts'
import type { Row } from './row.ts'

const pageSize = 100
const chips: { id: string; states: ReportState[]; glyph?: GlyphName }[] = [
  { id: 'all', states: [] },
  { id: 'waiting', states: ['submitted'], glyph: 'half' },
  { id: 'returned', states: ['returned'], glyph: 'returned' },
  { id: 'verified', states: ['verified', 'locked'], glyph: 'done' },
  { id: 'silent', states: ['silent'], glyph: 'missing' },
]

/** The officer's Friday afternoon: a month's reports as one list, with what needs looking at, verified in one go. */
export function ReportsPage() {
  const words = useText(dictionary)
  const { language } = useSession()
  const { grant } = useSignedIn()
  const [filters, set] = useFilters({
    bulan: dueMonth(),
    keadaan: 'all',
    cari: '',
    urut: 'library',
    arah: 'asc',
    mulai: '0',
    buka: '',
    wilayah: '',
  })
  const states = chips.find(chip => chip.id === filters.keadaan)?.states ?? []
  const input = {
    month: filters.bulan,
    q: filters.cari || undefined,
    region: filters.wilayah || undefined,
    state: states.length > 0 ? states.join(',') : undefined,
    sort: filters.urut as 'library',
    order: filters.arah as 'asc',
  }
  const answer = useAsk(listReports, { ...input, limit: pageSize, offset: Number(filters.mulai) } as never)
  const rows: Row[] = answer.data?.reports ?? []
  const [chosen, choose] = useState<Set<string>>(new Set())
  const [returning, setReturning] = useState<Key[] | null>(null)
  const judging = useJudging(() => choose(new Set()))
  const openRow = rows.find(row => row.libraryId === filters.buka)
  const current = rows.findIndex(row => row.libraryId === filters.buka)
  const open = (at: number) => set({ buka: rows[at]?.libraryId ?? '' }, { replace: true })
  const picked = useMemo(() => rows.filter(row => chosen.has(row.libraryId) && row.mine), [rows, chosen])
  const acted = picked.length > 0 ? picked : openRow?.mine ? [openRow] : []
  const verifyActed = () => acted.length > 0 && void judging.verify(acted.map(keyOf), picked.length === 0)
  useListKeys({
    count: rows.length,
    current,
    setCurrent: open,
    onOpen: open,
    onToggle: at => {
      const key = rows[at]?.libraryId
      if (key === undefined) return
      const next = new Set(chosen)
      if (!next.delete(key)) next.add(key)
      choose(next)
    },
    onEscape: () => set({ buka: '' }, { replace: true }),
    extra: { v: verifyActed, r: () => acted.length > 0 && setReturning(acted.map(keyOf)) },
    enabled: returning === null,
  })
  const period = answer.data?.period
  const counts = answer.data?.byState ?? {}
  const countOf = (of: ReportState[]) => of.reduce((sum, state) => sum + (counts[state] ?? 0), 0)
  const all = Object.values(counts).reduce((sum, n) => sum + n, 0)
  const flagged = picked.filter(row => row.flags.length > 0).length

  return (
    <OfficePage at="reports" fill>
      <SplitView
        panel={
          openRow && (
            <ReportPanel
              key={openRow.libraryId}
              row={openRow}
              place={{ at: current + 1, of: rows.length }}
              onStep={by => open(Math.max(0, Math.min(rows.length - 1, current + by)))}
              onClose={() => set({ buka: '' }, { replace: true })}
              onVerify={() => void judging.verify([keyOf(openRow)], true)}
              onReturn={() => setReturning([keyOf(openRow)])}
              busy={judging.busy}
            />
          )
        }
      >
        <div class="list-head">
          <PageHead
            title={words.title(monthText(filters.bulan.slice(0, 7), language))}
            note={
              period && (
                <>
                  {words.count(number(all, language))} ·{' '}
                  {period.locked
                    ? words.locked
                    : words.deadline(date(period.verifyBy, language), daysUntil(period.verifyBy))}
                </>
              )
            }
            actions={
              <>
                <Button
                  variant="line"
                  size="sm"
                  icon="chevron-left"
                  label={words.previousMonth}
                  onClick={() => set({ bulan: addMonths(filters.bulan, -1), mulai: '0', buka: '' })}
                />
                {addMonths(filters.bulan, 1) <= today() && (
                  <Button
                    variant="line"
                    size="sm"
                    icon="chevron-right"
                    label={words.nextMonth}
                    onClick={() => set({ bulan: addMonths(filters.bulan, 1), mulai: '0', buka: '' })}
                  />
                )}
                <ExportMenu download={exportReports} input={input} />
              </>
            }
          />
          <div class="row">
            <SearchBox
              label={words.search}
              placeholder={words.search}
              value={filters.cari}
              onChange={cari => set({ cari, mulai: '0' }, { replace: true })}
              clearLabel={words.clear}
              hotkey
            />
            <FilterChips
              label={words.filters}
              value={filters.keadaan}
              onChange={keadaan => set({ keadaan, mulai: '0' })}
              chips={chips.map(({ id, states: of, glyph }) => ({
                id,
                glyph,
                label: words[id as 'all'],
                count: number(of.length === 0 ? all : countOf(of), language),
              }))}
            >
              <span class="tiny sub key-hints">
                <Kbd>j</Kbd> <Kbd>k</Kbd> {words.move} <Kbd>x</Kbd> {words.pick}
              </span>
            </FilterChips>
          </div>
        </div>
        <Waiting answer={answer} kind="rows">
          {data => (
            <div class="list-body">
              {data.reports.length === 0 ? (
                <NothingFits
                  filtered={all > 0 || filters.cari !== '' || filters.keadaan !== 'all'}
                  onClear={() => set({ keadaan: 'all', cari: '', wilayah: '', mulai: '0' })}
                  canEnrol={grant.role !== 'trainer'}
                />
              ) : (
                <ReportTable
                  rows={rows}
                  month={filters.bulan}
                  current={filters.buka || null}
                  onOpen={row => set({ buka: row.libraryId }, { replace: true })}
                  sort={{ column: filters.urut, descending: filters.arah === 'desc' }}
                  onSort={sort =>
                    set({ urut: sort.column, arah: sort.descending ? 'desc' : 'asc', mulai: '0' })
                  }
                  chosen={chosen}
                  onChoose={choose}
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
          <BulkBar
            count={words.chosen(picked.length)}
            note={flagged > 0 ? words.someFlags(flagged) : words.noFlags}
            clearLabel={words.clearChoice}
            onClear={() => choose(new Set())}
          >
            <Button variant="line" kbd="r" onClick={() => setReturning(picked.map(keyOf))}>
              {words.returnMany}
            </Button>
            <Button variant="go" kbd="v" busy={judging.busy} onClick={verifyActed}>
              {words.verifyMany(picked.length)}
            </Button>
          </BulkBar>
        )}
      </SplitView>
      <ReasonDialog
        keys={returning}
        onClose={() => setReturning(null)}
        onReturn={async reason => {
          if (returning) await judging.giveBack(returning, reason)
          setReturning(null)
        }}
      />
    </OfficePage>
  )
}

function keyOf(row: Row): Key {
  return { libraryId: row.libraryId, month: row.month, version: row.version }
}

function NothingFits(props: { filtered: boolean; onClear: () => void; canEnrol: boolean }) {
  const words = useText(dictionary)
  if (!props.filtered) {
    return (
      <Empty title={words.none} text={words.noneText}>
        {props.canEnrol && (
          <Button variant="go" href="/program">
            {words.toProgramme}
          </Button>
        )}
      </Empty>
    )
  }
  return (
    <Empty title={words.empty} text={words.emptyText}>
      <Button variant="line" onClick={props.onClear}>
        {words.clearFilters}
      </Button>
    </Empty>
  )
}
