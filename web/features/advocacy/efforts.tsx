import type { ComponentChildren } from 'preact'
import { useState } from 'preact/hooks'
import { may } from '../../../contract/access.ts'
import {
  type Effort,
  effortColumns,
  exportEfforts,
  getEffort,
  listEfforts,
  outcomes,
} from '../../../contract/advocacy.ts'
import { helpKinds } from '../../../contract/themes.ts'
import { advocacy } from '../../../text/advocacy.ts'
import { shell } from '../../../text/shell.ts'
import { useAsk } from '../../data/queries.ts'
import { type Language, useSession, useSignedIn, useText } from '../../data/session.tsx'
import { given } from '../../data/url.ts'
import { WorkTabs } from '../../shell/work-tabs.tsx'
import { FilterSelect } from '../../shell/filter-select.tsx'
import { OfficeList } from '../../shell/office-list.tsx'
import { RegionFilter, regionIdOf } from '../../shell/region-filter.tsx'
import { StateChips } from '../../shell/state-chips.tsx'
import { type ListColumn, useList } from '../../shell/use-list.ts'
import { Waiting } from '../../shell/waiting.tsx'
import { Button } from '../../ui/button.tsx'
import { DateInput } from '../../ui/date-input.tsx'
import { number, shortDate } from '../../ui/format.ts'
import { optionsOf } from '../../ui/options.ts'
import { SidePanel } from '../../ui/side-panel.tsx'
import { OfficeEffort, OfficeOutcome } from './office-effort.tsx'
import { EffortFacts, OutcomeMark } from './parts.tsx'
import { Remove } from './remove.tsx'
import { Told } from './told.tsx'

const size = 50
const none = { cari: '', wilayah: '', jenis: '', hasil: 'all', sejak: '' }

/** What libraries and offices asked of others, and what came of it. */
export function EffortsPage() {
  const words = useText(advocacy)
  const { language } = useSession()
  const { grant } = useSignedIn()
  const records = may['advocacy.record'].some(role => role === grant.role)
  const [recording, setRecording] = useState(false)
  const list = useList({
    list: 'efforts',
    none,
    known: { jenis: helpKinds, hasil: ['all', ...outcomes] },
    sort: { column: 'heldOn', descending: true },
    columns: columnsIn(language),
    rowKey: row => row.id,
  })
  const { filters } = list
  const input = {
    q: given(filters.cari),
    region: regionIdOf(filters.wilayah),
    help: given(filters.jenis),
    outcome: filters.hasil === 'all' ? undefined : filters.hasil,
    from: given(filters.sejak),
    sort: list.sort.column,
    order: list.order,
  }
  const answer = useAsk(listEfforts, { ...input, limit: size, offset: list.offset } as never)
  return (
    <>
      <OfficeList
        list={list}
        main={
          records && (
            <Button variant="go" size="sm" icon="plus" onClick={() => setRecording(true)}>
              {words.mine.addEffort}
            </Button>
          )
        }
        keysOff={recording}
        at="activities"
        title={words.list.title}
        note={answer.data && words.list.efforts(number(answer.data.total, language))}
        tabs={<WorkTabs at="efforts" />}
        download={{ endpoint: exportEfforts, input }}
        answer={answer}
        rowsOf={({ efforts, total }) => ({ rows: efforts, total })}
        size={size}
        words={words.list}
        panel={(row, { close }) => <Panel key={row.id} effort={row} onClose={close} />}
        filters={
          <>
            <RegionFilter value={filters.wilayah} onChange={wilayah => list.filter({ wilayah })} />
            <FilterSelect
              list={list}
              name="jenis"
              label={words.columns.help}
              all={words.list.anyHelp}
              options={optionsOf(helpKinds, words.helps)}
            />
            <DateInput
              small
              label={words.list.from}
              value={filters.sejak}
              onChange={sejak => list.filter({ sejak })}
            />
            <StateChips
              list={list}
              name="hasil"
              label={words.list.outcomes}
              all={words.list.all}
              states={outcomes}
              names={words.outcomes}
              counts={answer.data?.byOutcome}
            />
          </>
        }
      />
      {recording && <OfficeEffort onClose={() => setRecording(false)} />}
    </>
  )
}

function Panel({ effort, onClose }: { effort: Effort; onClose: () => void }) {
  const words = useText(advocacy)
  const { me } = useSignedIn()
  const [telling, setTelling] = useState(false)
  // whoever asked tells of it: the office of its own efforts
  const able: readonly string[] = may['advocacy.record']
  const isOwn = me.grants.some(({ role, scopeId }) => able.includes(role) && scopeId === effort.scopeId)
  const { close } = useText(shell)
  const answer = useAsk(getEffort, { id: effort.id }, { fresh: true })
  return (
    <SidePanel
      label={effort.target}
      onClose={onClose}
      closeLabel={close}
      head={<OutcomeMark outcome={effort.outcome} tag />}
    >
      <h2>{effort.target}</h2>
      <p class="sub small">
        {effort.libraryId ? (
          <a href={`/perpustakaan/${effort.libraryId}`}>{effort.placeName}</a>
        ) : (
          effort.placeName
        )}
        {' · '}
        {[effort.regency, effort.province].filter(name => name && name !== effort.placeName).join(', ')}
      </p>
      {isOwn && (
        <div class="row">
          <Button variant="go" onClick={() => setTelling(true)}>
            {words.mine.tell}
          </Button>
          <Remove what="effort" id={effort.id} version={effort.version} onRemoved={onClose} />
        </div>
      )}
      <EffortFacts effort={effort} />
      <Waiting answer={answer}>
        {({ told }) =>
          told.length > 0 && (
            <>
              <h3>{words.mine.told}</h3>
              <Told told={told} />
            </>
          )
        }
      </Waiting>
      {telling && <OfficeOutcome effort={effort} onClose={() => setTelling(false)} />}
    </SidePanel>
  )
}

function columnsIn(language: Language): ListColumn<Effort>[] {
  const words = advocacy[language]
  const c = words.columns
  const cells: Record<(typeof effortColumns)[number], (row: Effort) => ComponentChildren> = {
    heldOn: row => shortDate(row.heldOn, language),
    place: row => (
      <>
        <b>{row.placeName}</b> <span class="sub">{row.libraryId ? (row.regency ?? row.province) : ''}</span>
      </>
    ),
    target: row => row.partnerName ?? row.target,
    asked: row => row.asked,
    amount: row => (row.amount === null ? '–' : number(row.amount, language)),
    outcome: row => <OutcomeMark outcome={row.outcome} />,
    help: row => words.helps[row.help],
    outcomeOn: row => (row.outcomeOn ? shortDate(row.outcomeOn, language) : '–'),
    outcomeNote: row => row.outcomeNote ?? '–',
    regency: row => row.regency ?? '–',
    province: row => row.province,
  }
  const sortable = ['heldOn', 'place', 'target', 'outcome', 'amount']
  return effortColumns.map((id, at) => ({
    ...{ id, head: c[id], cell: cells[id], sortable: sortable.includes(id) },
    ...{ main: id === 'place', numeric: id === 'amount', bare: id === 'outcome' },
    ...{ wrap: id === 'asked' || id === 'outcomeNote', later: at >= 6 },
  }))
}
