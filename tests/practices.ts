import { sql } from 'kysely'
import { makeId, type PracticeId } from '../contract/ids.ts'
import type { PracticeFacts, PracticeState } from '../contract/practices.ts'
import type { Tx } from '../server/platform/db.ts'

/** A card that could be handed in as it stands. */
export const practiceInput = {
  title: 'Pojok baca di dermaga',
  strategy: 'community-involvement',
  topic: 'education',
  problem: 'Anak nelayan menunggu orang tua di dermaga dan tidak pernah ke perpustakaan.',
  forWhom: 'Anak usia sekolah dan ibu-ibu penjual ikan',
  steps: [
    { text: 'Minta izin kepada pengelola dermaga.' },
    { text: 'Bawa satu peti buku setiap Sabtu pagi.' },
    { text: 'Catat siapa meminjam, kembalikan pekan depan.' },
  ],
  days: 14,
  cost: 350_000,
  materials: 'Peti kedap air, tikar',
  partners: 'Kelompok nelayan',
  conditions: ['coast', 'no-signal'],
  result: 'Tiga puluh anak membaca setiap Sabtu, dan orang tuanya ikut meminjam.',
  pitfalls: 'Saat angin utara dermaga kosong; pindahkan ke balai desa.',
  activities: [],
  pictures: [],
} satisfies PracticeFacts

type Home = { id: string }
type Of = { state: Exclude<PracticeState, 'draft' | 'returned'>; title?: string }

/** A card of a library, as far as it is said. */
export async function practiceIn(
  tx: Tx,
  at: Date,
  home: Home,
  { state, title = practiceInput.title }: Of,
): Promise<PracticeId> {
  const id = makeId<PracticeId>(at.getTime())
  const { strategy, topic, problem, forWhom, days, cost, conditions, result, steps } = practiceInput
  const since = (...states: Of['state'][]) => (states.includes(state) ? at : null)
  await sql`
    insert into practice (id, library_id, province_id, regency_id, scope_id, title, strategy, topic, problem, for_whom, days,
      cost, conditions, result, written_at, changed_at, submitted_at, reviewed_at, published_at, retired_at, retire_reason)
    select ${id}::uuid, id, province_id, regency_id, scope_id, ${title}, ${strategy}, ${topic}, ${problem}, ${forWhom},
      ${days}::int, ${cost}::bigint, ${conditions}::text[], ${result}, ${at}, ${at}, ${at},
      ${since('reviewed', 'published', 'retired')}::timestamptz, ${since('published', 'retired')}::timestamptz,
      ${since('retired')}::timestamptz, ${state === 'retired' ? 'Ada cara yang lebih baik' : null}
    from library where id = ${home.id}::uuid`.execute(tx)
  await sql`
    insert into practice_step (practice_id, nr, text)
    select ${id}::uuid, nr, text from unnest(${steps.map(({ text }) => text)}::text[]) with ordinality s (text, nr)`.execute(
    tx,
  )
  return id
}

/** Of a library in one corner: a card that waits for a review, one that is reviewed, one that is published. */
export type Practised = { waiting: PracticeId; reviewed: PracticeId; published: PracticeId; photo: string }

export async function practicesIn(tx: Tx, at: Date, home: Home): Promise<Practised> {
  const waiting = await practiceIn(tx, at, home, { state: 'submitted' })
  const photo = makeId(at.getTime())
  const file = photo.replaceAll('-', '').padEnd(64, '0')
  await sql`insert into stored_file (sha256, bytes, stored_at) values (${file}, 1, ${at})`.execute(tx)
  await sql`
    insert into photo (id, about, record_id, upload, large, small, width, height, added_at)
    values (${photo}::uuid, 'practice', ${waiting}::uuid, ${photo}, ${file}, ${file}, 4, 3, ${at})`.execute(
    tx,
  )
  await sql`
    insert into practice_picture (practice_id, photo_id, nr, said)
    values (${waiting}::uuid, ${photo}::uuid, 1, 'nobody')`.execute(tx)
  return {
    ...{ waiting, photo },
    reviewed: await practiceIn(tx, at, home, { state: 'reviewed', title: 'Kelas kemasan keripik' }),
    published: await practiceIn(tx, at, home, { state: 'published', title: 'Bank benih desa' }),
  }
}
