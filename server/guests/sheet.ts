import type { InputOf } from '../../contract/endpoint.ts'
import type { exportGuests } from '../../contract/guest-invitations.ts'
import { localIn, zoneNames } from '../../contract/zones.ts'
import { guests as text } from '../../text/guests.ts'
import type { MeetingRow } from '../meetings/list-queries.ts'
import { dayIn } from '../platform/clock.ts'
import { columnsAsked, type Named } from '../platform/columns.ts'
import type { Column, Context, Sheet } from '../platform/endpoint.ts'
import { count, type GuestRow, pages } from './list-queries.ts'
import { sumsOf } from './rules.ts'

/** The list as a file, its words in the reader's language. */
export async function sheet(
  c: Context,
  input: InputOf<typeof exportGuests>,
  meeting: MeetingRow,
): Promise<Sheet> {
  const { language } = c.actor
  c.looked({
    ...{ kind: 'guests-file', id: meeting.id, fields: ['name', 'phone', 'email'] },
    ...{ people: sumsOf(await count(c.tx, input), input).total, scopeId: meeting.scope_id },
  })
  return {
    name: `${text[language].file}-${dayIn(new Date(meeting.starts_at))}`,
    columns: columnsIn(language, meeting, { asked: input.columns, now: c.now }),
    rows: pages(c.tx, c.actor, input),
  }
}

function columnsIn(
  language: 'id' | 'en',
  { zone, starts_at }: MeetingRow,
  { asked, now }: { asked: readonly string[] | undefined; now: Date },
): Column<GuestRow>[] {
  const words = text[language]
  const column = (name: keyof typeof words.columns, value: Column<GuestRow>['value']): Named<GuestRow> => ({
    id: name,
    title: { id: text.id.columns[name], en: text.en.columns[name] },
    value,
  })
  const day = (at: string | null) => at && dayIn(new Date(at), zoneNames[zone])
  // before its day nobody was there, and nobody was not
  const hasBegun = dayIn(now, zoneNames[zone]) >= dayIn(new Date(starts_at), zoneNames[zone])
  const presenceOf = ({ there, state, walkIn }: GuestRow) => {
    if (there.length > 0) return words.presences.present
    if (!hasBegun) return null
    return words.presences[state === 'accepted' && !walkIn ? 'missed' : 'absent']
  }
  const timeOf = ({ at, session }: GuestRow['there'][number]) =>
    [localIn(zone, new Date(at)).replace('T', ' '), session].filter(Boolean).join(' ')
  const all = [
    column('name', row => row.name),
    column('position', row => row.position),
    column('agency', row => row.agency),
    column('region', row => row.region),
    column('part', row => words.parts[row.part]),
    column('state', row => words.states[row.state]),
    column('there', row => presenceOf(row)),
    column('came', row => row.there.map(timeOf).join('; ') || null),
    column('walkIn', row => (row.walkIn ? words.presences['walk-in'] : null)),
    column('reason', row => row.reason),
    column('deputyOf', row => row.deputy_of?.name ?? null),
    column('deputy', row => row.deputy?.name ?? null),
    column('email', row => row.email),
    column('phone', row => row.phone),
    column('sent', row => day(row.sentAt)),
    column('way', row => row.sentWay && words.ways[row.sentWay]),
    column('answered', row => day(row.answeredAt)),
  ]
  return columnsAsked(all, asked, {
    ...{ state: ['state', 'reason', 'deputy'], contact: ['email', 'phone'], sent: ['sent', 'way'] },
    there: ['there', 'came', 'walkIn'],
    name: ['name', 'deputyOf'],
  })
}
