import { sql } from 'kysely'
import type { Actor } from '../../contract/access.ts'
import type { InputOf } from '../../contract/endpoint.ts'
import type { PartnerRoleId } from '../../contract/ids.ts'
import type { PartnerRole, setPartnerRole } from '../../contract/partners.ts'
import type { Tx } from '../platform/db.ts'
import type { PartnerRow, Region } from './queries.ts'

/** Roles in a region, or of a partner and those merged into it, that are not over on a day. */
export async function roles(
  tx: Tx,
  of: { region: number } | { partner: string },
  today: string,
): Promise<PartnerRole[]> {
  const which =
    'region' in of
      ? sql`x.region_id = ${of.region}`
      : sql`x.partner_id in (select partner_family(${of.partner}::uuid))`
  const { rows } = await sql<PartnerRole>`
    with x as materialized (select * from partner_role x where ${which} and coalesce(x.until, 'infinity') >= ${today}::date),
    who as (select id, name from names_of((select array_agg(set_by) from x)))
    select x.id, x.strategy, x.topic, x.since, x.until, who.name as "setBy",
      json_build_object('id', p.id, 'name', p.name, 'shortName', p.short_name, 'kind', p.kind) as partner,
      json_build_object('id', r.id, 'name', r.name, 'level', r.level) as region
    from x join partner p on p.id = partner_now(x.partner_id) join region r on r.id = x.region_id
    left join who on who.id = x.set_by order by x.since, p.name, x.id`.execute(tx)
  return rows
}

/** What the actor represents. */
export async function ownPartners(tx: Tx, actor: Actor): Promise<PartnerRow[]> {
  const scopes = actor.grants.filter(grant => grant.role === 'partner').map(grant => grant.scopeId)
  if (scopes.length === 0) return []
  const { rows } =
    await sql<PartnerRow>`select * from partner where scope_id = any(${scopes}::int[])`.execute(tx)
  return rows
}

/** Whether the partner has that role in the region on a day of the term. */
export async function isTaken(
  tx: Tx,
  { regionId, strategy, topic, since, until }: InputOf<typeof setPartnerRole>,
  partnerId: string,
): Promise<boolean> {
  const { rows } = await sql`
    select from partner_role where region_id = ${regionId} and strategy = ${strategy} and topic = ${topic}
      and partner_id in (select partner_family(${partnerId}::uuid))
      and since <= coalesce(${until}::date, 'infinity') and coalesce(until, 'infinity') >= ${since}::date limit 1`.execute(
    tx,
  )
  return rows.length > 0
}

export async function insert(
  tx: Tx,
  input: InputOf<typeof setPartnerRole>,
  at: { partnerId: string; region: Region; now: Date; by: string },
): Promise<void> {
  const { region } = at
  await sql`
    insert into partner_role (id, partner_id, region_id, province_id, regency_id, strategy, topic, since, until, set_at, set_by)
    values (${input.id}::uuid, ${at.partnerId}::uuid, ${region.id}, ${region.province_id}, ${region.regency_id},
      ${input.strategy}, ${input.topic}, ${input.since}::date, ${input.until}::date, ${at.now}, ${at.by}::uuid)`.execute(
    tx,
  )
}

/** A role in sight, held. */
export async function lock(tx: Tx, id: PartnerRoleId) {
  const { rows } = await sql<{ id: string; region_id: number; since: string }>`
    select id, region_id, since from partner_role where id = ${id}::uuid for update`.execute(tx)
  return rows[0]
}

/** Ends a role on a day; one that had not begun by then goes. */
export async function end(tx: Tx, id: PartnerRoleId, until: string, by: string): Promise<void> {
  await sql`delete from partner_role where id = ${id}::uuid and since > ${until}::date`.execute(tx)
  await sql`update partner_role set until = ${until}::date, ended_by = ${by}::uuid where id = ${id}::uuid`.execute(
    tx,
  )
}
