import { sql } from 'kysely'
import type { Tx } from '../platform/db.ts'

/** Village, district, regency and province of a library, as far as they apply. */
export type Within = {
  village: string | null
  district: string | null
  regency: string | null
  province: string
}

export async function withinOf(tx: Tx, libraryId: string): Promise<Within | undefined> {
  const { rows } = await sql<Within>`
    select case when r.level = 'village' then r.name end as village, d.name as district, k.name as regency, p.name as province
    from library l join region r on r.id = l.region_id join region p on p.id = l.province_id
    left join region k on k.id = l.regency_id left join region d on d.id = l.district_id
    where l.id = ${libraryId}::uuid`.execute(tx)
  return rows[0]
}

/** Who planned it last: the manager who signs. */
export async function planner(tx: Tx, libraryId: string, year: number): Promise<string | null> {
  const { rows } = await sql<{ name: string }>`
    select name from names_of(array[(select changed_by from plan where library_id = ${libraryId}::uuid and year = ${year}::int)])`.execute(
    tx,
  )
  return rows[0]?.name ?? null
}
