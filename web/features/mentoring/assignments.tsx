import type { ComponentChildren } from 'preact'
import { useState } from 'preact/hooks'
import { may } from '../../../contract/access.ts'
import { type Assigned, listMentored, listTrainers } from '../../../contract/mentoring.ts'
import { mentoringNext } from '../../../text/mentoring-next.ts'
import { mentoringOffice } from '../../../text/mentoring-office.ts'
import { ask } from '../../data/client.ts'
import { useAsk } from '../../data/queries.ts'
import { type Language, useSession, useSignedIn, useText } from '../../data/session.tsx'
import { given } from '../../data/url.ts'
import { FilterSelect } from '../../shell/filter-select.tsx'
import { OfficeList } from '../../shell/office-list.tsx'
import { RegionFilter, regionIdOf } from '../../shell/region-filter.tsx'
import { type ListColumn, useList } from '../../shell/use-list.ts'
import { WorkTabs } from '../../shell/work-tabs.tsx'
import { BulkBar } from '../../ui/bulk-bar.tsx'
import { Button } from '../../ui/button.tsx'
import { number, shortDate } from '../../ui/format.ts'
import { optionsOf } from '../../ui/options.ts'
import { State } from '../../ui/state.tsx'
import { AssignDialog } from './assign-dialog.tsx'

const size = 50
const none = { cari: '', wilayah: '', pendamping: '', pelatih: '' }
const shows = ['some', 'none', 'left', 'asked'] as const

/** Libraries with who mentors them; those chosen get a trainer, or another one. */
export function AssignmentsPage() {
  const { list: words } = useText(mentoringOffice)
  const { next } = useText(mentoringNext)
  const { language } = useSession()
  const { grant } = useSignedIn()
  const assigns = may['mentoring.assign'].some(role => role === grant.role)
  const [dialog, setDialog] = useState<'assign' | 'release' | null>(null)
  const trainers = useAsk(listTrainers, {}).data?.trainers ?? []
  const list = useList({
    list: 'mentoring',
    none,
    known: { pendamping: ['', ...shows] },
    sort: { column: 'library', descending: false },
    columns: columnsIn(language),
    rowKey: row => row.libraryId,
  })
  const { filters } = list
  const input = {
    q: given(filters.cari),
    region: regionIdOf(filters.wilayah),
    show: given(filters.pendamping),
    trainerId: given(filters.pelatih),
  }
  const answer = useAsk(listMentored, { ...input, limit: size, offset: list.offset } as never)
  return (
    <OfficeList
      list={list}
      main={
        <Button variant="line" size="sm" icon="chart" href="/pendampingan/hasil">
          {next.changes}
        </Button>
      }
      at="activities"
      title={words.title}
      note={answer.data && words.total(number(answer.data.total, language))}
      tabs={<WorkTabs at="mentoring" />}
      answer={answer}
      rowsOf={({ libraries, total }) => ({ rows: libraries, total })}
      size={size}
      words={words}
      rowHref={row => `/pendampingan/perpustakaan/${row.libraryId}`}
      keysOff={dialog !== null}
      filters={
        <>
          <RegionFilter value={filters.wilayah} onChange={wilayah => list.filter({ wilayah })} />
          <FilterSelect
            list={list}
            name="pendamping"
            label={words.show}
            all={words.all}
            options={optionsOf(shows, words.shows)}
          />
          {trainers.length > 0 && (
            <FilterSelect
              list={list}
              name="pelatih"
              label={words.trainer}
              all={words.anyTrainer}
              options={trainers.map(({ id, name }) => ({ value: id as string, label: name }))}
            />
          )}
        </>
      }
      bulk={
        assigns
          ? {
              pickOne: row => words.pickOne(row.libraryName),
              pickAll: words.pickAll,
              load: async page =>
                (await ask(listMentored, { ...input, ...page } as never, new AbortController().signal))
                  .libraries,
              bar: (picked, more) => (
                <BulkBar
                  count={words.chosen(picked.length)}
                  more={more}
                  clearLabel={words.clearChoice}
                  onClear={() => list.choose(new Map())}
                >
                  <Button variant="go" onClick={() => setDialog('assign')}>
                    {words.assign}
                  </Button>
                  {picked.some(({ trainerId }) => trainerId !== null) && (
                    <Button variant="line" onClick={() => setDialog('release')}>
                      {words.release}
                    </Button>
                  )}
                  {dialog && (
                    <AssignDialog
                      libraries={picked}
                      releases={dialog === 'release'}
                      trainers={trainers}
                      onClose={() => setDialog(null)}
                      onDone={() => {
                        setDialog(null)
                        list.choose(new Map())
                      }}
                    />
                  )}
                </BulkBar>
              ),
            }
          : undefined
      }
    />
  )
}

function columnsIn(language: Language): ListColumn<Assigned>[] {
  const words = mentoringOffice[language].list
  const { never } = mentoringNext[language].next
  const c = words.columns
  const day = (of: string | null, other = '–') => (of ? shortDate(of, language) : other)
  const cells: Record<keyof typeof c, (row: Assigned) => ComponentChildren> = {
    library: row => (
      <>
        <b>{row.libraryName}</b> <span class="sub">{row.regency ?? row.province}</span>
      </>
    ),
    trainer: row =>
      row.isLeft ? (
        <State glyph="late">
          {row.trainer}, {words.left}
        </State>
      ) : (
        (row.trainer ?? '–')
      ),
    since: row => day(row.since),
    last: row => day(row.lastOn, row.trainerId ? never : '–'),
    steps: row =>
      row.openSteps === 0 ? (
        '–'
      ) : (
        <>
          {number(row.openSteps, language)}{' '}
          {row.lateSteps > 0 && <span class="sub">({words.late(number(row.lateSteps, language))})</span>}
        </>
      ),
    asked: row => day(row.asked),
    province: row => row.province,
  }
  return (['library', 'trainer', 'since', 'last', 'steps', 'asked', 'province'] as const).map(id => ({
    ...{ id, head: c[id], cell: cells[id], main: id === 'library', bare: id === 'trainer' },
    ...{ wideOnly: id === 'since' || id === 'asked', later: id === 'province' },
  }))
}
