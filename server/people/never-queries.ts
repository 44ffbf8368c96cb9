import { type RawBuilder, sql } from 'kysely'
import type { Role } from '../../contract/access.ts'
import { type NeverReason, neverReasons } from '../../contract/accounts.ts'
import type { InvitationId } from '../../contract/ids.ts'
import { pagesOf } from '../platform/cursor.ts'
import type { Tx } from '../platform/db.ts'
import { roleOfScope } from './invitation-queries.ts'
import type { PlaceFacts } from './rules.ts'

export type Sieve = {
  /** The scopes in which the actor invites; what lies below them is listed. */
  scopes: readonly number[]
  region?: number | undefined
  reason?: NeverReason | undefined
  today: string
  now: Date
}
export type NeverRow = {
  scopeId: number
  role: Role
  name: string
  village: string | null
  district: string | null
  regency: string | null
  province: string | null
  reason: NeverReason
  invitedName: string | null
  invitedBy: string | null
  invitedAt: string | null
  invitedUntil: string | null
}

/** How many places there are for each reason, whatever reason is asked for. */
export async function countByReason(tx: Tx, sieve: Sieve): Promise<Record<NeverReason, number>> {
  const { rows } = await sql<{ reason: NeverReason; n: number }>`
    ${never(sieve)} select reason, count(*) as n from never group by 1`.execute(tx)
  const found = new Map(rows.map(row => [row.reason, row.n]))
  return Object.fromEntries(neverReasons.map(reason => [reason, found.get(reason) ?? 0])) as Record<
    NeverReason,
    number
  >
}

export async function page(tx: Tx, sieve: Sieve, limit: number, offset: number): Promise<NeverRow[]> {
  const { rows } = await sql<NeverRow>`${listed(sieve)} limit ${limit} offset ${offset}`.execute(tx)
  return rows
}

/** All of the list in its order, in pages. */
export function pages(tx: Tx, sieve: Sieve): AsyncGenerator<NeverRow[]> {
  return pagesOf(tx, 'never_signed_in', listed(sieve))
}

/** What is known of each of these places before it is invited; invitations with one of the ids do not count. */
export async function placeFacts(
  tx: Tx,
  scopeIds: readonly number[],
  except: readonly InvitationId[],
  now: Date,
): Promise<Map<number, PlaceFacts>> {
  const { rows } = await sql<PlaceFacts & { id: number }>`
    select s.id,
      exists (select from role_grant g join person p on p.id = g.person_id
        where g.scope_id = s.id and g.role = ${roleOfScope} and g.ended_at is null and (g.ends_at is null or g.ends_at > ${now})
          and p.seen_at is not null and p.disabled_at is null) as used,
      exists (select from invitation i
        where i.scope_id = s.id and i.role = ${roleOfScope} and i.hands_over is null and i.used_at is null
          and i.withdrawn_at is null and i.expires_at > ${now} and not i.id = any(${except}::uuid[])) as waiting
    from scope s where s.id = any(${scopeIds}::int[])`.execute(tx)
  return new Map(rows.map(({ id, ...facts }) => [id, facts]))
}

/**
 * Places below that ought to have an account: the offices of provinces and regencies, and libraries with an active
 * enrolment; of those, the ones where nobody who has signed in holds the role now. `reasonOf` of the contract says
 * the same as the case; a test holds the two together.
 */
function never({ scopes, region, today, now }: Sieve): RawBuilder<unknown> {
  const whole = scopes.includes(1)
  const within = (row: string) =>
    whole
      ? sql`true`
      : sql`(${sql.ref(`${row}.province_id`)} = any(${scopes}::int[]) or ${sql.ref(`${row}.regency_id`)} = any(${scopes}::int[])
          or ${sql.ref(`${row}.scope_id`)} = any(${scopes}::int[]))`
  return sql`
    with place as (
      select s.id as scope_id, ${roleOfScope} as role, s.name, s.province_id, s.regency_id, null::int as region_id
      from scope s where s.kind = 'region' and s.id <> 1
        and (${whole} or (s.province_id = any(${scopes}::int[]) and not s.id = any(${scopes}::int[])))
      union all
      select l.scope_id, 'library', l.name, l.province_id, l.regency_id, l.region_id
      from library l where l.closed_on is null and l.merged_into is null and ${within('l')}
        and exists (select from enrolment e where e.library_id = l.id and e.active_from <= ${today}::date and e.ended_on is null)),
    held as (
      select g.scope_id, g.role,
        bool_or(seen and g.here) as used, bool_or(not seen and g.here) as unused, bool_or(seen and not g.here) as gone
      from (select g.scope_id, g.role, p.seen_at is not null as seen,
          g.ended_at is null and (g.ends_at is null or g.ends_at > ${now}) and p.disabled_at is null as here
        from role_grant g join person p on p.id = g.person_id where ${within('g')}) g
      group by 1, 2),
    invited as (
      select distinct on (i.scope_id, i.role) i.scope_id, i.role, i.name, i.invited_by, i.invited_at, i.expires_at
      from invitation i
      where i.used_at is null and i.withdrawn_at is null and i.hands_over is null and ${within('i')}
      order by i.scope_id, i.role, i.expires_at desc),
    never as (
      select place.*, i.name as invited_name, i.invited_by, i.invited_at, i.expires_at,
        case when i.expires_at > ${now} then 'waiting'
          when h.unused then 'unused'
          when i.expires_at is not null then 'expired'
          when h.gone then 'left' else 'never' end as reason
      from place
      left join held h on h.scope_id = place.scope_id and h.role = place.role
      left join invited i on i.scope_id = place.scope_id and i.role = place.role
      where h.used is not true
        and (${region ?? 1}::int = 1 or ${region ?? 1}::int = any(array[place.province_id, place.regency_id])))`
}

function listed(sieve: Sieve): RawBuilder<NeverRow> {
  const { reason = null } = sieve
  return sql`${never(sieve)}
    select n.scope_id as "scopeId", n.role, n.name, case when r.level = 'village' then r.name end as village,
      d.name as district, k.name as regency, p.name as province, n.reason, n.invited_name as "invitedName",
      b.name as "invitedBy", n.invited_at as "invitedAt", n.expires_at as "invitedUntil"
    from never n
    left join region r on r.id = n.region_id
    left join region d on d.id = r.district_id
    left join region k on k.id = n.regency_id
    left join region p on p.id = n.province_id
    left join person b on b.id = n.invited_by
    where (${reason}::text is null or n.reason = ${reason}::text)
    order by array_position('{province,regency,library}'::text[], n.role), p.name collate "C", k.name collate "C" nulls first,
      lower(n.name) collate "C", n.scope_id`
}
