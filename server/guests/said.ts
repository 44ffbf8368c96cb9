import type { Language } from '../../contract/fields.ts'
import { type Zone, zoneNames } from '../../contract/zones.ts'
import { invitations as text } from '../../text/invitations.ts'
import type { MeetingRow } from '../meetings/list-queries.ts'
import { dateFormat, dayIn } from '../platform/clock.ts'
import type { Taken } from './mail-queries.ts'

type Span = { starts_at: string; ends_at: string; zone: Zone }

/** The day in words, `Kamis, 13 Agustus 2026`, there. */
export function dayOf(at: string, zone: Zone, language: Language): string {
  const locale = language === 'id' ? 'id-ID' : 'en-GB'
  const parts = { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' } as const
  return dateFormat(locale, { ...parts, timeZone: zoneNames[zone] }).format(new Date(at))
}

/** `08.30 sampai 15.30 WIB`, there. */
export function clockOf({ starts_at, ends_at, zone }: Span, language: Language): string {
  const of = (at: string) =>
    dateFormat('en-GB', { hour: '2-digit', minute: '2-digit', timeZone: zoneNames[zone] })
      .format(new Date(at))
      .replace(':', language === 'id' ? '.' : ':')
  return `${of(starts_at)} ${text[language].until} ${of(ends_at)} ${zone}`
}

/** `Kamis, 13 Agustus 2026, 08.30 sampai 15.30 WIB`; over several days the first and the last. */
export function whenOf(span: Span, language: Language): string {
  const { starts_at, ends_at, zone } = span
  const [first, last] = [starts_at, ends_at].map(at => dayIn(new Date(at), zoneNames[zone]))
  const days =
    first === last
      ? dayOf(starts_at, zone, language)
      : `${dayOf(starts_at, zone, language)} ${text[language].until} ${dayOf(ends_at, zone, language)}`
  return `${days}, ${clockOf(span, language)}`
}

export const placeOf = ({ venue, address }: Pick<MeetingRow, 'venue' | 'address'>): string =>
  [venue, address].filter(Boolean).join(', ')

/** A letter to a guest: what it is about, when and where, and the way to the answer. */
export function mailOf(
  { kind, language, name, deputy_of }: Taken,
  meeting: MeetingRow,
  page: string,
): { subject: string; text: string } {
  const { mail: words } = text[language]
  const own = words[kind]
  const facts = [meeting.title, whenOf(meeting, language), placeOf(meeting), meeting.link]
  const parts = [
    words.hello(name),
    ...(deputy_of ? [words.deputy(deputy_of)] : []),
    own.text(meeting.host ?? meeting.region),
    facts.filter(Boolean).join('\n'),
    `${own.answer}\n${page}`,
    meeting.host ?? words.sign,
  ]
  return { subject: own.subject(meeting.title), text: `${parts.join('\n\n')}\n` }
}
