import { fold, type Level } from '../../contract/regions.ts'
import type { Tx } from '../platform/db.ts'
import { slips } from './ranking.ts'
import * as queries from './tree-queries.ts'

export type TreeRegion = queries.TreeRow

/** What a row of a list says of a place; text as it was typed, '' where nothing is said. */
export type Said = { code: string; province: string; regency: string; district: string; village: string }

/**
 * The region that is meant, or why none is: the part that could not be read, and what it may mean.
 * `slip` is true where a name was only like the region's.
 */
export type Meant =
  | { region: TreeRegion; slip: boolean }
  | {
      rule:
        | 'code-unknown'
        | 'code-rounded'
        | 'name-unknown'
        | 'name-ambiguous'
        | 'code-and-name-differ'
        | 'place-missing'
      part: keyof Said
      near?: string
    }

export type RegionTree = {
  byId(id: number): TreeRegion | undefined
  /** Reads a place as lists give it: by its code, old or new, or by names with slips, down to `level`. */
  read(said: Said, level: Level): Meant
  /** Names of the regions around one, from its own up to the province. */
  namesOf(region: TreeRegion): string[]
}

/**
 * Loads every region in force once, for who has to place many thousands: no question to the database for each.
 * @param near a region: only those of its province, for who has to place one that lies there
 */
export async function loadTree(tx: Tx, near?: number): Promise<RegionTree> {
  return treeOf(await queries.all(tx, near))
}

/** The same from rows at hand. */
export function treeOf(rows: readonly TreeRegion[]): RegionTree {
  const ids = new Map(rows.map(row => [row.id, row]))
  const codes = new Map(rows.map(row => [row.code, row]))
  const below = Map.groupBy(rows, row => row.parent_id)
  const provinces = rows.filter(row => row.level === 'province')
  const regencies = rows.filter(row => row.level === 'regency')
  const found = new Map<string, Named>()

  const namesOf = (region: TreeRegion) =>
    [region.id, region.district_id, region.regency_id, region.province_id].flatMap((id, at, all) =>
      id === null || all.indexOf(id) !== at ? [] : (ids.get(id)?.name ?? []),
    )

  /** Keeps what was found, since lists name the same places over and over; but villages, which they name once. */
  function named(among: () => readonly TreeRegion[], part: string, up: number | '', name: string): Named {
    if (part === 'village') return pick(among(), name)
    const where = `${part} ${up}`
    const known = found.get(`${where} ${name}`)
    if (known) return known
    const answer = pick(among(), name)
    if (found.size < 200_000) found.set(`${where} ${name}`, answer)
    return answer
  }

  function byNames(said: Said, level: Level): Meant {
    let slip = false
    let over: TreeRegion | undefined
    const steps: [
      'province' | 'regency' | 'district' | 'village',
      (over: TreeRegion | undefined) => readonly TreeRegion[],
    ][] = [
      ['province', () => provinces],
      ['regency', up => (up ? (below.get(up.id) ?? []) : regencies)],
      ['district', up => districtsIn(up)],
      ['village', up => villagesIn(up)],
    ]
    for (const [part, among] of steps) {
      if (said[part] === '') {
        if (part === level) return { rule: 'place-missing', part }
        continue
      }
      const up = over
      const answer = named(() => among(up), part, up?.id ?? '', said[part].slice(0, 120))
      if (!answer.region)
        return { rule: answer.many ? 'name-ambiguous' : 'name-unknown', part, near: answer.near }
      slip ||= answer.slip
      over = answer.region
      if (part === level) break
    }
    return over?.level === level
      ? { region: over, slip }
      : { rule: 'place-missing', part: level as keyof Said }
  }

  const districtsIn = (up: TreeRegion | undefined): readonly TreeRegion[] =>
    up?.level === 'regency'
      ? (below.get(up.id) ?? [])
      : up
        ? (below.get(up.id) ?? []).flatMap(regency => below.get(regency.id) ?? [])
        : []
  const villagesIn = (up: TreeRegion | undefined): readonly TreeRegion[] =>
    up?.level === 'district'
      ? (below.get(up.id) ?? [])
      : districtsIn(up).flatMap(district => below.get(district.id) ?? [])

  return {
    byId: id => ids.get(id),
    namesOf,
    read(said, level) {
      const hasNames =
        said[level as keyof Said] !== '' &&
        (level !== 'village' || said.regency !== '' || said.district !== '' || said.province !== '')
      if (said.code === '') return byNames(said, level)
      const code = readRegionCode(said.code)
      if (code === 'rounded') return hasNames ? byNames(said, level) : { rule: 'code-rounded', part: 'code' }
      const region = code === undefined ? undefined : codes.get(code)
      // an old code, or one of a coarser level than wanted: the names tell
      if (!region || region.level !== level)
        return hasNames ? byNames(said, level) : { rule: 'code-unknown', part: 'code' }
      const name = said[level as keyof Said]
      if (name === '' || alike(name, region)) return { region, slip: false }
      const meant = hasNames ? byNames(said, level) : undefined
      // a code that was given to another place since 2020: the names are right where they name one place without slips
      if (meant && 'region' in meant && !meant.slip) return meant
      return { rule: 'code-and-name-differ', part: 'code', near: region.name }
    },
  }
}

/**
 * A region code as it stands in a cell: with dots, spaces or none, parts that lost a zero in front (`21.3.4.2001`), a
 * number of 10 digits. `rounded` where a spreadsheet kept only the first digits (`2.10301E+12`).
 */
export function readRegionCode(said: string): string | undefined {
  const text = said.trim().replace(/^'/, '')
  if (/^\d([.,]\d+)?e\+?\d+$/i.test(text)) {
    const number = Number(text.replace(',', '.'))
    const digits = String(number)
    return digits.endsWith('0000') || digits.length > 10 ? 'rounded' : readRegionCode(digits)
  }
  const parts = text.split(/[.\s/-]+/).filter(Boolean)
  if (parts.some(part => !/^\d+$/.test(part))) return undefined
  if (parts.length > 1) {
    const padded = parts.slice(0, 4).map((part, at) => part.padStart(at === 3 ? 4 : 2, '0'))
    return parts.length <= 4 && padded.every((part, at) => part.length === (at === 3 ? 4 : 2))
      ? padded.join('.')
      : undefined
  }
  const digits = parts[0] ?? ''
  if (![2, 4, 6, 10].includes(digits.length)) return undefined
  return [digits.slice(0, 2), digits.slice(2, 4), digits.slice(4, 6), digits.slice(6)]
    .filter(Boolean)
    .join('.')
}

type Named = { region?: TreeRegion; slip: boolean; many: boolean; near?: string }

const titled =
  /^(kabupaten administrasi|kota administrasi|kota adm|kabupaten|kab|kotamadya|kodya|kota|kecamatan|kec|distrik|desa|ds|kelurahan|kel|provinsi|propinsi|prov|nagari|gampong|kampung)\b\.?\s*/i

/** The one among regions that is named so, or named nearly so. */
function pick(among: readonly TreeRegion[], name: string): Named {
  const title = titled.exec(name)?.[1]?.toLowerCase() ?? ''
  const bare = name.replace(titled, '')
  const wanted = new Set([fold(name), fold(bare), wordsFolded(name)].filter(Boolean))
  // the name as it is written comes before one that is the same without its title or brackets
  const written = among.filter(region => region.fold === fold(name))
  const bared = (region: TreeRegion) =>
    [region.name.replace(titled, ''), region.name.replace(/\(.*\)/, '')].some(of => wanted.has(fold(of)))
  const exact = preferred(
    written.length > 0 ? written : among.filter(region => wanted.has(region.fold) || bared(region)),
    title,
  )
  if (exact.length === 1) return { region: exact[0], slip: false, many: false }
  if (exact.length > 1)
    return {
      slip: false,
      many: true,
      near: exact
        .slice(0, 3)
        .map(region => region.name)
        .join(', '),
    }
  const main = fold(bare) || fold(name)
  const forgiven = main.length < 4 ? 0 : main.length < 8 ? 1 : main.length < 12 ? 2 : 3
  const near = preferred(
    among.filter(region => Math.abs(region.fold.length - main.length) <= forgiven + 1),
    title,
  )
    .map(region => ({ region, slip: slips(main, region.fold).whole }))
    .toSorted((a, b) => a.slip - b.slip)
  const [first, second] = near
  if (!first || first.slip > forgiven)
    return {
      slip: false,
      many: false,
      near: first && first.slip <= forgiven + 2 ? first.region.name : undefined,
    }
  if (second && second.slip === first.slip)
    return { slip: true, many: true, near: `${first.region.name}, ${second.region.name}` }
  return { region: first.region, slip: true, many: false }
}

/** A title tells a city from the regency of the same name; without one the regency is not guessed. */
function preferred(regions: TreeRegion[], title: string): TreeRegion[] {
  const city = /^(kota|kotamadya|kodya)/.test(title)
  if (!city && !title.startsWith('kab')) return regions
  return regions.filter(({ level, name }) => level !== 'regency' || /^Kota\b/i.test(name) === city)
}

const wordsFolded = (name: string) => fold(name.replaceAll(/\s+/g, ''))

function alike(name: string, region: TreeRegion): boolean {
  const asked = fold(name.replace(titled, ''))
  if (asked === region.fold) return true
  return slips(asked, region.fold).whole <= (asked.length < 4 ? 0 : asked.length < 8 ? 1 : 2)
}
