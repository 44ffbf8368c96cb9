import { levelOfKind, libraryFacts, type LibraryFacts, type LibraryKind } from '../../contract/libraries.ts'
import type { Cell } from '../platform/spreadsheet.ts'
import type { RegionTree, Said, TreeRegion } from '../regions/tree.ts'
import { type Cells, cellsOf } from './cell-reading.ts'
import type { Problem } from './kind.ts'
import { buildingWords, internetWords, kindWords, powerWords } from './library-words.ts'
import * as values from './values.ts'

/** What a row says of a library: only the facts that it gives. */
export type Given = { kind: LibraryKind; regionId: number | null; facts: Partial<LibraryFacts> }
export type ReadRow = { given: Given; region: TreeRegion | undefined; problems: Problem[] }

/** Reads a row of a list of libraries: each cell by its column's rule, then the facts by those of the registry. */
export function readLibrary(
  cells: readonly Cell[],
  mapping: Record<string, number>,
  tree: RegionTree,
): ReadRow {
  const { problems, complain, take } = cellsOf(cells, mapping)
  const given: Record<string, unknown> = {
    name: take('name', named),
    npp: take('npp', nppOf),
    address: take('address', values.text),
    latitude: take('latitude', values.degrees),
    longitude: take('longitude', values.degrees),
    building: take('building', cell => values.choice(cell, buildingWords)),
    floorArea: take('floorArea', values.whole),
    weeklyHours: take('weeklyHours', values.whole),
    openingHours: take('openingHours', values.text),
    staff: take('staff', values.whole),
    titles: take('titles', values.whole),
    copies: take('copies', values.whole),
    computers: take('computers', values.whole),
    internet: take('internet', cell => values.choice(cell, internetWords)),
    power: take('power', cell => values.choice(cell, powerWords)),
    openedOn: take('openedOn', values.day),
  }
  const said = saidOf(take)
  const kind = take('kind', cell => values.choice(cell, kindWords)) ?? kindBy(String(given.name ?? ''), said)
  const facts = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined))
  checkFacts(facts, complain)
  const region = placed({ problems, complain }, said, kind, tree)
  return { given: { kind, regionId: region?.id ?? null, facts: facts as Given['facts'] }, region, problems }
}

/** What the columns of places say, '' where nothing. */
export function saidOf(take: Cells['take']): Said {
  return {
    code: take('regionCode', values.text) ?? '',
    province: take('province', values.text) ?? '',
    regency: take('regency', values.text) ?? '',
    district: take('district', values.text) ?? '',
    village: take('village', values.text) ?? '',
  }
}

/** The region where a library of a kind stands, as the row tells it; why none is found is told at its column. */
export function placed(
  { problems, complain }: Pick<Cells, 'problems' | 'complain'>,
  said: Said,
  kind: LibraryKind,
  tree: RegionTree,
): TreeRegion | undefined {
  if (!Object.values(said).some(Boolean)) return undefined
  const meant = tree.read(said, levelOfKind[kind])
  if ('region' in meant) return meant.region
  if (!problems.some(({ rule }) => rule === 'error-cell')) {
    const field = meant.part === 'code' ? 'regionCode' : meant.part
    complain(field, `region-${meant.rule}`, meant.near ? { near: meant.near } : {})
  }
  return undefined
}

const blank: LibraryFacts = {
  ...{ name: '-', npp: null, address: null, latitude: null, longitude: null, building: null },
  ...{ floorArea: null, weeklyHours: null, openingHours: null, staff: null, titles: null, copies: null },
  ...{ computers: null, internet: null, power: null, openedOn: null },
}

/** The facts of a new library: what is not given is not known. */
export const wholeFacts = (facts: Partial<LibraryFacts>): LibraryFacts => ({ ...blank, ...facts })

/** The registry's own rules, told by field. */
function checkFacts(
  facts: Record<string, unknown>,
  complain: (field: string, rule: string, params?: Problem['params']) => void,
): void {
  const parsed = libraryFacts.safeParse({ ...blank, ...facts })
  for (const issue of parsed.error?.issues ?? []) {
    const field = String(issue.path[0] ?? '')
    const { maximum, minimum } = issue as { maximum?: number; minimum?: number }
    if (field === 'npp') complain(field, 'npp-malformed')
    else if (issue.code === 'too_big')
      complain(field, typeof facts[field] === 'string' ? 'too-long' : 'too-big', { most: Number(maximum) })
    else if (issue.code === 'too_small') complain(field, 'too-small', { least: Number(minimum) })
    else complain(field, 'not-valid')
  }
}

export function named(cell: Cell): values.Read<string> {
  const read = values.text(cell)
  return 'value' in read && read.value !== undefined ? { value: values.titleCase(read.value) } : read
}

/** Spaces, dots and dashes between its parts are the writer's. */
export function nppOf(cell: Cell): values.Read<string> {
  const read = values.text(cell)
  if (!('value' in read) || read.value === undefined) return read
  if (/^(tidak ada|belum ada|belum|nihil|proses|dalam proses)/i.test(read.value)) return { value: undefined }
  return { value: read.value.replaceAll(/[\s.'/-]/g, '').toUpperCase() }
}

/** What kind of library a name speaks of, where no column says. */
export function kindBy(name: string, said: { village: string; code: string }): LibraryKind {
  if (/\b(tbm|taman ba(ca|caan)|rumah baca|pojok baca|sanggar baca)\b/i.test(name)) return 'community'
  if (said.village !== '' || said.code.replaceAll(/\D/g, '').length > 6) return 'village'
  if (/\bprovinsi\b/i.test(name)) return 'province'
  return /\b(kabupaten|kota|kab|daerah|umum)\b/i.test(name) ? 'regency' : 'village'
}
