import { afterAll, beforeEach, expect, test } from 'vitest'
import {
  cancelDelivery,
  confirmDelivery,
  denyDelivery,
  getDelivery,
  listDeliveries,
  printHandover,
  receiveDelivery,
  recordDelivery,
} from '../../contract/deliveries.ts'
import { type CommitmentId, type DeliveryId, makeId, type SignatoryId } from '../../contract/ids.ts'
import { listPhotos } from '../../contract/photos.ts'
import { recordSignatory } from '../../contract/signatories.ts'
import { cast, type Cast, partnerIn, person } from '../../tests/people.ts'
import { promiseIn } from '../../tests/deliveries.ts'
import { refusal, testApp } from '../../tests/support/app.ts'
import { routes } from '../app.ts'
import type { MadePaper } from '../platform/endpoint.ts'

const app = await testApp()
const people = await cast(app)
const { yusuf, maryam, salmah, rismarini, tiwi, ratna } = people
const { sepempang, sedanau } = people.places
const bank = await app.look(tx => partnerIn(tx, app.now.at, people.regions.natuna, 'Bank Riau Kepri'))
const nurhayati = await app.look(tx => person(tx, app.now.at, 'Nurhayati', 'partner', { ...bank, id: null }))
afterAll(app.close)
beforeEach(() => {
  app.now.at = new Date('2026-11-20T03:00:00Z')
})

const promise = (over: Partial<Parameters<typeof promiseIn>[2]> = {}) =>
  app.look(tx =>
    promiseIn(tx, app.now.at, {
      ...{ scopeId: sepempang.scopeId, libraryId: sepempang.id, partnerId: bank.id },
      ...over,
    }),
  )
type Actor = Cast['yusuf']
async function send(actor: Actor, commitmentId: CommitmentId, over: object = {}): Promise<DeliveryId> {
  const id = makeId<DeliveryId>()
  await app.send(actor, recordDelivery, {
    ...{ id, commitmentId, scopeId: sepempang.scopeId, on: '2026-11-10', amount: 2, worth: null },
    ...{ entity: 'Pemerintah Desa Sepempang', note: null, side: 'office' },
    ...over,
  })
  return id
}
const confirm = (actor: Actor, id: DeliveryId, over: object = {}) =>
  app.send(actor, confirmDelivery, {
    ...{ id, version: 1, on: '2026-11-12', arrived: 2, condition: 'good', remark: null },
    ...over,
  })
const get = async (actor: Actor, id: DeliveryId) => app.ask(actor, getDelivery, { id })
const deliveredOf = (id: CommitmentId) =>
  app.look(tx =>
    tx
      .selectFrom('commitment')
      .select(['delivered_amount', 'delivered_worth', 'last_delivered_on', 'is_fulfilled'])
      .where('id', '=', id)
      .executeTakeFirst(),
  )

test('the bank sends two of three machines; only Maryam, who received them, confirms, for who sees it all', async () => {
  const of = await promise()
  const id = await send(nurhayati, of, { side: 'giver' })
  const { total, deliveries } = await app.ask(maryam, listDeliveries, {
    ...{ libraryId: sepempang.id, waiting: 'true' as never },
  })
  expect([total, deliveries[0]?.giver, deliveries[0]?.received]).toEqual([1, 'Bank Riau Kepri', true])
  for (const above of [yusuf, rismarini, ratna, nurhayati])
    expect(await refusal(confirm(above, id))).toBe('access.not-allowed')
  for (const elsewhere of [salmah, tiwi])
    expect(await refusal(confirm(elsewhere, id))).toBe('access.not-found')
  app.now.at = new Date('2026-11-20T04:00:00Z')
  await confirm(maryam, id, { remark: 'Satu tanpa kabel' })
  expect(await deliveredOf(of)).toEqual({
    ...{ delivered_amount: 2, delivered_worth: 16_000_000, last_delivered_on: '2026-11-12' },
    is_fulfilled: false,
  })
  const { delivery, steps } = await get(nurhayati, id)
  expect(delivery).toMatchObject({
    state: 'confirmed',
    arrived: 2,
    confirmedBy: 'Maryam',
    left: 3,
    told: false,
  })
  expect(steps.map(({ step, by, note }) => [step, by, note])).toEqual([
    ['confirmed', 'Maryam', 'Satu tanpa kabel'],
    ['sent', 'Nurhayati', null],
  ])
})

test('never more than is left arrives: what was confirmed and what is on its way count, and a receipt is told anew', async () => {
  const of = await promise()
  const first = await send(yusuf, of)
  expect(await refusal(send(yusuf, of))).toBe('delivery.over-promise')
  const second = await send(yusuf, of, { amount: 1 })
  expect(await refusal(confirm(maryam, second, { arrived: 2 }))).toBe('delivery.more-than-sent')
  await confirm(maryam, first, { arrived: 1, condition: 'damaged' })
  // one of the two did not come, so it may be sent again
  const third = await send(yusuf, of, { amount: 1 })
  expect(await refusal(confirm(maryam, first, { version: 2 }))).toBe('delivery.over-promise')
  await app.send(maryam, denyDelivery, { id: third, version: 1, on: '2026-11-15', reason: 'Tidak datang' })
  await confirm(maryam, first, { version: 2 })
  expect(await refusal(confirm(maryam, first, { version: 2 }))).toBe('record.changed-meanwhile')
  expect(await refusal(confirm(maryam, third, { version: 2, arrived: 1 }))).toBe('delivery.over-promise')
  await confirm(maryam, second, { arrived: 1 })
  expect(await deliveredOf(of)).toMatchObject({
    delivered_amount: 3,
    delivered_worth: 24_000_000,
    is_fulfilled: true,
  })
})

test('what was told of by mistake is taken back by who told of it, never what was confirmed', async () => {
  const of = await promise()
  const take = (actor: Actor, id: DeliveryId, version = 1) =>
    app.send(actor, cancelDelivery, { id, version, reason: 'Salah janji' })
  const id = await send(nurhayati, of, { side: 'giver' })
  expect(await refusal(take(yusuf, id))).toBe('access.not-allowed')
  await take(nurhayati, id)
  expect((await get(yusuf, id)).delivery).toMatchObject({
    state: 'cancelled',
    reason: 'Salah janji',
    left: 3,
  })
  expect(await refusal(confirm(maryam, id, { version: 2 }))).toBe('delivery.wrong-state')
  const other = await send(yusuf, of)
  await confirm(maryam, other)
  expect(await refusal(take(yusuf, other, 2))).toBe('delivery.wrong-state')
})

test('only what was agreed is delivered, on days that have come, to whom it was promised', async () => {
  const of = await promise()
  const refused = (on: CommitmentId, over: object) => refusal(send(yusuf, on, over))
  expect(await refused(await promise({ agreed: false }), {})).toBe('commitment.wrong-state')
  expect(await refused(of, { on: '2026-11-21' })).toBe('delivery.date-ahead')
  expect(await refused(of, { on: '2026-08-12' })).toBe('delivery.date-before')
  expect(await refused(of, { scopeId: sedanau.scopeId })).toBe('delivery.receiver-unfit')
  const id = await send(yusuf, of)
  expect(await refusal(confirm(maryam, id, { on: '2026-11-09' }))).toBe('delivery.date-before')
  await app.look(tx =>
    tx
      .updateTable('commitment')
      .set({ withdrawn_at: app.now.at.toISOString(), withdrawn_side: 'giver', withdrawn_reason: 'Habis' })
      .where('id', '=', of)
      .execute(),
  )
  expect(await refused(of, { amount: 1 })).toBe('commitment.wrong-state')
  // what was on its way has arrived all the same
  await confirm(maryam, id)
})

test('of what a regency was promised, its office or a library within receives; each confirms its own', async () => {
  const money = { form: 'money', unit: null, amount: 30_000_000, what: 'Dana kemasan' }
  const of = await promise({ scopeId: people.regions.natuna, libraryId: null, ...money })
  const came = (actor: Actor, scopeId: number, amount: number) => {
    const id = makeId<DeliveryId>()
    return app
      .send(actor, receiveDelivery, {
        ...{ id, commitmentId: of, scopeId, on: '2026-11-18', amount, worth: null, note: null },
        ...{ entity: 'Dinas Perpustakaan Natuna', condition: 'good', remark: null },
      })
      .then(() => id)
  }
  await came(yusuf, people.regions.natuna, 10_000_000)
  expect(await refusal(came(rismarini, people.regions.natuna, 1))).toBe('access.not-allowed')
  // nothing of it was meant for this library yet
  expect(await refusal(came(salmah, sedanau.scopeId, 1))).toBe('access.not-found')
  const id = await send(yusuf, of, { scopeId: sedanau.scopeId, amount: 15_000_000 })
  expect(await refusal(confirm(yusuf, id, { arrived: 1 }))).toBe('access.not-allowed')
  await confirm(salmah, id, { arrived: 15_000_000 })
  expect(await refusal(came(salmah, sedanau.scopeId, 5_000_001))).toBe('delivery.over-promise')
  await came(salmah, sedanau.scopeId, 5_000_000)
  expect(await deliveredOf(of)).toMatchObject({ delivered_worth: 30_000_000, is_fulfilled: true })
  expect((await app.ask(salmah, listDeliveries, { commitmentId: of })).total).toBe(2)
  expect((await app.ask(maryam, listDeliveries, { commitmentId: of })).total).toBe(0)
})

test('a handover record is made of what was confirmed, with who signs for the village; the giver gets no number of an official', async () => {
  const id = await send(yusuf, await promise())
  const route = routes.find(({ endpoint }) => endpoint === printHandover)
  if (!route) throw new Error('no route')
  const made = async (actor: Actor) => {
    const input = { id, language: 'id', format: 'docx', number: '12/BAST/2026' }
    const call = { actor, input, caller: { address: 'x', device: 'test' } }
    return (await app.engine.run(route, call)).result as MadePaper
  }
  expect(await refusal(made(yusuf))).toBe('delivery.not-confirmed')
  await confirm(maryam, id)
  await app.send(maryam, recordSignatory, {
    ...{ id: makeId<SignatoryId>(), scopeId: sepempang.scopeId, replaces: null, name: 'Baharuddin' },
    ...{ numberKind: 'nipd', number: '4471', rank: null, position: 'Kepala Desa Sepempang', acting: null },
    ...{ from: '2024-01-01', until: null },
  })
  expect((await made(maryam)).name).toBe('berita-acara-serah-terima-2026-11-12.docx')
  const { strFromU8, unzipSync } = await import('fflate')
  const wordsOf = async (actor: Actor) =>
    strFromU8(unzipSync(await (await made(actor)).make())['word/document.xml'] ?? new Uint8Array())
  const ours = await wordsOf(yusuf)
  const said = [
    ...['Nomor: 12/BAST/2026', 'Kamis, tanggal dua belas bulan November tahun dua ribu dua puluh enam'],
    ...['Baharuddin', 'NIPD 4471', 'enam belas juta rupiah', 'Pemerintah Desa Sepempang', 'Bank Riau Kepri'],
  ]
  for (const words of said) expect(ours).toContain(words)
  const theirs = await wordsOf(nurhayati)
  expect(theirs).toContain('16.000.000')
  expect(theirs).not.toContain('4471')
})

test('who sees the delivery sees its photos; what happened is told by ids alone', async () => {
  const id = await send(yusuf, await promise())
  await confirm(maryam, id)
  const seen = async (actor: Actor) => app.ask(actor, listPhotos, { about: 'delivery', record: id })
  expect(await seen(nurhayati)).toEqual({ photos: [] })
  expect(await refusal(seen(salmah))).toBe('access.not-found')
  const events = await app.look(tx =>
    tx.selectFrom('event').select(['name', 'data']).where('subject_id', '=', id).orderBy('seq').execute(),
  )
  expect(events.map(({ name }) => name)).toEqual(['deliveries.sent', 'deliveries.confirmed'])
  expect(JSON.stringify(events)).not.toMatch(/Mesin|Bank/)
})
