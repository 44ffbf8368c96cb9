import { type RawBuilder, sql } from 'kysely'
import { nation, type Role } from '../../contract/access.ts'
import type { InputOf, ResultOf } from '../../contract/endpoint.ts'
import type { GrantId, PersonId } from '../../contract/ids.ts'
import type { listPeople } from '../../contract/people.ts'
import type { Tx } from '../platform/db.ts'
import type { Login } from './queries.ts'

type People = ResultOf<typeof listPeople>
export type GrantRow = {
  id: GrantId
  person_id: PersonId
  role: Role
  scope_id: number
  province_id: number | null
  regency_id: number | null
}

/**
 * People with a role in force under `scopes`, by name; of their roles only those under `scopes`.
 * @param login what was searched for, where it reads as a login: an exact match counts too
 */
export async function people(
  tx: Tx,
  scopes: readonly number[],
  input: InputOf<typeof listPeople>,
  login: Login | undefined,
): Promise<People> {
  const inSight = sql`g.ended_at is null ${under(scopes)}`
  const held = sql`
    select g.person_id from role_grant g where ${inSight} ${input.scopeId ? under([input.scopeId]) : none}
      ${input.role ? sql`and g.role = ${input.role}` : none}`
  const found = input.q
    ? called(input.q, login, held, scopes.includes(nation) && !input.scopeId)
    : sql`select * from person p where p.id in (${held})`
  const { rows } = await sql<People>`
    with found as ${sql.raw(input.q ? 'materialized' : 'not materialized')} (${found}),
    page as (
      select id, name, seen_at from found
      order by lower(name) collate "C", id limit ${input.limit} offset ${input.offset})
    select (select count(*) from (${input.q ? sql`select from found` : sql`${held} group by g.person_id`}) f) as total,
      (select coalesce(json_agg(json_build_object('id', page.id, 'name', page.name, 'lastSeenAt', ${momentJson('page.seen_at')},
        'logins', (
          select coalesce(json_agg(json_build_object('kind', l.kind, 'value', l.value) order by l.kind, l.value), '[]')
          from login l where l.person_id = page.id),
        'grants', (
          select coalesce(json_agg(json_build_object('id', g.id, 'role', g.role, 'scopeName', s.name, 'since', ${momentJson('coalesce(g.starts_at, g.granted_at)')},
            'until', ${momentJson('g.ends_at')})
            order by g.granted_at, g.id), '[]')
          from role_grant g join scope s on s.id = g.scope_id where g.person_id = page.id and ${inSight}))
        order by lower(page.name) collate "C", page.id), '[]') from page) as people`.execute(tx)
  return rows[0] ?? { total: 0, people: [] }
}

/** A grant in force, held until it is decided. */
export async function lockGrant(tx: Tx, id: GrantId): Promise<GrantRow | undefined> {
  const { rows } = await sql<GrantRow>`
    select id, person_id, role, scope_id, province_id, regency_id
    from role_grant where id = ${id} and ended_at is null for update`.execute(tx)
  return rows[0]
}

/** Holds all national roles in force, so that two who end each other's take turns. @returns those of others who can sign in */
export async function lockOtherNationals(tx: Tx, id: GrantId): Promise<GrantId[]> {
  const { rows } = await sql<{ id: GrantId; disabled: boolean }>`
    select g.id, p.disabled_at is not null as disabled from role_grant g join person p on p.id = g.person_id
    where g.scope_id = 1 and g.role = 'national' and g.ended_at is null order by g.id for update of g`.execute(
    tx,
  )
  return rows.filter(row => row.id !== id && !row.disabled).map(row => row.id)
}

export async function endGrant(tx: Tx, id: GrantId, by: PersonId, now: Date): Promise<void> {
  await sql`update role_grant set ended_at = ${now}, ended_by = ${by} where id = ${id}`.execute(tx)
}

const none = sql``

/** The nation's condition is left out, so that every other can use an index. */
function under(scopes: readonly number[]) {
  if (scopes.includes(nation)) return none
  return sql`and (g.province_id = any(${scopes}::int[]) or g.regency_id = any(${scopes}::int[]) or g.scope_id = any(${scopes}::int[]))`
}

function called(q: string, login: Login | undefined, held: RawBuilder<unknown>, whole: boolean) {
  // in a whole nation names are compared first, all in one go: looked up one by one they take ten times as long
  return sql`
    select * from (
      select * from person p where p.name ilike ${like(q)}
        or p.id = (select person_id from login where kind = ${login?.kind ?? ''} and value = ${login?.value ?? ''})
      ${whole ? sql`offset 0` : none}) p
    where p.id in (${held})`
}

/** A moment inside of JSON, as everywhere else: ISO 8601 in UTC. */
function momentJson(column: string) {
  return sql.raw(`to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`)
}

function like(text: string): string {
  return `%${text.replace(/[\\%_]/g, '\\$&')}%`
}
