import { sql } from 'kysely'
import type { LibraryKind } from '../../contract/libraries.ts'
import type { Tx } from '../platform/db.ts'

/** Where what stands in a region stands afterwards: in the region itself, or the one that it goes into. */
export type Destination = {
  from: number
  to: number
  provinceId: number
  regencyId: number | null
  districtId: number | null
}

export const columnsOf = (all: readonly Destination[]) => sql`unnest(${all.map(d => d.from)}::int[],
  ${all.map(d => d.to)}::int[], ${all.map(d => d.provinceId)}::int[], ${all.map(d => d.regencyId)}::int[],
  ${all.map(d => d.districtId)}::int[]) d (region, target, province_id, regency_id, district_id)`

/** What goes from one province and regency to another, counted. */
export type Going = {
  provinceId: number
  regencyId: number | null
  toProvinceId: number
  toRegencyId: number | null
  libraries: number
  enrolments: number
  reports: number
  activities: number
}

export async function going(tx: Tx, all: readonly Destination[]): Promise<Going[]> {
  const { rows } = await sql<Going>`
    select l.province_id as "provinceId", l.regency_id as "regencyId", d.province_id as "toProvinceId",
      d.regency_id as "toRegencyId", count(*) as libraries, sum(e.n) as enrolments, sum(r.n) as reports,
      sum(a.n) as activities
    from ${columnsOf(all)} join library l on l.region_id = d.region and l.merged_into is null
    cross join lateral (select count(*) as n from enrolment where library_id = l.id) e
    cross join lateral (select count(*) as n from monthly_report where library_id = l.id) r
    cross join lateral (select count(*) as n from activity where library_id = l.id) a
    where (l.province_id, l.regency_id) is distinct from (d.province_id, d.regency_id)
    group by 1, 2, 3, 4 order by 5 desc, 1, 2`.execute(tx)
  return rows
}

/** People whose roles, and open invitations whose scopes, get another place. */
export async function served(
  tx: Tx,
  all: readonly Destination[],
): Promise<{ people: number; invitations: number }> {
  const { rows } = await sql<{ people: number; invitations: number }>`
    with changing as (
      select s.id from ${columnsOf(all)} join scope s on s.id = d.region and s.kind = 'region'
      where d.region <> d.target or (s.province_id, s.regency_id) is distinct from (d.province_id, d.regency_id)
      union
      select l.scope_id from ${columnsOf(all)} join library l on l.region_id = d.region
      where (l.province_id, l.regency_id) is distinct from (d.province_id, d.regency_id))
    select
      (select count(distinct person_id) from role_grant
        where ended_at is null and scope_id in (select id from changing)) as people,
      (select count(*) from invitation
        where used_at is null and withdrawn_at is null and scope_id in (select id from changing)) as invitations`.execute(
    tx,
  )
  return rows[0] ?? { people: 0, invitations: 0 }
}

export type Standing = { from: number; to: number; kind: LibraryKind; name: string }

/** The libraries of which a region can have one only, in regions that end and in those that they go into. */
export async function standing(tx: Tx, ended: readonly { from: number; to: number }[]): Promise<Standing[]> {
  const { rows } = await sql<Standing>`
    with e as (
      select * from unnest(${ended.map(e => e.from)}::int[], ${ended.map(e => e.to)}::int[]) e (region, target)
      union select target, target from unnest(${ended.map(e => e.to)}::int[]) t (target))
    select e.region as "from", e.target as "to", l.kind, l.name
    from e join library l on l.region_id = e.region
    where l.kind <> 'community' and l.closed_on is null and l.merged_into is null
    order by e.target, e.region = e.target desc, e.region`.execute(tx)
  return rows
}
