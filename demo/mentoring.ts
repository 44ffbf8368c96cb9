import type { Actor } from '../contract/access.ts'
import type { LibraryId, MentoringRequestId, MentoringStepId, MentoringVisitId } from '../contract/ids.ts'
import { listLibraries } from '../contract/libraries.ts'
import {
  askForMentoring,
  assignMentoring,
  closeMentoringStep,
  holdMentoring,
  planMentoring,
  type VisitKind,
} from '../contract/mentoring.ts'
import { dayIn } from '../server/platform/clock.ts'
import type { Db } from '../server/platform/db.ts'
import { idOf } from './random.ts'
import { actorsOf } from './seats.ts'
import type { Sender } from './sender.ts'

const day = 86_400_000
/** Of the libraries that a trainer mentors, Maryam's first: which was visited how many days ago, how, and what was advised. */
const told: { nth: number; ago: number; kind: VisitKind; advice: string; step: string; done: boolean }[] = [
  {
    ...{ nth: 0, ago: 170, kind: 'visit', step: 'Sediakan buku tamu di meja depan', done: true },
    advice:
      'Pengunjung ramai sore hari, tetapi belum dicatat. Disepakati buku tamu diisi setiap hari dan dijumlah tiap akhir bulan.',
  },
  {
    ...{ nth: 1, ago: 150, kind: 'visit', step: 'Susun jadwal kelas komputer tiap Sabtu', done: true },
    advice: 'Komputer bantuan terpasang. Kelas dimulai dari kelompok ibu-ibu yang sudah meminta.',
  },
  {
    ...{ nth: 2, ago: 120, kind: 'call', step: 'Isi laporan dua bulan yang tertinggal', done: false },
    advice:
      'Pengelola baru belum tahu cara mengisi laporan; dipandu lewat telepon sampai selesai satu bulan.',
  },
  {
    ...{ nth: 3, ago: 95, kind: 'visit', step: 'Temui kepala desa tentang listrik ruang baca', done: false },
    advice: 'Ruang baca pindah ke balai desa. Rak perlu ditata ulang dan jam buka dipasang di pintu.',
  },
  {
    ...{ nth: 0, ago: 40, kind: 'online', step: 'Ajak kelompok keripik mencoba kemasan baru', done: false },
    advice: 'Kelas keripik berjalan. Langkah berikutnya pemasaran: foto produk dan harga ditulis bersama.',
  },
]

/** Mukhtar mentors eight libraries; Maryam asks him to come, and he has planned to. */
export async function mentorSome(db: Db, sender: Sender, now: Date): Promise<void> {
  const people = await actorsOf(db, ['rismarini', 'mukhtar', 'maryam'])
  const [rismarini, mukhtar, maryam] = [people.get('rismarini'), people.get('mukhtar'), people.get('maryam')]
  if (!rismarini || !mukhtar || !maryam) return
  const [own] = (await sender.ask(now, maryam, listLibraries, { limit: 1 })).libraries
  const { libraries } = await sender.ask(now, rismarini, listLibraries, { kind: 'village', limit: 40 })
  const others = libraries.filter(({ id, closedOn }) => id !== own?.id && closedOn === null).slice(0, 7)
  if (!own || others.length < 7) return
  const ids = [own.id, ...others.map(({ id }) => id)]
  const begun = new Date(now.getTime() - 190 * day)
  await sender.send('mentoring/assign', begun, rismarini, assignMentoring, {
    ...{ libraryIds: ids, trainerId: mukhtar.personId, on: dayIn(begun), note: null },
  })
  for (const one of told) await visit(sender, { mukhtar, maryam, ids }, one, now)
  const asked = new Date(now.getTime() - 2 * day)
  await sender.send('mentoring/ask', asked, maryam, askForMentoring, {
    ...{ id: idOf<MentoringRequestId>('mentoring/ask', asked), libraryId: own.id },
    reason: 'Kami ingin memasarkan keripik tempe ke kota, tetapi belum tahu izin apa yang diperlukan.',
  })
  const planned = new Date(now.getTime() - day)
  await sender.send('mentoring/plan', planned, mukhtar, planMentoring, {
    ...{ id: idOf<MentoringVisitId>('mentoring/plan', planned), libraryId: own.id, kind: 'visit' },
    ...{ on: dayIn(new Date(now.getTime() + 6 * day)), about: 'Izin PIRT dan kemasan keripik tempe' },
  })
}

async function visit(
  sender: Sender,
  { mukhtar, maryam, ids }: { mukhtar: Actor; maryam: Actor; ids: readonly LibraryId[] },
  { nth, ago, kind, advice, step, done }: (typeof told)[number],
  now: Date,
): Promise<void> {
  const libraryId = ids[nth]
  if (!libraryId) return
  const at = new Date(now.getTime() - ago * day)
  const key = `mentoring/${nth}/${ago}`
  const id = idOf<MentoringStepId>(`${key}/step`, at)
  await sender.send(key, at, mukhtar, holdMentoring, {
    ...{ id: idOf<MentoringVisitId>(key, at), libraryId, version: null, kind, on: dayIn(at), advice },
    planItemId: null,
    steps: [{ id, text: step, due: dayIn(new Date(at.getTime() + 21 * day)), by: 'library' }],
  })
  if (!done) return
  const closed = new Date(at.getTime() + 12 * day)
  await sender.send(`${key}/done`, closed, nth === 0 ? maryam : mukhtar, closeMentoringStep, {
    ...{ id, version: 1, outcome: 'done', on: dayIn(closed), word: 'Sudah berjalan, dicatat setiap hari.' },
  })
}
