import { type RawBuilder, sql } from 'kysely'
import type { Grant, Role } from '../../contract/access.ts'
import type { GrantId, PersonId } from '../../contract/ids.ts'
import type { Me, normalLogin } from '../../contract/people.ts'
import type { Tx } from '../platform/db.ts'
import { type Period, spanOf } from './rules.ts'

export type Login = NonNullable<ReturnType<typeof normalLogin>>
export type ScopeLevel = 'nation' | 'province' | 'regency' | 'library' | 'trainer' | 'partner'
export type ScopeRow = {
  id: number
  name: string
  level: ScopeLevel
  province_id: number | null
  regency_id: number | null
}
export type PersonRow = { id: PersonId; name: string; language: 'id' | 'en'; grants: GrantJson[] }
export type GrantJson = Omit<Me['grants'][number], 'path'> & {
  provinceId: number | null
  regencyId: number | null
}

/** The scope with an id, held so that its place stays what it is while something is put under it. */
export async function scopeOf(tx: Tx, id: number): Promise<ScopeRow | undefined> {
  const { rows } = await sql<ScopeRow>`
    select id, name, province_id, regency_id, ${levelSql} as level
    from scope where id = ${id}::bigint and ${isLiving} for share`.execute(tx)
  return rows[0]
}

/** Several scopes as `scopeOf` gives them, in the order of their ids. */
export async function scopesOf(tx: Tx, ids: readonly number[]): Promise<ScopeRow[]> {
  const { rows } = await sql<ScopeRow>`
    select id, name, province_id, regency_id, ${levelSql} as level
    from scope where id = any(${ids}::bigint[]) and ${isLiving} order by id for share`.execute(tx)
  return rows
}

/** Several scopes to read from only. */
export async function readScopes(tx: Tx, ids: readonly number[]): Promise<ScopeRow[]> {
  const { rows } = await sql<ScopeRow>`
    select id, name, province_id, regency_id, ${levelSql} as level from scope where id = any(${ids}::bigint[])`.execute(
    tx,
  )
  return rows
}

/** Not that of an entry which became a part of another library or partner. */
const isLiving = sql`(not exists (select from library l where l.scope_id = scope.id and l.merged_into is not null)
  and not exists (select from partner p where p.scope_id = scope.id and p.merged_into is not null))`
const levelSql = sql`
  case when kind <> 'region' then kind when id = 1 then 'nation' when regency_id is null then 'province' else 'regency' end`

/** The grant `g` is neither over nor yet to come. */
export const inForce = (now: Date) => sql`
  (g.ended_at is null and (g.ends_at is null or g.ends_at > ${now}) and (g.starts_at is null or g.starts_at <= ${now}))`

/** The grants in force of the person whose id stands in `personId`, as one JSON value; one that is kept until a day ends with it. */
export const grantsJson = (personId: RawBuilder<unknown>, now: Date) => sql`
  (select coalesce(json_agg(json_build_object('id', g.id, 'role', g.role, 'scopeId', g.scope_id, 'name', s.name,
      'provinceId', s.province_id, 'regencyId', s.regency_id, 'libraryId', l.id, 'regionCode', r.code)
      order by g.granted_at, g.id), '[]')
   from role_grant g join scope s on s.id = g.scope_id
   left join library l on s.kind = 'library' and l.scope_id = s.id
   left join region r on r.id = coalesce(l.region_id, case when s.kind = 'region' then s.id end)
   where g.person_id = ${personId} and ${inForce(now)})`

/** The scopes that hold a grant's scope and itself, nation first, each once. */
export function pathOf(grant: {
  scopeId: number
  provinceId: number | null
  regencyId: number | null
}): number[] {
  const ids = [1, grant.provinceId, grant.regencyId, grant.scopeId]
  return [...new Set(ids.filter(id => typeof id === 'number'))]
}

export function grantOf({ id, role, scopeId, name, libraryId, ...place }: GrantJson): Grant {
  return { id, role, scopeId, path: pathOf({ scopeId, ...place }), name, libraryId }
}

export async function personWithGrants(tx: Tx, id: PersonId, now: Date): Promise<PersonRow | undefined> {
  const { rows } = await sql<PersonRow>`
    select p.id, p.name, p.language, ${grantsJson(sql`p.id`, now)} as grants
    from person p where p.id = ${id} and p.disabled_at is null`.execute(tx)
  return rows[0]
}

export async function insertPerson(
  tx: Tx,
  given: {
    id: PersonId
    name: string
    language: 'id' | 'en'
    login: Login
    passwordHash: string | undefined
    now: Date
  },
): Promise<void> {
  const { id, name, language, login, passwordHash, now } = given
  await sql`insert into person (id, name, language, created_at) values (${id}, ${name}, ${language}, ${now})`.execute(
    tx,
  )
  await sql`insert into login (kind, value, person_id) values (${login.kind}, ${login.value}, ${id})`.execute(
    tx,
  )
  if (passwordHash === undefined) return
  await sql`insert into credential (person_id, password_hash, changed_at) values (${id}, ${passwordHash}, ${now})`.execute(
    tx,
  )
}

/** Where the person has that very role there already, it stays, from and until when it is given now. */
export async function insertGrant(
  tx: Tx,
  given: {
    id: GrantId
    personId: PersonId
    role: Role
    scope: ScopeRow
    by: PersonId | null
    now: Date
    period?: Period | null
  },
): Promise<void> {
  const { id, personId, role, scope, by, now, period } = given
  const { startsAt = null, endsAt = null } = period ? spanOf(period) : {}
  await sql`
    insert into role_grant (id, person_id, role, scope_id, province_id, regency_id, granted_by, granted_at, starts_at, ends_at)
    values (${id}, ${personId}, ${role}, ${scope.id}, ${scope.province_id}, ${scope.regency_id}, ${by}, ${now}, ${startsAt}, ${endsAt})
    on conflict (person_id, role, scope_id) where ended_at is null
    do update set starts_at = excluded.starts_at, ends_at = excluded.ends_at`.execute(tx)
}

export type CredentialRow = { person_id: PersonId; disabled_at: string | null; password_hash: string | null }

export async function credentialByLogin(tx: Tx, login: Login): Promise<CredentialRow | undefined> {
  const { rows } = await sql<CredentialRow>`
    select l.person_id, p.disabled_at, c.password_hash
    from login l join person p on p.id = l.person_id left join credential c on c.person_id = l.person_id
    where l.kind = ${login.kind} and l.value = ${login.value}`.execute(tx)
  return rows[0]
}

export async function passwordHashOf(tx: Tx, personId: PersonId): Promise<string | undefined> {
  const { rows } = await sql<{ password_hash: string }>`
    select password_hash from credential where person_id = ${personId} for update`.execute(tx)
  return rows[0]?.password_hash
}

export async function setPasswordHash(tx: Tx, personId: PersonId, hash: string, now: Date): Promise<void> {
  await sql`
    insert into credential (person_id, password_hash, changed_at) values (${personId}, ${hash}, ${now})
    on conflict (person_id) do update set password_hash = excluded.password_hash, changed_at = excluded.changed_at`.execute(
    tx,
  )
}

export async function loginsOf(tx: Tx, personId: PersonId): Promise<Login[]> {
  const { rows } = await sql<Login>`select kind, value from login where person_id = ${personId}`.execute(tx)
  return rows
}

export async function setLanguage(tx: Tx, personId: PersonId, language: 'id' | 'en'): Promise<void> {
  await sql`update person set language = ${language} where id = ${personId}`.execute(tx)
}

/** True where somebody holds the national role; asked past row-level security. */
export async function hasNational(tx: Tx): Promise<boolean> {
  const { rows } = await sql<{ has: boolean }>`
    select exists (select from role_grant where scope_id = 1 and role = 'national' and ended_at is null) as has`.execute(
    tx,
  )
  return rows[0]?.has ?? false
}

export async function settingOf(tx: Tx, name: string): Promise<unknown> {
  const { rows } = await sql<{ value: unknown }>`select value from setting where name = ${name}`.execute(tx)
  return rows[0]?.value
}

export async function putSetting(tx: Tx, name: string, value: unknown, now: Date): Promise<void> {
  await sql`
    insert into setting (name, value, changed_at) values (${name}, ${JSON.stringify(value)}::jsonb, ${now})
    on conflict (name) do update set value = excluded.value, changed_at = excluded.changed_at`.execute(tx)
}

/** Takes a setting away where it has that value. @returns whether it had */
export async function takeSetting(tx: Tx, name: string, value: unknown): Promise<boolean> {
  const { rows } = await sql`
    delete from setting where name = ${name} and value = ${JSON.stringify(value)}::jsonb returning name`.execute(
    tx,
  )
  return rows.length > 0
}

export async function dropSetting(tx: Tx, name: string): Promise<void> {
  await sql`delete from setting where name = ${name}`.execute(tx)
}
