import {
  exportFollowUps,
  type FollowUpKind,
  followUpKinds,
  followUpStates,
  listFollowUps,
} from '../../../contract/follow-up.ts'
import { followUp } from '../../../text/follow-up.ts'
import { minutes } from '../../../text/minutes.ts'
import { useAsk } from '../../data/queries.ts'
import { useSession, useText } from '../../data/session.tsx'
import { given } from '../../data/url.ts'
import { MeetingTabs } from '../../shell/meeting-tabs.tsx'
import { FilterSelect } from '../../shell/filter-select.tsx'
import { OfficeList } from '../../shell/office-list.tsx'
import { RegionFilter, regionIdOf } from '../../shell/region-filter.tsx'
import { StateChips } from '../../shell/state-chips.tsx'
import { useList } from '../../shell/use-list.ts'
import { Chip } from '../../ui/chip.tsx'
import { number } from '../../ui/format.ts'
import { columnsIn } from './columns.tsx'
import { FollowUpPanel } from './item-panel.tsx'

const size = 50
const none = {
  cari: '',
  wilayah: '',
  jenis: '',
  milik: 'all',
  tenggat: 'all',
  pertemuan: '',
  keadaan: 'all',
}

/** What meetings in one's sight have led to, what was promised, and what one took on oneself. */
export function FollowUpsPage() {
  const words = useText(followUp)
  const { itemStates } = useText(minutes)
  const { language } = useSession()
  const list = useList({
    list: 'action-items',
    none,
    known: {
      ...{ milik: ['all', 'mine'], tenggat: ['all', 'late'], keadaan: ['all', ...followUpStates] },
      jenis: ['', ...followUpKinds],
    },
    sort: { column: 'deadline', descending: false },
    columns: columnsIn(language),
    rowKey: row => row.id,
  })
  const { filters } = list
  const input = {
    q: given(filters.cari),
    mine: filters.milik === 'mine' ? 'true' : undefined,
    late: filters.tenggat === 'late' ? 'true' : undefined,
    region: regionIdOf(filters.wilayah),
    meetingId: given(filters.pertemuan),
    state: filters.keadaan === 'all' ? undefined : filters.keadaan,
    kind: given(filters.jenis),
    sort: list.sort.column,
    order: list.order,
  }
  const answer = useAsk(listFollowUps, { ...input, limit: size, offset: list.offset } as never)
  const meeting = answer.data?.items[0]?.meeting
  const kindOf = (kind: FollowUpKind) => {
    const count = answer.data?.byKind[kind]
    return count === undefined ? words.kinds[kind] : `${words.kinds[kind]} (${number(count, language)})`
  }
  return (
    <OfficeList
      list={list}
      at="meetings"
      title={words.list.title}
      note={
        answer.data &&
        [
          words.list.count(number(answer.data.total, language)),
          answer.data.late > 0 && words.list.lateCount(number(answer.data.late, language)),
        ]
          .filter(Boolean)
          .join(' · ')
      }
      tabs={<MeetingTabs at="items" />}
      download={{ endpoint: exportFollowUps, input }}
      answer={answer}
      rowsOf={({ items: rows, total }) => ({ rows, total })}
      size={size}
      words={words.list}
      panel={(row, { close }) => <FollowUpPanel key={row.id} row={row} onClose={close} />}
      filters={
        <>
          <RegionFilter value={filters.wilayah} onChange={wilayah => list.filter({ wilayah })} />
          <FilterSelect
            list={list}
            name="jenis"
            label={words.list.kinds}
            all={words.list.allKinds}
            options={followUpKinds.map(kind => ({ value: kind, label: kindOf(kind) }))}
          />
          {filters.pertemuan !== '' && (
            <Chip pressed icon="cross" onClick={() => list.filter({ pertemuan: '' })}>
              {words.list.oneMeeting(meeting ?? '…')}
            </Chip>
          )}
          <Chip
            pressed={filters.milik === 'mine'}
            icon="person"
            onClick={() => list.filter({ milik: filters.milik === 'mine' ? 'all' : 'mine' })}
          >
            {words.list.mine}
          </Chip>
          <Chip
            pressed={filters.tenggat === 'late'}
            glyph="late"
            count={answer.data && number(answer.data.late, language)}
            onClick={() => list.filter({ tenggat: filters.tenggat === 'late' ? 'all' : 'late' })}
          >
            {words.list.late}
          </Chip>
          <StateChips
            list={list}
            name="keadaan"
            label={words.list.states}
            all={words.list.all}
            states={followUpStates}
            names={{ ...itemStates, waiting: words.stateWaiting }}
            counts={answer.data?.byState}
          />
        </>
      }
    />
  )
}
