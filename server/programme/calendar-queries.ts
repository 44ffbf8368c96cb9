import { type Insertable, sql } from 'kysely'
import { type Actor, may } from '../../contract/access.ts'
import type { Figure } from '../../contract/programme.ts'
import type { Tx } from '../platform/db.ts'
import type { Tables } from '../platform/tables.ts'

export function years(tx: Tx) {
  return tx
    .selectFrom('programme_year')
    .select(['year', 'title', 'opened_at'])
    .orderBy('year', 'desc')
    .execute()
}

export async function isOpen(tx: Tx, year: number): Promise<boolean> {
  const row = await tx.selectFrom('programme_year').select('year').where('year', '=', year).executeTakeFirst()
  return row !== undefined
}

export async function insertYear(tx: Tx, row: Insertable<Tables['programme_year']>): Promise<void> {
  await tx.insertInto('programme_year').values(row).execute()
}

/** Targets of the regions in the actor's scopes and of those above them, from the nation down. */
export async function targets(tx: Tx, actor: Actor) {
  const able: readonly string[] = may['programme.see']
  const grants = actor.grants.filter(grant => able.includes(grant.role))
  const scopes = grants.map(grant => grant.scopeId)
  const above = grants.flatMap(grant => grant.path)
  const { rows } = await sql<{
    year: number
    regionId: number
    region: string
    measure: string
    value: number
  }>`
    select t.year, t.region_id as "regionId", r.name as region, t.measure, t.value
    from target t join region r on r.id = t.region_id
    where 1 = any(${scopes}::int[]) or r.province_id = any(${scopes}::int[])
      or r.regency_id = any(${scopes}::int[]) or r.id = any(${above}::int[])
    order by r.code <> 'ID', r.code, t.measure`.execute(tx)
  return rows
}

export async function putTarget(tx: Tx, row: Insertable<Tables['target']>): Promise<void> {
  const { value, set_at, set_by } = row
  await tx
    .insertInto('target')
    .values(row)
    .onConflict(of => of.columns(['year', 'region_id', 'measure']).doUpdateSet({ value, set_at, set_by }))
    .execute()
}

export async function deleteTarget(
  tx: Tx,
  key: { year: number; region_id: number; measure: string },
): Promise<void> {
  await tx
    .deleteFrom('target')
    .where('year', '=', key.year)
    .where('region_id', '=', key.region_id)
    .where('measure', '=', key.measure)
    .execute()
}

/** Months whose deadlines were set, from one month to another. */
export function periods(tx: Tx, from: string, to: string) {
  return tx
    .selectFrom('period')
    .select(['month', 'submit_by as submitBy', 'verify_by as verifyBy', 'locks_on as locksOn'])
    .where('month', '>=', from)
    .where('month', '<=', to)
    .execute()
}

export async function putPeriod(tx: Tx, row: Insertable<Tables['period']>): Promise<void> {
  const { month: _, ...rest } = row
  await tx
    .insertInto('period')
    .values(row)
    .onConflict(of => of.column('month').doUpdateSet(rest))
    .execute()
}

export async function figures(tx: Tx): Promise<Figure[]> {
  const rows = await tx.selectFrom('figure').selectAll().orderBy(sql`code collate "C"`).execute()
  return rows.map(row => ({
    code: row.code,
    label: { id: row.label_id, en: row.label_en },
    value: row.value,
    unit: row.unit,
    asOf: row.as_of,
    source: { name: row.source_name, date: row.source_date, page: row.source_page },
    disputed:
      row.disputed_id === null ? null : { id: row.disputed_id, en: row.disputed_en ?? row.disputed_id },
    regionId: row.region_id,
  }))
}

export async function putFigure(tx: Tx, figure: Figure, at: string): Promise<void> {
  const facts = {
    label_id: figure.label.id,
    label_en: figure.label.en,
    value: figure.value,
    unit: figure.unit,
    as_of: figure.asOf,
    source_name: figure.source.name,
    source_date: figure.source.date,
    source_page: figure.source.page,
    disputed_id: figure.disputed?.id ?? null,
    disputed_en: figure.disputed?.en ?? null,
    region_id: figure.regionId,
    published_at: at,
  }
  await tx
    .insertInto('figure')
    .values({ code: figure.code, ...facts })
    .onConflict(of => of.column('code').doUpdateSet(facts))
    .execute()
}
