import type { PublicMeeting } from '../../contract/meeting-pages.ts'
import { zoneNames, type Zone, localIn } from '../../contract/zones.ts'

const offsets: Record<Zone, string> = { WIB: '+07:00', WITA: '+08:00', WIT: '+09:00' }
const modes = { room: 'Offline', online: 'Online', both: 'Mixed' } as const

/** The meeting as search engines read it (schema.org `Event`), with no more than the page has. */
export function eventOf(meeting: PublicMeeting, url: string, description: string): object {
  const { title, zone, startsAt, endsAt, state, former, mode, venue, address, region, host, link } = meeting
  const at = (moment: string) => `${localIn(zone, new Date(moment))}:00${offsets[zone]}`
  const isMoved = former !== null && state !== 'cancelled'
  const status = state === 'cancelled' ? 'EventCancelled' : isMoved ? 'EventRescheduled' : 'EventScheduled'
  const place = {
    ...{ '@type': 'Place', name: venue ?? region },
    address: {
      '@type': 'PostalAddress',
      ...(address && { streetAddress: address }),
      addressRegion: region,
      addressCountry: 'ID',
    },
  }
  const online = link !== null && { '@type': 'VirtualLocation', url: link }
  return {
    ...{ '@context': 'https://schema.org', '@type': 'Event', name: title, description, url },
    ...{ startDate: at(startsAt), endDate: at(endsAt) },
    ...(isMoved && { previousStartDate: at(former.startsAt) }),
    eventStatus: `https://schema.org/${status}`,
    eventAttendanceMode: `https://schema.org/${modes[mode]}EventAttendanceMode`,
    location:
      mode === 'online' ? online || { '@type': 'VirtualLocation', url } : online ? [place, online] : place,
    ...(host && { organizer: { '@type': 'Organization', name: host } }),
    ...(meeting.speakers.length > 0 && {
      performer: meeting.speakers.map(name => ({ '@type': 'Person', name })),
    }),
    image: new URL('/icons/512.png', url).href,
    isAccessibleForFree: true,
    inLanguage: 'id',
  }
}

/** `08.30` there. */
export const clockAt = (moment: string, zone: Zone, mark: string): string =>
  new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', timeZone: zoneNames[zone] })
    .format(new Date(moment))
    .replace(':', mark)
