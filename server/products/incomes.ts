import type { Tx } from '../platform/db.ts'
import { type Opener, openerOf, openersOf } from '../platform/key-store.ts'
import { inLanes } from '../platform/lanes.ts'
import { type Months, noMonths, openBefore, openMonths, sealMonths } from '../producers/incomes.ts'
import * as queries from './income-queries.ts'

const open = async (one: queries.SealedYear) => openMonths(await openerOf(one.producer_id), one, one.sealed)
export const yearIn = (month: string) => Number(month.slice(0, 4))
const placeIn = (month: string) => Number(month.slice(5, 7)) - 1

export type Told = { month: string; income: number | null }
/**
 * The last word on a month counts, also of a product that changed hands since. The product is held, and its producer
 * has a key where an income is told. @param told of one year
 */
export async function put(
  tx: Tx,
  product: { id: string; producer_id: string },
  told: readonly Told[],
): Promise<void> {
  const own = { product_id: product.id, year: yearIn(told[0]?.month ?? ''), producer_id: product.producer_id }
  const kept = await queries.yearOf(tx, own.product_id, own.year)
  const known = await Promise.all(kept.map(async one => ({ ...one, months: await open(one) })))
  const others = known.filter(one => one.producer_id !== own.producer_id)
  const none = told.map(({ month }) => ({ month, income: null }))
  for (const { months, ...one } of others) if (months) await replace(tx, one, months, none)
  const before = known.find(one => one.producer_id === own.producer_id)?.months
  if (before || told.some(({ income }) => income !== null)) await replace(tx, own, before ?? noMonths(), told)
}

type Of = Omit<queries.SealedYear, 'sealed'>
async function replace(tx: Tx, of: Of, before: Months, told: readonly Told[]): Promise<void> {
  const months = [...before]
  for (const { month, income } of told) months[placeIn(month)] = income
  if (months.every(one => one === null)) return queries.dropYear(tx, of)
  await queries.putYear(tx, { ...of, sealed: await sealMonths(of, months) })
}

/** What a product brought, by month: for its library, and while the producer agrees. */
export async function byMonth(tx: Tx, productId: string, today: string): Promise<Map<string, number>> {
  const found = new Map<string, number>()
  for (const one of await queries.yearsOf(tx, productId, today))
    for (const [n, income] of ((await open(one)) ?? []).entries())
      if (income !== null) found.set(`${one.year}-${String(n + 1).padStart(2, '0')}-01`, income)
  return found
}

export type Income = { income: number; months: number; before: number | null }
/** What each producer earned in a year with these products; what no key opens any more counts as not there. */
export async function incomesOf(
  tx: Tx,
  products: readonly string[],
  year: number,
  today: string,
): Promise<Income[]> {
  const found = [...Map.groupBy(await queries.incomesOf(tx, products, year, today), one => one.producer_id)]
  const openers = await openersOf(found.map(([id]) => id))
  const all = await inLanes([...found.entries()], 1, async ([n, [, rows]]) =>
    incomeOf(openers[n], rows, year),
  )
  return all.filter(one => one !== undefined)
}

function incomeOf(
  open: Opener | undefined,
  rows: readonly queries.SealedIncome[],
  year: number,
): Income | undefined {
  const sums = noMonths()
  for (const one of rows)
    for (const [n, income] of (openMonths(open, { ...one, year }, one.sealed) ?? []).entries())
      if (income !== null) sums[n] = (sums[n] ?? 0) + income
  const told = sums.filter(one => one !== null)
  if (told.length === 0) return undefined
  const income = told.reduce((sum, one) => sum + one, 0)
  return { income, months: told.length, before: openBefore(open, rows[0]?.before ?? null) }
}
