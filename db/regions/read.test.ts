import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { frame } from './pack.ts'
import { readRegions } from './read.ts'

const regions = readRegions()
const byCode = new Map(regions.map(region => [region.code, region]))
const villages = regions.filter(region => region.level === 'village')

test('the country has 38 provinces, 514 regencies and cities, 7,285 districts and 83,762 villages', () => {
  const counts = Map.groupBy(regions, region => region.level)
  expect([...counts].map(([level, group]) => [level, group.length])).toEqual([
    ['province', 38],
    ['regency', 514],
    ['district', 7285],
    ['village', 83762],
  ])
  expect(byCode.size).toBe(regions.length)
})

test('every region but a province stands in one of the level above, which comes before it', () => {
  const above = { province: undefined, regency: 'province', district: 'regency', village: 'district' }
  const seen = new Map<string | null, string>()
  const astray = regions.filter(region => {
    seen.set(region.code, region.level)
    return seen.get(region.parentCode) !== above[region.level]
  })
  expect(astray).toEqual([])
})

test('regions stand in code order, so that a rank means the same village everywhere', () => {
  const codes = regions.map(region => region.code)
  expect(codes).toEqual(codes.toSorted())
})

test('people find their own place, written as they write it, where it lies', () => {
  expect(place('31')).toEqual(['DKI Jakarta', -6, 107])
  expect(place('34')).toEqual(['Daerah Istimewa Yogyakarta', -8, 110])
  expect(place('21.01')).toEqual(['Kabupaten Bintan', 1, 105])
  expect(place('21.03')).toEqual(['Kabupaten Natuna', 4, 108])
  expect(place('21.72')).toEqual(['Kota Tanjungpinang', 1, 104])
  expect(place('32.14')).toEqual(['Kabupaten Purwakarta', -7, 107])
  expect(place('62.71')).toEqual(['Kota Palangka Raya', -2, 114])
  expect(place('93.01')).toEqual(['Kabupaten Merauke', -8, 140])
  expect(place('95.01')).toEqual(['Kabupaten Jayawijaya', -4, 139])
  expect(place('96.71')).toEqual(['Kota Sorong', -1, 131])
})

test('a far island keeps its light: Batu Lepuk in Tambelan, 320 km from the rest of Bintan', () => {
  expect(place('21.01.09.2002')).toEqual(['Batu Lepuk', 1, 107])
})

test('no name starts a word small by mistake or carries a stray mark', () => {
  const odd = regions.filter(
    ({ name }) => !/^[\p{Lu}\d]/u.test(name) || /["’*\t]|^\s|\s$| {2}|\p{L}{4}\.$/u.test(name),
  )
  expect(odd.map(region => region.name)).toEqual([])
  expect(byCode.get('13.05.15')?.name).toBe('2 x 11 Kayu Tanam')
  expect(regions.filter(({ name }) => /\b[IVX][ivx]+\b/.test(name))).toEqual([])
})

test('every point lies in the frame, a region has both coordinates or none, and few villages have none', () => {
  const outside = regions.filter(({ latitude, longitude }) => {
    if (latitude === null || longitude === null) return latitude !== longitude
    return (
      latitude > frame.north || latitude < frame.south || longitude < frame.west || longitude > frame.east
    )
  })
  expect(outside).toEqual([])
  expect(regions.filter(region => region.latitude === null && region.level !== 'village')).toEqual([])
  expect(villages.filter(village => village.latitude === null).length).toBeLessThan(500)
})

test('the map of lights shows each village where the register has it', () => {
  const file = readFileSync(new URL('../../web/public/map/villages.bin', import.meta.url))
  expect(file.readUInt32LE(0)).toBe(villages.length)
  expect(file.length).toBe(4 + villages.length * 4)
  const moved = villages.filter((village, rank) => {
    const x = file.readUInt16LE(4 + rank * 2)
    const y = file.readUInt16LE(4 + (villages.length + rank) * 2)
    if (village.latitude === null || village.longitude === null) return x !== 65535 || y !== 65535
    const longitude = frame.west + (x / 65534) * (frame.east - frame.west)
    const latitude = frame.north - (y / 65534) * (frame.north - frame.south)
    return Math.hypot(longitude - village.longitude, latitude - village.latitude) > 0.001
  })
  expect(moved).toEqual([])
})

/** The name, and the point to whole degrees. */
function place(code: string) {
  const region = byCode.get(code)
  return [
    region?.name,
    Math.round(region?.latitude ?? Number.NaN),
    Math.round(region?.longitude ?? Number.NaN),
  ]
}
