import { sql } from 'kysely'
import type { PhotoId } from '../../contract/ids.ts'
import type { photoShows } from '../../contract/products.ts'
import type { Tx } from '../platform/db.ts'
import type { Done } from './queries.ts'

type Shows = (typeof photoShows)[number]
export type Photographed = {
  id: string
  about: 'product' | 'content'
  record_id: string
  producer_id: string | null
  library_id: string
  province_id: number
  regency_id: number | null
  scope_id: number
}

/** A photo in sight with what it is of: a product, or local content, which comes later and is known by its table. */
export async function subjectOf(tx: Tx, photoId: string): Promise<Photographed | undefined> {
  const { rows } = await sql<Photographed>`
    select f.about, f.record_id, f.record_id as id, p.producer_id, coalesce(p.library_id, t.library_id) as library_id,
      coalesce(p.province_id, t.province_id) as province_id, coalesce(p.regency_id, t.regency_id) as regency_id,
      coalesce(p.scope_id, t.scope_id) as scope_id
    from photo f left join product p on f.about = 'product' and p.id = f.record_id
    left join local_content t on f.about = 'content' and t.id = f.record_id
    where f.id = ${photoId}::uuid and (p.id is not null or t.id is not null) for update of f`.execute(tx)
  return rows[0]
}

/** What was said of a photo, in the place of what was said before. */
export async function clear(
  tx: Tx,
  photoId: string,
  shows: Shows,
  consentIds: readonly string[],
  { at, by }: Done,
): Promise<void> {
  await sql`delete from photo_consent where photo_id = ${photoId}::uuid`.execute(tx)
  await sql`insert into photo_clearance (photo_id, shows, said_at, said_by) values (${photoId}::uuid, ${shows}, ${at}, ${by}::uuid)
    on conflict (photo_id) do update set shows = excluded.shows, said_at = excluded.said_at, said_by = excluded.said_by`.execute(
    tx,
  )
  await sql`insert into photo_consent (photo_id, consent_id)
    select distinct ${photoId}::uuid, id from unnest(${[...consentIds]}::uuid[]) id`.execute(tx)
}

export type Cleared = {
  id: PhotoId
  caption: string | null
  shows: Shows | null
  consentIds: string[]
  cleared: boolean
}
/** The photos of a record, as far as the reader sees them. */
export async function listOf(tx: Tx, record: string, today: string): Promise<Cleared[]> {
  const { rows } = await sql<Cleared>`
    select f.id, f.caption, k.shows, photo_cleared(f.id, ${today}::date) as cleared,
      array(select l.consent_id::text from photo_consent l where l.photo_id = f.id order by l.consent_id) as "consentIds"
    from photo f left join photo_clearance k on k.photo_id = f.id
    where f.record_id = ${record}::uuid and f.about in ('product', 'content') order by f.added_at, f.id`.execute(
    tx,
  )
  return rows
}
