import type { getRegion, Region, searchRegions } from '../../contract/regions.ts'
import type { InputOf, ResultOf } from '../../contract/endpoint.ts'
import type { Tx } from '../platform/db.ts'
import type { Context } from '../platform/endpoint.ts'
import { refuse } from '../platform/problems.ts'
import { readAsked, readCode } from './asking.ts'
import * as queries from './queries.ts'
import { isExact, rank } from './ranking.ts'

export type RegionRow = queries.RegionRow

/** The region with an id. @throws region.unknown */
export async function get(tx: Tx, id: number): Promise<RegionRow> {
  return (await queries.byId(tx, id)) ?? refuse('region.unknown')
}

/** The region that has a code now, with the ids of those above it; undefined where there is none. */
export function byCode(tx: Tx, code: string): Promise<RegionRow | undefined> {
  return queries.byCode(tx, code)
}

/** Finds regions by a code's beginning or by name, forgiving slips; see `rank` for the order. */
export async function search(
  c: Context,
  input: InputOf<typeof searchRegions>,
): Promise<ResultOf<typeof searchRegions>> {
  const code = readCode(input.q)
  const rows = code ? await beginningWith(c.tx, code, input) : await byName(c.tx, input)
  return { regions: await shown(c.tx, rows.slice(0, input.limit)) }
}

/** The region with a code, or the one that has followed it. */
export async function findByCode(
  c: Context,
  { code }: InputOf<typeof getRegion>,
): Promise<RegionRow | undefined> {
  return (await queries.byCode(c.tx, code)) ?? queries.byFormerCode(c.tx, code)
}

/** A region with all above it, the nation first, and those directly below it. */
export async function around(c: Context, _: unknown, found: RegionRow): Promise<ResultOf<typeof getRegion>> {
  const above = await queries.byIds(c.tx, idsAbove(found))
  const below = await queries.below(c.tx, found.id)
  const [region, ...rest] = await shown(c.tx, [found, ...above, ...below])
  if (!region) throw new Error('a region that was found was not shown')
  return { region, above: rest.slice(0, above.length), below: rest.slice(above.length) }
}

/** Those in force first, then those that had such a code before. */
async function beginningWith(
  tx: Tx,
  code: string,
  input: InputOf<typeof searchRegions>,
): Promise<RegionRow[]> {
  const only = { level: input.level, within: input.within }
  const found = await queries.byCodePrefix(tx, code, only, input.limit)
  if (found.length >= input.limit) return found
  const known = new Set(found.map(row => row.id))
  const former = await queries.byFormerCodePrefix(tx, code, only, input.limit)
  return [...found, ...former.filter(row => !known.has(row.id))]
}

/** Looks further only while the very name has not been met. */
async function byName(tx: Tx, input: InputOf<typeof searchRegions>): Promise<RegionRow[]> {
  const { names, cuts, title } = readAsked(input.q)
  const [name] = names
  if (!name) return []
  const only = { level: input.level, within: input.within }
  const found = [...(await queries.beginning(tx, names, only)), ...(await queries.formerly(tx, names, only))]
  if (!found.some(isExact) && cuts.length > 0)
    found.push(...(await queries.under(tx, await queries.uppersOf(tx, cuts), only)))
  if (!found.some(isExact)) found.push(...(await queries.similar(tx, name, only)))
  return rank(found, title)
}

async function shown(tx: Tx, rows: readonly RegionRow[]): Promise<Region[]> {
  const ids = new Set(rows.flatMap(idsAbove))
  const names = new Map((await queries.byIds(tx, [...ids])).map(row => [row.id, row.name]))
  return rows.map(row => ({
    id: row.id,
    code: row.code,
    name: row.name,
    level: row.level,
    parentId: row.parent_id,
    within: idsAbove(row).flatMap(id => (id === 1 ? [] : (names.get(id) ?? []))),
    latitude: row.latitude,
    longitude: row.longitude,
    was: row.was ?? null,
  }))
}

function idsAbove(row: RegionRow): number[] {
  const all = row.level === 'nation' ? [] : [1, row.province_id, row.regency_id, row.district_id]
  return all.filter(id => typeof id === 'number').filter(id => id !== row.id)
}
