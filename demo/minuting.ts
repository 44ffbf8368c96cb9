import type { Actor } from '../contract/access.ts'
import type { ActionStepId, AgendaItemId, MeetingId, MinuteLineId } from '../contract/ids.ts'
import { dropItem, finishItem, tellProgress } from '../contract/action-items.ts'
import { approveMinutes, type LineFacts, putLine, sendMinutes } from '../contract/minutes.ts'
import { idOf } from './random.ts'
import type { Sender } from './sender.ts'

/** What came of an action by now. */
type Outcome = { step: 'progress' | 'finish' | 'drop'; after: number; text: string }
type Said = Partial<LineFacts> &
  Pick<LineFacts, 'kind' | 'text'> & {
    /** When it was said, on the day of the meeting in its zone, and under which line of its agenda. */
    clock: string
    agenda: number
    /** Days until its deadline. */
    due?: number
    /** Whether whoever keeps the meeting owns it. */
    own?: boolean
    /** Whether a guest with an account does, where there is one. */
    guest?: boolean
    outcomes?: Outcome[]
  }

/** As A1, A2 and A4 tell of them: what is said where managers and stakeholders meet, and what follows. */
const said: Record<'peer-learning' | 'stakeholder', Said[]> = {
  'peer-learning': [
    {
      ...{ kind: 'development', clock: '10:15', agenda: 2, saidBy: 'Pengelola perpustakaan desa' },
      text: 'Kelas menjahit kini diikuti peserta dari tiga desa tetangga.',
    },
    {
      ...{ kind: 'challenge', clock: '10:40', agenda: 2, saidBy: 'Pengelola perpustakaan desa' },
      text: 'Kemasan produk masih sederhana, sehingga sulit masuk toko oleh-oleh.',
    },
    {
      ...{ kind: 'learned', clock: '11:20', agenda: 2, saidBy: 'Pengelola perpustakaan desa' },
      text: 'Perpustakaan tetangga mengajak kader posyandu menjadi pengajar; kelasnya tidak pernah kosong lagi.',
    },
    {
      ...{ kind: 'learned', clock: '11:35', agenda: 2, saidBy: 'Fasilitator daerah' },
      text: 'Pembukuan sederhana sejak hari pertama membuat bank mau mendengar.',
    },
    {
      ...{ kind: 'action', clock: '14:30', agenda: 3, who: 'Fasilitator daerah', due: 45 },
      text: 'Mendampingi lima perpustakaan desa menyusun rencana kerja.',
      outcomes: [
        { step: 'progress', after: 15, text: 'Tiga perpustakaan desa sudah punya rencana kerja.' },
        { step: 'finish', after: 41, text: 'Kelima rencana kerja selesai dan dikirim ke dinas.' },
      ],
    },
  ],
  stakeholder: [
    {
      ...{ kind: 'note', clock: '09:10', agenda: 0, saidBy: 'Notulis' },
      text: 'Dinas Kelautan dan Perikanan berhalangan; bahan dikirim menyusul.',
    },
    {
      ...{ kind: 'challenge', clock: '10:24', agenda: 2, saidBy: 'Diskominfo' },
      text: 'Sembilan desa di bagian selatan tanpa internet tetap.',
    },
    {
      ...{ kind: 'opportunity', clock: '11:05', agenda: 2, saidBy: 'Dinas Koperasi' },
      text: 'Pasar bulanan di ibu kota provinsi terbuka bagi produk desa.',
    },
    {
      ...{ kind: 'commitment', clock: '13:20', agenda: 3, who: 'Bank daerah (contoh)', form: 'goods' },
      ...{ value: 25_000_000, inKind: '4 mesin kemas', forWhom: '4 desa simpul', due: 50 },
      text: 'Bank daerah menanggung mesin kemas untuk 4 desa simpul.',
    },
    {
      ...{ kind: 'commitment', clock: '13:40', agenda: 3, who: 'Dinas Kominfo', form: 'policy' },
      ...{ inKind: 'Internet tetap di 9 desa', forWhom: '9 perpustakaan desa', due: 79 },
      text: 'Diskominfo memasang internet tetap di 9 desa.',
    },
    {
      ...{ kind: 'decision', clock: '13:52', agenda: 3, saidBy: 'Semua pihak' },
      text: 'Pelatihan kemasan dipusatkan di 4 desa simpul, bukan di 24 desa sekaligus.',
    },
    {
      ...{ kind: 'action', clock: '14:35', agenda: 4, own: true, due: 48 },
      text: 'Menyusun daftar produk siap jual tiap kabupaten.',
    },
    {
      ...{ kind: 'action', clock: '14:40', agenda: 4, who: 'Pengelola perpustakaan desa', due: 130 },
      ...{ guest: true, text: 'Menyiapkan contoh kemasan dari tiga kelompok binaan.' },
    },
    {
      ...{ kind: 'action', clock: '14:45', agenda: 4, who: 'Dinas Koperasi', due: 400 },
      text: 'Melatih kemasan untuk 4 desa simpul.',
      outcomes: [{ step: 'progress', after: 30, text: 'Pelatih sudah ditunjuk; desa pertama dilatih.' }],
    },
    {
      ...{ kind: 'action', clock: '14:55', agenda: 4, who: 'Dinas Pariwisata', due: 60 },
      text: 'Membuka sudut produk desa di pusat oleh-oleh.',
      outcomes: [{ step: 'drop', after: 35, text: 'Gedungnya dipugar sampai tahun depan.' }],
    },
  ],
}

type Meeting = {
  id: MeetingId
  kind: keyof typeof said
  /** Its first day, and its agenda as it stands. */
  day: string
  agenda: readonly AgendaItemId[]
  /** The wall clock there, as a moment. */
  at(clock: string): Date
  /** Somebody invited who has an account. */
  guest: Actor | undefined
}

const commands = { progress: tellProgress, finish: finishItem, drop: dropItem }
const later = (at: Date | string, days: number) => new Date(new Date(at).getTime() + days * 86_400_000)

/** The minutes of a meeting that was held: written, sent for correction, approved a week later; and what came of it. */
export async function minute(sender: Sender, by: Actor, meeting: Meeting, now: Date): Promise<void> {
  const { id, kind, day, agenda } = meeting
  const items: { line: MinuteLineId; outcomes: Outcome[] }[] = []
  for (const [n, { clock, agenda: of, due, own, guest, outcomes = [], ...facts }] of said[kind].entries()) {
    const at = meeting.at(clock)
    const owner = own ? by : guest ? meeting.guest : undefined
    const line = idOf<MinuteLineId>(`minutes/${id}/${n}`, at)
    await sender.send(`minutes/${line}`, at, by, putLine, {
      ...{ saidBy: null, partnerId: null, who: null, scopeId: null, form: null, value: null },
      ...{ inKind: null, forWhom: null, ...facts, personId: owner?.personId ?? null },
      ...(owner && { who: null }),
      ...{ id: line, meetingId: id, version: 0, at: at.toISOString(), agendaItemId: agenda[of] ?? null },
      deadline: due === undefined ? null : later(day, due).toISOString().slice(0, 10),
    })
    items.push({ line, outcomes })
  }
  const [sent, approved] = [later(meeting.at('15:00'), 3), later(meeting.at('09:00'), 8)]
  if (approved > now) return
  const correctBy = later(day, 7).toISOString().slice(0, 10)
  await sender.send(`minutes/${id}/send`, sent, by, sendMinutes, { meetingId: id, version: 1, correctBy })
  await sender.send(`minutes/${id}/approve`, approved, by, approveMinutes, { meetingId: id, version: 2 })
  for (const { line, outcomes } of items)
    for (const { step, after, text } of outcomes) {
      const at = later(meeting.at('10:00'), after)
      if (at > now) continue
      const told = idOf<ActionStepId>(`action/${line}/${step}`, at)
      await sender.send(`action/${told}`, at, by, commands[step], {
        id: told,
        itemId: line,
        text,
        link: null,
      })
    }
}
