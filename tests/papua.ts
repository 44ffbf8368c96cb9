import { sql } from 'kysely'
import type { DecreeLine } from '../contract/boundaries.ts'
import type { Tx } from '../server/platform/db.ts'

/** The provinces of 2022: which were made, out of which, by which law, and from which month they are counted. */
export const made = [
  { code: '93', name: 'Papua Selatan', from: '91', law: 'UU 14/2022', month: '2022-08-01' },
  { code: '94', name: 'Papua Tengah', from: '91', law: 'UU 15/2022', month: '2022-08-01' },
  { code: '95', name: 'Papua Pegunungan', from: '91', law: 'UU 16/2022', month: '2022-08-01' },
  { code: '96', name: 'Papua Barat Daya', from: '92', law: 'UU 29/2022', month: '2023-01-01' },
] as const

export type Line = { code: string; name: string; level: string; parent: string }

/** The tree in force, as codes and names. */
export async function treeOf(tx: Tx): Promise<Line[]> {
  const { rows } = await sql<Line>`
    select r.code, r.name, r.level, p.code as parent from region r join region p on p.id = r.parent_id
    where r.valid_to is null order by r.code`.execute(tx)
  return rows
}

/**
 * Takes a fresh register back to the 34 provinces before: the regencies of the four stand in Papua and Papua Barat
 * again, with numbers that were free there. As if the register had begun with the programme.
 * @returns the lines of the decree by which each province is made
 */
export async function before2022(tx: Tx): Promise<Map<string, DecreeLine[]>> {
  const decrees = new Map<string, DecreeLine[]>()
  for (const { code, name, from } of made) {
    const { rows: regencies } = await sql<{ code: string; former: string }>`
      select code, ${from} || '.' || (case ${code} when '93' then 30 when '94' then 40 when '95' then 50 else 30 end
        + row_number() over (order by code)) as former
      from region where code like ${`${code}.__`} order by code`.execute(tx)
    for (const regency of regencies) {
      await sql`update region set code = ${regency.former} || substr(code, 6), province_id = p.id,
          parent_id = case when level = 'regency' then p.id else region.parent_id end
        from (select id from region where code = ${from}) p
        where code = ${regency.code} or code like ${`${regency.code}.%`}`.execute(tx)
    }
    await sql`update scope s set province_id = r.province_id, parent_id = r.province_id
      from region r where r.id = s.id and r.level = 'regency' and r.code like ${`${from}.%`}`.execute(tx)
    await sql`delete from scope where id in (select id from region where code = ${code})`.execute(tx)
    await sql`delete from region where code = ${code}`.execute(tx)
    decrees.set(code, [
      { old: null, new: code, name },
      ...regencies.map(regency => ({ old: regency.former, new: regency.code, name: null })),
    ])
  }
  await sql`update region set valid_from = '2018-01-01'`.execute(tx)
  return decrees
}
