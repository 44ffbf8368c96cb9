import { readFileSync } from 'node:fs'
import { brotliDecompressSync } from 'node:zlib'

export interface RegionLine {
  code: string
  name: string
  level: 'province' | 'regency' | 'district' | 'village'
  parentCode: string | null
  latitude: number | null
  longitude: number | null
}

/**
 * Every region in code order, a parent before its children. Points are in degrees, approximate, and missing
 * where none is known: see `PROVENANCE.md`.
 */
export function readRegions(): RegionLine[] {
  const packed = readFileSync(new URL('../../db/regions/regions.tsv.br', import.meta.url))
  return brotliDecompressSync(packed).toString('utf8').split('\n').map(toRegion)
}

function toRegion(line: string): RegionLine {
  const [code = '', name = '', latitude = '', longitude = ''] = line.split('\t')
  const parentEnd = code.lastIndexOf('.')
  return {
    code,
    name,
    level: levelOf(code),
    parentCode: parentEnd < 0 ? null : code.slice(0, parentEnd),
    latitude: latitude === '' ? null : Number(latitude),
    longitude: longitude === '' ? null : Number(longitude),
  }
}

function levelOf(code: string): RegionLine['level'] {
  if (code.length === 2) return 'province'
  if (code.length === 5) return 'regency'
  return code.length === 8 ? 'district' : 'village'
}
