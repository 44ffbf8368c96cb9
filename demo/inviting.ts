import type { Actor } from '../contract/access.ts'
import {
  addGroup,
  type GuestAnswer,
  noteAnswer,
  sendInvitations,
  writeLetter,
} from '../contract/guest-invitations.ts'
import { addGuests, type GuestPart, listGuests } from '../contract/guests.ts'
import type { GuestId, MeetingId } from '../contract/ids.ts'
import { getMeeting } from '../contract/meetings.ts'
import { dayIn } from '../server/platform/clock.ts'
import { idOf } from './random.ts'
import type { Sender } from './sender.ts'

type Someone = {
  name: string
  position: string
  agency: string
  part: GuestPart
  /** Null: has not answered. */
  says: GuestAnswer | null
}

/** Who comes to a stakeholder meeting, as the articles tell of it: offices, a bank, a cooperative, the press. */
const someones: readonly Someone[] = (
  [
    ['Dra. Hj. Rosmiati, M.Si.', 'Kepala Bidang Ekonomi', 'Bappeda', 'official', 'accepted'],
    ['Hendra Saputra, S.Kom.', 'Kepala Seksi Infrastruktur', 'Dinas Kominfo', 'official', 'accepted'],
    ['Yulianti, S.E.', 'Kepala Bidang', 'Dinas Koperasi dan UKM', 'official', 'tentative'],
    ['Drs. Ahmad Fauzi', 'Sekretaris', 'Dinas Pemberdayaan Masyarakat dan Desa', 'official', null],
    ['Rina Marlina', 'Kepala Cabang', 'Bank daerah (contoh)', 'partner', 'accepted'],
    ['H. Syamsul Bahri', 'Ketua', 'Koperasi simpan pinjam (contoh)', 'partner', 'accepted'],
    ['Dewi Anggraini', 'Wartawan', 'Radio daerah (contoh)', 'press', null],
    ['Ir. Bambang Wijaya', 'Kepala Bidang', 'Dinas Kelautan dan Perikanan', 'official', 'declined'],
  ] as const
).map(([name, position, agency, part, says]) => ({ name, position, agency, part, says }))

const signer = { position: 'Penanggung jawab', acting: null, numberKind: null, number: null, rank: null }

/**
 * Puts guests on a meeting's list, sends their invitations as letters and notes who answered. Nobody of them has an
 * address: the example writes to nobody. With them the managers of libraries in the programme, as many as there are.
 * @param accounts who of those with an account is invited, too
 */
export async function inviteSome(
  sender: Sender,
  by: Actor,
  {
    id: meetingId,
    title,
    at,
    accounts,
  }: { id: MeetingId; title: string; at: Date; accounts: readonly Actor[] },
): Promise<void> {
  const { meeting } = await sender.ask(at, by, getMeeting, { id: meetingId })
  // an example of before was held without guests
  if (meeting.state !== 'scheduled' && meeting.state !== 'invited') return
  const idFor = (name: string) => idOf<GuestId>(`guest/${meetingId}/${name}`, at)
  const none = { personId: null, libraryId: null, partnerId: null, regionId: null, email: null, phone: null }
  const named = someones.map(({ says: _, ...one }) => ({ ...none, ...one, id: idFor(one.name) }))
  const known = accounts.map(({ personId, name, grants: [grant] }) => ({
    ...{ ...none, id: idFor(personId), name, position: null, agency: grant?.name ?? null, personId },
    part: 'participant' as const,
  }))
  const guests = [...named, ...known]
  await sender.send(`guests/${meetingId}`, at, by, addGuests, { meetingId, guests })
  await sender.send(`guests/${meetingId}/managers`, at, by, addGroup, {
    ...{ meetingId, group: 'enrolled-managers', regionId: null, part: 'participant' },
    year: Number(meeting.starts.slice(0, 4)),
  })
  const dated = dayIn(at)
  await sender.send(`letter/${meetingId}`, at, by, writeLetter, {
    ...{
      meetingId,
      version: 0,
      number: `005/112/DPK/${dated.slice(0, 4)}`,
      dated,
      opening: null,
      copies: null,
    },
    ...{ subject: `Undangan ${title}`, office: 'Dinas Perpustakaan dan Kearsipan', address: null },
    ...{ place: meeting.region.replace(/^Kabupaten |^Kota /, ''), signer: { ...signer, name: by.name } },
  })
  const listed = await sender.ask(at, by, listGuests, { meetingId, limit: 200 } as never)
  const ids = listed.guests.map(({ id }) => id)
  await sender.send(`guests/${meetingId}/sent`, at, by, sendInvitations, { meetingId, ids, way: 'letter' })
  for (const { name, says } of someones) {
    if (says === null) continue
    const reason = says === 'declined' ? 'Bertugas di luar kota' : null
    const input = { id: idFor(name), version: 2, answer: says, reason }
    await sender.send(
      `guests/${meetingId}/${name}`,
      new Date(at.getTime() + 86_400_000),
      by,
      noteAnswer,
      input,
    )
  }
}
