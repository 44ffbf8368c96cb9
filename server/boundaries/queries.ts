import { sql } from 'kysely'
import type { InputOf, ResultOf } from '../../contract/endpoint.ts'
import type { applyDecree, Counts, listDecrees } from '../../contract/boundaries.ts'
import type { Tx } from '../platform/db.ts'
import type { Known } from './plan.ts'

/** Lets one decree go on at a time. @returns how many were applied so far */
export async function takeTurn(tx: Tx): Promise<number> {
  await sql`select from region where id = 1 for no key update`.execute(tx)
  return decrees(tx)
}

export async function decrees(tx: Tx): Promise<number> {
  const { rows } = await sql<{ n: number }>`select count(*) as n from boundary_decree`.execute(tx)
  return rows[0]?.n ?? 0
}

/** All regions in force under the provinces with these codes, and the provinces. */
export async function tree(tx: Tx, provinces: readonly string[]): Promise<Known[]> {
  const { rows } = await sql<Known>`
    select r.id, r.code, r.name, r.level, r.parent_id as "parentId", r.province_id as "provinceId",
      r.regency_id as "regencyId", r.district_id as "districtId", r.valid_from as "validFrom"
    from region r
    where r.valid_to is null and r.province_id = any(array(
      select id from region where parent_id = 1 and code = any(${provinces}::text[]) and valid_to is null))`.execute(
    tx,
  )
  return rows
}

export async function nextId(tx: Tx): Promise<number> {
  const { rows } = await sql<{ id: number }>`select max(id) + 1 as id from region`.execute(tx)
  return rows[0]?.id ?? 2
}

/** Of these codes, those that are no longer in force, and what they lead to now ("93.01 Merauke"). */
export async function led(tx: Tx, codes: readonly string[]): Promise<Map<string, string>> {
  const { rows } = await sql<{ code: string; now: string }>`
    select distinct on (p.code) p.code, n.code || ' ' || n.name as now
    from region_past p join region r on r.id = p.region_id join region n on n.id = coalesce(r.followed_by, r.id)
    where p.code = any(${codes}::text[]) order by p.code, p.valid_to desc, p.id desc`.execute(tx)
  return new Map(rows.map(row => [row.code, row.now]))
}

/** Writes the decree into the record. */
export async function insertDecree(
  tx: Tx,
  input: InputOf<typeof applyDecree>,
  counts: Counts,
  by: string,
  at: Date,
): Promise<void> {
  await sql`insert into boundary_decree (id, number, on_day, effective_from, lines, counts, applied_at, applied_by)
    values (${input.id}, ${input.number}, ${input.on}, ${input.effectiveFrom}, ${JSON.stringify(input.lines)}::jsonb,
      ${JSON.stringify(counts)}::jsonb, ${at}, ${by})`.execute(tx)
}

export async function list(
  tx: Tx,
  { limit, offset }: InputOf<typeof listDecrees>,
): Promise<ResultOf<typeof listDecrees>> {
  const { rows } = await sql<ResultOf<typeof listDecrees>['decrees'][number]>`
    select d.id, d.number, d.on_day as "on", d.effective_from as "effectiveFrom", d.applied_at as "appliedAt",
      coalesce(p.name, '–') as "appliedBy", jsonb_array_length(d.lines) as lines, d.counts
    from boundary_decree d left join person p on p.id = d.applied_by
    order by d.effective_from desc, d.applied_at desc, d.id limit ${limit} offset ${offset}`.execute(tx)
  return { total: await decrees(tx), decrees: rows }
}
