import { holds, type Place, type Verb } from '../../contract/access.ts'
import type { FullRow } from '../libraries/queries.ts'
import { placeOf } from '../platform/endpoint.ts'
import type { RegionTree, Said, TreeRegion } from '../regions/tree.ts'
import type { Cells } from './cell-reading.ts'
import type { Field } from './headings.ts'
import type { For } from './kind.ts'
import { type Known, meet } from './library-meeting.ts'
import { type Given, kindBy, named, nppOf, placed, saidOf } from './library-row.ts'
import { kindWords, libraryFields } from './library-words.ts'
import { choice } from './values.ts'

const telling = ['name', 'npp', 'kind', 'regionCode', 'province', 'regency', 'district', 'village']
const places = ['regionCode', 'village', 'district', 'regency', 'province']

/** The columns by which a row of another list tells which library it is about. */
export const whichFields: readonly Field[] = libraryFields.filter(({ name }) => telling.includes(name))
/** Columns that name a library by themselves. */
export const whichNaming: readonly string[] = ['name', 'npp', 'regionCode', 'village']
/** True where a library can be told: by its number, the code of its region, or a name and a place. */
export const tellsWhich = (mapping: Record<string, number>): boolean =>
  'npp' in mapping || 'regionCode' in mapping || 'village' in mapping || 'name' in mapping

/**
 * Reads which library a row is about. "Perpustakaan Desa Sepempang" without a column of villages stands in Sepempang,
 * and where no place above is said it is one of the scope that the import is for.
 */
export function readWhich(cells: Cells, tree: RegionTree, { scopeId }: Pick<For, 'scopeId'>): Given {
  const { take } = cells
  const name = take('name', named)
  const npp = take('npp', nppOf)
  const told = saidOf(take)
  const kind = take('kind', cell => choice(cell, kindWords)) ?? kindBy(name ?? '', withVillage(told, name))
  const said = within(kind === 'village' ? withVillage(told, name) : told, tree, scopeId)
  // a village that was read out of the name is told at the name
  const complain: Cells['complain'] = (field, rule, params) =>
    cells.complain(field === 'village' && told.village === '' && name ? 'name' : field, rule, params)
  // the number alone tells it: no region is guessed for it
  const region =
    npp !== undefined && !Object.values(told).some(Boolean)
      ? undefined
      : placed({ problems: cells.problems, complain }, said, kind, tree)
  if (region && !placeOf({ ...region, scope_id: region.id }).includes(scopeId))
    complain(told.code === '' ? 'village' : 'regionCode', 'outside-scope')
  return { kind, regionId: region?.id ?? null, facts: { ...(name && { name }), ...(npp && { npp }) } }
}

function withVillage(said: Said, name: string | undefined): Said {
  const [, village = ''] = /\b(?:desa|kelurahan|gampong|nagari|kampung)\s+(.+)$/i.exec(name ?? '') ?? []
  return said.village === '' && said.code === '' ? { ...said, village } : said
}

/** The region of a level that a row means, in the import's scope; why none is found is told at its column. */
export function readRegion(
  cells: Cells,
  level: 'province' | 'regency',
  tree: RegionTree,
  { scopeId }: Pick<For, 'scopeId'>,
): TreeRegion | undefined {
  const said = within(saidOf(cells.take), tree, scopeId)
  const asked = { ...said, village: '', district: '', ...(level === 'province' && { regency: '' }) }
  if (asked.code === '' && asked[level] === '') {
    cells.complain(level, 'missing')
    return undefined
  }
  const region = placed(cells, asked, level, tree)
  if (region && !placeOf({ ...region, scope_id: region.id }).includes(scopeId))
    cells.complain(asked.code === '' ? level : 'regionCode', 'outside-scope')
  return region
}

/** A place of which neither province nor regency is said lies in the scope of the import. */
function within(said: Said, tree: RegionTree, scopeId: number): Said {
  const scope = tree.byId(scopeId)
  if (said.code !== '' || said.province !== '' || said.regency !== '' || !scope) return said
  const province = tree.byId(scope.province_id)?.name ?? ''
  return { ...said, province, regency: scope.level === 'regency' ? scope.name : '' }
}

export type Found = { target: FullRow | undefined; candidates: { id: string; name: string }[] }

/**
 * The library in the registry that a row means, in the import's scope, where the person may do what is done with it. Why
 * none is found is told at the column that should name it; one that is only alike is for a person to choose.
 */
export function find(
  cells: Cells,
  given: Given,
  known: Known,
  { choice: chosen, may, of }: { choice: string | null; may: Verb; of: For },
): Found {
  const at = columnOf(of.mapping)
  const nobody: Found = { target: undefined, candidates: [] }
  if (cells.problems.some(({ field }) => field !== null && telling.includes(field))) return nobody
  const met = meet(given, known, chosen)
  if ('candidates' in met) return { ...nobody, candidates: met.candidates }
  if ('rule' in met) cells.complain(met.field in of.mapping ? met.field : at, met.rule, met.params)
  else if ('isNew' in met) cells.complain(at, 'library-unknown')
  else if (!reaches(of, placeOf(met.target), may)) cells.complain(at, 'outside-scope')
  else return { ...nobody, target: met.target }
  return nobody
}

/** True where the place lies in the import's scope and the person may do this there. */
export function reaches({ actor, scopeId }: For, place: Place, verb: Verb): boolean {
  return place.includes(scopeId) && holds(actor, verb, place)
}

const columnOf = (mapping: Record<string, number>) =>
  ['npp', ...places, 'name'].find(field => field in mapping) ?? 'name'
