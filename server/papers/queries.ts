import { sql } from 'kysely'
import type { LibraryId } from '../../contract/ids.ts'
import type { Tx } from '../platform/db.ts'

export type PlacedLibrary = {
  id: LibraryId
  name: string
  province_id: number
  regency_id: number | null
  scope_id: number
  /** Village, district, regency and province, as far as they apply. */
  within: string[]
}

/** Those of these libraries that are in sight, in the order of their districts and villages. */
export async function librariesIn(tx: Tx, ids: readonly LibraryId[]): Promise<PlacedLibrary[]> {
  const { rows } = await sql<PlacedLibrary>`
    select l.id, l.name, l.province_id, l.regency_id, l.scope_id,
      array_remove(array[case when r.level = 'village' then r.name end, d.name, k.name, p.name], null) as within
    from library l
    join region r on r.id = l.region_id
    join region p on p.id = r.province_id
    left join region k on k.id = r.regency_id
    left join region d on d.id = r.district_id
    where l.id = any(${[...new Set(ids)]}::uuid[]) and l.merged_into is null
    order by p.name, k.name nulls first, d.name nulls first, r.name, l.name, l.id`.execute(tx)
  return rows
}
