import { sql } from 'kysely'
import type { PartnerMergeId } from '../../contract/ids.ts'
import type { Tx } from '../platform/db.ts'
import type { PartnerRow } from './queries.ts'

type Done = { at: Date; by: string }
export type Added = { serves: number[]; topics: string[]; help: string[] }
export type MergeRow = {
  id: PartnerMergeId
  from_id: string
  into_id: string
  added: Added
  grants: string[]
  ended: string[]
  invitations: string[]
  undone_at: string | null
}

/** What one has of regions, topics and help that the other lacks. */
export function addedBy(from: PartnerRow, into: PartnerRow): Added {
  const more = <T>(a: readonly T[], b: readonly T[]) => a.filter(one => !b.includes(one))
  return {
    serves: more(from.serves, into.serves),
    topics: more(from.topics, into.topics),
    help: more(from.help, into.help),
  }
}

/** Makes `from` a part of `into`: what hangs on it is found by family, its representatives get the survivor's scope. */
export async function join(
  tx: Tx,
  id: PartnerMergeId,
  { from, into }: { from: PartnerRow; into: PartnerRow },
  { at, by }: Done,
): Promise<void> {
  const added = addedBy(from, into)
  await sql`update partner set merged_into = ${into.id}::uuid where id = ${from.id}::uuid`.execute(tx)
  await sql`update partner set seen_by = ${into.scope_id} where id in (select partner_family(${from.id}::uuid))`.execute(
    tx,
  )
  await widen(
    tx,
    into.id,
    [...into.serves, ...added.serves],
    [...into.topics, ...added.topics],
    [...into.help, ...added.help],
  )
  await sql`update partner set names = names || ' ' || ${from.names} where id = ${into.id}::uuid`.execute(tx)
  const ended = await sql<{ id: string }>`
    update role_grant g set ended_at = ${at}, ended_by = ${by}::uuid
    where g.scope_id = ${from.scope_id} and g.ended_at is null and exists (select from role_grant o
      where o.scope_id = ${into.scope_id} and o.person_id = g.person_id and o.ended_at is null) returning g.id`.execute(
    tx,
  )
  const place = sql`scope_id = ${into.scope_id}, province_id = ${into.province_id}, regency_id = ${into.regency_id}`
  const grants = await sql<{ id: string }>`
    update role_grant set ${place} where scope_id = ${from.scope_id} and ended_at is null returning id`.execute(
    tx,
  )
  const invitations = await sql<{ id: string }>`
    update invitation set ${place} where scope_id = ${from.scope_id} and used_at is null and withdrawn_at is null
    returning id`.execute(tx)
  const ids = (rows: { id: string }[]) => rows.map(row => row.id)
  await sql`
    insert into partner_merge (id, from_id, into_id, added, grants, ended, invitations, at, by_person)
    values (${id}::uuid, ${from.id}::uuid, ${into.id}::uuid, ${JSON.stringify(added)}::jsonb, ${ids(grants.rows)}::uuid[],
      ${ids(ended.rows)}::uuid[], ${ids(invitations.rows)}::uuid[], ${at}, ${by}::uuid)`.execute(tx)
}

export async function lockMerge(tx: Tx, id: PartnerMergeId): Promise<MergeRow | undefined> {
  const { rows } = await sql<MergeRow>`select * from partner_merge where id = ${id}::uuid for update`.execute(
    tx,
  )
  return rows[0]
}

/** Takes `from` out again, with what it brought, and its representatives where they are still the survivor's. */
export async function part(
  tx: Tx,
  merge: MergeRow,
  { from, into }: { from: PartnerRow; into: PartnerRow },
  { at, by }: Done,
): Promise<void> {
  const { added } = merge
  await sql`update partner set merged_into = null where id = ${from.id}::uuid`.execute(tx)
  await sql`update partner set seen_by = ${from.scope_id} where id in (select partner_family(${from.id}::uuid))`.execute(
    tx,
  )
  const without = <T>(all: readonly T[], gone: readonly T[]) => all.filter(one => !gone.includes(one))
  const serves = without(into.serves, added.serves)
  await widen(
    tx,
    into.id,
    serves.length > 0 ? serves : into.serves,
    without(into.topics, added.topics),
    without(into.help, added.help),
  )
  const place = sql`scope_id = ${from.scope_id}, province_id = ${from.province_id}, regency_id = ${from.regency_id}`
  await sql`update role_grant set ${place}
    where id = any(${merge.grants}::uuid[]) and scope_id = ${into.scope_id} and ended_at is null`.execute(tx)
  await sql`update role_grant set ended_at = null, ended_by = null where id = any(${merge.ended}::uuid[])`.execute(
    tx,
  )
  await sql`update invitation set ${place}
    where id = any(${merge.invitations}::uuid[]) and scope_id = ${into.scope_id} and used_at is null
      and withdrawn_at is null`.execute(tx)
  await sql`update partner_merge set undone_at = ${at}, undone_by = ${by}::uuid where id = ${merge.id}::uuid`.execute(
    tx,
  )
}

async function widen(
  tx: Tx,
  id: string,
  serves: readonly number[],
  topics: readonly string[],
  help: readonly string[],
): Promise<void> {
  await sql`update partner set serves = ${serves.toSorted((a, b) => a - b)}::int[],
    reach = regions_with_above(${serves}::int[]), topics = ${topics}::text[], help = ${help}::text[]
    where id = ${id}::uuid`.execute(tx)
}

export type MergeTold = { id: PartnerMergeId; name: string; at: string; by: string | null }
/** What was merged into a partner and stands, the newest first. */
export async function mergesOf(tx: Tx, into: string): Promise<MergeTold[]> {
  const { rows } = await sql<MergeTold>`
    select m.id, f.name, m.at, (select name from names_of(array[m.by_person])) as by
    from partner_merge m join partner f on f.id = m.from_id
    where m.into_id = ${into}::uuid and m.undone_at is null order by m.at desc`.execute(tx)
  return rows
}

export type Representative = { id: string; name: string; waiting: boolean }
/** Who can sign in for a partner, and who is invited to. */
export async function representatives(tx: Tx, scopeId: number, now: Date): Promise<Representative[]> {
  const { rows } = await sql<Representative>`
    select g.id, p.name, false as waiting from role_grant g join person p on p.id = g.person_id
    where g.scope_id = ${scopeId} and g.role = 'partner' and g.ended_at is null and p.disabled_at is null
    union all
    select i.id, i.name, true from invitation i
    where i.scope_id = ${scopeId} and i.used_at is null and i.withdrawn_at is null and i.expires_at > ${now}
    order by 3, 2, 1`.execute(tx)
  return rows
}

/** After a boundary decree each partner, role and region served has the place that its region has now. */
export async function followRegions(tx: Tx): Promise<void> {
  await sql`
    update partner p set serves = f.serves, reach = regions_with_above(f.serves)
    from (select q.id, array(select distinct coalesce(case when r.valid_to is not null then r.followed_by end, s)
        from unnest(q.serves) s left join region r on r.id = s order by 1) as serves from partner q) f
    where f.id = p.id and (p.serves <> f.serves or p.reach <> regions_with_above(f.serves))`.execute(tx)
  await sql`
    update scope s set parent_id = r.id, province_id = r.province_id, regency_id = r.regency_id
    from region o join region r on r.id = coalesce(case when o.valid_to is not null then o.followed_by end, o.id)
    where s.kind = 'partner' and o.id = s.parent_id
      and (s.parent_id, s.province_id, s.regency_id) is distinct from (r.id, r.province_id, r.regency_id)`.execute(
    tx,
  )
  await sql`
    update partner p set province_id = s.province_id, regency_id = s.regency_id from scope s
    where s.id = p.scope_id and (p.province_id, p.regency_id) is distinct from (s.province_id, s.regency_id)`.execute(
    tx,
  )
  for (const table of ['role_grant', 'invitation'] as const)
    await sql`
      update ${sql.table(table)} g set province_id = s.province_id, regency_id = s.regency_id from scope s
      where s.id = g.scope_id and s.kind = 'partner'
        and (g.province_id, g.regency_id) is distinct from (s.province_id, s.regency_id)`.execute(tx)
  await sql`
    update partner_role x set region_id = r.id, province_id = r.province_id, regency_id = r.regency_id
    from region o join region r on r.id = coalesce(case when o.valid_to is not null then o.followed_by end, o.id)
    where o.id = x.region_id
      and (x.region_id, x.province_id, x.regency_id) is distinct from (r.id, r.province_id, r.regency_id)`.execute(
    tx,
  )
}
