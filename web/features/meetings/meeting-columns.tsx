import type { ComponentChildren } from 'preact'
import { type Meeting, meetingColumns } from '../../../contract/meetings.ts'
import { meetings } from '../../../text/meetings.ts'
import type { Language } from '../../data/session.tsx'
import type { ListColumn } from '../../shell/use-list.ts'
import { number, shortDate } from '../../ui/format.ts'
import { clockOf } from '../../shell/local-times.ts'
import { MeetingMark } from './parts.tsx'

/** The columns of the list: seven at first, the others where somebody chooses them. */
export function columnsIn(language: Language): ListColumn<Meeting>[] {
  const words = meetings[language]
  const c = words.columns
  const none = <span class="sub">–</span>
  const day = (local: string) => `${shortDate(local.slice(0, 10), language)} ${local.slice(0, 4)}`
  const cells: Record<(typeof meetingColumns)[number], (row: Meeting) => ComponentChildren> = {
    title: row => <b>{row.title}</b>,
    starts: row => (
      <>
        {day(row.starts)}{' '}
        <span class="sub">
          {clockOf(row.starts, language)} {row.zone}
        </span>
      </>
    ),
    region: row => (
      <>
        {row.region} <span class="sub">{row.province}</span>
      </>
    ),
    kind: row => words.kinds[row.kind],
    state: row => <MeetingMark state={row.state} />,
    venue: row => row.venue ?? row.link ?? none,
    official: row => row.official ?? none,
    ends: row => `${day(row.ends)} ${clockOf(row.ends, language)}`,
    mode: row => words.modes[row.mode],
    host: row => row.host ?? none,
    capacity: row => (row.capacity === null ? none : number(row.capacity, language)),
    series: row =>
      row.series === null
        ? none
        : `${row.series}${row.waveNumber === null ? '' : `, ${words.page.wave(row.waveNumber)}`}`,
  }
  const sortable = ['title', 'starts', 'region', 'kind', 'state']
  const long = ['title', 'region', 'venue', 'official']
  return meetingColumns.map((id, at) => ({
    ...{ id, head: c[id], cell: cells[id], sortable: sortable.includes(id), later: at >= 7 },
    ...{ main: id === 'title', numeric: id === 'capacity', bare: id === 'state', wrap: long.includes(id) },
  }))
}
