import { sql } from 'kysely'
import { fold } from '../../contract/regions.ts'
import type { Tx } from '../platform/db.ts'
import { columnsOf, type Destination } from './following-queries.ts'
import type { Ended, Planned } from './plan.ts'

/** Tables whose rows are counted in the place of their library: `move_facts` rewrites each when the library moves. */
export const factTables = ['enrolment', 'activity', 'monthly_report'] as const
/** Those whose rows only stand there. */
export const placedTables = [
  'adoption',
  'aid_item',
  'chain_link',
  'commitment',
  'delivery',
  'learning_completion',
  'need',
  'pairing',
  'practice',
  'standard_answer',
  'plan',
  'plan_item',
  'talk_message',
  'question',
  'effort',
  'publication',
  'brief',
  'mentoring_assignment',
  'mentoring_visit',
  'mentoring_step',
  'mentoring_request',
  'consent',
  'producer',
  'product',
  'local_content',
  'booth',
  'story',
  'survey',
] as const

type Change = { decreeId: string; effectiveFrom: string }

/** Keeps what these regions were until the decree. */
export async function keepPast(
  tx: Tx,
  { decreeId, effectiveFrom }: Change,
  regions: readonly Planned[],
  all: readonly Destination[],
): Promise<void> {
  const folds = new Map(regions.map(region => [region.id, fold(region.name)]))
  const next = all.map(({ from, to }) => (from === to ? (folds.get(from) ?? null) : null))
  await sql`
    insert into region_past (region_id, decree_id, code, name, fold, parent_id, province_id, regency_id, district_id,
      valid_from, valid_to, renamed, moved)
    select r.id, ${decreeId}::uuid, r.code, r.name, r.fold, r.parent_id, r.province_id, r.regency_id, r.district_id,
      r.valid_from, ${effectiveFrom}::date, f.fold is distinct from r.fold,
      (r.province_id, r.regency_id) is distinct from (d.province_id, d.regency_id)
    from ${columnsOf(all)} join region r on r.id = d.region
    join unnest(${all.map(d => d.from)}::int[], ${next}::text[]) f (region, fold) on f.region = d.region
    order by r.id`.execute(tx)
}

/** Ends what is merged; what went into it before leads on with it. */
export async function endRegions(tx: Tx, { effectiveFrom }: Change, ended: readonly Ended[]): Promise<void> {
  const pairs = sql`unnest(${ended.map(e => e.before.id)}::int[], ${ended.map(e => e.followedBy)}::int[]) e (region, target)`
  await sql`update region r set valid_to = ${effectiveFrom}::date, followed_by = e.target
    from ${pairs} where r.id = e.region`.execute(tx)
  await sql`update region r set followed_by = e.target from ${pairs} where r.followed_by = e.region`.execute(
    tx,
  )
}

/** Makes the new regions and gives the others what they become. Codes may change hands: none is held meanwhile. */
export async function writeRegions(
  tx: Tx,
  { effectiveFrom }: Change,
  regions: readonly Planned[],
): Promise<void> {
  const ids = regions.filter(region => region.before).map(region => region.id)
  await sql`update region set code = '~' || id where id = any(${ids}::int[])`.execute(tx)
  const planned = sql`unnest(${regions.map(r => r.id)}::int[], ${regions.map(r => r.before === null)}::bool[],
      ${regions.map(r => r.code)}::text[], ${regions.map(r => r.name)}::text[], ${regions.map(r => fold(r.name))}::text[],
      ${regions.map(r => r.level)}::text[], ${regions.map(r => r.parentId)}::int[], ${regions.map(r => r.provinceId)}::int[],
      ${regions.map(r => r.regencyId)}::int[], ${regions.map(r => r.districtId)}::int[])
    p (id, is_new, code, name, fold, level, parent_id, province_id, regency_id, district_id)`
  await sql`
    insert into region (id, code, name, level, parent_id, province_id, regency_id, district_id, fold, valid_from, began)
    select p.id, p.code, p.name, p.level, p.parent_id, p.province_id, p.regency_id, p.district_id, p.fold,
      ${effectiveFrom}::date, ${effectiveFrom}::date
    from ${planned} where p.is_new`.execute(tx)
  await sql`
    update region r set code = p.code, name = p.name, fold = p.fold, parent_id = p.parent_id,
      province_id = p.province_id, regency_id = p.regency_id, district_id = p.district_id,
      valid_from = ${effectiveFrom}::date
    from ${planned} where r.id = p.id and not p.is_new`.execute(tx)
}

/** The scopes of provinces and regencies become what their regions are. */
export async function writeScopes(tx: Tx, ids: readonly number[]): Promise<void> {
  await sql`
    insert into scope (id, kind, parent_id, province_id, regency_id, name)
    select id, 'region', parent_id, province_id, regency_id, name from region
    where id = any(${ids}::int[]) and level in ('province', 'regency') order by level <> 'province', id
    on conflict (id) do update set parent_id = excluded.parent_id, province_id = excluded.province_id,
      regency_id = excluded.regency_id, name = excluded.name`.execute(tx)
}

export type Mover = {
  id: string
  scopeId: number
  moves: boolean
  to: number
  provinceId: number
  regencyId: number | null
  districtId: number | null
}

/** The libraries of changing regions, held against all who write facts of them (who hold them shared). */
export async function lockLibraries(tx: Tx, all: readonly Destination[]): Promise<Mover[]> {
  const { rows } = await sql<Mover>`
    select l.id, l.scope_id as "scopeId", d.target as "to", d.province_id as "provinceId", d.regency_id as "regencyId",
      d.district_id as "districtId", (l.province_id, l.regency_id) is distinct from (d.province_id, d.regency_id) as moves
    from ${columnsOf(all)} join library l on l.region_id = d.region order by l.id for update of l`.execute(tx)
  return rows
}

/** So many at a time, each well within the time that a statement may take. */
const atATime = 500

/** Facts go to their libraries' new places, and the sums of both readings with them. */
export async function moveFacts(tx: Tx, { effectiveFrom }: Change, moving: readonly Mover[]): Promise<void> {
  for (let from = 0; from < moving.length; from += atATime) {
    const some = moving.slice(from, from + atATime)
    await sql`select move_facts(${some.map(m => m.id)}::uuid[], ${some.map(m => m.provinceId)}::int[],
      ${some.map(m => m.regencyId)}::int[], ${effectiveFrom}::date)`.execute(tx)
  }
}

/** Notes where the libraries stood until the decree's month, for facts of then that are written later. */
export async function notePlaces(tx: Tx, { effectiveFrom }: Change, moving: readonly Mover[]): Promise<void> {
  await sql`
    insert into library_place (library_id, from_month, to_month, province_id, regency_id)
    select l.id, coalesce(p.last, '-infinity'), ${effectiveFrom}::date, l.province_id, l.regency_id
    from library l
    cross join lateral (select max(to_month) as last from library_place where library_id = l.id) p
    where l.id = any(${moving.map(m => m.id)}::uuid[])
      and coalesce(p.last, '-infinity') < ${effectiveFrom}::date`.execute(tx)
}

/** The libraries themselves, with their entries in the search and their scopes. */
export async function moveLibraries(tx: Tx, libraries: readonly Mover[]): Promise<void> {
  await sql`update library l set region_id = m.region, province_id = m.province_id, regency_id = m.regency_id,
      district_id = m.district_id
    from ${places(libraries)} where l.id = m.id`.execute(tx)
  await sql`update scope s set parent_id = coalesce(m.regency_id, m.province_id), province_id = m.province_id,
      regency_id = m.regency_id
    from ${places(libraries)} where s.id = m.scope`.execute(tx)
  for (const table of placedTables)
    await sql`update ${sql.table(table)} t set province_id = m.province_id, regency_id = m.regency_id
      from ${places(libraries)} where t.library_id = m.id`.execute(tx)
  // mergers are seen from both places; likely doubles are compared anew by themselves
  await sql`update library_merge g set province_id = m.province_id, regency_id = m.regency_id
    from ${places(libraries)} where g.into_id = m.id`.execute(tx)
  await sql`update library_merge g set from_province_id = m.province_id, from_regency_id = m.regency_id
    from ${places(libraries)} where g.from_id = m.id`.execute(tx)
}

/** Libraries that stand as they did, under a name that changed, are found by the new name. */
export async function refreshSearch(
  tx: Tx,
  renamed: readonly number[],
  done: readonly Mover[],
): Promise<void> {
  await sql`update library set region_id = region_id
    where (district_id = any(${renamed}::int[]) or regency_id = any(${renamed}::int[]))
      and id <> all(${done.map(library => library.id)}::uuid[])`.execute(tx)
}

/**
 * Roles and invitations of a region that went into another go there too; who has the same role there has it once.
 * Then all of them get the places that their scopes have now.
 */
export async function moveRoles(
  tx: Tx,
  ended: readonly Ended[],
  scopes: readonly number[],
  by: string,
  at: Date,
): Promise<void> {
  const pairs = sql`unnest(${ended.map(e => e.before.id)}::int[], ${ended.map(e => e.followedBy)}::int[]) e (region, target)`
  await sql`
    with held as (
      select g.id, g.scope_id <> e.target as leaves,
        row_number() over (partition by g.person_id, g.role, e.target order by g.scope_id <> e.target, g.granted_at, g.id) as nth
      from (select * from ${pairs} union select target, target from ${pairs}) e
      join role_grant g on g.scope_id = e.region and g.ended_at is null)
    update role_grant g set ended_at = ${at}, ended_by = ${by}::uuid
    from held h where g.id = h.id and h.leaves and h.nth > 1`.execute(tx)
  await sql`update role_grant g set scope_id = e.target from ${pairs}
    where g.scope_id = e.region and g.ended_at is null`.execute(tx)
  await sql`update invitation i set scope_id = e.target from ${pairs}
    where i.scope_id = e.region and i.used_at is null and i.withdrawn_at is null`.execute(tx)
  await sql`update effort t set scope_id = e.target from ${pairs}
    where t.scope_id = e.region and t.library_id is null`.execute(tx)
  await sql`update list_view v set office_scope = e.target from ${pairs} where v.office_scope = e.region`.execute(
    tx,
  )
  const all = [...scopes, ...ended.map(e => e.followedBy)]
  // an effort of an office, like a role, stands in the office's scope
  for (const table of ['role_grant', 'invitation', 'effort'] as const) {
    await sql`update ${sql.table(table)} g set province_id = s.province_id, regency_id = s.regency_id
      from scope s where s.id = g.scope_id and s.id = any(${all}::int[])
        and (g.province_id, g.regency_id) is distinct from (s.province_id, s.regency_id)`.execute(tx)
  }
}

const places = (
  of: readonly Mover[],
) => sql`unnest(${of.map(m => m.id)}::uuid[], ${of.map(m => m.scopeId)}::int[],
  ${of.map(m => m.to)}::int[], ${of.map(m => m.provinceId)}::int[], ${of.map(m => m.regencyId)}::int[],
  ${of.map(m => m.districtId)}::int[]) m (id, scope, region, province_id, regency_id, district_id)`
