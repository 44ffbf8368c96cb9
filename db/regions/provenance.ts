import { type Match, type Rule, rules } from './match.ts'
import type { Point } from './points.ts'
import type { NamedRegion } from './sources.ts'

export interface Making {
  regions: NamedRegion[]
  points: Map<string, Point>
  matches: Map<string, Match>
  dropped: NamedRegion[]
}

/** The text of `PROVENANCE.md`: where names and points come from, and the figures of this making. */
export function provenance({ regions, points, matches, dropped }: Making): string {
  const villages = regions.filter(region => region.code.length === 13)
  const lines = levels.map(([level, length]) => levelLine(level, regionsAt(regions, length), points))
  const byRule = Map.groupBy(matches.values(), match => match.rule)
  const ruleLines = rules.map(rule => ruleLine(rule, byRule.get(rule)?.length ?? 0, villages.length))
  const missing = villages.length - matches.size
  const papua = papuaProvinces.map(code => provinceLine(code, regions, matches))

  return `# Where the region data comes from

Made on ${new Date().toISOString().slice(0, 10)} by \`node db/regions/make.ts\`, which writes this text too. Do not edit it by hand.

## Sources
| what | source | licence |
|---|---|---|
| codes and names | [idn-area-data](https://github.com/fityannugroho/idn-area-data) 4.0.1 by Fityan Nugroho: the regions of Indonesia after the decree of the Minister of Home Affairs (Kemendagri) | code MIT; data Open Database License 1.0 |
| points | [geografis](https://github.com/drizki/geografis) 1.3.2 by drizki: village centroids under the codes of 2020, gathered from cahyadsn/wilayah, Kebijakan Satu Peta, OpenStreetMap and others | MIT (its README says so of the source code, and asks that the data not be traded) |

**Attribution.** Contains information from *idn-area-data* by Fityan Nugroho and from OpenStreetMap
(© OpenStreetMap contributors), which are made available under the
[Open Database License (ODbL) 1.0](https://opendatacommons.org/licenses/odbl/1-0/). \`regions.tsv.br\` and
\`web/public/map/villages.bin\` are databases derived from them and are offered under the same licence; whoever
passes them on, changed or not, keeps this notice. A picture made from them (a map on a page) shows the
attribution: "Wilayah: idn-area-data (ODbL); titik: geografis, © kontributor OpenStreetMap".

## Files
- \`regions.tsv.br\` (brotli, UTF-8): a line per region in code order: code, name, latitude, longitude, parted by
  tabs, in degrees (WGS 84) with four decimals; no point, no coordinates. \`read.ts\` reads it.
- \`web/public/map/villages.bin\`: the villages' points for the browser, laid out as \`pack.ts\` tells; a village's
  place in the file is its rank in code order.

## What the points are
Centroids of the villages as they were in 2020: **approximate**, good for a light on a map, not for a boundary, a
distance by road or a decision about land. In the source 287 villages, most of them in Papua, share one point with
a neighbour. A district's, regency's or province's point is the median of its villages' points, latitude and longitude
each by itself; where villages lie on several islands it may fall into the sea.

| level | regions | with a point | share |
|---|---|---|---|
${lines.join('\n')}

## How a village got its point
Regencies are paired by name first, since Papua's kept theirs when four provinces were made in 2022 and all their
codes changed. Then each rule takes what the ones above left, and a centroid is given once. Names are
compared without case, accents and punctuation, with numbers and common abbreviations spelled alike.

| rule | villages | share |
|---|---|---|
${ruleLines.join('\n')}
| no point (mostly villages made after 2020) | ${count(missing)} | ${share(missing, villages.length)} |

The last rule is not used in Papua, where codes were given anew inside a district.

| Papua's provinces | villages | without a point |
|---|---|---|
${papua.join('\n')}

${count(dropped.length)} centroids were dropped because they lie over 120 km both from the median of their district and from that
of their regency: ${dropped.map(({ code, name }) => `${name} (${code})`).join(', ')}. Five more do so and were judged right, one by one (\`points.ts\` names them).
A limit on the regency alone is no use: of 126 centroids over 200 km from their regency's median nearly all are
true, such as Tambelan, Wetar, Enggano and Sapeken.

## Names
As the source writes them, with slips mended (\`names.ts\`): small first letters, words run together, stray
quotation marks and full stops. Written otherwise than the ministry does: DKI Jakarta (31, "Daerah Khusus Ibukota
Jakarta"), Kota Tanjungpinang (21.72, "Tanjung Pinang"), Kota Palangka Raya (62.71, "Palangkaraya").
`
}

const levels = [
  ['province', 2],
  ['regency, city', 5],
  ['district', 8],
  ['village', 13],
] as const

/** The two provinces of before 2022 and the four made out of them. */
const papuaProvinces = ['91', '92', '93', '94', '95', '96']

const regionsAt = (regions: NamedRegion[], length: number) =>
  regions.filter(region => region.code.length === length)

function levelLine(level: string, regions: NamedRegion[], points: Map<string, Point>): string {
  const placed = regions.filter(region => points.has(region.code)).length
  return `| ${level} | ${count(regions.length)} | ${count(placed)} | ${share(placed, regions.length)} |`
}

function ruleLine(rule: Rule, matched: number, of: number): string {
  return `| ${rule} | ${count(matched)} | ${share(matched, of)} |`
}

function provinceLine(code: string, regions: NamedRegion[], matches: Map<string, Match>): string {
  const villages = regionsAt(regions, 13).filter(village => village.code.startsWith(code))
  const missing = villages.filter(village => !matches.has(village.code)).length
  const name = regions.find(region => region.code === code)?.name
  return `| ${code} ${name} | ${count(villages.length)} | ${count(missing)} (${share(missing, villages.length)}) |`
}

const count = (value: number) => value.toLocaleString('en')
const share = (part: number, of: number) => `${((100 * part) / of).toFixed(2)}%`
