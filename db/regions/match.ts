import { likeness, plainName } from './names.ts'

export interface Village {
  code: string
  name: string
  regency: string
  district: string
}

/** A village of 2020 with its centroid; `code` already stands under today's code of its regency. */
export interface Centroid extends Village {
  latitude: number
  longitude: number
}

export const rules = [
  'same code, same name',
  'same district and name, other code',
  'same regency and name, other district',
  'same code, similar name',
  'same district, similar name, other code',
  'same code and district, new name',
] as const

export type Rule = (typeof rules)[number]

export interface Match {
  rule: Rule
  centroid: Centroid
}

/**
 * Today's villages with the centroid of the same village in 2020, each centroid at most once, the surest rule
 * first. In Papua (codes 91 to 96) codes were given anew inside a district, so there a name must agree.
 */
export function matchVillages(villages: Village[], centroids: Centroid[]): Map<string, Match> {
  const matches = new Map<string, Match>()
  const free = new Set(centroids)
  const byCode = new Map(centroids.map(centroid => [centroid.code, centroid]))

  const apply = (rule: Rule, find: (village: Village) => Centroid | undefined) => {
    for (const village of villages) {
      if (matches.has(village.code)) continue
      const centroid = find(village)
      if (centroid === undefined || !free.delete(centroid)) continue
      matches.set(village.code, { rule, centroid })
    }
  }
  const sameCode = (village: Village, holds: (centroid: Centroid) => boolean) => {
    const centroid = byCode.get(village.code)
    return centroid !== undefined && free.has(centroid) && holds(centroid) ? centroid : undefined
  }
  const open = () => villages.filter(village => !matches.has(village.code))

  apply('same code, same name', village =>
    sameCode(village, centroid => plainName(centroid.name) === plainName(village.name)),
  )
  const inDistrict = onlyOnes(open(), free, districtAndName)
  apply('same district and name, other code', village => inDistrict.get(districtAndName(village)))
  const inRegency = onlyOnes(open(), free, regencyAndName)
  apply('same regency and name, other district', village => inRegency.get(regencyAndName(village)))
  apply('same code, similar name', village =>
    sameCode(village, centroid => alike(centroid, village) >= 0.5 && sameDistrict(centroid, village)),
  )
  const left = Map.groupBy(free, districtOf)
  apply('same district, similar name, other code', village =>
    mostAlike(village, left.get(districtOf(village))),
  )
  apply('same code and district, new name', village =>
    sameCode(village, centroid => village.code < '91' && sameDistrict(centroid, village)),
  )
  return matches
}

const districtOf = (village: Village) => `${village.regency} ${plainName(village.district)}`
const districtAndName = (village: Village) => `${districtOf(village)} ${plainName(village.name)}`
const regencyAndName = (village: Village) => `${village.regency} ${plainName(village.name)}`
const alike = (one: Village, other: Village) => likeness(plainName(one.name), plainName(other.name))
const sameDistrict = (one: Village, other: Village) =>
  likeness(plainName(one.district), plainName(other.district)) >= 0.5

/** The centroids whose key is theirs alone, among the centroids as among the villages. */
function onlyOnes(villages: Village[], centroids: Iterable<Centroid>, key: (village: Village) => string) {
  const wanted = Map.groupBy(villages, key)
  const single = new Map<string, Centroid>()
  for (const [name, group] of Map.groupBy(centroids, key)) {
    const [only] = group
    if (only !== undefined && group.length === 1 && wanted.get(name)?.length === 1) single.set(name, only)
  }
  return single
}

function mostAlike(village: Village, centroids: Centroid[] = []): Centroid | undefined {
  const [best] = centroids
    .map(centroid => ({ centroid, likeness: alike(centroid, village) }))
    .filter(candidate => candidate.likeness >= 0.7)
    .sort((one, other) => other.likeness - one.likeness)
  return best?.centroid
}
