import { sql } from 'kysely'
import { afterAll, beforeEach, expect, test } from 'vitest'
import { type LibraryId, makeId, type NeedId, type OfferId, type PairingId } from '../../contract/ids.ts'
import { closeLibrary, reopenLibrary } from '../../contract/libraries.ts'
import {
  answerPairing,
  askFor,
  getNeed,
  getOffer,
  leavePairing,
  listMatchingRules,
  listPairings,
  needsFor,
  offersFor,
  offerTo,
  publishRules,
} from '../../contract/matching.ts'
import {
  amendNeed,
  amendOffer,
  listEvidence,
  listNeeds,
  listOffers,
  type Need,
  needState,
  offerState,
  withdrawNeed,
  withdrawOffer,
} from '../../contract/needs.ts'
import { needInput, offerInput } from '../../tests/inputs.ts'
import { cast, partnerIn, person } from '../../tests/people.ts'
import { refusal, testApp } from '../../tests/support/app.ts'
import { need, offer, proposal } from './for-tests.ts'

const app = await testApp()
const people = await cast(app)
const { maryam, salmah, bayu, yusuf, rismarini, ratna, lukman } = people
const { sepempang, sedanau, menteng } = people.places
const { natuna, kepri, palangkaRaya } = people.regions
afterAll(app.close)
beforeEach(async () => {
  app.now.at = new Date('2026-11-20T03:00:00Z')
  // each story begins with nothing
  await app.look(async tx => {
    for (const table of ['commitment', 'pairing', 'offer', 'need'])
      await sql`delete from ${sql.table(table)}`.execute(tx)
  })
})

async function office(regionId: number, name: string, who: string) {
  return app.look(async tx => {
    const place = await partnerIn(tx, app.now.at, regionId, name)
    const actor = await person(tx, app.now.at, who, 'partner', { ...place, id: null })
    return { id: place.id, actor }
  })
}
const koperasi = await office(natuna, 'Dinas Koperasi Natuna', 'Nurhayati')
const bank = await office(palangkaRaya, 'Bank Kalteng', 'Hendra')

const read = (id: NeedId, as = maryam) => app.ask(as, getNeed, { id })
const readOffer = async (id: OfferId) => (await app.ask(ratna, getOffer, { id })).offer
const offering = async (needId: NeedId, more: object = {}) => {
  const input = proposal({ partnerId: koperasi.id, needId, ...more })
  await app.send(koperasi.actor, offerTo, input)
  return input.id as PairingId
}
const accept = (id: PairingId, actor = maryam, version = 1) =>
  app.send(actor, answerPairing, { id, version, accept: true, reason: null })

test('a need comes first in the partner’s list with the reason; half is offered, accepted, and the rest stays open', async () => {
  const other = await need(app, salmah, sedanau.id, { topic: 'health', urgency: 'long-term' })
  const id = await need(app, maryam, sepempang.id)
  await offer(app, koperasi.actor, koperasi.id, [natuna])
  const { fits, total } = await app.ask(koperasi.actor, needsFor, { partnerId: koperasi.id })
  expect([total, fits.map(fit => fit.need.id)]).toEqual([2, [id, other]])
  expect(fits[0]?.reasons.slice(0, 2).map(({ rule, what }) => [rule, what])).toEqual([
    ['spread', 'nothing'],
    ['theme', 'same'],
  ])
  expect(fits[0]?.score).toBe(fits[0]?.reasons.reduce((sum, { points }) => sum + points, 0))
  const pairing = await offering(id, { offerId: fits[0]?.offerId ?? null })
  expect((await read(id)).pairings).toMatchObject([
    { state: 'proposed', amount: 5_000_000, partnerName: 'Dinas Koperasi Natuna', proposedBy: 'partner' },
  ])
  // it awaits an answer, and is not offered again meanwhile
  expect((await app.ask(koperasi.actor, needsFor, { partnerId: koperasi.id })).total).toBe(1)
  await accept(pairing)
  const { need: met, pairings, helped } = await read(id)
  expect([met.state, met.agreed, helped]).toEqual(['met-in-part', 5_000_000, 0.5])
  expect(pairings[0]).toMatchObject({ state: 'agreed', agreedOn: '2026-11-20' })
  const [stated] = (await app.ask(koperasi.actor, listOffers, {})).offers
  expect(stated).toMatchObject({ state: 'taken-in-part', agreed: 5_000_000 })
})

test('figures of the library’s own verified data are shown as evidence; the value is looked up, not sent', async () => {
  const october = '2026-10-01'
  const figures = { visits: 120, members: 80 }
  await app.look(tx =>
    sql`insert into monthly_report (library_id, month, province_id, regency_id, scope_id, figures, from_activities,
        submitted_at, late)
      select id, ${october}::date, province_id, regency_id, scope_id, ${JSON.stringify(figures)}::jsonb, '{}', now(), false
      from library where id = ${sepempang.id}`.execute(tx),
  )
  const chosen = [{ measure: 'visits', from: october, to: october }]
  const unverified = need(app, maryam, sepempang.id, { evidence: chosen })
  expect(await refusal(unverified)).toBe('need.evidence-not-verified')
  await app.look(tx => sql`update monthly_report set verified_at = now()`.execute(tx))
  const shown = await app.ask(maryam, listEvidence, { libraryId: sepempang.id })
  const visits = shown.figures.find(({ measure }) => measure === 'visits')
  expect(visits).toMatchObject({ value: 120, months: 1, asOf: '2026-11-20', unit: 'visits' })
  const id = await need(app, maryam, sepempang.id, { evidence: chosen })
  const { need: seen } = await read(id, koperasi.actor)
  expect(seen.evidence).toEqual([{ ...visits, from: october, to: october }])
})

test('the same need, stated twice, is refused and leads to the first; another topic or a quite other amount is not', async () => {
  const id = await need(app, maryam, sepempang.id)
  const again = need(app, maryam, sepempang.id, { amount: 10_500_000 })
  await expect(again).rejects.toMatchObject({ code: 'need.stated-twice', params: { need: id } })
  await need(app, maryam, sepempang.id, { amount: 40_000_000 })
  await need(app, maryam, sepempang.id, { topic: 'health' })
  await need(app, salmah, sedanau.id)
  await app.send(maryam, withdrawNeed, { id, version: 1, reason: 'Sudah dibeli' })
  await need(app, maryam, sepempang.id)
  // sent at once from two phones, one of them is told
  const twins = [1, 2].map(() => refusal(need(app, maryam, sepempang.id, { topic: 'education' })))
  const outcomes = await Promise.all(twins)
  expect(outcomes.filter(outcome => outcome === 'need.stated-twice')).toHaveLength(1)
})

test.each([
  [{ amount: 0 }, 'need.amount-none'],
  [{ amount: 10_000_000_000_000_000 }, 'need.amount-too-large'],
  [{ until: '2026-11-19' }, 'need.until-past'],
  [{ kind: 'books', amount: 40 }, 'need.unit-missing'],
])('a need with %j is refused: %s', async (more, code) => {
  expect(await refusal(need(app, maryam, sepempang.id, more))).toBe(code)
  expect((await app.ask(maryam, listNeeds, {})).total).toBe(0)
})

test.each([
  [{ amount: 0 }, 'need.amount-none'],
  [{ amount: 10_000_000_000_000_000 }, 'need.amount-too-large'],
  [{ until: '2026-11-19' }, 'need.until-past'],
  [{ from: '2028-01-01' }, 'offer.days-reversed'],
  [{ kind: 'books', amount: 40 }, 'need.unit-missing'],
  [{ regions: [9_999_999] }, 'region.unknown'],
])('an offer with %j is refused: %s', async (more, code) => {
  expect(await refusal(offer(app, koperasi.actor, koperasi.id, [natuna], more))).toBe(code)
})

test('two libraries accept the same rest at once: one gets it, the other is told, and nothing is taken by half', async () => {
  const [one, two] = [await need(app, maryam, sepempang.id), await need(app, salmah, sedanau.id)]
  const offerId = await offer(app, koperasi.actor, koperasi.id, [natuna], { amount: 10_000_000 })
  const all = { offerId, amount: 10_000_000 }
  const [forOne, forTwo] = [await offering(one, all), await offering(two, all)]
  const outcomes = await Promise.all([refusal(accept(forOne, maryam)), refusal(accept(forTwo, salmah))])
  expect(outcomes.toSorted()).toEqual(['done', 'pairing.used-up'])
  expect(await readOffer(offerId)).toMatchObject({ agreed: 10_000_000, state: 'used-up' })
  const agreed = await Promise.all([read(one, ratna), read(two, ratna)])
  expect(agreed.map(({ need: { agreed: sum } }) => sum).toSorted((a, b) => a - b)).toEqual([0, 10_000_000])
})

test('ten at once never take more than there is', async () => {
  const offerId = await offer(app, koperasi.actor, koperasi.id, [natuna], { amount: 10_000_000 })
  const asked: PairingId[] = []
  for (const topic of ['health', 'education', 'communication', 'culture-leisure'] as const) {
    for (const actor of [maryam, salmah]) {
      const library = actor === maryam ? sepempang : sedanau
      const id = await need(app, actor, library.id, { topic, amount: 3_000_000 })
      const pairing = makeId<PairingId>()
      await app.send(actor, askFor, { id: pairing, needId: id, offerId, amount: 3_000_000, note: null })
      asked.push(pairing)
    }
  }
  const outcomes = await Promise.all(asked.map(id => refusal(accept(id, koperasi.actor))))
  expect(outcomes.filter(outcome => outcome === 'done')).toHaveLength(3)
  expect(outcomes.filter(outcome => outcome === 'pairing.used-up')).toHaveLength(5)
  expect((await readOffer(offerId)).agreed).toBe(9_000_000)
})

test('a library asks for an offer; the partner declines with a reason, and is asked again', async () => {
  const id = await need(app, maryam, sepempang.id)
  const offerId = await offer(app, koperasi.actor, koperasi.id, [kepri])
  const { fits } = await app.ask(maryam, offersFor, { id })
  expect(fits.map(fit => fit.offer.id)).toEqual([offerId])
  const ask = (amount = 10_000_000) => {
    const pairing = makeId<PairingId>()
    const input = { id: pairing, needId: id, offerId, amount, note: 'Untuk Januari' }
    return app.send(maryam, askFor, input).then(() => pairing)
  }
  const first = await ask()
  expect(await refusal(ask())).toBe('pairing.pending')
  const no = { id: first, version: 1, accept: false }
  expect(await refusal(app.send(maryam, answerPairing, { ...no, reason: 'x' }))).toBe('access.not-allowed')
  const silent = app.send(koperasi.actor, answerPairing, { ...no, reason: null })
  expect(await refusal(silent)).toBe('pairing.reason-missing')
  await app.send(koperasi.actor, answerPairing, { ...no, reason: 'Anggaran baru tersedia Januari' })
  expect((await read(id)).pairings[0]).toMatchObject({
    ...{ state: 'declined', endedBy: 'partner', reason: 'Anggaran baru tersedia Januari' },
  })
  expect(await refusal(accept(first, koperasi.actor, 2))).toBe('pairing.wrong-state')
  await accept(await ask(), koperasi.actor)
  expect((await read(id)).need.state).toBe('met')
  expect(await refusal(ask())).toBe('need.wrong-state')
})

test('a partner that takes its word back frees what was agreed; it is trusted by what came of its promises', async () => {
  const id = await need(app, maryam, sepempang.id)
  const offerId = await offer(app, koperasi.actor, koperasi.id, [natuna])
  const reliability = async () => {
    const { fits } = await app.ask(yusuf, offersFor, { id })
    // it counts for the village, too, and is told to the programme alone
    const village = await app.ask(maryam, offersFor, { id })
    expect(village.fits[0]?.score).toBe(fits[0]?.score)
    expect(village.fits[0]?.reasons.some(({ rule }) => rule === 'reliability')).toBe(false)
    return fits[0]?.reasons.find(({ rule }) => rule === 'reliability')
  }
  expect(await reliability()).toMatchObject({ what: 'unknown', share: 0.5 })
  const pairing = await offering(id, { offerId })
  await accept(pairing)
  expect((await readOffer(offerId)).agreed).toBe(5_000_000)
  // what is only agreed tells nothing yet
  expect(await reliability()).toMatchObject({ what: 'unknown', share: 0.5 })
  const back = { id: pairing, version: 2, side: 'partner', reason: 'Anggaran dipotong' } as const
  expect(await refusal(app.send(maryam, leavePairing, back))).toBe('access.not-allowed')
  await app.send(koperasi.actor, leavePairing, back)
  expect((await read(id)).need).toMatchObject({ state: 'open', agreed: 0 })
  expect((await readOffer(offerId)).agreed).toBe(0)
  expect(await reliability()).toMatchObject({ what: 'unknown', share: 0.5 })
  // of its promises one arrived whole, one it took back, one is overdue, and one is due tomorrow
  const promised = (deadline: string, arrived: number, withdrawn: string | null) =>
    app.look(tx =>
      sql`insert into commitment (id, pledge_id, giver, partner_id, scope_id, library_id, province_id, regency_id, origin,
          form, what, amount, worth, promised_on, deadline, proposed_at, agreed_at, agreed_how, delivered_amount,
          last_delivered_on, withdrawn_at, withdrawn_side, withdrawn_reason)
        values (gen_random_uuid(), gen_random_uuid(), 'Koperasi', ${koperasi.id}, ${sepempang.scopeId}, ${sepempang.id},
          ${kepri}, ${natuna}, 'desk', 'money', 'Modal', 100, 100, '2026-01-01', ${deadline}, now(), now(), 'account',
          ${arrived}, '2026-02-01', ${withdrawn}, ${withdrawn && 'giver'}, ${withdrawn && 'Batal'})`.execute(
        tx,
      ),
    )
  await promised('2026-03-01', 100, null)
  expect(await reliability()).toMatchObject({ what: 'kept', values: { kept: 1, all: 1 } })
  await promised('2026-12-31', 0, '2026-06-01')
  await promised('2026-11-19', 40, null)
  await promised('2026-11-21', 0, null)
  expect(await reliability()).toMatchObject({ values: { kept: 1, all: 3 }, share: 0.4 })
})

test('who got nothing comes before who got much, although it stated its need later', async () => {
  const first = await need(app, maryam, sepempang.id, { topic: 'education', amount: 2_000_000 })
  await accept(await offering(first, { amount: 2_000_000 }))
  const again = await need(app, maryam, sepempang.id)
  const later = await need(app, salmah, sedanau.id)
  await offer(app, koperasi.actor, koperasi.id, [natuna])
  const ranked = async () => {
    const { fits } = await app.ask(koperasi.actor, needsFor, { partnerId: koperasi.id })
    return fits.map(fit => [fit.need.id, fit.reasons.find(({ rule }) => rule === 'spread')?.what])
  }
  expect(await ranked()).toEqual([
    [later, 'nothing'],
    [again, 'some'],
  ])
  const unhelped = await app.ask(yusuf, listNeeds, { unhelped: 'true' })
  expect(unhelped.needs.map(({ id }) => id)).toEqual([later])
  // help of long ago counts no longer
  app.now.at = new Date('2028-12-01T03:00:00Z')
  expect((await app.ask(yusuf, listNeeds, { unhelped: 'true' })).total).toBe(3)
})

test('a partner sees what it could be for, and of that no more than is meant for it', async () => {
  const id = await need(app, maryam, sepempang.id)
  const elsewhere = await need(app, bayu, menteng.id)
  expect((await read(id, koperasi.actor)).need.libraryName).toBe(sepempang.name)
  expect(await refusal(read(elsewhere, koperasi.actor))).toBe('access.not-found')
  expect(await refusal(read(id, bank.actor))).toBe('access.not-found')
  expect(await refusal(app.ask(koperasi.actor, listNeeds, {}))).toBe('access.not-allowed')
  expect(await refusal(app.ask(koperasi.actor, offersFor, { id }))).toBe('access.not-allowed')
  expect(await refusal(app.ask(koperasi.actor, needsFor, { partnerId: bank.id }))).toBe('access.not-found')
  expect(await refusal(app.ask(koperasi.actor, listEvidence, { libraryId: sepempang.id }))).toBe(
    'access.not-found',
  )
  // another partner's offers and pairings stay its own
  const others = await offer(app, bank.actor, bank.id, [1])
  expect(await refusal(app.ask(koperasi.actor, getOffer, { id: others }))).toBe('access.not-found')
  expect((await app.ask(koperasi.actor, listOffers, {})).total).toBe(0)
  await app.send(bank.actor, offerTo, proposal({ partnerId: bank.id, needId: id }))
  expect((await read(id, koperasi.actor)).pairings).toEqual([])
  expect((await app.ask(koperasi.actor, listPairings, {})).total).toBe(0)
  expect((await app.ask(maryam, listPairings, {})).total).toBe(1)
  // what is over is seen no more, but by who has to do with it
  app.now.at = new Date('2027-03-01T03:00:00Z')
  expect(await refusal(read(id, koperasi.actor))).toBe('access.not-found')
  expect((await read(id, bank.actor)).need.state).toBe('lapsed')
  app.now.at = new Date('2026-11-21T03:00:00Z')
  await app.send(maryam, withdrawNeed, { id, version: 1, reason: 'Sudah ada' })
  expect(await refusal(read(id, koperasi.actor))).toBe('access.not-found')
  expect((await read(id, bank.actor)).pairings).toMatchObject([{ state: 'lapsed' }])
})

test('an officer speaks for a partner that stands in the regency, says how it said so, and no other does', async () => {
  const said = { how: 'letter', note: '518/12' } as const
  const id = await need(app, maryam, sepempang.id)
  const state = (as: typeof yusuf, more: object = { said }) =>
    refusal(offer(app, as, koperasi.id, [natuna], more))
  expect(await state(yusuf, {})).toBe('offer.said-missing')
  expect(await state(yusuf, { said: null })).toBe('offer.said-missing')
  for (const other of [lukman, bank.actor, maryam]) expect(await state(other)).toBe('access.not-found')
  const offerId = await offer(app, yusuf, koperasi.id, [natuna], { said })
  const { kind: _, unit: __, ...facts } = offerInput
  const amending = { id: offerId, version: 1, ...facts, amount: 20_000_000, regions: [natuna] }
  expect(await refusal(app.send(yusuf, amendOffer, amending as never))).toBe('offer.said-missing')
  await app.send(rismarini, amendOffer, { ...amending, said: { how: 'telephone', note: '' } } as never)
  const kept = { on: '2026-11-20', note: null }
  expect(await readOffer(offerId)).toMatchObject({
    onBehalf: true,
    spoken: [
      { ...kept, ...said, what: 'stated', office: 'Kabupaten Natuna' },
      { ...kept, what: 'amended', how: 'telephone', office: 'Kepulauan Riau' },
    ],
  })
  const speaks = async (as: typeof yusuf) => (await app.ask(as, getOffer, { id: offerId })).speaks
  expect(await Promise.all([yusuf, koperasi.actor, maryam].map(speaks))).toEqual([true, true, false])

  const pairing = makeId<PairingId>()
  await app.send(maryam, askFor, { id: pairing, needId: id, offerId, amount: 10_000_000, note: null })
  const answer = { id: pairing, version: 1, accept: true, reason: null }
  expect(await refusal(app.send(rismarini, answerPairing, answer))).toBe('offer.said-missing')
  await app.send(rismarini, answerPairing, { ...answer, said: { how: 'meeting', note: null } })
  const seen = await read(id)
  expect(seen.need.state).toBe('met')
  expect(seen.pairings).toMatchObject([
    { speaks: false, spoken: [{ what: 'agreed', how: 'meeting', office: 'Kepulauan Riau' }] },
  ])
  expect((await read(id, yusuf)).pairings).toMatchObject([{ speaks: true }])
  const leaving = { id: pairing, version: 2, side: 'partner', reason: 'Anggaran dipotong' } as const
  expect(await refusal(app.send(yusuf, leavePairing, leaving))).toBe('offer.said-missing')
  // what the partner says itself needs no other word
  await app.send(koperasi.actor, leavePairing, { ...leaving, said })
  expect((await read(id)).pairings).toMatchObject([{ spoken: [{ what: 'agreed' }], endedBy: 'partner' }])
  await app.send(yusuf, withdrawOffer, { id: offerId, version: 2, reason: 'Dana dialihkan', said })
  expect((await readOffer(offerId)).spoken.map(({ what }) => what)).toEqual([
    'stated',
    'amended',
    'withdrawn',
  ])
  const events = await app.look(tx =>
    sql<{ name: string; onBehalf: boolean }>`
      select name, data -> 'onBehalf' as "onBehalf" from event
      where subject_id in (${offerId}, ${pairing}) and data ? 'onBehalf' order by seq`.execute(tx),
  )
  expect(events.rows.map(({ name, onBehalf }) => [name, onBehalf])).toEqual([
    ['needs.offer-stated', true],
    ['needs.offer-amended', true],
    ['needs.pairing-proposed', false],
    ['needs.pairing-agreed', true],
    ['needs.pairing-left', false],
    ['needs.offer-withdrawn', true],
  ])
})

test('an offer is given only where it is for: kind, unit, region, kind of library, and no more than is left or lacking', async () => {
  const id = await need(app, maryam, sepempang.id)
  const books = await need(app, maryam, sepempang.id, { kind: 'books', unit: 'buku', amount: 50 })
  const state = (more: object) => offer(app, koperasi.actor, koperasi.id, [natuna], more)
  const give = (needId: NeedId, offerId: OfferId, amount = 40) =>
    refusal(app.send(koperasi.actor, offerTo, proposal({ partnerId: koperasi.id, needId, offerId, amount })))
  const boxes = await state({ kind: 'books', unit: 'dus', amount: 100 })
  expect(await give(books, boxes)).toBe('pairing.not-eligible')
  expect(await give(id, boxes)).toBe('pairing.not-eligible')
  expect(await give(id, await state({ libraryKinds: ['regency'] }))).toBe('pairing.not-eligible')
  expect(await give(id, await state({ regions: [palangkaRaya] }))).toBe('pairing.not-eligible')
  const right = await state({ amount: 4_000_000 })
  expect(await give(id, right, 5_000_000)).toBe('pairing.more-than-left')
  expect(await give(id, await state({ amount: 40_000_000 }), 11_000_000)).toBe('pairing.more-than-lacking')
  expect(await give(id, right, 0)).toBe('need.amount-none')
  expect(await give(id, right, 4_000_000)).toBe('done')
})

test('a need is amended and withdrawn by its library alone; never below what is agreed', async () => {
  const id = await need(app, maryam, sepempang.id)
  await accept(await offering(id))
  const { amount, until, why } = needInput
  const facts = { id, version: 1, amount, urgency: 'urgent' as const, until, why, evidence: [] }
  expect(await refusal(app.send(salmah, amendNeed, facts))).toBe('access.not-found')
  expect(await refusal(app.send(yusuf, amendNeed, facts))).toBe('access.not-allowed')
  expect(await refusal(app.send(maryam, amendNeed, { ...facts, amount: 4_000_000 }))).toBe(
    'need.below-agreed',
  )
  await app.send(maryam, amendNeed, { ...facts, amount: 5_000_000 })
  expect((await read(id)).need).toMatchObject({ state: 'met', version: 2 })
  expect(await refusal(app.send(maryam, amendNeed, facts))).toBe('record.changed-meanwhile')
})

test('an offer that is withdrawn is given no more; what is agreed of it stays', async () => {
  const id = await need(app, maryam, sepempang.id)
  const offerId = await offer(app, koperasi.actor, koperasi.id, [natuna])
  await accept(await offering(id, { offerId }))
  const { what, from, until } = offerInput
  const less = {
    id: offerId,
    version: 1,
    topics: ['economic-development' as const],
    what,
    libraryKinds: [],
    from,
    until,
  }
  const amending = app.send(koperasi.actor, amendOffer, { ...less, regions: [natuna], amount: 1_000_000 })
  expect(await refusal(amending)).toBe('offer.below-agreed')
  await app.send(koperasi.actor, withdrawOffer, { id: offerId, version: 1, reason: 'Anggaran dialihkan' })
  expect((await read(id)).need.agreed).toBe(5_000_000)
  expect(await refusal(offering(id, { offerId, amount: 1_000_000 }))).toBe('offer.wrong-state')
  expect((await app.ask(maryam, offersFor, { id })).total).toBe(0)
})

test('a partner that was merged or renamed: its offers and agreements are the survivor’s', async () => {
  const id = await need(app, maryam, sepempang.id)
  const twin = await office(natuna, 'Diskop Natuna', 'Anwar')
  const offerId = await offer(app, twin.actor, twin.id, [natuna])
  await app.look(tx =>
    sql`update partner set merged_into = ${koperasi.id}::uuid where id = ${twin.id}::uuid`.execute(tx),
  )
  const { fits } = await app.ask(koperasi.actor, needsFor, { partnerId: koperasi.id })
  expect(fits[0]).toMatchObject({ offerId, left: 30_000_000 })
  const pairing = await offering(id, { offerId, partnerId: twin.id })
  await accept(pairing)
  const name = 'Dinas Koperasi dan UMKM Natuna'
  await app.look(tx => sql`update partner set name = ${name} where id = ${koperasi.id}::uuid`.execute(tx))
  const { pairings } = await read(id)
  expect(pairings).toMatchObject([{ partnerId: koperasi.id, partnerName: name, state: 'agreed' }])
  expect((await app.ask(koperasi.actor, listPairings, { partnerId: twin.id })).total).toBe(1)
  await app.send(koperasi.actor, leavePairing, {
    id: pairing,
    version: 2,
    side: 'partner',
    reason: 'Ganti tahun',
  })
  expect((await readOffer(offerId)).agreed).toBe(0)
})

test('a library that closes lacks nothing any more; what is agreed stays', async () => {
  const id = await need(app, salmah, sedanau.id)
  await accept(await offering(id), salmah)
  const { version } = await app.look(tx =>
    tx.selectFrom('library').select('version').where('id', '=', sedanau.id).executeTakeFirstOrThrow(),
  )
  const closing = { libraryId: sedanau.id, version, on: '2026-11-20', reason: 'Digabung' }
  await app.send(yusuf, closeLibrary, closing)
  const { need: ended } = await read(id, salmah)
  expect(ended).toMatchObject({ state: 'withdrawn', agreed: 5_000_000, version: 2 })
  expect(await refusal(need(app, salmah, sedanau.id))).toBe('library.closed')
  await app.send(yusuf, reopenLibrary, { libraryId: sedanau.id, version: version + 1 })
})

test('states in the lists are those of the rule, for filters, counts and rows alike', async () => {
  const ids: NeedId[] = []
  for (const topic of ['health', 'education', 'communication', 'culture-leisure'] as const)
    ids.push(
      await need(app, maryam, sepempang.id, {
        topic,
        until: topic === 'health' ? '2026-12-01' : '2027-03-01',
      }),
    )
  const offers = [
    await offer(app, koperasi.actor, koperasi.id, [natuna]),
    await offer(app, koperasi.actor, koperasi.id, [natuna], { until: '2026-12-01', amount: 9 }),
  ]
  await accept(await offering(ids[1] as NeedId, { offerId: offers[0] }))
  await accept(await offering(ids[2] as NeedId, { amount: 10_000_000 }))
  app.now.at = new Date('2026-12-20T03:00:00Z')
  await app.send(maryam, withdrawNeed, { id: ids[3] as NeedId, version: 1, reason: 'Sudah ada' })
  const { needs, byState, total } = await app.ask(yusuf, listNeeds, {})
  expect(total).toBe(4)
  expect(needs.map(({ state }) => state).toSorted()).toEqual(['lapsed', 'met', 'met-in-part', 'withdrawn'])
  for (const [state, n] of Object.entries(byState)) {
    expect(needs.filter(one => needState(one, '2026-12-20') === state)).toHaveLength(n)
    expect((await app.ask(yusuf, listNeeds, { state })).total, state).toBe(n)
  }
  const listed = await app.ask(yusuf, listOffers, {})
  expect(listed.offers.map(({ state }) => state).toSorted()).toEqual(['lapsed', 'taken-in-part'])
  for (const [state, n] of Object.entries(listed.byState))
    expect(listed.offers.filter(one => offerState(one, '2026-12-20') === state)).toHaveLength(n)
  const found = await app.ask(yusuf, listNeeds, { q: 'sepempng', sort: 'amount' })
  expect(found.needs.every((one: Need) => one.libraryId === (sepempang.id as LibraryId))).toBe(true)
})

test('the nation publishes new rules with a reason; what was ranked by the old ones is ranked anew from their day', async () => {
  const { versions, inForce } = await app.ask(maryam, listMatchingRules, {})
  expect([inForce, versions.length]).toEqual([1, 1])
  const [first] = versions
  if (!first) throw new Error('no rules')
  const input = {
    version: 1,
    validFrom: '2026-12-01',
    reason: 'Kedekatan lebih penting',
    measures: first.measures,
  }
  const weights = { ...first.weights, place: 25, spread: 15 }
  const uneven = { ...input, weights: { ...weights, place: 26 } }
  expect(await refusal(app.send(ratna, publishRules, uneven))).toBe('matching.weights-not-100')
  const early = { ...input, weights, validFrom: '2026-11-19' }
  expect(await refusal(app.send(ratna, publishRules, early))).toBe('matching.date-before')
  expect(await refusal(app.send(rismarini, publishRules, { ...input, weights }))).toBe('access.not-allowed')
  await app.send(ratna, publishRules, { ...input, weights })
  expect(await refusal(app.send(ratna, publishRules, { ...input, weights }))).toBe('record.changed-meanwhile')
  const id = await need(app, maryam, sepempang.id)
  await offer(app, koperasi.actor, koperasi.id, [natuna])
  const rank = () => app.ask(maryam, offersFor, { id })
  const pointsOf = async (rule: string) => {
    const { fits, rules } = await rank()
    return [rules, fits[0]?.reasons.find(reason => reason.rule === rule)?.points]
  }
  expect(await pointsOf('place')).toEqual([1, 15])
  app.now.at = new Date('2026-12-01T03:00:00Z')
  expect(await pointsOf('place')).toEqual([2, 25])
  expect((await app.ask(maryam, listMatchingRules, {})).versions[0]).toMatchObject({
    by: 'Ratna Dewi',
    version: 2,
  })
})
