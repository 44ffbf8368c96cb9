import { type RawBuilder, sql } from 'kysely'
import { type Actor, may, type Role } from '../../contract/access.ts'
import type { Announcement, announce, listReaders } from '../../contract/announcements.ts'
import type { InputOf, ResultOf } from '../../contract/endpoint.ts'
import type { Level } from '../../contract/regions.ts'
import { pagesOf } from '../platform/cursor.ts'
import type { Tx } from '../platform/db.ts'

export type RegionRow = {
  id: number
  level: Level
  province_id: number | null
  regency_id: number | null
}

/** A region as it stands, held there. */
export async function region(tx: Tx, id: number): Promise<RegionRow | undefined> {
  const { rows } = await sql<RegionRow>`
    select id, level, province_id, regency_id from region where id = ${id}::int and valid_to is null for share`.execute(
    tx,
  )
  return rows[0]
}

export async function insert(
  tx: Tx,
  input: InputOf<typeof announce>,
  { id: region_id, province_id, regency_id }: RegionRow,
  from: { scopeId: number; personId: string; at: Date },
): Promise<void> {
  await sql`
    insert into announcement (id, region_id, province_id, regency_id, role, sender_scope, author_id, title, body, until, at)
    values (${input.id}::uuid, ${region_id}, ${province_id}, ${regency_id}, ${input.role}, ${from.scopeId}, ${from.personId}::uuid,
      ${input.title}, ${input.text}, ${input.until}::date, ${from.at})`.execute(tx)
}

export type Found = {
  id: string
  region_id: number
  province_id: number | null
  regency_id: number | null
  sender_scope: number
  withdrawn_at: string | null
  for_me: boolean
}

/** An announcement in sight; locked where it will change. */
export async function find(tx: Tx, id: string, actor: Actor, lock: boolean): Promise<Found | undefined> {
  const { rows } = await sql<Found>`
    select a.id, a.region_id, a.province_id, a.regency_id, a.sender_scope, a.withdrawn_at, ${isFor(actor)} as for_me
    from announcement a where a.id = ${id}::uuid ${lock ? sql`for update of a` : sql``}`.execute(tx)
  return rows[0]
}

export async function withdraw(tx: Tx, id: string, by: string, at: Date): Promise<void> {
  await sql`update announcement set withdrawn_at = ${at}, withdrawn_by = ${by}::uuid where id = ${id}::uuid`.execute(
    tx,
  )
}

/** The first time counts. */
export async function confirm(tx: Tx, id: string, by: string, at: Date): Promise<void> {
  await sql`
    insert into announcement_reading (announcement_id, person_id, at) values (${id}::uuid, ${by}::uuid, ${at})
    on conflict do nothing`.execute(tx)
}

export async function one(tx: Tx, actor: Actor, id: string): Promise<Announcement | undefined> {
  const { rows } = await selection(actor, sql`a.id = ${id}::uuid`).execute(tx)
  return rows[0]
}

/** What holds on a day, is for the actor and was not confirmed; or all of it. */
export async function forActor(tx: Tx, actor: Actor, today: string, all: boolean): Promise<Announcement[]> {
  const unread = all ? sql`` : sql`and c.at is null`
  const { rows } = await selection(
    actor,
    sql`a.withdrawn_at is null and a.until >= ${today}::date and ${isFor(actor)} ${unread}`,
    sql`limit 100`,
  ).execute(tx)
  return rows
}

export async function countInArea(tx: Tx, actor: Actor): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    select count(*)::int as n from announcement a where ${inArea(actor)}`.execute(tx)
  return rows[0]?.n ?? 0
}

type Counted = Announcement & { reach: number; read: number }

/** Of the actor's area, with how many people each is for and how many of them have read it. */
export async function inAreaPage(
  tx: Tx,
  actor: Actor,
  { limit, offset }: { limit: number; offset: number },
): Promise<Counted[]> {
  const page = sql`a.id = any(array(select a.id from announcement a where ${inArea(actor)}
    order by a.at desc, a.id limit ${limit} offset ${offset}))`
  const { rows } = await sql<Counted>`
    select s.*, n.reach, n.read from (${selection(actor, page)}) s
    cross join lateral (
      select count(*)::int as reach, count(c.at)::int as read
      from (${peopleOf(sql`s.id`)}) p
      left join announcement_reading c on c.announcement_id = s.id and c.person_id = p.person_id) n
    order by s.at desc, s.id`.execute(tx)
  return rows
}

export type Reader = ResultOf<typeof listReaders>['readers'][number]
type Readers = Pick<InputOf<typeof listReaders>, 'id' | 'state'>

export async function countReaders(tx: Tx, id: string): Promise<{ read: number; unread: number }> {
  const { rows } = await sql<{ read: number; unread: number }>`
    select count(c.at)::int as read, (count(*) - count(c.at))::int as unread from (${peopleOf(sql`${id}::uuid`)}) p
    left join announcement_reading c on c.announcement_id = ${id}::uuid and c.person_id = p.person_id`.execute(
    tx,
  )
  return rows[0] ?? { read: 0, unread: 0 }
}

export async function readers(
  tx: Tx,
  input: Readers,
  { limit, offset }: { limit: number; offset: number },
): Promise<Reader[]> {
  const { rows } = await sql<Reader>`${readersOf(input)} limit ${limit} offset ${offset}`.execute(tx)
  return rows
}

export const everyReader = (tx: Tx, input: Readers): AsyncGenerator<Reader[]> =>
  pagesOf(tx, 'announcement_readers', readersOf(input))

/** After a boundary decree: an announcement to a region, or of an office, that went into another goes there. */
export async function followRegions(tx: Tx): Promise<void> {
  await sql`
    update announcement a set region_id = t.id, province_id = t.province_id, regency_id = t.regency_id
    from region r join region t on t.id = coalesce(r.followed_by, r.id)
    where r.id = a.region_id and (a.region_id, a.province_id, a.regency_id)
      is distinct from (t.id, t.province_id, t.regency_id)`.execute(tx)
  await sql`update announcement a set sender_scope = r.followed_by from region r
    where r.id = a.sender_scope and r.followed_by is not null`.execute(tx)
}

/** Those not yet read first, then by place and name. */
function readersOf({ id, state }: Readers): RawBuilder<Reader> {
  const wanted =
    state?.length === 1
      ? state[0] === 'read'
        ? sql`where c.at is not null`
        : sql`where c.at is null`
      : sql``
  return sql`
    select who.name, p.role, p.place, r.name as regency, v.name as province, c.at as "readAt"
    from (${peopleOf(sql`${id}::uuid`)}) p join person who on who.id = p.person_id
    left join region r on r.id = p.regency_id left join region v on v.id = p.province_id
    left join announcement_reading c on c.announcement_id = ${id}::uuid and c.person_id = p.person_id
    ${wanted} order by c.at is not null, v.name, r.name, p.place, who.name, p.person_id`
}

/** Who has the role there by now, each once, with the places of it. */
const peopleOf = (id: RawBuilder<unknown>): RawBuilder<unknown> => sql`
  select g.person_id, g.role, string_agg(held.name, ', ' order by held.name) as place, min(g.regency_id) as regency_id,
    min(g.province_id) as province_id
  from announcement t join role_grant g on g.role = t.role and g.ended_at is null and (g.ends_at is null or g.ends_at > now())
    and (t.region_id = 1 or g.province_id = t.region_id or g.regency_id = t.region_id or g.scope_id = t.region_id)
  join scope held on held.id = g.scope_id
  where t.id = ${id} group by g.person_id, g.role`

/** Whether the actor has the role in the region of `a`. */
const isFor = ({ personId }: Actor): RawBuilder<boolean> => sql`exists (
  select from role_grant g where g.person_id = ${personId}::uuid and g.role = a.role and g.ended_at is null
    and (g.ends_at is null or g.ends_at > now())
    and (a.region_id = 1 or g.province_id = a.region_id or g.regency_id = a.region_id or g.scope_id = a.region_id))`

function inArea(actor: Actor): RawBuilder<boolean> {
  const able: readonly Role[] = may['talk.see-announced']
  const scopes = actor.grants.filter(grant => able.includes(grant.role)).map(grant => grant.scopeId)
  return sql`(1 = any(${scopes}::int[]) or a.province_id = any(${scopes}::int[])
    or a.regency_id = any(${scopes}::int[]) or a.sender_scope = any(${scopes}::int[]))`
}

/** Announcements as the contract has them; `where` speaks of `a` and of `c`, the actor's own reading. */
function selection(
  actor: Actor,
  where: RawBuilder<unknown>,
  limit: RawBuilder<unknown> = sql``,
): RawBuilder<Announcement> {
  const scopes = actor.grants.map(grant => grant.scopeId)
  return sql`
    select a.id, json_build_object('id', r.id, 'name', r.name) as region, a.role, a.title, a.body as text, a.until, a.at,
      (select name from names_of(array[a.author_id])) as author, s.name as sender, a.withdrawn_at as "withdrawnAt",
      ${isFor(actor)} as "forMe", c.at as "readAt", a.sender_scope = any(${scopes}::int[]) as mine
    from announcement a join region r on r.id = a.region_id join scope s on s.id = a.sender_scope
    left join announcement_reading c on c.announcement_id = a.id and c.person_id = ${actor.personId}::uuid
    where ${where} order by a.at desc, a.id ${limit}`
}
