import type { ComponentChildren } from 'preact'
import { type Guest, guestColumns } from '../../../contract/guests.ts'
import type { Meeting } from '../../../contract/meetings.ts'
import { guests } from '../../../text/guests.ts'
import type { Language } from '../../data/session.tsx'
import type { ListColumn } from '../../shell/use-list.ts'
import { shortDate } from '../../ui/format.ts'
import { GuestMark } from './parts.tsx'
import { hasBegun, PresenceCell } from './presence.tsx'

/** The columns of the list of guests: seven at first, the others where somebody chooses them; who came, once it may be. */
export function columnsIn(language: Language, meeting: Meeting): ListColumn<Guest>[] {
  const words = guests[language]
  const none = <span class="sub">–</span>
  const day = (at: string | null) => (at ? shortDate(at, language, meeting.zone) : none)
  const cells: Record<(typeof guestColumns)[number], (row: Guest) => ComponentChildren> = {
    name: row => (
      <>
        <b>{row.name}</b>
        {row.deputyOf && (
          <span class="sub small guest-under">
            {words.columns.deputyOf} {row.deputyOf.name}
          </span>
        )}
      </>
    ),
    state: row => (
      <>
        {row.walkIn ? words.presences['walk-in'] : <GuestMark state={row.state} />}
        {(row.deputy ?? row.reason) && (
          <span class="sub small guest-under">{row.deputy?.name ?? row.reason}</span>
        )}
      </>
    ),
    there: row => <PresenceCell row={row} meeting={meeting} />,
    part: row => words.parts[row.part],
    agency: row => row.agency ?? none,
    region: row => row.region ?? none,
    sent: row => (
      <>
        {day(row.sentAt)} {row.sentWay && <span class="sub">{words.ways[row.sentWay]}</span>}
        {row.mail === 'refused' && <span class="sub small guest-under">{words.mails.refused}</span>}
      </>
    ),
    contact: row => [row.phone, row.email].filter(Boolean).join(', ') || none,
    position: row => row.position ?? none,
    answered: row => day(row.answeredAt),
  }
  const sortable = ['name', 'state', 'part', 'agency', 'region', 'there']
  const later = (id: keyof typeof cells, at: number) => at >= 7 || (id === 'there' && !hasBegun(meeting))
  return guestColumns.map((id, at) => ({
    ...{
      id,
      head: words.columns[id],
      cell: cells[id],
      sortable: sortable.includes(id),
      later: later(id, at),
    },
    ...{ main: id === 'name', bare: id === 'state' || id === 'there', wrap: id === 'agency' },
  }))
}
