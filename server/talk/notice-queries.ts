import { sql } from 'kysely'
import type { Actor, Role } from '../../contract/access.ts'
import type { NoticeKind } from '../../contract/talk.ts'
import type { Tx } from '../platform/db.ts'

export type Notice = {
  /** Of what it is about: telling something else of it takes the place of what was told. */
  id: string
  office: { scope: number; role: Role }
  what: NoticeKind
  title: string
  /** Months, both included. */
  period: { from: string; to: string } | null
  link: string
}

/** Tells an office of something, once more where it was told something else of it. Acts as the system. */
export async function put(
  tx: Tx,
  { id, office, what, title, period, link }: Notice,
  at: Date,
): Promise<void> {
  await sql`
    with unseen as (delete from talk_seen where item_id = ${id}::uuid)
    insert into office_notice (id, office_scope, office_role, what, title, period_from, period_to, link, at)
    values (${id}::uuid, ${office.scope}, ${office.role}, ${what}, ${title}, ${period?.from ?? null}::date,
      ${period?.to ?? null}::date, ${link}, ${at.toISOString()}::timestamptz)
    on conflict (id) do update set what = excluded.what, title = excluded.title, office_scope = excluded.office_scope, at = excluded.at`.execute(
    tx,
  )
}

export type NoticeRow = {
  id: string
  what: NoticeKind
  title: string
  period_from: string | null
  period_to: string | null
  link: string
  at: string
  seen: boolean
}

/** Those of the offices in which the actor holds the role, told between two moments, newest first. */
export async function since(tx: Tx, actor: Actor, moment: Date, now: Date): Promise<NoticeRow[]> {
  const { rows } = await sql<NoticeRow>`
    select n.*, exists (select from talk_seen s where s.person_id = ${actor.personId}::uuid and s.item_id = n.id) as seen
    from office_notice n where n.at > ${moment} and n.at <= ${now}
      and (n.person_id is null or n.person_id = ${actor.personId}::uuid) and exists (
      select from unnest(${actor.grants.map(g => g.scopeId)}::int[], ${actor.grants.map(g => g.role)}::text[]) g (scope, role)
      where g.scope = n.office_scope and g.role = n.office_role)
    order by n.at desc, n.id limit 100`.execute(tx)
  return rows
}

/** Offices that went into another by a boundary decree. */
export async function followOffices(tx: Tx): Promise<void> {
  await sql`update office_notice n set office_scope = r.followed_by from region r
    where r.id = n.office_scope and r.followed_by is not null`.execute(tx)
}
