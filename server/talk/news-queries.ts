import { type RawBuilder, sql } from 'kysely'
import { type Actor, may, type Role } from '../../contract/access.ts'
import type { NewsOf } from '../../contract/talk.ts'
import type { Tx } from '../platform/db.ts'

/** Threads that concern the actor and in which something was said since a moment, newest first. */
export async function threads(tx: Tx, actor: Actor, since: Date): Promise<NewsOf<'thread'>[]> {
  const { rows } = await sql<NewsOf<'thread'>>`
    with told as materialized (
      select m.about, m.library_id, m.record, max(m.at) as at, count(*) filter (where ${unseen(actor)})::int as unseen,
        (array_agg(m.id order by m.at desc, m.id desc))[1] as last
      from talk_message m where m.at > ${since} and ${concerns(actor, since)}
      group by 1, 2, 3 order by max(m.at) desc limit 100),
    who as (select id, name from names_of((select array_agg(distinct m.author_id) from told t join talk_message m on m.id = t.last)))
    select 'thread' as kind, t.about, t.library_id as "libraryId", s.name as "libraryName", t.record,
      case t.about
        when 'activity' then (select a.title from activity a where a.id = t.record::uuid)
        when 'practice' then (select p.title from practice p where p.id = t.record::uuid)
        when 'enrolment' then (select e.kind || ' ' || e.year from enrolment e where e.id = t.record::uuid)
      end as title,
      t.at, t.unseen, who.name as author, m.body as text
    from told t join talk_message m on m.id = t.last join scope s on s.id = m.scope_id
    left join who on who.id = m.author_id order by t.at desc`.execute(tx)
  return rows
}

/** How many messages that concern the actor are unseen, up to 100. */
export async function countUnseen(tx: Tx, actor: Actor, since: Date): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    select count(*)::int as n from (
      select from talk_message m where m.at > ${since} and ${concerns(actor, since)} and ${unseen(actor)} limit 100) m`.execute(
    tx,
  )
  return rows[0]?.n ?? 0
}

const unseen = ({ personId }: Actor): RawBuilder<unknown> => sql`(
  m.author_id <> ${personId}::uuid and m.withdrawn_at is null
  and not exists (select from talk_seen s where s.person_id = ${personId}::uuid and s.item_id = m.id))`

/**
 * What a person is told of: talk about the records of their own library, or of the libraries right below their office;
 * else where they take part themselves, so that the nation is not told of every word in the country.
 */
function concerns(actor: Actor, since: Date): RawBuilder<unknown> {
  const able: readonly Role[] = may['talk.take-part']
  const scopes = (role: Role) =>
    actor.grants.filter(grant => grant.role === role && able.includes(role)).map(grant => grant.scopeId)
  const national = scopes('national').length > 0 ? sql`or m.above = 'national'` : sql``
  return sql`(m.scope_id = any(${scopes('library')}::int[])
    or (m.about = 'practice' and m.record = any(array(
      select p.id::text from practice p where p.scope_id = any(${scopes('library')}::int[]))))
    or (m.above = 'regency' and m.regency_id = any(${scopes('regency')}::int[]))
    or (m.above = 'province' and m.province_id = any(${scopes('province')}::int[])) ${national}
    or (m.library_id, m.about, m.record) in (
      select w.library_id, w.about, w.record from talk_message w
      where w.author_id = ${actor.personId}::uuid and w.at > ${since}))`
}
