import { sql } from 'kysely'
import { afterAll, expect, test } from 'vitest'
import type { ProducerId, ProductId } from '../../contract/ids.ts'
import { giveConsent, listConsents, withdrawConsent } from '../../contract/consents.ts'
import { forgetProducer, listProducers, noteBefore } from '../../contract/producers.ts'
import { getProduct, getProductSums } from '../../contract/product-lists.ts'
import { reportSales } from '../../contract/product-sales.ts'
import { putProduct } from '../../contract/products.ts'
import { cast } from '../../tests/people.ts'
import { productInput } from '../../tests/products.ts'
import { refusal, testApp } from '../../tests/support/app.ts'
import { tablesWith } from '../../tests/support/tables.ts'
import { keysInMemory, memoryKeys } from '../../tests/support/keys.ts'
import { destroyKey, hasKey, useKeys } from '../platform/key-store.ts'
import { destroyAsked } from '../privacy/forgetting.ts'
import { given, producer, product } from './for-tests.ts'
import { sealOld } from './sealing-old.ts'

const app = await testApp()
const { maryam, yusuf, places } = await cast(app)
const here = { libraryId: places.sepempang.id }
afterAll(app.close)

type Maker = { producerId: ProducerId; id: ProductId }
const makers: Maker[] = []
const one = (n: number): Maker => makers[n] ?? expect.fail('there are four')
/** As nobody earns by chance: found wherever it stands. */
const before = 7_316_271
const sold = (id: ProductId, month: string, income: number | null) =>
  app.send(maryam, reportSales, { id, month, quantity: 40, income, sure: true })
const sums = (year = 2026) => app.ask(yusuf, getProductSums, { year, libraryId: here.libraryId })
const told = async (id: ProductId) =>
  (await app.ask(maryam, getProduct, { id })).sales.map(({ month, income }) => [month, income])

test('what producers earn stands in no table, and sums say what they said', async () => {
  for (const name of ['Siti Aisyah', 'Nurbaya', 'Fatimah', 'Halimah']) {
    const { person: _, ...consent } = given({ parts: ['contact', 'income'] })
    const producerId = await producer(app, maryam, here.libraryId, { name, consent })
    const id = await product(app, maryam, { ...here, producerId, name: `Keripik ${name.length}` })
    await app.send(maryam, noteBefore, { id: producerId, income: before })
    makers.push({ producerId, id })
  }
  // three months, one of them told anew, one of another year, one that brought nothing
  for (const { id } of makers) {
    await sold(id, '2026-01-01', 8_100_001)
    await sold(id, '2026-01-01', 8_527_319)
    await sold(id, '2026-10-01', 0)
    await sold(id, '2025-12-01', 6_912_347)
  }
  const second = await product(app, maryam, { ...here, producerId: one(0).producerId, name: 'Sambal' })
  await sold(second, '2026-10-01', 5_482_673)
  await sold(second, '2026-11-01', 9_000_003)
  await sold(second, '2026-11-01', null)

  const figures = [before, 8_100_001, 8_527_319, 6_912_347, 5_482_673, 9_000_003]
  expect(await tablesWith(app, figures.map(String))).toEqual([])
  expect(await told(one(1).id)).toEqual([
    ['2026-10-01', 0],
    ['2026-01-01', 8_527_319],
    ['2025-12-01', 6_912_347],
  ])
  const total = 4 * 8_527_319 + 5_482_673
  expect(await sums()).toMatchObject({
    income: { total, producers: 4 },
    change: {
      before: 4 * before,
      now: Math.round((8_527_319 + 5_482_673) / 2) + 3 * Math.round(8_527_319 / 2),
      producers: 4,
    },
  })
  expect(await sums(2025)).toMatchObject({ income: { total: 4 * 6_912_347, producers: 4 } })
  expect(await sums(2024)).toMatchObject({ income: null, change: null })
})

test('of whoever takes consent back nothing is told, and it is again once they agree', async () => {
  const { producerId, id } = one(3)
  const [consent] = (await app.ask(maryam, listConsents, { ...here, record: producerId })).consents
  await app.send(maryam, withdrawConsent, { id: consent?.id, reason: null } as never)
  expect((await sums()).income?.producers).toBe(3)
  expect((await told(id)).every(([, income]) => income === null)).toBe(true)
  await app.send(maryam, giveConsent, {
    ...{ about: 'producer', record: producerId, ...given({ parts: ['contact', 'income'] }) },
  } as never)
  expect((await sums()).income?.producers).toBe(4)
})

test('what a product brought stays with whoever earned it when another makes it', async () => {
  const [{ producerId, id }, other] = [one(3), one(2)]
  await app.send(maryam, putProduct, {
    ...{ id, ...here, producerId: other.producerId, ...productInput, version: 2 },
  } as never)
  await sold(id, '2026-11-01', 4_000_009)
  expect((await told(id)).slice(0, 3)).toEqual([
    ['2026-11-01', 4_000_009],
    ['2026-10-01', 0],
    ['2026-01-01', 8_527_319],
  ])
  // the last word on a month of before is the new one's
  await sold(id, '2026-01-01', 100_003)
  await sold(id, '2026-10-01', 100_003)
  const { rows } = await app.look(tx =>
    sql`select from product_income_year where product_id = ${id} and producer_id = ${producerId} and year = 2026`.execute(
      tx,
    ),
  )
  expect(rows).toEqual([])
  expect((await sums()).income).toEqual({
    total: 3 * 8_527_319 + 5_482_673 + 4_000_009 + 200_006,
    producers: 3,
  })
})

test('without its key an income counts as not there, and can be noted anew', async () => {
  const { producerId, id } = one(1)
  await destroyKey(producerId)
  expect(await sums()).toMatchObject({ income: null, change: null })
  expect((await told(id)).every(([, income]) => income === null)).toBe(true)
  const listed = async () =>
    (await app.ask(maryam, listProducers, here)).producers.find(({ id: its }) => its === producerId)
  expect(await listed()).toMatchObject({ name: 'Nurbaya', before: false })
  await app.send(maryam, noteBefore, { id: producerId, income: before })
  await sold(id, '2026-10-01', 3_000_017)
  expect(await listed()).toMatchObject({ before: true })
  expect((await told(id))[0]).toEqual(['2026-10-01', 3_000_017])
  expect((await sums()).income?.producers).toBe(3)
})

test('with who is forgotten the key goes, and nothing is noted of them any more', async () => {
  const { producerId, id } = one(1)
  await app.send(maryam, forgetProducer, { id: producerId, version: 1 })
  await destroyAsked(app.db, async () => undefined)
  expect(await hasKey(producerId)).toBe(false)
  expect(await sums()).toMatchObject({ income: null, change: null })
  expect(await refusal(app.send(maryam, noteBefore, { id: producerId, income: before }))).toBe(
    'producer.forgotten',
  )
  expect(await refusal(sold(id, '2026-11-01', 3_000_017))).toBe('producer.forgotten')
  await sold(id, '2026-11-01', null)
  expect(await hasKey(producerId)).toBe(false)
})

test('a start gives a new key to who lost one, and none at all where every key is gone', async () => {
  const { producerId } = one(0)
  await destroyKey(producerId)
  await sealOld(app.db, () => undefined)
  expect(await hasKey(producerId)).toBe(true)

  // keys that stand somewhere else can still be brought back: a store that has any is believed by a restore
  const empty = memoryKeys()
  useKeys(empty)
  await sealOld(app.db, () => undefined)
  useKeys(keysInMemory)
  expect(await empty.ids()).toEqual([])
})
