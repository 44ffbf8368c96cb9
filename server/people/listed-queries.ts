import { sql } from 'kysely'
import type { Role } from '../../contract/access.ts'
import type { ImportId, InvitationId, PersonId } from '../../contract/ids.ts'
import type { Tx } from '../platform/db.ts'
import type { Login } from './queries.ts'

/** A role in a scope. */
export type Seat = { role: Role; scopeId: number }
export type Held = Seat & { personId: PersonId; name: string; logins: Login[] }
export type Waiting = Seat & { name: string; login: string | null }
export type Place = { role: Role; scope_id: number; province_id: number | null; regency_id: number | null }

const seats = (asked: readonly Seat[]) =>
  sql`unnest(${asked.map(seat => seat.role)}::text[], ${asked.map(seat => seat.scopeId)}::int[]) k (role, scope_id)`

/** Who holds the seats now, with what they sign in with. */
export async function holders(tx: Tx, asked: readonly Seat[], now: Date): Promise<Held[]> {
  const { rows } = await sql<Held>`
    select distinct g.role, g.scope_id as "scopeId", p.id as "personId", p.name,
      (select coalesce(jsonb_agg(jsonb_build_object('kind', l.kind, 'value', l.value) order by l.kind, l.value), '[]')
        from login l where l.person_id = p.id) as logins
    from ${seats(asked)} join role_grant g on g.role = k.role and g.scope_id = k.scope_id join person p on p.id = g.person_id
    where g.ended_at is null and (g.ends_at is null or g.ends_at > ${now}) order by p.id`.execute(tx)
  return rows
}

/** Whose invitations to the seats can still be used. */
export async function waiting(tx: Tx, asked: readonly Seat[], now: Date): Promise<Waiting[]> {
  const { rows } = await sql<Waiting>`
    select distinct i.role, i.scope_id as "scopeId", i.name, i.login
    from ${seats(asked)} join invitation i on i.role = k.role and i.scope_id = k.scope_id
    where i.used_at is null and i.withdrawn_at is null and i.expires_at > ${now}`.execute(tx)
  return rows
}

/** Whose the logins are, wherever they are. */
export async function ownersOf(
  tx: Tx,
  logins: readonly Login[],
): Promise<(Login & { personId: PersonId })[]> {
  const { rows } = await sql<Login & { personId: PersonId }>`
    select kind, value, person_id as "personId"
    from logins_held(${logins.map(one => one.kind)}::text[], ${logins.map(one => one.value)}::text[])`.execute(
    tx,
  )
  return rows
}

/** All roles of these people, in sight or not. */
export async function rolesOf(
  tx: Tx,
  people: readonly PersonId[],
  now: Date,
): Promise<(Place & { personId: PersonId })[]> {
  const { rows } = await sql<Place & { personId: PersonId }>`
    select person_id as "personId", role, scope_id, province_id, regency_id
    from roles_held(${people}::uuid[], ${now})`.execute(tx)
  return rows
}

export type NewListed = Place & { id: InvitationId; name: string; login: string | null; token_hash: string }

/** Keeps invitations of a list; their links and codes are made when they are handed out. */
export async function invite(
  tx: Tx,
  rows: readonly NewListed[],
  given: { listId: string; by: PersonId; at: Date; until: Date },
): Promise<void> {
  await sql`
    insert into invitation (id, token_hash, name, role, scope_id, province_id, regency_id, invited_by, invited_at, expires_at,
      list_id, login)
    select id, decode(token_hash, 'hex'), name, role, scope_id, province_id, regency_id, ${given.by}::uuid, ${given.at},
      ${given.until}, ${given.listId}::uuid, login
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) g (id uuid, token_hash text, name text, role text, scope_id int,
      province_id int, regency_id int, login text)`.execute(tx)
}

export type Mended = { personId: PersonId; name: string | null; logins: readonly Login[] }

/** Changes names, and what people sign in with: a login takes the place of the one of its kind. */
export async function mend(tx: Tx, mended: readonly Mended[]): Promise<void> {
  const rows = JSON.stringify(mended)
  const of = sql`jsonb_to_recordset(${rows}::jsonb) g ("personId" uuid, name text, logins jsonb)`
  await sql`update person p set name = g.name from ${of} where p.id = g."personId" and g.name is not null`.execute(
    tx,
  )
  await sql`delete from login l using ${of}, jsonb_to_recordset(g.logins) n (kind text, value text)
    where l.person_id = g."personId" and l.kind = n.kind`.execute(tx)
  await sql`insert into login (kind, value, person_id)
    select n.kind, n.value, g."personId" from ${of}, jsonb_to_recordset(g.logins) n (kind text, value text)`.execute(
    tx,
  )
}

export type OfList = { id: InvitationId; name: string; role: Role; scope_id: number; invited_by: PersonId }

/** Invitations of a list in sight that were neither used nor withdrawn, after one of them. */
export async function ofList(
  tx: Tx,
  listId: ImportId,
  after: InvitationId | null,
  limit: number,
): Promise<OfList[]> {
  const { rows } = await sql<OfList>`
    select id, name, role, scope_id, invited_by from invitation
    where list_id = ${listId} and used_at is null and withdrawn_at is null
      and (${after}::uuid is null or id > ${after}::uuid)
    order by id limit ${limit}`.execute(tx)
  return rows
}
