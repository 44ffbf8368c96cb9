import { type RawBuilder, type Selectable, sql } from 'kysely'
import type { PhotoSubject } from '../../contract/photos.ts'
import type { Tx } from '../platform/db.ts'
import type { Tables } from '../platform/tables.ts'
import type { Subject } from './policy.ts'

type Place = { from: RawBuilder<unknown>; own?: RawBuilder<boolean>; meeting?: RawBuilder<unknown> }
const records: Record<PhotoSubject, Place> = {
  activity: { from: sql`activity s where true` },
  'aid-item': { from: sql`aid_item s where true` },
  meeting: {
    from: sql`meeting s where s.state <> 'draft'`,
    own: sql`s.id = any ((select acting_doors())::uuid[])`,
  },
  'action-item': {
    from: sql`action_item s where true`,
    own: sql`coalesce(s.person_id = (select acting_person())
      or s.partner_id = any ((select acting_partners())::uuid[]), false)`,
    meeting: sql`(select jsonb_build_object('scope_id', m.scope_id, 'province_id', m.province_id,
      'regency_id', m.regency_id) from meeting m where m.id = s.meeting_id)`,
  },
  delivery: { from: sql`delivery s where true` },
  practice: { from: sql`practice s where practice_mine(s.id)` },
  product: { from: sql`product s where true` },
  content: { from: sql`local_content s where true` },
  news: { from: sql`news_item s where true` },
  story: { from: sql`story s where s.withdrawn_at is null` },
}

/** The record, if it is in sight. `held`: photos are added to it one after the other. */
export async function subjectOf(
  tx: Tx,
  about: PhotoSubject,
  record: string,
  held = false,
): Promise<Subject | undefined> {
  const { from, own = sql`false`, meeting = sql`null` } = records[about]
  const found = await sql<Subject>`
    select ${about}::text as about, s.province_id, s.regency_id, s.scope_id, ${own} as own, ${meeting} as meeting
    from ${from} and s.id = ${record}::uuid ${held ? sql`for no key update of s` : sql``}`.execute(tx)
  return found.rows[0]
}

export type Row = Omit<Selectable<Tables['photo']>, 'about' | 'upload' | 'left_at'> & { about: PhotoSubject }

/** A photo that is in sight, held where it is to change. */
export async function find(tx: Tx, id: string, held = false): Promise<Row | undefined> {
  const found = await sql<Row>`
    select id, about, record_id, caption, latitude, longitude, large, small, width, height, chosen, added_at, added_by
    from photo where id = ${id}::uuid ${held ? sql`for update` : sql``}`.execute(tx)
  return found.rows[0]
}

export async function list(
  tx: Tx,
  about: PhotoSubject,
  record: string,
): Promise<(Row & { added_name: string | null })[]> {
  const found = await sql<Row & { added_name: string | null }>`
    select p.*, n.name as added_name from photo p
    left join names_of(array(select distinct added_by from photo where record_id = ${record}::uuid and added_by is not null)) n on n.id = p.added_by
    where p.about = ${about} and p.record_id = ${record}::uuid order by p.added_at, p.id`.execute(tx)
  return found.rows
}

export async function count(tx: Tx, record: string): Promise<{ all: number; chosen: number }> {
  const { rows } = await sql<{ all: number; chosen: number }>`
    select count(*)::int as "all", count(*) filter (where chosen)::int as chosen from photo
    where record_id = ${record}::uuid`.execute(tx)
  return rows[0] ?? { all: 0, chosen: 0 }
}

export async function insert(tx: Tx, row: Row & { upload: string }): Promise<void> {
  await sql`
    insert into photo (id, about, record_id, upload, caption, latitude, longitude, large, small, width, height, chosen, added_at,
      added_by)
    values (${row.id}::uuid, ${row.about}, ${row.record_id}::uuid, ${row.upload}, ${row.caption}, ${row.latitude}, ${row.longitude},
      ${row.large}, ${row.small}, ${row.width}, ${row.height}, ${row.chosen}, ${row.added_at}::timestamptz,
      ${row.added_by}::uuid)`.execute(tx)
}

export async function setCaption(tx: Tx, id: string, caption: string | null): Promise<void> {
  await sql`update photo set caption = ${caption} where id = ${id}::uuid`.execute(tx)
}

export async function setChosen(tx: Tx, id: string, chosen: boolean): Promise<void> {
  await sql`update photo set chosen = ${chosen} where id = ${id}::uuid`.execute(tx)
}

export async function remove(tx: Tx, id: string): Promise<void> {
  await sql`delete from photo where id = ${id}::uuid`.execute(tx)
}

/** Its record was removed: photos wait for it to be brought back. */
export async function leave(tx: Tx, record: string, at: Date): Promise<void> {
  await sql`select photos_left(${record}::uuid, ${at.toISOString()}::timestamptz)`.execute(tx)
}

/** Photos whose record was removed before `since` go, unless it is back. */
export async function removeLeft(tx: Tx, since: Date): Promise<void> {
  await sql`
    delete from photo p where left_at < ${since} and not exists (select from activity a where a.id = p.record_id)
      and not exists (select from aid_item i where i.id = p.record_id)
      and not exists (select from practice c where c.id = p.record_id)`.execute(tx)
  await sql`update photo set left_at = null where left_at < ${since}`.execute(tx)
}

/** Files that were kept before `since` and that neither a photo nor a document or material names, held against being kept again meanwhile. */
export async function unnamedFiles(tx: Tx, since: Date, most: number): Promise<string[]> {
  const { rows } = await sql<{ sha256: string }>`
    select sha256 from stored_file f where stored_at < ${since}
      and not exists (select from photo p where p.large = f.sha256)
      and not exists (select from photo p where p.small = f.sha256)
      and not exists (select from policy_basis b where b.file = f.sha256)
      and not exists (select from signed_document d where d.file = f.sha256)
      and not exists (select from commitment_paper c where c.file = f.sha256)
      and not exists (select from story_voice v where v.file = f.sha256)
      and not exists (select from learning_item l where l.file = f.sha256)
      and not exists (select from open_data_edition o where o.file = f.sha256)
      and not exists (select from meeting_material t where t.file = f.sha256 and (t.removed_at is null or t.removed_at > ${since}))
    limit ${most} for update skip locked`.execute(tx)
  return rows.map(row => row.sha256)
}

/** Of these uploads, those that a photo, a material or a document was made of. */
export async function taken(tx: Tx, uploads: readonly string[]): Promise<Set<string>> {
  const { rows } = await sql<{ upload: string }>`
    select upload from photo where upload = any(${[...uploads]}::text[])
    union select upload from learning_item where upload = any(${[...uploads]}::text[])
    union select upload from story_voice where upload = any(${[...uploads]}::text[])
    union select upload from meeting_material where upload = any(${[...uploads]}::text[])`.execute(tx)
  return new Set(rows.map(row => row.upload))
}
