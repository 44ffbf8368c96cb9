import { sql } from 'kysely'
import { afterAll, expect, test } from 'vitest'
import { recordActivity } from '../../contract/activities.ts'
import { showContent, showProduct } from '../../contract/catalogue.ts'
import { askContact } from '../../contract/public-catalogue.ts'
import { getChain } from '../../contract/chain.ts'
import { giveConsent, listConsents, withdrawConsent } from '../../contract/consents.ts'
import { type ActivityId, makeId, type NeedId, type ProductId } from '../../contract/ids.ts'
import { getContent, listContent, publishContent } from '../../contract/local-content.ts'
import { listNeeds } from '../../contract/needs.ts'
import { listPhotos } from '../../contract/photos.ts'
import { forgetProducer, listProducers, noteBefore } from '../../contract/producers.ts'
import { getProduct, getProductSums, listProducts } from '../../contract/product-lists.ts'
import { noteInterest, reportSales, setContact, wantSupport } from '../../contract/product-sales.ts'
import {
  clearPhoto,
  productState,
  publishProduct,
  putProduct,
  retireProduct,
} from '../../contract/products.ts'
import { deliveryIn, promiseIn } from '../../tests/deliveries.ts'
import { factsOfActivity } from '../../tests/inputs.ts'
import { cast } from '../../tests/people.ts'
import { photoOf, productInput } from '../../tests/products.ts'
import { refusal, testApp } from '../../tests/support/app.ts'
import { given, producer, product, recipe } from './for-tests.ts'

const app = await testApp()
const people = await cast(app)
const { maryam, salmah, yusuf, rismarini, lukman } = people
const { sepempang, sedanau } = people.places
afterAll(app.close)

const here = { libraryId: sepempang.id }
const shown = (id: ProductId) => app.ask(null, showProduct, { id })
const seen = (id: ProductId, as = maryam) => app.ask(as, getProduct, { id })

test('Halimah’s crackers stand in the catalogue with her name and number, until she takes her word back', async () => {
  const producerId = await producer(app, maryam, sepempang.id)
  const id = makeId<ProductId>()
  const put = (more: object) =>
    app.send(maryam, putProduct, { id, ...here, producerId, ...productInput, ...more } as never)
  // a slip of three zeros, a number in the words, a stranger's producer
  expect(await refusal(put({ price: 15 }))).toBe('product.price-low')
  expect(await refusal(put({ price: 15_000_000 }))).toBe('product.price-unlikely')
  expect(await refusal(put({ story: 'Pesan ke 0812 3456 7001' }))).toBe('product.number-in-words')
  expect(await refusal(put({ producerId: makeId() }))).toBe('product.producer-unknown')
  expect(await refusal(shown(id))).toBe('catalogue.gone')
  await put({})
  expect(await refusal(shown(id))).toBe('catalogue.gone')
  await app.send(maryam, publishProduct, { id, version: 1 })

  const before = await shown(id)
  expect(before.product).toMatchObject({ name: 'Kerupuk ikan', producer: 'Halimah', price: 15_000 })
  expect(before.contact).toMatchObject({ whose: 'producer' })
  expect(before.contact?.link).toContain('https://wa.me/6281234567001?text=Halo')
  const pressed = () => app.send(null, askContact, { token: `product.${id}`, fields: {} })
  expect((await pressed()).to).toBe(before.contact?.link)
  await pressed()

  const { consents } = await app.ask(maryam, listConsents, { ...here, record: producerId })
  const [consent] = consents
  expect(consents).toMatchObject([{ person: 'Halimah', state: 'in-force' }])
  // the office sees that somebody agreed, and not who; and may take a name off when it is asked to
  expect((await app.ask(yusuf, listConsents, { ...here })).consents).toMatchObject([{ person: null }])
  expect(
    await refusal(app.send(lukman, withdrawConsent, { id: consent?.id ?? id, reason: null } as never)),
  ).toBe('access.not-found')
  await app.send(yusuf, withdrawConsent, { id: consent?.id, reason: 'Diminta lewat telepon' } as never)
  const after = await shown(id)
  expect(after.product).toMatchObject({ name: 'Kerupuk ikan', producer: null })
  expect(after.contact).toBeNull()
  await app.send(maryam, setContact, { ...here, phone: '+62 811-2222-333' })
  expect((await shown(id)).contact).toMatchObject({ whose: 'library' })
  // what was counted stays; her library still knows whom to ask
  expect((await seen(id)).product).toMatchObject({ contacts: 2, producer: 'Halimah', shown: true })
  expect((await seen(id, yusuf)).product.producer).toBeNull()
  expect(await refusal(seen(id, salmah))).toBe('access.not-found')

  await app.send(maryam, retireProduct, { id, version: 2, reason: 'Musim hujan' })
  expect(await refusal(shown(id))).toBe('catalogue.gone')
  expect(await pressed()).toMatchObject({ to: null, html: expect.stringContaining('Tidak tampil lagi') })
  expect((await seen(id)).product).toMatchObject({ contacts: 2, state: 'retired' })
})

test('a child is named with a guardian’s consent alone, and a producer in the words with her own', async () => {
  const producerId = await producer(app, maryam, sepempang.id, { name: 'Rosmini', consent: null })
  const id = makeId<ProductId>()
  const story = 'Dihias Siti, umur 9 tahun'
  const put = (more: object) =>
    app.send(maryam, putProduct, { id, ...here, producerId, ...productInput, story, ...more } as never)
  expect(await refusal(put({}))).toBe('product.names-child')
  const child = { person: 'Siti', child: true, parts: ['name'] }
  expect(await refusal(put({ consents: [given(child)] }))).toBe('consent.guardian-missing')
  const agreed = given({ ...child, guardian: { name: 'Aminah', relation: 'ibu' } })
  await put({ consents: [agreed] })
  await app.send(maryam, publishProduct, { id, version: 1 })
  expect((await shown(id)).product.story).toBe(story)
  // once the guardian takes it back, the words are gone for everybody but the library, who has to mend them
  await app.send(maryam, withdrawConsent, { id: agreed.id, reason: null } as never)
  expect(await refusal(shown(id))).toBe('catalogue.gone')
  expect(await refusal(seen(id, yusuf))).toBe('access.not-found')
  expect((await app.ask(yusuf, listProducts, here)).products.map(one => one.id)).not.toContain(id)
  expect((await seen(id)).product).toMatchObject({ namesChild: true, shown: false })
  await put({ story: 'Digoreng Rosmini sendiri', version: 2 })
  expect((await shown(id)).product.story).toBeNull()
  expect((await seen(id, yusuf)).product.story).toBeNull()
  await app.send(maryam, retireProduct, { id, version: 3, reason: null })
  expect(await refusal(app.send(maryam, publishProduct, { id, version: 4 }))).toBe('product.names-producer')
})

test('a photo is shown while everybody on it agrees, and nobody sees one of which nothing was said', async () => {
  const producerId = await producer(app, maryam, sepempang.id, { name: 'Zubaidah' })
  const id = await product(app, maryam, { ...here, producerId, name: 'Abon tongkol' })
  const photo = await photoOf(app, 'product', id)
  const others = async () =>
    (await app.ask(yusuf, listPhotos, { about: 'product', record: id })).photos.length
  expect((await shown(id)).photos).toEqual([])
  expect(await others()).toBe(0)
  const clear = (more: object) =>
    app.send(maryam, clearPhoto, {
      id: photo,
      shows: 'people',
      consentIds: [],
      consents: [],
      ...more,
    } as never)
  expect(await refusal(clear({}))).toBe('product.photo-unconsented')
  expect(await refusal(clear({ consents: [given({ parts: ['name'] })] }))).toBe('product.photo-unconsented')
  const [own] = (await app.ask(maryam, listConsents, { ...here, record: producerId })).consents
  const neighbour = given({ parts: ['photo'], until: '2027-01-10' })
  await clear({ consentIds: [own?.id], consents: [neighbour] })
  expect((await shown(id)).photos).toMatchObject([{ id: photo }])
  expect(await others()).toBe(1)
  app.now.at = new Date('2027-01-11T03:00:00Z')
  expect((await shown(id)).photos).toEqual([])
  app.now.at = new Date('2026-11-20T03:00:00Z')
  await app.send(maryam, withdrawConsent, { id: neighbour.id, reason: null } as never)
  expect((await shown(id)).photos).toEqual([])
  expect(await others()).toBe(0)
  await clear({ shows: 'nobody' })
  expect((await shown(id)).product.photo).toBe(photo)
})

test('packaging that was lacking arrives: the product is supported, sells, and stands in the chain', async () => {
  const activityId = makeId<ActivityId>()
  await app.send(maryam, recordActivity, {
    ...{ ...factsOfActivity, id: activityId, ...here, title: 'Kelas kemasan', revisionReason: null },
  } as never)
  const producerId = await producer(app, maryam, sepempang.id, { name: 'Kelompok Melati', kind: 'group' })
  const id = await product(app, maryam, { ...here, producerId, name: 'Dodol durian', activityId })
  expect((await seen(id)).product.state).toBe('listed')
  const needId = makeId<NeedId>()
  const wanted = { id, needId, kind: 'packaging', topic: 'economic-development', amount: 500, unit: 'lembar' }
  await app.send(maryam, wantSupport, {
    ...{ ...wanted, urgency: 'urgent', until: '2027-02-28', why: 'Kemasan dodol' },
  } as never)
  expect((await app.ask(yusuf, listNeeds, here)).needs.map(need => need.id)).toContain(needId)
  const delivery = await app.look(async tx => {
    const of = { scopeId: sepempang.scopeId, libraryId: sepempang.id, form: 'packaging' }
    const promise = await promiseIn(tx, app.now.at, of)
    await sql`update commitment set need_id = ${needId}::uuid where id = ${promise}::uuid`.execute(tx)
    return deliveryIn(tx, app.now.at, promise, { confirmed: true })
  })
  expect(await seen(id)).toMatchObject({
    product: { state: 'supported' },
    support: [{ needId, arrived: true }],
  })
  const interest = { id: makeId(), productId: id, on: '2026-11-19', ordered: true, quantity: 30 }
  await app.send(maryam, noteInterest, { ...interest, how: 'whatsapp', buyer: 'shop' } as never)
  const sale = { id, month: '2026-11-01', quantity: 30, sure: false }
  expect(await refusal(app.send(maryam, reportSales, { ...sale, income: 450_000 }))).toBe(
    'product.income-unconsented',
  )
  await app.send(maryam, reportSales, { ...sale, income: null })
  const { product: now } = await seen(id)
  expect(now).toMatchObject({ state: 'selling', orders: 1, sold: 30 })
  expect(productState({ listedOn: now.listedOn, retiredOn: null, supported: true, sold: true })).toBe(
    'selling',
  )
  const chain = await app.ask(yusuf, getChain, { kind: 'product', id })
  expect(chain.nodes.map(({ kind }) => kind).sort()).toEqual([
    'activity',
    'commitment',
    'delivery',
    'need',
    'product',
  ])
  expect(chain.nodes.find(({ kind }) => kind === 'delivery')?.id).toBe(delivery)
})

test('income is noted under consent, told in sums of three or more, and gone when a producer wishes to be forgotten', async () => {
  const names = ['Siti Aisyah', 'Nurbaya', 'Fatimah']
  const ids: { producerId: string; id: ProductId }[] = []
  const sums = () => app.ask(yusuf, getProductSums, { year: 2026, libraryId: sepempang.id })
  for (const name of names) {
    const { person: _, ...consent } = given({ parts: ['name', 'income'] })
    const producerId = await producer(app, maryam, sepempang.id, { name, consent })
    const id = await product(app, maryam, { ...here, producerId, name: `Keripik ${ids.length + 1}` })
    await app.send(maryam, noteBefore, { id: producerId, income: 300_000 })
    expect(await refusal(app.send(maryam, noteBefore, { id: producerId, income: 1 }))).toBe(
      'producer.before-noted',
    )
    const sale = { id, month: '2026-10-01', quantity: 40 }
    const sold = (income: number) => app.send(maryam, reportSales, { ...sale, income, sure: false })
    expect(await refusal(sold(60))).toBe('product.income-unlikely')
    await sold(600_000)
    ids.push({ producerId, id })
    const { income, change } = await sums()
    expect([income, change].map(one => one === null)).toEqual(ids.length < 3 ? [true, true] : [false, false])
  }
  expect(await sums()).toMatchObject({
    income: { total: 1_800_000, producers: 3 },
    change: { before: 900_000, now: 1_800_000, producers: 3 },
  })
  const [first] = ids
  if (!first) throw new Error('there are three')
  expect((await seen(first.id)).sales).toMatchObject([{ income: 600_000 }])
  expect((await seen(first.id, yusuf)).sales).toMatchObject([{ quantity: 40, income: null }])
  await app.send(maryam, forgetProducer, { id: first.producerId, version: 1 } as never)
  expect(await refusal(shown(first.id))).toBe('catalogue.gone')
  expect(await sums()).toMatchObject({ income: null, change: null })
  expect((await seen(first.id)).sales).toMatchObject([{ quantity: 40, income: null }])
  const all = (await app.ask(maryam, listProducers, here)).producers
  expect(all.find(one => one.id === first.producerId)).toMatchObject({
    name: null,
    phone: null,
    forgotten: true,
  })
  expect(JSON.stringify((await app.ask(rismarini, listProducers, here)).producers)).not.toContain('62812')
})

test('a recipe is told with the words of who tells it, and her name only where she agrees to that too', async () => {
  const consent = given({ person: 'Nenek Aminah', parts: ['words'] })
  const id = await recipe(app, salmah, sedanau.id, consent)
  const read = () => app.ask(null, showContent, { id })
  expect((await read()).content).toMatchObject({ text: 'Santan, kunyit, ikan', teller: null })
  const named = given({ person: 'Nenek Aminah', parts: ['words', 'name'] })
  await app.send(salmah, giveConsent, { about: 'content', record: id, ...named } as never)
  expect((await read()).content.teller).toBe('Nenek Aminah')
  for (const one of [consent, named])
    await app.send(salmah, withdrawConsent, { id: one.id, reason: null } as never)
  expect(await refusal(read())).toBe('catalogue.gone')
  expect(await refusal(app.ask(yusuf, getContent, { id }))).toBe('access.not-found')
  expect((await app.ask(yusuf, listContent, {})).contents).toEqual([])
  expect((await app.ask(salmah, getContent, { id })).content).toMatchObject({ shown: false, state: 'listed' })
  expect(await refusal(app.send(salmah, publishContent, { id, version: 2 }))).toBe('content.wrong-state')
})

test('no event and no receipt holds a name, a number or an income', async () => {
  const { rows } = await app.look(tx =>
    sql<{
      told: string
    }>`select to_jsonb(e)::text as told from event e union all select to_jsonb(r)::text from receipt r`.execute(
      tx,
    ),
  )
  const told = rows.map(row => row.told).join('\n')
  for (const secret of [
    'Halimah',
    'Rosmini',
    'Aminah',
    'Zubaidah',
    '81234567001',
    '8112222333',
    '600000',
    '300000',
  ])
    expect(told).not.toContain(secret)
})
