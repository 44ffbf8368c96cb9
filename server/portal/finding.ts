import type { InputOf, ResultOf } from '../../contract/endpoint.ts'
import type * as contract from '../../contract/portal.ts'
import type { sitePage } from '../../contract/site.ts'
import { searchFor } from '../libraries/search-queries.ts'
import { dayIn } from '../platform/clock.ts'
import type { Context } from '../platform/endpoint.ts'
import * as regionRows from '../regions/queries.ts'
import * as regions from '../regions/regions.ts'
import * as queries from './queries.ts'
import { here } from './reading.ts'
import { perPage, searchPage, startPage } from './search-html.ts'

type Page = ResultOf<{ result: typeof sitePage }>
const everywhere = [1]
const mostVillages = 12
const mostExamples = 6

/** Libraries by name and place; slips are forgiven as they are to those who are signed in. */
export async function search(
  c: Context,
  { q, lang: language, page }: InputOf<typeof contract.searchLibraries>,
): Promise<Page> {
  const wanted = await searchFor(c.tx, everywhere, q)
  const found =
    wanted.length === 0
      ? { ids: [], total: 0 }
      : await queries.found(c.tx, wanted, { limit: perPage, offset: (page - 1) * perPage })
  const rows = await queries.libraries(c.tx, found.ids, dayIn(c.now))
  return here(searchPage({ language, q, page, total: found.total, rows }))
}

/** The village that is meant, its library, and libraries near it to learn from. */
export async function start(
  c: Context,
  { q, lang: language }: InputOf<typeof contract.readStart>,
): Promise<Page> {
  const none = {
    language,
    q,
    villages: [],
    libraries: [],
    examples: [],
    regency: undefined,
    province: undefined,
  }
  if (q.length < 2) return here(startPage({ ...none, q: '' }))
  const asked = { q, level: 'village' as const, within: undefined, limit: mostVillages }
  const { regions: found } = await regions.search(c, asked)
  const rows = await regionRows.byIds(
    c.tx,
    found.map(({ id }) => id),
  )
  const villages = found.flatMap(({ id, within }) => {
    const row = rows.find(one => one.id === id)
    return row ? [{ ...row, within: within.toReversed().join(', ') }] : []
  })
  const [village] = villages
  if (!village || villages.length > 1) return here(startPage({ ...none, villages }))
  const today = dayIn(c.now)
  const around = [village.regency_id, village.province_id].flatMap(id => id ?? [])
  const above = await regionRows.byIds(c.tx, around)
  const own = await queries.ofVillage(c.tx, village.id)
  const near = await queries.enrolled(c.tx, village.regency_id ?? 0, today, {
    limit: mostExamples + 1,
    offset: 0,
  })
  const others = near.ids.filter(id => !own.includes(id)).slice(0, mostExamples)
  return here(
    startPage({
      ...{ language, q, villages },
      libraries: await queries.libraries(c.tx, own, today),
      examples: await queries.libraries(c.tx, others, today),
      regency: above.find(({ level }) => level === 'regency'),
      province: above.find(({ level }) => level === 'province'),
    }),
  )
}
