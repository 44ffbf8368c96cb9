import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Centroid } from './match.ts'
import { plainName, tidyName } from './names.ts'

export interface NamedRegion {
  code: string
  name: string
}

/** All regions of `idn-area-data`, names tidied, sorted by code: a parent stands before its children. */
export async function readNamedRegions(folder: string): Promise<NamedRegion[]> {
  const source: AreaData = await import(
    pathToFileURL(join(folder, 'node_modules/idn-area-data/lib/index.js')).href
  )
  const levels = await Promise.all([
    source.getProvinces(),
    source.getRegencies(),
    source.getDistricts(),
    source.getVillages(),
  ])
  return levels
    .flat()
    .map(({ code, name }) => ({ code, name: tidyName(code, name) }))
    .sort((one, other) => (one.code < other.code ? -1 : 1))
}

/**
 * The village centroids of `geografis`, put under today's code of their regency, found by its name: in 2022
 * Papua's regencies kept their names and got new codes. Throws where a regency is not found.
 */
export function readCentroids(folder: string, regions: NamedRegion[]): Centroid[] {
  const file = join(folder, 'node_modules/geografis/data/json/data.json')
  const villages: OldVillage[] = JSON.parse(readFileSync(file, 'utf8'))
  const regencies = new Map(
    regions.filter(region => region.code.length === 5).map(region => [plainName(region.name), region.code]),
  )
  return villages.map(({ code, city, district, village, latitude, longitude }) => {
    const regency = regencies.get(plainName(renamed.get(city) ?? city))
    if (regency === undefined) throw new Error(`No regency today is called ${city}`)
    return { code: regency + code.slice(5), name: village, regency, district, latitude, longitude }
  })
}

interface AreaData {
  getProvinces(): Promise<NamedRegion[]>
  getRegencies(): Promise<NamedRegion[]>
  getDistricts(): Promise<NamedRegion[]>
  getVillages(): Promise<NamedRegion[]>
}

interface OldVillage {
  code: string
  city: string
  district: string
  village: string
  latitude: number
  longitude: number
}

const renamed = new Map([
  ['Kabupaten Toba Samosir', 'Kabupaten Toba'],
  ['Kabupaten Pangkajene Kepulauan', 'Kabupaten Pangkajene dan Kepulauan'],
  ['Kabupaten Pahuwato', 'Kabupaten Pohuwato'],
])
