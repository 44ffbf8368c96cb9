import type { Actor } from '../contract/access.ts'
import { noteMany } from '../contract/attendance.ts'
import { issueCertificates } from '../contract/documents.ts'
import { listGuests } from '../contract/guests.ts'
import type { AttendanceId, GuestId, MeetingId } from '../contract/ids.ts'
import { getMeeting } from '../contract/meetings.ts'
import { momentIn } from '../contract/zones.ts'
import { idOf, randomOf } from './random.ts'
import type { Sender } from './sender.ts'

/**
 * Who came to a meeting on a day, noted at two phones of one door, some at both; and somebody who was on no list. Whoever
 * declined stays away, and a few others do.
 */
export async function attend(
  sender: Sender,
  by: Actor,
  { id: meetingId, day }: { id: MeetingId; day: string },
): Promise<void> {
  const asked = new Date(`${day}T03:00:00Z`)
  const { meeting } = await sender.ask(asked, by, getMeeting, { id: meetingId })
  // an example of before was held with nobody noted
  if (meeting.state !== 'scheduled' && meeting.state !== 'invited') return
  const first = momentIn(meeting.zone, `${day}T08:05`).getTime()
  const noted = momentIn(meeting.zone, `${day}T10:00`)
  const { guests } = await sender.ask(asked, by, listGuests, { meetingId, limit: 200 } as never)
  const came = guests.filter(
    ({ id, state, walkIn }) => !walkIn && state !== 'declined' && randomOf(`came/${id}`).chance(0.9),
  )
  const at = (n: number) => new Date(first + n * 40_000).toISOString()
  const where = { day, agendaItemId: null, signature: null }
  const checkIn = (phone: number) => (guestId: GuestId, n: number) => ({
    ...{ kind: 'check-in' as const, id: idOf<AttendanceId>(`in/${guestId}/${day}/${phone}`, noted), guestId },
    ...{ way: n % 3 === 0 ? ('name' as const) : ('code' as const), at: at(n), ...where },
  })
  const ids = came.map(({ id }) => id)
  const half = Math.ceil(ids.length / 2)
  const walkIn = {
    ...{ kind: 'walk-in' as const, id: idOf<AttendanceId>(`in/${meetingId}/${day}/walk-in`, noted) },
    ...{ guestId: idOf<GuestId>(`guest/${meetingId}/walk-in`, noted), name: 'Nuraini', phone: null },
    ...{ position: 'Ketua', agency: 'PKK kecamatan (contoh)', another: false, at: at(half), ...where },
  }
  const phones = [ids.slice(0, half + 2).map(checkIn(0)), [...ids.slice(half).map(checkIn(1)), walkIn]]
  for (const [phone, records] of phones.entries())
    await sender.send(`attendance/${meetingId}/${day}/${phone}`, noted, by, noteMany, { meetingId, records })
}

/** Certificates for all who were there. */
export async function certify(
  sender: Sender,
  by: Actor,
  { id: meetingId, at }: { id: MeetingId; at: Date },
): Promise<void> {
  const numbers = `SERT/TPBIS/${at.getUTCFullYear()}`
  const input = { meetingId, numbers, issuer: 'Dinas Perpustakaan dan Kearsipan' }
  await sender.send(`certificates/${meetingId}`, at, by, issueCertificates, input)
}
