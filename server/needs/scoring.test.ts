import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { matchingRules } from '../../contract/matching.ts'
import { amountProblem, isNearEqual, needState, offerState, urgencies } from '../../contract/needs.ts'
import { topics } from '../../contract/themes.ts'
import {
  byRank,
  type NeedFacts,
  type OfferFacts,
  type PartnerFacts,
  reasonsOf,
  scoreOf,
  unfit,
} from './scoring.ts'

const today = '2026-11-20'
const [kepri, natuna, kalteng] = [21, 2103, 62]
const need: NeedFacts = {
  ...{ topic: 'economic-development', kind: 'money', lacking: 10_000_000, unit: null, urgency: 'urgent' },
  ...{ until: '2027-02-18', libraryKind: 'village', provinceId: kepri, regencyId: natuna, helped: 0 },
}
const offer: OfferFacts = {
  ...{ kind: 'money', topics: ['economic-development'], left: 10_000_000, unit: null, libraryKinds: [] },
  ...{ regions: [natuna], from: '2026-01-01', until: '2027-12-31' },
}
const partner: PartnerFacts = {
  topics: [],
  provinceId: null,
  regencyId: null,
  help: [],
  serves: [],
  kept: 0,
  broken: 0,
}
const weights = { theme: 20, kind: 10, place: 15, size: 10, urgency: 10, time: 5, reliability: 5, spread: 25 }
const measures = {
  ...{ anyTopic: 0.6, partnerTopic: 0.4, partnerHelp: 0.4, province: 0.7, nation: 0.4 },
  ...{ longTerm: 0.4, unknownSize: 0.5, days: 180, months: 24 },
}
type Change = {
  need?: Partial<NeedFacts>
  offer?: Partial<OfferFacts> | null
  partner?: Partial<PartnerFacts>
}
const pairOf = (change: Change) => ({
  need: { ...need, ...change.need },
  offer: change.offer === null ? null : { ...offer, ...change.offer },
  partner: { ...partner, ...change.partner },
  ...{ measures, today },
})
const judged = (rule: string, change: Change) => {
  const found = reasonsOf(pairOf(change), weights).find(reason => reason.rule === rule)
  return [found?.what, found?.share]
}

describe('what can be paired at all', () => {
  test.each([
    ['the same kind', {}, {}, undefined],
    ['another kind of help', {}, { kind: 'books' }, 'kind'],
    ['for regency libraries only', {}, { libraryKinds: ['regency'] }, 'library-kind'],
    ['for its province', {}, { regions: [kepri] }, undefined],
    ['for the whole country', {}, { regions: [1] }, undefined],
    ['for another province', {}, { regions: [kalteng] }, 'place'],
    ['a province library and an offer for a regency', { regencyId: null }, {}, 'place'],
    ['an offer whose day is today', {}, { until: today }, undefined],
    ['an offer that is over', {}, { until: '2026-11-19' }, 'days'],
    ['an offer that begins after the need is over', {}, { from: '2027-02-19' }, 'days'],
    ['a need that is over', { until: '2026-11-19' }, {}, 'days'],
    ['nothing left', {}, { left: 0 }, 'none-left'],
    ['nothing lacking', { lacking: 0 }, {}, 'none-left'],
  ] as const)('%s', (_, ofNeed, ofOffer, why) => {
    expect(unfit({ ...need, ...ofNeed }, { ...offer, ...ofOffer } as OfferFacts, today)).toBe(why)
  })
})

describe('what each rule says', () => {
  test.each([
    ['theme', {}, 'same', 1],
    ['theme', { offer: { topics: [] } }, 'any', 0.6],
    ['theme', { offer: { topics: ['health'] } }, 'other', 0],
    [
      'theme',
      { offer: { topics: ['health'] }, partner: { topics: ['economic-development'] } },
      'partner',
      0.4,
    ],
    ['kind', {}, 'same', 1],
    ['kind', { offer: null }, 'none', 0],
    ['kind', { offer: null, partner: { help: ['money'] } }, 'partner', 0.4],
    ['place', {}, 'regency', 1],
    ['place', { offer: { regions: [kepri] } }, 'province', 0.7],
    ['place', { offer: { regions: [1] } }, 'nation', 0.4],
    ['place', { offer: { regions: [1] }, partner: { provinceId: kepri } }, 'province', 0.7],
    ['place', { offer: { regions: [1] }, partner: { provinceId: kepri, regencyId: natuna } }, 'own', 1],
    ['place', { offer: null, partner: { serves: [natuna] } }, 'regency', 1],
    ['size', {}, 'whole', 1],
    ['size', { offer: { left: 50_000_000 } }, 'whole', 1],
    ['size', { offer: { left: 5_000_000 } }, 'part', 0.5],
    ['size', { offer: { unit: 'dus' }, need: { unit: 'buku' } }, 'other-unit', 0.5],
    ['size', { offer: { unit: ' Buku ' }, need: { unit: 'buku' } }, 'whole', 1],
    ['size', { offer: null }, 'unknown', 0.5],
    ['urgency', {}, 'urgent', 1],
    ['urgency', { need: { urgency: 'long-term' } }, 'long-term', 0.4],
    ['time', { need: { until: today } }, 'days', 1],
    ['time', {}, 'days', 0.5],
    ['time', { need: { until: '2030-01-01' } }, 'days', 0],
    ['reliability', {}, 'unknown', 0.5],
    ['reliability', { partner: { kept: 2 } }, 'kept', 0.75],
    ['reliability', { partner: { broken: 2 } }, 'kept', 0.25],
    ['spread', {}, 'nothing', 1],
    ['spread', { need: { helped: 1 } }, 'some', 0.5],
    ['spread', { need: { helped: 3 } }, 'some', 0.33],
  ] as [string, Change, string, number][])('%s, %j: %s', (rule, change, what, share) => {
    expect(judged(rule, change)).toEqual([what, share])
  })
})

const amounts = fc.integer({ min: 1, max: 1_000_000_000_000 })
const needs = fc.record({
  topic: fc.constantFrom(...topics),
  kind: fc.constant('money' as const),
  lacking: amounts,
  unit: fc.constant(null),
  urgency: fc.constantFrom(...urgencies),
  until: fc
    .integer({ min: 0, max: 900 })
    .map(days => new Date(Date.parse(today) + days * 86_400_000).toISOString().slice(0, 10)),
  libraryKind: fc.constant('village'),
  provinceId: fc.constantFrom(kepri, kalteng),
  regencyId: fc.constantFrom(natuna, 6271, null),
  helped: fc.double({ min: 0, max: 40, noNaN: true }),
})

test('a score is between 0 and 100, and is what its reasons add up to', () => {
  fc.assert(
    fc.property(needs, fc.boolean(), amounts, (of, isStated, left) => {
      const pair = { ...pairOf({ offer: isStated ? { left } : null }), need: of }
      const score = scoreOf(pair, weights)
      expect(score).toBeGreaterThanOrEqual(0)
      expect(score).toBeLessThanOrEqual(100)
      const reasons = reasonsOf(pair, weights)
      expect(reasons.map(({ rule }) => rule).sort()).toEqual([...matchingRules].sort())
      expect(reasons.reduce((sum, { points }) => sum + points, 0)).toBeCloseTo(score, 0)
    }),
  )
})

test('of two libraries that are alike, who received less comes first, however little less', () => {
  fc.assert(
    fc.property(needs, fc.double({ min: 0.01, max: 20, noNaN: true }), (of, more) => {
      const rank = (helped: number, id: string) => ({
        score: scoreOf({ ...pairOf({}), need: { ...of, helped } }, weights),
        ...{ helped, until: of.until, id },
      })
      expect(byRank(rank(of.helped, 'z'), rank(of.helped + more, 'a'))).toBeLessThan(0)
    }),
  )
})

test('a library that got nothing comes before one that got much, although its need is worse in size and time', () => {
  const first = pairOf({ need: { lacking: 40_000_000, until: '2027-08-01', urgency: 'long-term' } })
  const helped = pairOf({ need: { helped: 4 } })
  expect(scoreOf(first, weights)).toBeGreaterThan(scoreOf(helped, weights))
  expect(scoreOf(pairOf({}), weights)).toBeGreaterThan(scoreOf(helped, weights) + 15)
})

test('where each month the first of the list is helped, everybody is helped, and not the same few', () => {
  // ten libraries, some urgent, some nearer; each gets what it asks for when it is first
  const libraries = Array.from({ length: 10 }, (_, n) => ({
    ...need,
    urgency: urgencies[n % 2] ?? 'urgent',
    until: n % 3 === 0 ? '2026-12-01' : '2027-05-01',
    regencyId: n % 4 === 0 ? null : natuna,
    helped: 0,
  }))
  const simulate = (by: typeof weights) => {
    const got = libraries.map(library => ({ ...library }))
    for (let month = 0; month < 20; month++) {
      const [first] = got
        .map((library, id) => ({
          library,
          score: scoreOf({ ...pairOf({ offer: { regions: [1] } }), need: library }, by),
          ...{ helped: library.helped, until: library.until, id: String(id) },
        }))
        .sort(byRank)
      if (first) first.library.helped++
    }
    return got.map(({ helped }) => helped)
  }
  const spread = simulate(weights)
  expect(Math.min(...spread)).toBeGreaterThanOrEqual(1)
  expect(Math.max(...spread)).toBeLessThanOrEqual(5)
  // without the rule, the same few would get all of it
  const without = simulate({ ...weights, spread: 0, theme: 45 })
  expect(without.filter(n => n === 0).length).toBeGreaterThan(3)
})

test.each([
  [{ amount: 10, agreed: 0 }, 'open', 'open'],
  [{ amount: 10, agreed: 4 }, 'met-in-part', 'taken-in-part'],
  [{ amount: 10, agreed: 10 }, 'met', 'used-up'],
  [{ amount: 10, agreed: 10, until: '2026-11-19' }, 'met', 'used-up'],
  [{ amount: 10, agreed: 4, until: '2026-11-19' }, 'lapsed', 'lapsed'],
  [{ amount: 10, agreed: 4, until: today }, 'met-in-part', 'taken-in-part'],
  [{ amount: 10, agreed: 4, withdrawnOn: today }, 'withdrawn', 'withdrawn'],
])('%j is %s as a need and %s as an offer', (facts, ofNeed, ofOffer) => {
  const all = { until: '2027-01-01', withdrawnOn: null, ...facts }
  expect([needState(all, today), offerState(all, today)]).toEqual([ofNeed, ofOffer])
})

test.each([
  ['money', 0, 'need.amount-none'],
  ['money', -5, 'need.amount-none'],
  ['money', 0.5, 'need.amount-none'],
  ['money', 1, undefined],
  ['money', 1_000_000_000_000, undefined],
  ['money', 10_000_000_000_000_000, 'need.amount-too-large'],
  ['books', 1_000_001, 'need.amount-too-large'],
] as const)('%s, %d: %s', (kind, amount, problem) => {
  expect(amountProblem(kind, amount)).toBe(problem)
})

test.each([
  [100, 91, true],
  [100, 100, true],
  [100, 80, false],
  [1, 2, false],
])('%d and %d are likely the same: %s', (a, b, same) => {
  expect([isNearEqual(a, b), isNearEqual(b, a)]).toEqual([same, same])
})
