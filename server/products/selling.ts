import type { InputOf, ResultOf } from '../../contract/endpoint.ts'
import type { LibraryId } from '../../contract/ids.ts'
import type { noteInterest, reportSales, wantSupport } from '../../contract/product-sales.ts'
import { isAgreed } from '../consents/queries.ts'
import { lockShared } from '../libraries/libraries.ts'
import * as needs from '../needs/needs.ts'
import { dayIn } from '../platform/clock.ts'
import type { Context } from '../platform/endpoint.ts'
import { refuse } from '../platform/problems.ts'
import { readyKey } from '../producers/forgetting.ts'
import { lock as lockProducer } from '../producers/queries.ts'
import * as incomes from './incomes.ts'
import * as queries from './queries.ts'
import { record } from './recording.ts'
import { isIncomeUnlikely } from './rules.ts'
import { childIn } from './words.ts'

export const lockOne = (c: Context, { productId }: InputOf<typeof noteInterest>) =>
  queries.lock(c.tx, productId)

/** What it lacks becomes a need of its library, stated by needs' own rules, which partners see. */
export async function want(
  c: Context,
  { needId, id: _, ...wanted }: InputOf<typeof wantSupport>,
  product: queries.Locked,
): Promise<ResultOf<typeof wantSupport>> {
  if (product.retired_on !== null) refuse('product.wrong-state')
  const child = childIn(wanted.why)
  if (child !== undefined) refuse('product.names-child', { words: child })
  const library = await lockShared(c.tx, product.library_id as LibraryId)
  if (!library) throw new Error('the library of a product is gone')
  await needs.state(c, { ...wanted, id: needId, libraryId: library.id as LibraryId, evidence: [] }, library)
  await queries.addSupport(c.tx, product.id, { needId, kind: wanted.kind }, c.now)
  record(c, 'support-wanted', product, { need: needId, kind: wanted.kind })
  return { needId }
}

/** What sort of buyer, never who. */
export async function interest(
  c: Context,
  input: InputOf<typeof noteInterest>,
  product: queries.Locked,
): Promise<ResultOf<typeof noteInterest>> {
  if (input.on > dayIn(c.now)) refuse('product.date-ahead')
  await queries.addInterest(c.tx, input, { at: c.now, by: c.actor.personId })
  record(c, 'interest-noted', product, { ordered: input.ordered, how: input.how })
  return {}
}

/** As the producer says; what it earned only while it agrees to have that noted. */
export async function sales(
  c: Context,
  input: InputOf<typeof reportSales>,
  product: queries.Locked,
): Promise<ResultOf<typeof reportSales>> {
  const today = dayIn(c.now)
  if (input.month > today) refuse('product.month-ahead')
  if (input.income !== null) {
    const producer = await lockProducer(c.tx, product.producer_id)
    if (!producer || producer.forgotten_at !== null) refuse('producer.forgotten')
    const agreed = await isAgreed(c.tx, product.producer_id, 'income', { byChild: false, today })
    if (!agreed) refuse('product.income-unconsented')
    if (isIncomeUnlikely(input, product.price)) refuse('product.income-unlikely')
    await readyKey(c.tx, producer.id)
  }
  await queries.putSale(c.tx, input, { at: c.now, by: c.actor.personId })
  await incomes.put(c.tx, product, [input])
  record(c, 'sales-reported', product, { month: input.month })
  return {}
}
