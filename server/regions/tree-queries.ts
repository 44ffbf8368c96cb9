import { sql } from 'kysely'
import type { Level } from '../../contract/regions.ts'
import type { Tx } from '../platform/db.ts'

export type TreeRow = {
  id: number
  code: string
  name: string
  fold: string
  level: Level
  parent_id: number
  province_id: number
  regency_id: number | null
  district_id: number | null
}

/** Every region in force, in the order of codes: about 91,600; or those of the province that one lies in. */
export async function all(tx: Tx, near?: number): Promise<TreeRow[]> {
  const { rows } = await sql<TreeRow>`
    select id, code, name, fold, level, parent_id, province_id, regency_id, district_id from region
    where valid_to is null and province_id is not null
      and (${near ?? null}::int is null or province_id = (select province_id from region where id = ${near ?? null}))
    order by code`.execute(tx)
  return rows
}
