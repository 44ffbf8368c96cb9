/**
 * Makes, once, what is committed about places: `regions.tsv.br`, `PROVENANCE.md` beside it and
 * `web/public/map/villages.bin`. To make them again, put the two sources in a folder of their own:
 *
 *     mkdir /tmp/regions && cd /tmp/regions && npm install --no-save geografis@1.3.2 idn-area-data@4.0.1
 *     node db/regions/make.ts /tmp/regions
 *     npm run format
 */
import { mkdirSync, writeFileSync } from 'node:fs'
import { brotliCompressSync, constants } from 'node:zlib'
import { matchVillages, type Village } from './match.ts'
import { villagePoints } from './pack.ts'
import { dropMisplaced, middles, type Point } from './points.ts'
import { provenance } from './provenance.ts'
import { type NamedRegion, readCentroids, readNamedRegions } from './sources.ts'

const folder = process.argv[2]
if (folder === undefined)
  throw new Error('Name the folder in which geografis and idn-area-data are installed.')

const regions = await readNamedRegions(folder)
const { kept, dropped } = dropMisplaced(readCentroids(folder, regions))
const matches = matchVillages(villagesOf(regions), kept)
const points = pointsOf(regions, code => matches.get(code)?.centroid)

const lines = regions.map(({ code, name }) => {
  const point = points.get(code)
  return [code, name, point?.latitude.toFixed(4), point?.longitude.toFixed(4)].join('\t')
})
const villages = regions.filter(region => region.code.length === 13)

write('regions.tsv.br', compress(lines.join('\n')))
write('PROVENANCE.md', provenance({ regions, points, matches, dropped }))
mkdirSync(new URL('../../web/public/map/', import.meta.url), { recursive: true })
write('../../web/public/map/villages.bin', villagePoints(villages.map(village => points.get(village.code))))

function villagesOf(regions: NamedRegion[]): Village[] {
  const names = new Map(regions.map(region => [region.code, region.name]))
  return regions
    .filter(region => region.code.length === 13)
    .map(({ code, name }) => {
      return { code, name, regency: code.slice(0, 5), district: names.get(code.slice(0, 8)) ?? '' }
    })
}

/** The village's own point; for a higher region the middle of its villages that have one. */
function pointsOf(regions: NamedRegion[], find: (code: string) => Point | undefined): Map<string, Point> {
  const placed = regions.flatMap(({ code }) => {
    const point = find(code)
    return point === undefined ? [] : [{ code, latitude: point.latitude, longitude: point.longitude }]
  })
  return new Map([13, 8, 5, 2].flatMap(length => [...middles(placed, place => place.code.slice(0, length))]))
}

function compress(text: string): Buffer {
  const { BROTLI_PARAM_LGWIN, BROTLI_PARAM_MODE, BROTLI_MODE_TEXT, BROTLI_PARAM_SIZE_HINT } = constants
  const params = {
    [BROTLI_PARAM_LGWIN]: 24,
    [BROTLI_PARAM_MODE]: BROTLI_MODE_TEXT,
    [BROTLI_PARAM_SIZE_HINT]: text.length,
  }
  return brotliCompressSync(text, { params })
}

function write(path: string, content: string | Uint8Array) {
  writeFileSync(new URL(path, import.meta.url), content)
  process.stdout.write(`${path}: ${content.length} bytes\n`)
}
