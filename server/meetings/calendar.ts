import ical, { ICalCalendarMethod, ICalEventStatus } from 'ical-generator'
import type { Language } from '../../contract/fields.ts'
import { meetings as text } from '../../text/meetings.ts'
import type { LineRow } from './agenda-queries.ts'
import { localTimes, type MeetingRow } from './list-queries.ts'
import { fill } from '../../text/fill.ts'

export type Entry = { meeting: MeetingRow; agenda: readonly LineRow[] }
type How = {
  language: Language
  /** Of the calendar; left out for a file of one meeting. */
  name?: string
  /** Sent by somebody to somebody (RFC 5546): who invites, and the page where it is answered. */
  sent?: { by?: { name: string; email: string }; page: string; cancelled: boolean }
}

/**
 * Meetings as iCalendar (RFC 5545). Times are in UTC, which every program shows in its own zone; what the clock shows at
 * the meeting stands in the description. A meeting that was moved or cancelled has a higher SEQUENCE under the same UID.
 */
export function calendarOf(entries: readonly Entry[], { language, name, sent }: How): string {
  const calendar = ical({
    prodId: { company: 'Sinergi', product: 'Pertemuan', language: language.toUpperCase() },
    method: sent?.cancelled ? ICalCalendarMethod.CANCEL : ICalCalendarMethod.PUBLISH,
    ...(name && { name, ttl: 3600 }),
  })
  for (const { meeting, agenda } of entries) {
    calendar.createEvent({
      id: `${meeting.id}@sinergi`,
      start: new Date(meeting.starts_at),
      end: new Date(meeting.ends_at),
      stamp: new Date(meeting.changed_at),
      lastModified: new Date(meeting.changed_at),
      sequence: meeting.sequence,
      status:
        sent?.cancelled || meeting.state === 'cancelled'
          ? ICalEventStatus.CANCELLED
          : ICalEventStatus.CONFIRMED,
      ...(sent?.by && { organizer: sent.by }),
      summary: meeting.title,
      location: [meeting.venue, meeting.address].filter(Boolean).join(', ') || meeting.link,
      description: descriptionOf(meeting, agenda, language),
      ...((sent?.page ?? meeting.link) && { url: sent?.page ?? meeting.link }),
    })
  }
  return calendar.toString()
}

function descriptionOf(meeting: MeetingRow, agenda: readonly LineRow[], language: Language): string {
  const words = text[language]
  const { starts, ends } = localTimes(meeting, meeting.zone)
  const facts = [
    `${words.kinds[meeting.kind]}, ${meeting.region}`,
    `${said(starts)} – ${ends.slice(0, 10) === starts.slice(0, 10) ? ends.slice(11) : said(ends)} ${meeting.zone}`,
    ...(meeting.host ? [fill(words.calendar.host, { host: meeting.host })] : []),
    ...(meeting.link ? [meeting.link] : []),
    ...(meeting.healthRules ? [meeting.healthRules] : []),
  ]
  const lines = agenda.map(line => {
    const at = localTimes(line, meeting.zone)
    const day = at.starts.slice(0, 10) === starts.slice(0, 10) ? '' : `${at.starts.slice(0, 10)} `
    const more = [line.speaker, line.room].filter(Boolean).join(', ')
    return `${day}${at.starts.slice(11)}–${at.ends.slice(11)} ${line.title}${more ? ` (${more})` : ''}`
  })
  return [...facts, ...(lines.length > 0 ? ['', words.calendar.agenda, ...lines] : [])].join('\n')
}

const said = (local: string) => local.replace('T', ' ')
