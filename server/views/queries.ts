import { sql } from 'kysely'
import type { Actor } from '../../contract/access.ts'
import type { InputOf } from '../../contract/endpoint.ts'
import type { ViewId } from '../../contract/ids.ts'
import type { ListView, saveView, ViewedList } from '../../contract/views.ts'
import type { Tx } from '../platform/db.ts'

export type Row = {
  id: ViewId
  list: ViewedList
  name: string
  settings: ListView['settings']
  person_id: string
  maker: string | null
  office_scope: number | null
  version: number
  removed_at: string | null
}

/** Of one's own, and of the offices in which one holds the same role. */
const inSight = (actor: Actor) => sql<boolean>`(v.person_id = ${actor.personId}::uuid or exists (
  select from unnest(${actor.grants.map(g => g.scopeId)}::int[], ${actor.grants.map(g => g.role)}::text[]) g (scope, role)
  where g.scope = v.office_scope and g.role = v.office_role))`

/** The views of a list that are there, by name. */
export async function inList(tx: Tx, actor: Actor, list: ViewedList): Promise<Row[]> {
  const { rows } = await sql<Row>`
    with found as materialized (
      select v.* from list_view v where v.list = ${list} and v.removed_at is null and ${inSight(actor)}),
    who as materialized (
      select id, name from names_of((select array_agg(distinct person_id) from found where office_scope is not null)))
    select found.*, who.name as maker from found left join who on who.id = found.person_id
    order by lower(found.name), found.id limit 200`.execute(tx)
  return rows
}

/** One view in sight, to be changed; also one that was taken away. */
export async function lock(tx: Tx, actor: Actor, id: ViewId): Promise<Row | undefined> {
  const { rows } = await sql<Row>`
    select v.*, null as maker from list_view v where v.id = ${id}::uuid and ${inSight(actor)} for update`.execute(
    tx,
  )
  return rows[0]
}

/** How many views of a list a person has made. */
export async function countOf(tx: Tx, actor: Actor, list: ViewedList): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    select count(*) as n from list_view
    where person_id = ${actor.personId}::uuid and list = ${list} and removed_at is null`.execute(tx)
  return rows[0]?.n ?? 0
}

type Office = { scopeId: number; role: string } | null

export async function add(
  tx: Tx,
  actor: Actor,
  { id, list, name, settings }: InputOf<typeof saveView>,
  office: Office,
  at: Date,
): Promise<void> {
  await sql`insert into list_view (id, list, name, settings, person_id, office_scope, office_role, changed_at)
    values (${id}::uuid, ${list}, ${name}, ${JSON.stringify(settings)}::jsonb, ${actor.personId}::uuid,
      ${office?.scopeId ?? null}, ${office?.role ?? null}, ${at.toISOString()}::timestamptz)`.execute(tx)
}

/** Writes what is new of a view. @returns its version after that */
export async function write(
  tx: Tx,
  view: { id: ViewId; name: string; settings: ListView['settings'] },
  removed: boolean,
  at: Date,
): Promise<number> {
  const when = at.toISOString()
  const { rows } = await sql<{ version: number }>`
    update list_view set name = ${view.name}, settings = ${JSON.stringify(view.settings)}::jsonb,
      version = version + 1, changed_at = ${when}::timestamptz, removed_at = ${removed ? when : null}::timestamptz
    where id = ${view.id}::uuid returning version`.execute(tx)
  return rows[0]?.version ?? 0
}

/** Forgets what was taken away more than 30 days ago, of one's own. */
export async function forgetOld(tx: Tx, actor: Actor, at: Date): Promise<void> {
  await sql`delete from list_view where person_id = ${actor.personId}::uuid
    and removed_at < ${at.toISOString()}::timestamptz - interval '30 days'`.execute(tx)
}
