import { sql } from 'kysely'
import { type Actor, may } from '../../contract/access.ts'
import type { Booth, putBooth, showBooth } from '../../contract/booths.ts'
import type { InputOf, ResultOf } from '../../contract/endpoint.ts'
import type { LibraryRow } from '../libraries/libraries.ts'
import { inSight } from '../meetings/sight-queries.ts'
import type { Tx } from '../platform/db.ts'

type Placed = { province_id: number | null; regency_id: number | null; scope_id: number }
type Put = InputOf<typeof putBooth>
type Done = { at: Date; by: string }

/** Those who set up booths at one meeting wait for each other, so that none is given a table twice. */
export async function oneAtATime(tx: Tx, meetingId: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${meetingId}, 65))`.execute(tx)
}

export type Held = Placed & {
  id: string
  meeting_id: string
  library_id: string
  number: number
  version: number
  meeting: Placed & { state: string }
}
/** A booth in sight, held, with its meeting's place. */
export async function lock(tx: Tx, id: string): Promise<Held | undefined> {
  const { rows } = await sql<Held>`
    select b.*, jsonb_build_object('province_id', m.province_id, 'regency_id', m.regency_id, 'scope_id', m.scope_id,
      'state', m.state) as meeting
    from booth b join meeting m on m.id = b.meeting_id where b.id = ${id}::uuid for update of b`.execute(tx)
  return rows[0]
}

export async function nextNumber(tx: Tx, meetingId: string): Promise<number> {
  const { rows } = await sql<{ next: number }>`
    select coalesce(min(n), 1)::int as next from generate_series(1, 999) n
    where not exists (select from booth b where b.meeting_id = ${meetingId}::uuid and b.number = n)`.execute(
    tx,
  )
  return rows[0]?.next ?? 1
}

/** How many of what a booth is to show are of the library and may be shown today. */
export async function showable(tx: Tx, put: Put, libraryId: string, today: string): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    select (select count(*) from product p where p.id = any(${put.productIds}::uuid[]) and p.library_id = ${libraryId}::uuid
        and product_shown(p, ${today}::date))::int
      + (select count(*) from local_content p where p.id = any(${put.contentIds}::uuid[]) and p.library_id = ${libraryId}::uuid
        and content_shown(p, ${today}::date))::int
      + (select count(*) from activity a where a.id = any(${put.activityIds}::uuid[]) and a.library_id = ${libraryId}::uuid
        and a.is_verified)::int
      + (select count(*) from practice p where p.id = any(${put.practiceIds}::uuid[]) and p.library_id = ${libraryId}::uuid
        and p.published_at is not null and p.retired_at is null)::int as n`.execute(tx)
  return rows[0]?.n ?? 0
}

export async function insert(
  tx: Tx,
  put: Put & { number: number; code: string },
  { id: library_id, province_id, regency_id, scope_id }: LibraryRow,
  { at, by }: Done,
): Promise<void> {
  await sql`
    insert into booth (id, meeting_id, library_id, province_id, regency_id, scope_id, number, title, about, code, set_at, set_by)
    values (${put.id}::uuid, ${put.meetingId}::uuid, ${library_id}::uuid, ${province_id}, ${regency_id}, ${scope_id},
      ${put.number}, ${put.title}, ${put.about}, ${put.code}, ${at}, ${by}::uuid)`.execute(tx)
}
export async function amend(tx: Tx, put: Put & { number: number }): Promise<void> {
  await sql`update booth set number = ${put.number}, title = ${put.title}, about = ${put.about}, version = version + 1
    where id = ${put.id}::uuid`.execute(tx)
}
/** What it shows, in the order that was chosen. */
export async function setItems(tx: Tx, put: Put): Promise<void> {
  await sql`delete from booth_item where booth_id = ${put.id}::uuid`.execute(tx)
  for (const [kind, ids] of [
    ['product', put.productIds],
    ['content', put.contentIds],
    ['activity', put.activityIds],
    ['practice', put.practiceIds],
  ] as const)
    await sql`insert into booth_item (booth_id, kind, record_id, place)
      select ${put.id}::uuid, ${kind}, id, min(place)::int from unnest(${ids}::uuid[]) with ordinality o (id, place) group by id`.execute(
      tx,
    )
}
export async function remove(tx: Tx, id: string): Promise<void> {
  await sql`delete from booth where id = ${id}::uuid`.execute(tx)
}

export type Row = Omit<Booth, 'mine'> & { library: Placed; meeting: Placed }
/** The booths of a meeting by the number of the table, those of a library, or all that the reader sees, newest first. */
export async function list(
  tx: Tx,
  actor: Actor,
  {
    meetingId,
    libraryId,
    id,
  }: { meetingId?: string | undefined; libraryId?: string | undefined; id?: string },
): Promise<Row[]> {
  const able: readonly string[] = may['booths.see']
  const scopes = actor.grants.filter(grant => able.includes(grant.role)).map(grant => grant.scopeId)
  const items = (kind: string) =>
    sql`array(select i.record_id::text from booth_item i where i.booth_id = b.id and i.kind = ${kind} order by i.place, i.record_id)`
  const place = (of: string) => sql`jsonb_build_object('province_id', ${sql.ref(`${of}.province_id`)},
    'regency_id', ${sql.ref(`${of}.regency_id`)}, 'scope_id', ${sql.ref(`${of}.scope_id`)})`
  const { rows } = await sql<Row>`
    select b.id, b.meeting_id as "meetingId", b.library_id as "libraryId", s.name as "libraryName", g.name as regency,
      v.name as province, b.number, b.title, b.about, b.code, ${items('product')} as "productIds",
      ${items('content')} as "contentIds", ${items('activity')} as "activityIds",
      ${items('practice')} as "practiceIds",
      coalesce((select sum(d.n)::int from booth_day d where d.booth_id = b.id), 0) as visits, b.version,
      ${place('b')} as library, ${place('m')} as meeting
    from booth b join meeting m on m.id = b.meeting_id join scope s on s.id = b.scope_id
    join region v on v.id = b.province_id left join region g on g.id = b.regency_id
    where ${meetingId ? sql`b.meeting_id = ${meetingId}::uuid` : sql`true`}
      and ${libraryId ? sql`b.library_id = coalesce(survivor_of(${libraryId}::uuid), ${libraryId}::uuid)` : sql`true`}
      and ${id ? sql`b.id = ${id}::uuid` : sql`true`}
      and (1 = any(${scopes}::int[]) or b.province_id = any(${scopes}::int[]) or b.regency_id = any(${scopes}::int[])
        or b.scope_id = any(${scopes}::int[]) or ${inSight(actor, 'm')})
    order by ${meetingId ? sql`b.number` : sql`b.set_at desc`}, b.id limit 999`.execute(tx)
  return rows
}

/** Names of what booths show, of what may be shown today. */
export async function namesOf(tx: Tx, ids: readonly string[], today: string): Promise<Map<string, string>> {
  const { rows } = await sql<{ id: string; name: string }>`
    select p.id, p.name from product p where p.id = any(${[...ids]}::uuid[]) and product_shown(p, ${today}::date)
    union all select p.id, p.title from local_content p where p.id = any(${[...ids]}::uuid[]) and content_shown(p, ${today}::date)
    union all select p.id, p.title from practice p
      where p.id = any(${[...ids]}::uuid[]) and p.published_at is not null and p.retired_at is null`.execute(
    tx,
  )
  return new Map(rows.map(({ id, name }) => [id, name]))
}

type Shown = ResultOf<typeof showBooth>
type PublicRow = Pick<
  Shown,
  'library' | 'regency' | 'province' | 'number' | 'title' | 'about' | 'activities' | 'practices'
> &
  Pick<Shown['meeting'], 'startsAt' | 'zone' | 'state'> & {
    meetingTitle: string
    products: string[]
    contents: string[]
  }
/** What anybody may know of a booth, by its code. */
export async function byCode(tx: Tx, code: string): Promise<PublicRow | undefined> {
  const { rows } = await sql<PublicRow>`select * from public_booth(${code})`.execute(tx)
  return rows[0]
}
export async function countVisit(tx: Tx, code: string, today: string): Promise<void> {
  await sql`select count_visit(${code}, ${today}::date)`.execute(tx)
}
