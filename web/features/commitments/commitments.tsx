import './commitments.css'
import { may } from '../../../contract/access.ts'
import {
  commitmentStates,
  exportCommitments,
  listCommitments,
  sumParts,
} from '../../../contract/commitments.ts'
import { givingForms } from '../../../contract/minutes.ts'
import { commitments } from '../../../text/commitments.ts'
import { useAsk } from '../../data/queries.ts'
import { useSession, useSignedIn, useText } from '../../data/session.tsx'
import { commitmentGlyphs } from '../../shell/commitment-mark.tsx'
import { FilterSelect } from '../../shell/filter-select.tsx'
import { OfficeList } from '../../shell/office-list.tsx'
import { usePromised } from '../../shell/promised.ts'
import { RegionFilter } from '../../shell/region-filter.tsx'
import { StateChips } from '../../shell/state-chips.tsx'
import { useList } from '../../shell/use-list.ts'
import { Button } from '../../ui/button.tsx'
import { Chip } from '../../ui/chip.tsx'
import { number } from '../../ui/format.ts'
import { optionsOf } from '../../ui/options.ts'
import { commitmentColumnsIn } from './commitment-columns.tsx'
import { CommitmentPanel } from './commitment-panel.tsx'
import { CommitmentTabs } from './commitment-tabs.tsx'
import { askedOf, noFilters, years } from './filters.ts'
import { ListNumbers } from './list-numbers.tsx'

const size = 50

/** What was promised to places of my area: by whom, how much of it came, and what is late. */
export function CommitmentsPage() {
  const words = useText(commitments)
  const { language } = useSession()
  const { grant } = useSignedIn()
  const promised = usePromised()
  const keeps = may['commitments.keep'].some(role => role === grant.role)
  const list = useList({
    list: 'commitments',
    none: noFilters,
    known: {
      bentuk: givingForms,
      keadaan: ['all', ...commitmentStates],
      angka: ['', ...sumParts],
      siapa: ['', 'mine'],
      mirip: ['', 'ya'],
    },
    sort: { column: 'deadline', descending: false },
    columns: commitmentColumnsIn(language, promised),
    rowKey: row => row.id,
  })
  const { filters } = list
  const { whole, listed } = askedOf(filters)
  const input = { ...listed, sort: list.sort.column, order: list.order }
  const answer = useAsk(listCommitments, { ...input, limit: size, offset: list.offset } as never)
  const first = answer.data?.commitments[0]
  return (
    <OfficeList
      list={list}
      at="commitments"
      title={words.list.title}
      note={answer.data && words.list.count(number(answer.data.total, language))}
      main={
        keeps && (
          <Button variant="go" size="sm" icon="plus" href="/komitmen/baru">
            {words.list.enter}
          </Button>
        )
      }
      tabs={
        <>
          <CommitmentTabs at="list" />
          <ListNumbers
            input={whole}
            counted={filters.angka}
            onChoose={angka => list.filter({ angka, keadaan: 'all' })}
          />
        </>
      }
      download={{ endpoint: exportCommitments, input }}
      answer={answer}
      rowsOf={({ commitments: rows, total }) => ({ rows, total })}
      size={size}
      words={{ ...words.list, noneText: keeps ? words.list.noneText : words.list.noneSeen }}
      firstStep={
        keeps && (
          <>
            <Button variant="go" icon="plus" href="/komitmen/baru">
              {words.list.enter}
            </Button>
            <Button href="/pertemuan">{words.columns.meeting}</Button>
          </>
        )
      }
      panel={(row, { close }) => <CommitmentPanel key={row.id} id={row.id} onClose={close} />}
      filters={
        <>
          <RegionFilter value={filters.wilayah} onChange={wilayah => list.filter({ wilayah })} />
          <FilterSelect
            list={list}
            name="bentuk"
            label={words.columns.form}
            all={words.list.anyForm}
            options={optionsOf(givingForms, words.forms)}
          />
          <FilterSelect
            list={list}
            name="tahun"
            label={words.list.year}
            all={words.list.anyYear}
            options={years()}
          />
          {filters.pertemuan !== '' && (
            <Chip pressed icon="cross" onClick={() => list.filter({ pertemuan: '' })}>
              {words.list.oneMeeting(first?.meeting?.title ?? '…')}
            </Chip>
          )}
          {filters.mitra !== '' && (
            <Chip pressed icon="cross" onClick={() => list.filter({ mitra: '' })}>
              {words.list.onePartner(first?.giver ?? '…')}
            </Chip>
          )}
          {filters.perpustakaan !== '' && (
            <Chip pressed icon="cross" onClick={() => list.filter({ perpustakaan: '' })}>
              {words.list.oneLibrary(first?.receiver.name ?? '…')}
            </Chip>
          )}
          {filters.janji !== '' && (
            <Chip pressed icon="cross" onClick={() => list.filter({ janji: '' })}>
              {words.list.onePledge}
            </Chip>
          )}
          {(filters.angka === 'coming' || filters.angka === 'withdrawn' || filters.angka === 'fulfilled') && (
            <Chip pressed icon="cross" onClick={() => list.filter({ angka: '' })}>
              {words.counted[filters.angka]}
            </Chip>
          )}
          <Chip
            pressed={filters.siapa === 'mine'}
            icon="person"
            onClick={() => list.filter({ siapa: filters.siapa === 'mine' ? '' : 'mine' })}
          >
            {words.list.mine}
          </Chip>
          {keeps && (
            <Chip
              pressed={filters.mirip === 'ya'}
              glyph="look"
              onClick={() => list.filter({ mirip: filters.mirip === 'ya' ? '' : 'ya' })}
            >
              {words.list.alike}
            </Chip>
          )}
          <StateChips
            list={list}
            name="keadaan"
            label={words.list.states}
            all={words.list.all}
            states={commitmentStates}
            names={words.states}
            counts={answer.data?.byState}
            glyphs={commitmentGlyphs}
          />
        </>
      }
    />
  )
}
