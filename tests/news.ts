import { sql } from 'kysely'
import { makeId, type NewsId, type PhotoId } from '../contract/ids.ts'
import type { Tx } from '../server/platform/db.ts'

/** What is written of an item, apart from whose it is. */
export const newsInput = {
  kind: 'news',
  title: 'Dua puluh desa belajar mengemas',
  lead: 'Kelas kemasan di perpustakaan desa berakhir dengan produk yang siap dijual.',
  text: 'Kelas berlangsung tiga hari.\n\nBank membantu alat kemas.',
  english: null,
  meetingId: null,
} as const

/** Of a province's office: a draft with a picture of which nothing was said, and an item that is published. */
export type Newsed = { draft: NewsId; picture: PhotoId; published: NewsId }

export async function newsIn(tx: Tx, at: Date, provinceId: number): Promise<Newsed> {
  const id = <Id extends string>() => makeId<Id>(at.getTime())
  const told: Newsed = { draft: id<NewsId>(), picture: id<PhotoId>(), published: id<NewsId>() }
  const { kind, title, lead, text } = newsInput
  await sql`
    insert into news_item (id, scope_id, province_id, kind, title, lead, text, written_at, changed_at, published_at)
    select t.id, ${provinceId}, ${provinceId}, ${kind}, ${title}, ${lead}, ${text}, ${at}, ${at}, t.published_at
    from (values (${told.draft}::uuid, null), (${told.published}::uuid, ${at}::timestamptz)) t(id, published_at)`.execute(
    tx,
  )
  const file = told.picture.replaceAll('-', '').padEnd(64, '0')
  await sql`insert into stored_file (sha256, bytes, stored_at) values (${file}, 1, ${at})`.execute(tx)
  await sql`
    insert into photo (id, about, record_id, upload, large, small, width, height, added_at)
    values (${told.picture}::uuid, 'news', ${told.draft}::uuid, ${told.picture}, ${file}, ${file}, 4, 3, ${at})`.execute(
    tx,
  )
  return told
}
