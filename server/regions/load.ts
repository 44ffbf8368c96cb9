import { readRegions } from '../../db/regions/read.ts'
import { fold } from '../../contract/regions.ts'
import type { Tx } from '../platform/db.ts'
import { sql } from 'kysely'

/** The day from which the loaded register speaks: Kepmendagri 300.2.2-2138 of 2025. */
const inForceFrom = '2025-04-25'

/**
 * Loads the country's regions where they are not there yet: 38 provinces, 514 regencies, 7,285 districts, 83,762
 * villages. Ids follow the order of codes, so they are the same in every installation of this version.
 * @returns how many were loaded
 */
export async function loadRegions(tx: Tx): Promise<number> {
  const there = await sql<{ n: number }>`select count(*) as n from region`.execute(tx)
  if ((there.rows[0]?.n ?? 0) > 1) return 0
  const lines = readRegions()
  const ids = new Map(lines.map((line, index) => [line.code, index + 2]))
  let rank = 0
  const rows = lines.map(line => {
    const codes = line.code.split('.')
    const upTo = (depth: number) =>
      codes.length >= depth ? (ids.get(codes.slice(0, depth).join('.')) ?? null) : null
    return {
      ...line,
      id: ids.get(line.code) ?? 0,
      parent: line.parentCode === null ? 1 : (ids.get(line.parentCode) ?? 1),
      province: upTo(1),
      regency: upTo(2),
      district: upTo(3),
      rank: line.level === 'village' ? rank++ : null,
      fold: fold(line.name),
    }
  })
  for (let from = 0; from < rows.length; from += 20_000) {
    const part = rows.slice(from, from + 20_000)
    await sql`insert into region (id, code, name, level, parent_id, province_id, regency_id, district_id, rank, latitude, longitude, fold, valid_from)
      select r.id, r.code, r.name, r.level, r.parent, r.province, r.regency, r.district, r.rank, r.latitude, r.longitude, r.fold, ${inForceFrom}::date
      from unnest(${part.map(r => r.id)}::int[], ${part.map(r => r.code)}::text[], ${part.map(r => r.name)}::text[], ${part.map(r => r.level)}::text[],
        ${part.map(r => r.parent)}::int[], ${part.map(r => r.province)}::int[], ${part.map(r => r.regency)}::int[], ${part.map(r => r.district)}::int[],
        ${part.map(r => r.rank)}::int[], ${part.map(r => r.latitude)}::real[], ${part.map(r => r.longitude)}::real[], ${part.map(r => r.fold)}::text[])
        r (id, code, name, level, parent, province, regency, district, rank, latitude, longitude, fold)`.execute(
      tx,
    )
  }
  await sql`insert into scope (id, kind, parent_id, province_id, regency_id, name)
    select id, 'region', parent_id, province_id, regency_id, name from region where level in ('province', 'regency') order by id`.execute(
    tx,
  )
  // without it searches are slow until the server gets to it by itself
  await sql`select settle_regions()`.execute(tx)
  return rows.length
}
