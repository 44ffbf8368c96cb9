import './attendance.css'
import { useParams } from 'wouter'
import { exportAttendance, isDoorOpen, listAttendance } from '../../../contract/attendance.ts'
import type { ResultOf } from '../../../contract/endpoint.ts'
import type { AgendaItemId, MeetingId } from '../../../contract/ids.ts'
import { attendance } from '../../../text/attendance.ts'
import { useAsk } from '../../data/queries.ts'
import { useSession, useText } from '../../data/session.tsx'
import { given, useFilters } from '../../data/url.ts'
import { ExportMenu, Pages } from '../../shell/list-parts.tsx'
import { OfficePage } from '../../shell/office-page.tsx'
import { Waiting } from '../../shell/waiting.tsx'
import { SessionSelect } from '../../shell/session-select.tsx'
import { Button } from '../../ui/button.tsx'
import { FilterChips } from '../../ui/chip.tsx'
import { Empty } from '../../ui/empty.tsx'
import { number } from '../../ui/format.ts'
import { PageHead, Wrap } from '../../ui/page.tsx'
import { SearchBox } from '../../ui/search-box.tsx'
import { AttendanceTable } from './attendance-table.tsx'
import { Doubles } from './doubles.tsx'
import { Signatures } from './signatures.tsx'

type Told = ResultOf<typeof listAttendance>
const size = 100
const none = { cari: '', hari: '', sesi: '', hadir: 'semua', urut: 'name', arah: 'asc', mulai: '0' }

/** Who was at a meeting, by day and session. */
export function AttendancePage() {
  const { id = '' } = useParams()
  const [filters, set] = useFilters(none)
  const offset = Math.max(0, Math.trunc(Number(filters.mulai)) || 0)
  const filter = {
    id: id as MeetingId,
    q: given(filters.cari),
    day: given(filters.hari),
    agendaItemId: given(filters.sesi) as AgendaItemId | undefined,
    ...(filters.hadir !== 'semua' && { there: filters.hadir === 'ya' }),
    sort: filters.urut as 'name',
    order: filters.arah as 'asc',
  }
  const answer = useAsk(listAttendance, { ...filter, limit: size, offset })
  return (
    <OfficePage at="meetings">
      <Wrap>
        <Waiting answer={answer} kind="rows">
          {told => (
            <>
              <Head told={told} filter={filter} />
              <Doubles doubles={told.doubles} />
              <Filters told={told} filters={filters} set={change => set({ ...change, mulai: '0' })} />
              <Rows told={told} filters={filters} set={set} />
              <Pages
                total={told.total}
                offset={offset}
                size={size}
                go={mulai => set({ mulai: String(mulai) })}
              />
              {told.meeting.mine && isDoorOpen(told.meeting.state) && <Signatures meeting={told.meeting} />}
            </>
          )}
        </Waiting>
      </Wrap>
    </OfficePage>
  )
}

type Filters = typeof none
type Set = (change: Partial<Filters>, how?: { replace?: boolean }) => void

function Head({ told, filter }: { told: Told; filter: object }) {
  const words = useText(attendance)
  const { language } = useSession()
  const { meeting, present, absent } = told
  return (
    <PageHead
      over={<a href={`/pertemuan/${meeting.id}`}>{meeting.title}</a>}
      title={words.list.title}
      note={words.list.note(number(present, language), number(present + absent, language))}
      actions={
        <>
          <Button size="sm" icon="chart" href={`/pertemuan/${meeting.id}/layar`}>
            {words.screen.link}
          </Button>
          <ExportMenu download={exportAttendance} input={filter} />
          {meeting.mine && isDoorOpen(meeting.state) && (
            <Button variant="go" size="sm" icon="qr" href={`/pertemuan/${meeting.id}/pintu`}>
              {words.door.link}
            </Button>
          )}
        </>
      }
    />
  )
}

function Filters({ told, filters, set }: { told: Told; filters: Filters; set: Set }) {
  const words = useText(attendance)
  const { language } = useSession()
  const { meeting, lines, present, absent } = told
  const count = (n: number) => number(n, language)
  return (
    <div class="row filters">
      <SearchBox
        label={words.list.search}
        value={filters.cari}
        onChange={cari => set({ cari }, { replace: true })}
        clearLabel={words.list.clear}
      />
      <SessionSelect
        meeting={meeting}
        lines={lines}
        every
        small
        value={filters.hari ? { day: filters.hari, agendaItemId: filters.sesi || null } : null}
        onChange={session => set({ hari: session?.day ?? '', sesi: session?.agendaItemId ?? '' })}
      />
      <FilterChips
        label={words.columns.there}
        value={filters.hadir}
        onChange={hadir => set({ hadir })}
        chips={[
          { id: 'semua', label: words.list.all, count: count(present + absent) },
          { id: 'ya', label: words.present, glyph: 'done', count: count(present) },
          { id: 'tidak', label: words.absent, glyph: 'ring', count: count(absent) },
        ]}
      />
    </div>
  )
}

function Rows({ told, filters, set }: { told: Told; filters: Filters; set: Set }) {
  const { list: words } = useText(attendance)
  if (told.present + told.absent === 0) return <Empty title={words.none} text={words.noneText} />
  if (told.guests.length === 0)
    return (
      <Empty title={words.empty} text={words.emptyText}>
        <Button onClick={() => set(none)}>{words.clearFilters}</Button>
      </Empty>
    )
  return (
    <AttendanceTable
      told={told}
      session={filters.hari ? { day: filters.hari, agendaItemId: filters.sesi || null } : null}
      sort={{ column: filters.urut, descending: filters.arah === 'desc' }}
      onSort={({ column, descending }) =>
        set({ urut: column, arah: descending ? 'desc' : 'asc', mulai: '0' })
      }
    />
  )
}
