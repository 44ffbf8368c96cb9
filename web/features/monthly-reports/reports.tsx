import type { ComponentChildren } from 'preact'
import { useState } from 'preact/hooks'
import { isSeat, may, type Role } from '../../../contract/access.ts'
import { exportReports, listReports, type ReportState } from '../../../contract/monthly-reports.ts'
import { mappingWords } from '../../../text/mappings.ts'
import { reminders } from '../../../text/reminders.ts'
import { verify as dictionary } from '../../../text/verify.ts'
import { ask } from '../../data/client.ts'
import { addMonths, daysUntil, dueMonth, today } from '../../data/months.ts'
import { useAsk } from '../../data/queries.ts'
import { useSession, useSignedIn, useText } from '../../data/session.tsx'
import { given } from '../../data/url.ts'
import { OfficeList } from '../../shell/office-list.tsx'
import { useList } from '../../shell/use-list.ts'
import { BulkBar } from '../../ui/bulk-bar.tsx'
import { Button } from '../../ui/button.tsx'
import { FilterChips } from '../../ui/chip.tsx'
import { date, month as monthText, number } from '../../ui/format.ts'
import type { GlyphName } from '../../ui/glyph.tsx'
import { Kbd } from '../../ui/kbd.tsx'
import { ReasonDialog } from './reason-dialog.tsx'
import { RemindDialog, type Reminding } from './remind-dialog.tsx'
import { columnsIn } from './report-columns.tsx'
import { ReportPanel } from './report-panel.tsx'
import { type Key, useJudging } from './judging.ts'
import type { Row } from './row.ts'

const size = 100
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
  const { share } = useText(reminders)
  const { link: toOthers } = useText(mappingWords)
  const { language } = useSession()
  const { grant } = useSignedIn()
  const list = useList({
    list: 'reports',
    none: { bulan: dueMonth(), keadaan: 'all', cari: '', wilayah: '' },
    known: { keadaan: chips.map(({ id }) => id) },
    // a view is of every month
    apart: ['bulan'],
    sort: { column: 'library', descending: false },
    columns: columnsIn(language),
    rowKey: (row: Row) => row.libraryId,
  })
  const { filters } = list
  const states = chips.find(chip => chip.id === filters.keadaan)?.states ?? []
  const input = {
    month: filters.bulan,
    q: given(filters.cari),
    region: given(filters.wilayah),
    state: states.length > 0 ? states.join(',') : undefined,
    sort: list.sort.column,
    order: list.order,
  }
  const answer = useAsk(listReports, { ...input, limit: size, offset: list.offset } as never)
  const rows: Row[] = answer.data?.reports ?? []
  const [returning, setReturning] = useState<Key[] | null>(null)
  const [reminding, setReminding] = useState<Reminding | null>(null)
  const judging = useJudging(() => list.choose(new Map()))
  const mineOf = (picked: readonly Row[]) => picked.filter(row => row.mine)
  const fresh = (row: Row) => rows.find(({ libraryId }) => libraryId === row.libraryId) ?? row
  const picked = mineOf([...list.chosen.values()].map(fresh))
  const mayShare = (may['reminders.share'] as readonly Role[]).includes(grant.role)
  const quiet = mayShare ? [...list.chosen.values()].map(fresh).filter(row => row.state === 'silent') : []
  const openRow = rows.find(row => row.libraryId === list.open)
  const acted = picked.length > 0 ? picked : mineOf(openRow ? [openRow] : [])
  const verifyActed = () => acted.length > 0 && void judging.verify(acted.map(keyOf), picked.length === 0)
  const period = answer.data?.period
  const counts = answer.data?.byState ?? {}
  const countOf = (of: ReportState[]) => of.reduce((sum, state) => sum + (counts[state] ?? 0), 0)
  const all = Object.values(counts).reduce((sum, n) => sum + n, 0)
  const step = (by: number) => list.filter({ bulan: addMonths(filters.bulan, by) })

  return (
    <>
      <OfficeList
        list={list}
        at="reports"
        title={words.title(monthText(filters.bulan.slice(0, 7), language))}
        note={
          period && (
            <>
              {words.count(number(all, language))}
              {/* the dot stays with what it follows */}
              {'\u00a0· '}
              {period.locked
                ? words.locked
                : words.deadline(date(period.verifyBy, language), daysUntil(period.verifyBy))}
            </>
          )
        }
        actions={
          <>
            {mayShare && countOf(['silent']) > 0 && (
              <Button variant="line" size="sm" icon="chat" onClick={() => setReminding({})}>
                {share.open}
              </Button>
            )}
            {grant.role !== 'trainer' && (
              <Button variant="bare" size="sm" icon="external" href="/pemetaan">
                {toOthers}
              </Button>
            )}
            <Button
              variant="line"
              size="sm"
              icon="chevron-left"
              label={words.previousMonth}
              onClick={() => step(-1)}
            />
            {addMonths(filters.bulan, 1) <= today() && (
              <Button
                variant="line"
                size="sm"
                icon="chevron-right"
                label={words.nextMonth}
                onClick={() => step(1)}
              />
            )}
          </>
        }
        download={{ endpoint: exportReports, input }}
        answer={answer}
        rowsOf={({ reports, total }) => ({ rows: reports, total })}
        size={size}
        words={{ ...words, caption: words.caption(monthText(filters.bulan.slice(0, 7), language)) }}
        isFiltered={all > 0 || list.isFiltered}
        firstStep={
          grant.role !== 'trainer' &&
          !isSeat(grant.role) && (
            <Button variant="go" href="/program">
              {words.toProgramme}
            </Button>
          )
        }
        panel={(row, place) => (
          <ReportPanel
            key={row.libraryId}
            row={row}
            place={place}
            onStep={place.step}
            onClose={place.close}
            onVerify={() => void judging.verify([keyOf(row)], true)}
            onReturn={() => setReturning([keyOf(row)])}
            busy={judging.busy}
          />
        )}
        keys={{ v: verifyActed, r: () => acted.length > 0 && setReturning(acted.map(keyOf)) }}
        keysOff={returning !== null || reminding !== null}
        bulk={{
          pickOne: row => words.pickOne(row.libraryName),
          pickAll: words.pickAll,
          load: async page => (await ask(listReports, { ...input, ...page } as never)).reports,
          bar: (_, more) => picked.length + quiet.length > 0 && bar(more),
        }}
        filters={
          <FilterChips
            label={words.filters}
            value={filters.keadaan}
            onChange={keadaan => list.filter({ keadaan })}
            chips={chips.map(({ id, states: of, glyph }) => ({
              id,
              glyph,
              label: words[id as 'all'],
              count: number(of.length === 0 ? all : countOf(of), language),
            }))}
          >
            <span class="tiny sub key-hints">
              <Kbd>j</Kbd> <Kbd>k</Kbd> {words.move}{' '}
              {!isSeat(grant.role) && (
                <>
                  <Kbd>x</Kbd> {words.pick}
                </>
              )}
            </span>
          </FilterChips>
        }
      />
      <ReasonDialog
        keys={returning}
        onClose={() => setReturning(null)}
        onReturn={async reason => {
          if (returning) await judging.giveBack(returning, reason)
          setReturning(null)
        }}
      />
      {reminding && (
        <RemindDialog
          reminding={reminding}
          filter={{ month: input.month, q: input.q, region: input.region as never }}
          onClose={() => setReminding(null)}
        />
      )}
    </>
  )

  function bar(more: ComponentChildren) {
    const flagged = picked.filter(row => row.flags.length > 0).length
    return (
      <BulkBar
        count={words.chosen(picked.length + quiet.length)}
        note={picked.length === 0 ? '' : flagged > 0 ? words.someFlags(flagged) : words.noFlags}
        more={more}
        clearLabel={words.clearChoice}
        onClear={() => list.choose(new Map())}
      >
        {quiet.length > 0 && (
          <Button
            variant="line"
            icon="chat"
            onClick={() => setReminding({ picked: quiet.map(({ libraryId }) => libraryId) })}
          >
            {share.openMany(quiet.length)}
          </Button>
        )}
        {picked.length > 0 && (
          <>
            <Button variant="line" kbd="r" onClick={() => setReturning(picked.map(keyOf))}>
              {words.returnMany}
            </Button>
            <Button variant="go" kbd="v" busy={judging.busy} onClick={verifyActed}>
              {words.verifyMany(picked.length)}
            </Button>
          </>
        )}
      </BulkBar>
    )
  }
}

function keyOf(row: Row): Key {
  return { libraryId: row.libraryId, month: row.month, version: row.version }
}
