import type { InputOf, ResultOf } from '../../../contract/endpoint.ts'
import type { getLibrary, Library, listLibraries } from '../../../contract/libraries.ts'
import type { getRegion, Region } from '../../../contract/regions.ts'
import type { Bundle } from '../../../contract/sync.ts'
import { inOrder, isFoundBy, type Kept, pageOf } from './kept.ts'

export function libraries(kept: Kept, input: InputOf<typeof listLibraries>): ResultOf<typeof listLibraries> {
  const { q, kind, region, internet, power, building, npp, closed, sort, order } = input
  const found = kept.bundles.filter(
    bundle =>
      (bundle.library.closedOn !== null) === closed &&
      (kind === undefined || bundle.library.kind === kind) &&
      (internet === undefined || bundle.library.internet === internet) &&
      (power === undefined || bundle.library.power === power) &&
      (building === undefined || bundle.library.building === building) &&
      (npp === undefined || (bundle.library.npp !== null) === npp) &&
      isWithin(bundle, kept, region) &&
      isFoundBy(bundle, kept, q),
  )
  const by = ({ library }: Bundle) =>
    ({
      name: nameOf(library),
      region: library.regionCode,
      kind: library.kind,
      titles: library.titles,
      weeklyHours: library.weeklyHours,
      staff: library.staff,
    })[sort]
  const then = (bundle: Bundle) => `${nameOf(bundle.library)} ${bundle.id}`
  const sorted = inOrder(found, by, order, then, sort === 'name')
  return { total: found.length, libraries: pageOf(sorted, input).map(of => libraryOf(of, kept)) }
}

export function library(
  kept: Kept,
  { libraryId }: InputOf<typeof getLibrary>,
): ResultOf<typeof getLibrary> | undefined {
  const found = kept.bundles.find(({ id }) => id === libraryId)
  return found && { library: libraryOf(found, kept), former: null }
}

/** The regency itself with its districts, which lists are filtered by. */
export function region(
  { frame }: Kept,
  { code }: InputOf<typeof getRegion>,
): ResultOf<typeof getRegion> | undefined {
  const [nation = 1, provinceId = 1, id = 1] = frame.path
  const plain = { latitude: null, longitude: null, was: null }
  const of = (level: Region['level'], own: Pick<Region, 'id' | 'code' | 'name' | 'parentId' | 'within'>) => ({
    ...{ ...plain, ...own, level },
  })
  if (code !== frame.code) return undefined
  const { province, regency } = frame
  const within = [province]
  return {
    region: of('regency', { id, code, name: regency, parentId: provinceId, within }),
    above: [
      of('province', {
        ...{ id: provinceId, code: code.slice(0, 2), name: province, parentId: nation, within: [] },
      }),
    ],
    below: frame.districts.map(district =>
      of('district', { ...district, parentId: id, within: [province, regency] }),
    ),
  }
}

/** Whether a library lies in a region of the regency: a district of it, or the whole of it. */
export function isWithin({ library }: Bundle, { frame }: Kept, region: number | undefined): boolean {
  return region === undefined || library.districtId === region || frame.path.includes(region)
}

export const nameOf = ({ name }: { name: string }): string => name.toLowerCase()

function libraryOf({ library: row }: Bundle, { frame }: Kept): Library {
  const { village, district, districtId: _, expected: __, mark: ___, ...facts } = row
  return {
    ...facts,
    path: [...frame.path, row.scopeId],
    region: { village, district, regency: frame.regency, province: frame.province },
  }
}
