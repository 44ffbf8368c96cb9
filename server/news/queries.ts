import { type Selectable, sql } from 'kysely'
import type { InputOf } from '../../contract/endpoint.ts'
import type { listNews, NewsItem, putNews } from '../../contract/news.ts'
import type { Tx } from '../platform/db.ts'
import type { Tables } from '../platform/tables.ts'

export type Row = Selectable<Tables['news_item']> & { office: string }
type Done = { at: Date; by: string }

/** An item in sight, held where it is to change. */
export async function find(tx: Tx, id: string, held = false): Promise<Row | undefined> {
  const { rows } = await sql<Row>`
    select n.*, r.name as office from news_item n join region r on r.id = n.scope_id where n.id = ${id}::uuid
    ${held ? sql`for update of n` : sql``}`.execute(tx)
  return rows[0]
}

type Office = { scope_id: number; province_id: number | null; name: string }
/** The nation or a province. */
export async function office(tx: Tx, id: number): Promise<Office | undefined> {
  const { rows } = await sql<Office>`
    select id as scope_id, case when level = 'province' then id end as province_id, name from region
    where id = ${id} and level in ('nation', 'province') and valid_to is null`.execute(tx)
  return rows[0]
}

const state = sql`case when n.withdrawn_at is not null then 'withdrawn' when n.published_at is not null then 'published'
  else 'draft' end`
export type ListRow = Pick<
  Row,
  'id' | 'kind' | 'title' | 'office' | 'changed_at' | 'published_at' | 'withdrawn_at' | 'scope_id'
> & {
  total: number
}
export async function list(
  tx: Tx,
  { kind, state: asked, region, limit, offset }: InputOf<typeof listNews>,
): Promise<ListRow[]> {
  const { rows } = await sql<ListRow>`
    select n.id, n.kind, n.title, n.scope_id, n.changed_at, n.published_at, n.withdrawn_at, r.name as office,
      count(*) over ()::int as total
    from news_item n join region r on r.id = n.scope_id
    where ${kind ? sql`n.kind = ${kind}` : sql`true`} and ${asked ? sql`${state} = ${asked}` : sql`true`}
      and ${region ? sql`n.scope_id = ${region}` : sql`true`}
    order by n.changed_at desc, n.id limit ${limit} offset ${offset}`.execute(tx)
  return rows
}

type Put = InputOf<typeof putNews>
export async function insert(
  tx: Tx,
  put: Put,
  { scope_id, province_id }: Office,
  { at, by }: Done,
): Promise<void> {
  const { english } = put
  await sql`
    insert into news_item (id, scope_id, province_id, kind, title, lead, text, title_en, lead_en, text_en, meeting_id,
      written_at, written_by, changed_at)
    values (${put.id}::uuid, ${scope_id}, ${province_id}, ${put.kind}, ${put.title}, ${put.lead}, ${put.text},
      ${english?.title ?? null}, ${english?.lead ?? null}, ${english?.text ?? null}, ${put.meetingId}::uuid, ${at}, ${by}::uuid,
      ${at})`.execute(tx)
}
export async function amend(tx: Tx, put: Put, isCorrection: boolean, at: Date): Promise<void> {
  const { english } = put
  await sql`
    update news_item set kind = ${put.kind}, title = ${put.title}, lead = ${put.lead}, text = ${put.text},
      title_en = ${english?.title ?? null}, lead_en = ${english?.lead ?? null}, text_en = ${english?.text ?? null},
      meeting_id = ${put.meetingId}::uuid, changed_at = ${at}, version = version + 1
      ${isCorrection ? sql`, corrected_at = ${at}, correction = ${put.correction}` : sql``}
    where id = ${put.id}::uuid`.execute(tx)
}
export async function publish(tx: Tx, id: string, { at, by }: Done): Promise<void> {
  await sql`
    update news_item set published_at = coalesce(published_at, ${at}::timestamptz), published_by = ${by}::uuid, changed_at = ${at},
      version = version + 1 where id = ${id}::uuid`.execute(tx)
}
export async function withdraw(tx: Tx, id: string, reason: string, { at, by }: Done): Promise<void> {
  await sql`
    update news_item set withdrawn_at = ${at}, withdrawn_by = ${by}::uuid, withdrawn_reason = ${reason}, changed_at = ${at},
      version = version + 1 where id = ${id}::uuid`.execute(tx)
}
/** A draft with its pictures; their files go with the next tidying. */
export async function discard(tx: Tx, id: string): Promise<void> {
  await sql`delete from photo where about = 'news' and record_id = ${id}::uuid`.execute(tx)
  await sql`delete from news_item where id = ${id}::uuid`.execute(tx)
}

type Picture = NewsItem['pictures'][number]
export async function pictures(tx: Tx, id: string): Promise<Picture[]> {
  const { rows } = await sql<Picture>`
    select f.id, f.caption, f.width, f.height, p.said, p.statement from photo f left join news_picture p on p.photo_id = f.id
    where f.about = 'news' and f.record_id = ${id}::uuid order by f.added_at, f.id`.execute(tx)
  return rows
}
export async function say(
  tx: Tx,
  item: string,
  { id, said, statement }: Pick<Picture, 'id' | 'said' | 'statement'>,
): Promise<void> {
  await sql`
    insert into news_picture (photo_id, news_id, said, statement) values (${id}::uuid, ${item}::uuid, ${said}, ${statement})
    on conflict (photo_id) do update set said = excluded.said, statement = excluded.statement`.execute(tx)
}

export async function setContact(
  tx: Tx,
  scope: number,
  contact: string | null,
  { at, by }: Done,
): Promise<void> {
  if (contact === null) await sql`delete from press_contact where scope_id = ${scope}`.execute(tx)
  else
    await sql`
      insert into press_contact (scope_id, contact, set_at, set_by) values (${scope}, ${contact}, ${at}, ${by}::uuid)
      on conflict (scope_id) do update set contact = excluded.contact, set_at = excluded.set_at, set_by = excluded.set_by`.execute(
      tx,
    )
}
export async function contacts(tx: Tx) {
  const { rows } = await sql<{ officeId: number; office: string; contact: string }>`
    select c.scope_id as "officeId", r.name as office, c.contact from press_contact c join region r on r.id = c.scope_id
    order by c.scope_id <> 1, r.name`.execute(tx)
  return rows
}
