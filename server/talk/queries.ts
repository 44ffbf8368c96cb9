import { sql } from 'kysely'
import type { Role } from '../../contract/access.ts'
import type { Topic } from '../../contract/talk.ts'
import type { LibraryRow } from '../libraries/libraries.ts'
import type { Tx } from '../platform/db.ts'

export type Thread = { about: Topic; libraryId: string; record: string }

/** The library that an activity or enrolment in sight hangs on by now. */
export async function libraryOf(
  tx: Tx,
  about: 'activity' | 'enrolment',
  id: string,
): Promise<string | undefined> {
  const { rows } = await sql<{ library_id: string }>`
    select library_id from ${sql.table(about)} where id = ${id}::uuid`.execute(tx)
  return rows[0]?.library_id
}

/** The library that asked about a practice which one of the actor's libraries wrote; it need not be in sight. */
export async function askerOf(
  tx: Tx,
  practiceId: string,
  libraryId: string,
): Promise<LibraryRow | undefined> {
  const { rows } = await sql<LibraryRow>`
    select * from asker_of(${practiceId}::uuid, ${libraryId}::uuid)`.execute(tx)
  return rows[0]
}

/** Where the library stands that wrote a practice. */
export async function originOf(tx: Tx, practiceId: string): Promise<number | undefined> {
  const { rows } = await sql<{ scope_id: number }>`
    select scope_id from practice where id = ${practiceId}::uuid and published_at is not null`.execute(tx)
  return rows[0]?.scope_id
}

type NewMessage = Thread & {
  id: string
  above: string
  author: { id: string; role: Role; place: string }
  body: string
  at: Date
  placed: { province_id: number; regency_id: number | null; scope_id: number }
}

/** Its place is its library's. */
export async function insert(tx: Tx, message: NewMessage): Promise<void> {
  const { id, about, libraryId, record, above, author, body, at, placed } = message
  await sql`
    insert into talk_message (id, library_id, province_id, regency_id, scope_id, about, record, above, author_id, author_role,
      author_place, body, at)
    values (${id}::uuid, ${libraryId}::uuid, ${placed.province_id}, ${placed.regency_id}, ${placed.scope_id}, ${about}, ${record},
      ${above}, ${author.id}::uuid, ${author.role}, ${author.place}, ${body}, ${at})`.execute(tx)
}

export type MessageRow = {
  id: string
  kind: 'said' | 'returned'
  at: string
  author_id: string | null
  author: string | null
  role: Role | null
  place: string | null
  text: string | null
  seen: boolean
  withdrawn_at: string | null
}

/** The newest messages of a thread and why its record was given back, oldest first. */
export async function messagesOf(
  tx: Tx,
  { about, libraryId, record }: Thread,
  me: string,
): Promise<MessageRow[]> {
  const { rows } = await sql<MessageRow>`
    with said as materialized (
      select m.id::text, 'said' as kind, m.at, m.author_id, m.author_role as role, m.author_place as place, m.body as text,
        m.withdrawn_at, exists (select from talk_seen s where s.item_id = m.id and s.person_id = ${me}::uuid) as seen
      from talk_message m where m.library_id = ${libraryId}::uuid and m.about = ${about} and m.record = ${record}
      order by m.at desc, m.id desc limit 500),
    told as materialized (
      select * from said
      union all
      select 'returned-' || version, 'returned', at, by_person, null, null, reason, null, true
      from (${returns(about, libraryId, record)}) r),
    who as (select id, name from names_of((select array_agg(distinct author_id) from told)))
    select t.*, who.name as author from told t left join who on who.id = t.author_id order by t.at, t.id`.execute(
    tx,
  )
  return rows
}

/** Every time that the record was given back, unless that was undone. */
function returns(about: Topic, libraryId: string, record: string) {
  const [table, same] =
    about === 'activity'
      ? (['activity_verification', sql`v.activity_id = ${record}::uuid`] as const)
      : ([
          'monthly_report_verification',
          sql`v.library_id = ${libraryId}::uuid and v.month = ${record}::date`,
        ] as const)
  const key =
    about === 'activity'
      ? sql`u.activity_id = v.activity_id`
      : sql`(u.library_id, u.month) = (v.library_id, v.month)`
  if (about === 'enrolment' || about === 'practice')
    return sql`select null::int as version, null::timestamptz as at, null::uuid as by_person, null::text as reason where false`
  return sql`
    select v.version, v.at, v.by_person, v.reason from ${sql.table(table)} v
    where ${same} and v.outcome = 'returned' and not exists (
      select from ${sql.table(table)} u where ${key} and u.version = v.version + 1 and u.outcome = 'undone')`
}

/** A message in sight, locked. */
export async function lockMessage(tx: Tx, id: string) {
  return tx.selectFrom('talk_message').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()
}

export type Held = NonNullable<Awaited<ReturnType<typeof lockMessage>>>

/** What was written goes; that something was said stays. */
export async function takeBack(tx: Tx, id: string, at: Date): Promise<void> {
  await sql`update talk_message set body = null, withdrawn_at = ${at} where id = ${id}::uuid`.execute(tx)
}

/** Of the ids that name something in sight. */
export async function markSeen(tx: Tx, ids: readonly string[], me: string, at: Date): Promise<void> {
  await sql`
    insert into talk_seen (person_id, item_id, at)
    select ${me}::uuid, i.id, ${at} from (
      select id from talk_message where id = any(${ids}::uuid[])
      union select id from question where id = any(${ids}::uuid[])
      union select id from office_notice where id = any(${ids}::uuid[])
    ) i order by i.id
    on conflict do nothing`.execute(tx)
}

/** With an activity that was removed goes what was said of it. */
export async function removeThread(tx: Tx, about: Topic, record: string): Promise<void> {
  await sql`delete from talk_message where about = ${about} and record = ${record}`.execute(tx)
}
