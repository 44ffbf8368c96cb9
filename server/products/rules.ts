import type { ProblemCode } from '../../contract/problems.ts'
import { farOff, leastPrice, mostPrice, type ProductKind } from '../../contract/products.ts'

/** What a unit of each kind usually costs in villages, whole rupiah, where too few are known: for slips of the hand only. */
const usual: Record<ProductKind, number> = {
  food: 15_000,
  drink: 12_000,
  craft: 75_000,
  textile: 150_000,
  agriculture: 20_000,
  fishery: 50_000,
  service: 100_000,
  other: 50_000,
}
/** Prices in cash: no coin is smaller. */
const smallest = 50

export type Price = { kind: ProductKind; price: number | null; sure: boolean }
/**
 * Why a price cannot stand; undefined where it can.
 * @param known the price in the middle of its kind and unit, where enough are known
 */
export function priceProblem(
  { kind, price, sure }: Price,
  known: number | null,
): { code: ProblemCode; usual: number } | undefined {
  const of = known ?? usual[kind]
  if (price === null) return undefined
  if (!Number.isInteger(price) || price < leastPrice || price > mostPrice)
    return { code: 'product.price-low', usual: of }
  const isOdd = price % smallest !== 0 || price > of * farOff || price * farOff < of
  return isOdd && !sure ? { code: 'product.price-unlikely', usual: of } : undefined
}

const mostIncome = 1_000_000_000_000
/** Whether an income is no number of whole rupiah, or far from quantity times price and not looked at again. */
export function isIncomeUnlikely(
  { quantity, income, sure }: { quantity: number; income: number | null; sure: boolean },
  price: number | null,
): boolean {
  if (income === null) return false
  if (!Number.isInteger(income) || income < 0 || income > mostIncome) return true
  const worth = price === null ? null : quantity * price
  if (sure || worth === null) return false
  return income > worth * farOff || income * farOff < worth
}

/** Of each kind of permit it says one thing. */
export const isPermitTwice = (permits: readonly { kind: string }[]): boolean =>
  new Set(permits.map(({ kind }) => kind)).size < permits.length
