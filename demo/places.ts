import { sql } from 'kysely'
import type { Tx } from '../server/platform/db.ts'
import { randomOf } from './random.ts'

export type DemoVillage = { id: number; code: string; name: string; district: string }
export type DemoRegency = { id: number; code: string; name: string; villages: DemoVillage[] }
export type DemoProvince = { id: number; code: string; name: string; regencies: DemoRegency[] }

/** How many villages of each regency take part; regencies that an article names come first. */
const plan: {
  code: string
  regencies: string[] | 'all'
  villages: number
  named?: Record<string, string[]>
  /** Regencies with another number of villages. */
  more?: Record<string, number>
}[] = [
  // A4: 24 villages in six regencies and cities
  {
    code: '21',
    regencies: ['21.01', '21.02', '21.03', '21.04', '21.72', '21.71'],
    villages: 4,
    named: { '21.03': ['Sepempang', 'Sedanau'] },
  },
  // A3: representatives of 14 regencies and cities
  { code: '62', regencies: 'all', villages: 4 },
  {
    code: '32',
    regencies: ['32.14', '32.73', '32.04', '32.05', '32.17', '32.12'],
    villages: 6,
    named: { '32.14': ['Cibukamanah'] },
    more: { '32.14': 24 },
  },
  {
    code: '12',
    regencies: ['12.71', '12.07', '12.12', '12.08', '12.18', '12.75'],
    villages: 6,
  },
]

/** The example's provinces, regencies and villages: chosen once and for all by code. */
export async function demoPlaces(tx: Tx): Promise<DemoProvince[]> {
  const provinces: DemoProvince[] = []
  for (const { code, regencies, villages, named, more } of plan) {
    const province = await one(tx, code)
    const codes = regencies === 'all' ? await childrenOf(tx, province.id) : regencies
    const list: DemoRegency[] = []
    for (const regencyCode of codes) {
      const regency = await one(tx, regencyCode)
      list.push({
        ...regency,
        villages: await choose(tx, regency, more?.[regencyCode] ?? villages, named?.[regencyCode] ?? []),
      })
    }
    provinces.push({ ...province, regencies: list })
  }
  return provinces
}

async function one(tx: Tx, code: string): Promise<{ id: number; code: string; name: string }> {
  return tx
    .selectFrom('region')
    .select(['id', 'code', 'name'])
    .where('code', '=', code)
    .executeTakeFirstOrThrow()
}

async function childrenOf(tx: Tx, id: number): Promise<string[]> {
  const rows = await tx
    .selectFrom('region')
    .select('code')
    .where('parent_id', '=', id)
    .orderBy('code')
    .execute()
  return rows.map(row => row.code)
}

async function choose(
  tx: Tx,
  regency: { id: number; code: string },
  count: number,
  named: string[],
): Promise<DemoVillage[]> {
  const { rows } = await sql<DemoVillage>`
    select v.id, v.code, v.name, d.name as district from region v join region d on d.id = v.district_id
    where v.regency_id = ${regency.id} and v.level = 'village' order by v.code`.execute(tx)
  const random = randomOf(`villages/${regency.code}`)
  const first = named.map(name => rows.find(row => row.name === name)).filter(row => row !== undefined)
  // one village a district, so that the lights spread
  const districts = [...new Set(rows.map(row => row.district))]
  const chosen = new Map(first.map(village => [village.id, village]))
  for (let n = 0; chosen.size < count && n < count * 10; n++) {
    const district = districts[(n * 7 + random.between(0, 2)) % districts.length]
    const village = random.pick(rows.filter(row => row.district === district))
    chosen.set(village.id, village)
  }
  return [...chosen.values()].slice(0, count)
}
