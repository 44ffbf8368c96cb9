import { invitationPath } from '../../../contract/guest-invitations.ts'
import type { GuestState } from '../../../contract/guests.ts'
import type { Meeting } from '../../../contract/meetings.ts'
import { guests } from '../../../text/guests.ts'
import { invitations } from '../../../text/invitations.ts'
import { type Language, useText } from '../../data/session.tsx'
import { date, dayDate } from '../../ui/format.ts'
import type { GlyphName } from '../../ui/glyph.tsx'
import { State } from '../../ui/state.tsx'

const glyphs: Record<GuestState, GlyphName> = {
  listed: 'draft',
  sent: 'ring',
  accepted: 'done',
  tentative: 'half',
  declined: 'cancelled',
  deputised: 'moved',
  withdrawn: 'missing',
}

/** How an invitation stands, as a glyph and a word. */
export function GuestMark(props: { state: GuestState; tag?: boolean }) {
  const { states } = useText(guests)
  return (
    <State glyph={glyphs[props.state]} tag={props.tag}>
      {states[props.state]}
    </State>
  )
}

type Span = Pick<Meeting, 'starts' | 'ends' | 'zone'>

/** `Kamis, 13 Agustus 2026, 08.30 sampai 15.30 WIB`; over several days with both of them. */
export function whenOf({ starts, ends, zone }: Span, language: Language): string {
  const { until } = invitations[language]
  const clock = (local: string) => (language === 'id' ? local.slice(11).replace(':', '.') : local.slice(11))
  const [first, last] = [starts.slice(0, 10), ends.slice(0, 10)]
  return first === last
    ? `${dayDate(first, language)}, ${clock(starts)} ${until} ${clock(ends)} ${zone}`
    : `${date(first, language)}, ${clock(starts)} ${until} ${date(last, language)}, ${clock(ends)} ${zone}`
}

export const placeOf = ({ venue, address }: Pick<Meeting, 'venue' | 'address'>): string =>
  [venue, address].filter(Boolean).join(', ')

export const linkOf = (token: string): string => `${location.origin}${invitationPath}/${token}`

type Shared = Span & Pick<Meeting, 'title' | 'state' | 'venue' | 'address' | 'link'>

/** What goes with a link by WhatsApp: the invitation, or what changed since it went out. */
export function shareText(
  { name, token, untold }: { name: string; token: string; untold: boolean },
  meeting: Shared,
  language: Language,
): string {
  const { share } = invitations[language]
  const link = linkOf(token)
  if (meeting.state === 'cancelled') return share.cancelled(name, meeting.title, link)
  const place = placeOf(meeting) || (meeting.link ?? '')
  const words = untold ? share.moved : share.invite
  return words(name, meeting.title, whenOf(meeting, language), place, link)
}
