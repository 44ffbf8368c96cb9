import type { ComponentChildren } from 'preact'
import { type Guest, guestColumns } from '../../../contract/guests.ts'
import type { Zone } from '../../../contract/zones.ts'
import { guests } from '../../../text/guests.ts'
import type { Language } from '../../data/session.tsx'
import type { ListColumn } from '../../shell/use-list.ts'
import { shortDate } from '../../ui/format.ts'
import { GuestMark } from './parts.tsx'

/** The columns of the list of guests: six at first, the others where somebody chooses them. */
export function columnsIn(language: Language, zone: Zone): ListColumn<Guest>[] {
  const words = guests[language]
  const none = <span class="sub">–</span>
  const day = (at: string | null) => (at ? shortDate(at, language, zone) : none)
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
        <GuestMark state={row.state} />
        {(row.deputy ?? row.reason) && (
          <span class="sub small guest-under">{row.deputy?.name ?? row.reason}</span>
        )}
      </>
    ),
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
  const sortable = ['name', 'state', 'part', 'agency', 'region']
  return guestColumns.map((id, at) => ({
    ...{ id, head: words.columns[id], cell: cells[id], sortable: sortable.includes(id), later: at >= 6 },
    ...{ main: id === 'name', bare: id === 'state', wrap: id === 'agency' },
  }))
}
