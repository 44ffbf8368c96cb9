import {
  enrolmentKinds,
  type EnrolmentState,
  exportEnrolments,
  fundings,
  listEnrolments,
  listYears,
} from '../../../contract/programme.ts'
import { programme } from '../../../text/programme.ts'
import { replications } from '../../../text/replications.ts'
import { programmePages } from '../../../text/programme-pages.ts'
import { ask } from '../../data/client.ts'
import { useAsk } from '../../data/queries.ts'
import { useSession, useSignedIn, useText } from '../../data/session.tsx'
import { given } from '../../data/url.ts'
import { FilterSelect } from '../../shell/filter-select.tsx'
import { OfficeList } from '../../shell/office-list.tsx'
import { useList } from '../../shell/use-list.ts'
import { Button } from '../../ui/button.tsx'
import { FilterChips } from '../../ui/chip.tsx'
import { number } from '../../ui/format.ts'
import { optionsOf } from '../../ui/options.ts'
import { columnsIn } from './enrolment-columns.tsx'
import { EnrolmentPanel } from './enrolment-panel.tsx'
import { ProgrammeTabs } from './programme-tabs.tsx'
import { SelectionBar, waitsFor } from './selection-bar.tsx'

const size = 50
const none = { cari: '', tahun: '', jenis: '', dana: '', macet: '', tahap: 'all' }
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
  const { office: paths } = useText(replications)
  const { language } = useSession()
  const { grant } = useSignedIn()
  const { data: years } = useAsk(listYears, {})
  const yearsKnown = years?.years.map(({ year }) => String(year))
  const list = useList({
    list: 'enrolments',
    none,
    known: {
      jenis: enrolmentKinds,
      dana: fundings,
      macet: ['ya'],
      tahap: stages.map(({ id }) => id),
      ...(yearsKnown && { tahun: yearsKnown }),
    },
    sort: { column: 'library', descending: false },
    columns: columnsIn(language, row => waitsFor(row, grant.role), words.waitingYou),
    rowKey: row => row.id,
  })
  const { filters } = list
  const states = stages.find(stage => stage.id === filters.tahap)?.states ?? []
  const input = {
    q: given(filters.cari),
    year: given(filters.tahun),
    kind: given(filters.jenis),
    funding: given(filters.dana),
    stalled: filters.macet === 'ya' ? 'true' : undefined,
    state: states.length > 0 ? states.join(',') : undefined,
    sort: list.sort.column,
    order: list.order,
  }
  const answer = useAsk(listEnrolments, { ...input, limit: size, offset: list.offset } as never)
  const counts = answer.data?.byState ?? {}
  const sum = (of: EnrolmentState[]) =>
    of.length === 0
      ? Object.values(counts).reduce((a, b) => a + b, 0)
      : of.reduce((n, state) => n + (counts[state] ?? 0), 0)
  return (
    <OfficeList
      list={list}
      at="programme"
      title={words.title}
      note={answer.data && words.count(number(sum([]), language))}
      main={
        <>
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
      tabs={<ProgrammeTabs at="enrolments" />}
      download={{ endpoint: exportEnrolments, input }}
      answer={answer}
      rowsOf={({ enrolments, total }) => ({ rows: enrolments, total })}
      size={size}
      words={words}
      panel={(row, { close }) => <EnrolmentPanel key={row.id} enrolment={row} onClose={close} />}
      bulk={
        ['national', 'province', 'regency'].includes(grant.role)
          ? {
              pickOne: row => words.pickOne(row.libraryName),
              pickAll: words.pickAll,
              load: async page => (await ask(listEnrolments, { ...input, ...page } as never)).enrolments,
              bar: (picked, more) => (
                <SelectionBar
                  picked={picked}
                  more={more}
                  role={grant.role}
                  onClear={() => list.choose(new Map())}
                />
              ),
            }
          : undefined
      }
      filters={
        <>
          <FilterSelect
            list={list}
            name="tahun"
            label={words.year}
            all={words.anyYear}
            options={(yearsKnown ?? []).map(year => ({ value: year, label: year }))}
          />
          <FilterSelect
            list={list}
            name="jenis"
            label={names.columns.kind}
            all={words.anyKind}
            options={optionsOf(enrolmentKinds, names.kinds)}
          />
          <FilterSelect
            list={list}
            name="dana"
            label={names.columns.funding}
            all={words.anyFunding}
            options={optionsOf(fundings, names.fundings)}
          />
          <FilterSelect
            list={list}
            name="macet"
            label={names.columns.progress}
            all={words.progress}
            options={[{ value: 'ya', label: paths.stalledOnly }]}
          />
          <FilterChips
            label={words.states}
            value={filters.tahap}
            onChange={tahap => list.filter({ tahap })}
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
        </>
      }
    />
  )
}
