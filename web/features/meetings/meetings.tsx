import { useState } from 'preact/hooks'
import { useLocation } from 'wouter'
import { may } from '../../../contract/access.ts'
import { exportMeetings, listMeetings, meetingKinds, meetingStates } from '../../../contract/meetings.ts'
import { meetings } from '../../../text/meetings.ts'
import { useAsk } from '../../data/queries.ts'
import { useSession, useSignedIn, useText } from '../../data/session.tsx'
import { given } from '../../data/url.ts'
import { FilterSelect } from '../../shell/filter-select.tsx'
import { MeetingTabs } from '../../shell/meeting-tabs.tsx'
import { MyDoors } from '../../shell/my-doors.tsx'
import { OfficeList } from '../../shell/office-list.tsx'
import { RegionFilter, regionIdOf } from '../../shell/region-filter.tsx'
import { StateChips } from '../../shell/state-chips.tsx'
import { useList } from '../../shell/use-list.ts'
import { Button } from '../../ui/button.tsx'
import { DateInput } from '../../ui/date-input.tsx'
import { number } from '../../ui/format.ts'
import { optionsOf } from '../../ui/options.ts'
import { columnsIn } from './meeting-columns.tsx'
import { MeetingForm } from './meeting-form.tsx'

const size = 50
const none = { cari: '', wilayah: '', jenis: '', sejak: '', keadaan: 'all' }

/** Trainings, peer-learning and stakeholder meetings of one's regions, above and below. */
export function MeetingsPage() {
  const words = useText(meetings)
  const { language } = useSession()
  const { grant } = useSignedIn()
  const [, go] = useLocation()
  const [planning, setPlanning] = useState(false)
  const keeps = may['meetings.keep'].some(role => role === grant.role)
  const list = useList({
    list: 'meetings',
    none,
    known: { jenis: meetingKinds, keadaan: ['all', ...meetingStates] },
    sort: { column: 'starts', descending: true },
    columns: columnsIn(language),
    rowKey: row => row.id,
  })
  const { filters } = list
  const input = {
    q: given(filters.cari),
    region: regionIdOf(filters.wilayah),
    kind: given(filters.jenis),
    from: given(filters.sejak),
    state: filters.keadaan === 'all' ? undefined : filters.keadaan,
    sort: list.sort.column,
    order: list.order,
  }
  const answer = useAsk(listMeetings, { ...input, limit: size, offset: list.offset } as never)
  return (
    <>
      <OfficeList
        list={list}
        at="meetings"
        title={words.list.title}
        note={answer.data && words.list.count(number(answer.data.total, language))}
        main={
          keeps && (
            <Button variant="go" size="sm" icon="plus" onClick={() => setPlanning(true)}>
              {words.list.plan}
            </Button>
          )
        }
        keysOff={planning}
        tabs={
          <>
            <MyDoors />
            <MeetingTabs at="list" />
          </>
        }
        download={{ endpoint: exportMeetings, input }}
        answer={answer}
        rowsOf={({ meetings: rows, total }) => ({ rows, total })}
        size={size}
        rowHref={row => `/pertemuan/${row.id}`}
        words={words.list}
        filters={
          <>
            <RegionFilter value={filters.wilayah} onChange={wilayah => list.filter({ wilayah })} />
            <FilterSelect
              list={list}
              name="jenis"
              label={words.columns.kind}
              all={words.list.anyKind}
              options={optionsOf(meetingKinds, words.kinds)}
            />
            <DateInput
              small
              label={words.list.from}
              value={filters.sejak}
              onChange={sejak => list.filter({ sejak })}
            />
            <StateChips
              list={list}
              name="keadaan"
              label={words.list.states}
              all={words.list.all}
              states={meetingStates}
              names={words.states}
              counts={answer.data?.byState}
            />
          </>
        }
      />
      {planning && (
        <MeetingForm
          before={null}
          onClose={() => setPlanning(false)}
          onPlanned={id => go(`/pertemuan/${id}`)}
        />
      )}
    </>
  )
}
