import * as z from 'zod/mini'
import { command, query } from './endpoint.ts'
import { day, flagParam, intParam, line, listParam, maybeText, paging } from './fields.ts'
import { libraryId, needId, offerId, pairingId, partnerId } from './ids.ts'
import { need, offer, said, spoken } from './needs.ts'
import { helpKinds } from './themes.ts'

/** What a pair of need and offer is judged by; which pairs are judged at all is decided by `fits` before. */
export const matchingRules = [
  'theme',
  'kind',
  'place',
  'size',
  'urgency',
  'time',
  'reliability',
  'spread',
] as const
export type MatchingRule = (typeof matchingRules)[number]
/** Each rule gives a share of its weight; all weights together are 100. */
export const weights = z.record(z.enum(matchingRules), z.int().check(z.minimum(0), z.maximum(100)))
export type Weights = z.output<typeof weights>
const part = z.number().check(z.minimum(0), z.maximum(1))
/** The numbers inside the rules, as data like the weights. */
export const measures = z.object({
  /** Shares for an offer for any topic, and for a topic the partner cares for but does not name in the offer. */
  anyTopic: part,
  partnerTopic: part,
  /** Share of a kind of help that the partner says it gives, without an offer of it. */
  partnerHelp: part,
  /** Shares where the offer names the province, or the whole country; its regency, or a partner from there, is 1. */
  province: part,
  nation: part,
  /** Share of a need that is not urgent. */
  longTerm: part,
  /** Where a size cannot be told: other units, or no offer stated. */
  unknownSize: part,
  /** A need whose end is this many days away gets nothing for time. */
  days: z.int().check(z.minimum(1), z.maximum(3650)),
  /** Help of this many months counts as received. */
  months: z.int().check(z.minimum(1), z.maximum(240)),
})
export type Measures = z.output<typeof measures>

/** Why, of one rule: words are made of `what` and its values where they are shown. */
export const reason = z.object({
  rule: z.enum(matchingRules),
  /** Share of the weight, 0 to 1. */
  share: z.number(),
  /** Share × weight. */
  points: z.number(),
  what: z.string(),
  values: z.record(z.string(), z.union([z.string(), z.number()])),
})
export type Reason = z.output<typeof reason>

export const pairingStates = ['proposed', 'agreed', 'declined', 'withdrawn', 'lapsed'] as const
export type PairingState = (typeof pairingStates)[number]
export const sides = ['library', 'partner'] as const
export type PairingSide = (typeof sides)[number]

export const pairing = z.object({
  id: pairingId,
  needId,
  offerId: z.nullable(offerId),
  partnerId,
  partnerName: z.string(),
  libraryId,
  libraryName: z.string(),
  kind: z.enum(helpKinds),
  unit: z.nullable(z.string()),
  amount: z.int(),
  needed: z.int(),
  proposedBy: z.enum(sides),
  proposedOn: day,
  note: z.nullable(z.string()),
  state: z.enum(pairingStates),
  agreedOn: z.nullable(day),
  /** Of a refusal or a withdrawal: by which side, when and why. */
  endedBy: z.nullable(z.enum(sides)),
  endedOn: z.nullable(day),
  reason: z.nullable(z.string()),
  /** What offices entered of it for the partner, oldest first. */
  spoken: z.array(spoken),
  /** I can speak for its partner, as the partner itself or as an office. */
  speaks: z.boolean(),
  version: z.int(),
})
export type Pairing = z.output<typeof pairing>

export const getNeed = query('needs.get', {
  summary: 'One need with its pairings: all of them for its library and its offices, its own for a partner',
  input: z.object({ id: needId }),
  result: z.object({ need, pairings: z.array(pairing), helped: z.number() }),
})
export const getOffer = query('needs.get-offer', {
  summary: 'One offer with its pairings that I may see',
  input: z.object({ id: offerId }),
  result: z.object({
    offer,
    pairings: z.array(pairing),
    /** I can speak for its partner, as the partner itself or as an office. */
    speaks: z.boolean(),
  }),
})
export const listPairings = query('needs.pairings', {
  summary: 'Pairings of my library, my partner or my scope, newest first',
  input: z.object({
    libraryId: z.optional(libraryId),
    partnerId: z.optional(partnerId),
    state: z.optional(listParam(z.enum(pairingStates))),
    ...paging,
  }),
  result: z.object({ total: z.int(), pairings: z.array(pairing) }),
})
const ranked = { score: z.number(), reasons: z.array(reason) }
export const offersFor = query('needs.offers-for', {
  summary: 'The offers that fit a need, in ranked order, each with why',
  input: z.object({ id: needId, limit: z._default(intParam(1, 50), 10) }),
  result: z.object({
    /** All that fit. */
    total: z.int(),
    rules: z.int(),
    fits: z.array(z.object({ offer, ...ranked })),
  }),
})
export const needsFor = query('needs.needs-for', {
  summary: 'The open needs that a partner could meet, in ranked order, each with why',
  input: z.object({
    partnerId,
    kind: z.optional(z.enum(helpKinds)),
    /** Only those that one of its offers fits. */
    offered: z._default(flagParam, false),
    ...paging,
  }),
  result: z.object({
    total: z.int(),
    rules: z.int(),
    fits: z.array(
      z.object({
        need,
        /** The offer that fits best; null: none does, but the partner serves the place. */
        offerId: z.nullable(offerId),
        /** What is left of that offer. */
        left: z.nullable(z.int()),
        ...ranked,
      }),
    ),
  }),
})

export const offerTo = command('needs.offer-to', {
  summary: 'A partner, or an officer for it, offers a part or all towards a need; the library answers',
  input: z.object({
    id: pairingId,
    partnerId,
    needId,
    offerId: z.nullable(offerId),
    amount: z.number(),
    note: maybeText(300),
    said,
  }),
  result: z.object({ version: z.int() }),
  problems: [
    ...([
      'need.amount-none',
      'need.wrong-state',
      'pairing.more-than-lacking',
      'pairing.more-than-left',
    ] as const),
    ...(['pairing.not-eligible', 'pairing.pending', 'offer.wrong-state'] as const),
    ...(['offer.said-missing'] as const),
  ],
})
export const askFor = command('needs.ask', {
  summary: 'A library asks for an offer, or a part of it, for a need; the partner answers',
  input: z.object({ id: pairingId, needId, offerId, amount: z.number(), note: maybeText(300) }),
  result: z.object({ version: z.int() }),
  problems: [
    ...([
      'need.amount-none',
      'need.wrong-state',
      'pairing.more-than-lacking',
      'pairing.more-than-left',
    ] as const),
    ...(['pairing.not-eligible', 'pairing.pending', 'offer.wrong-state'] as const),
  ],
})
export const answerPairing = command('needs.answer', {
  summary: 'The side that was asked accepts, or declines with a reason',
  input: z.object({ id: pairingId, version: z.int(), accept: z.boolean(), reason: maybeText(300), said }),
  result: z.object({ version: z.int() }),
  problems: [
    ...(['pairing.wrong-state', 'pairing.reason-missing', 'pairing.used-up', 'pairing.met'] as const),
    ...(['need.wrong-state', 'offer.wrong-state', 'offer.said-missing'] as const),
    ...(['record.changed-meanwhile'] as const),
  ],
})
export const leavePairing = command('needs.leave', {
  summary: 'A side takes its word back, before or after the other agreed, with a reason',
  input: z.object({ id: pairingId, version: z.int(), side: z.enum(sides), reason: line(300), said }),
  result: z.object({ version: z.int() }),
  problems: ['pairing.wrong-state', 'offer.said-missing', 'record.changed-meanwhile'],
})

const ruleVersion = z.object({
  version: z.int(),
  validFrom: day,
  reason: z.string(),
  by: z.nullable(z.string()),
  weights,
  measures,
})
export type RuleVersion = z.output<typeof ruleVersion>
export const listMatchingRules = query('needs.rules', {
  summary: 'The rules by which needs and offers are ranked: every version, newest first',
  input: z.object({}),
  result: z.object({ inForce: z.int(), versions: z.array(ruleVersion) }),
})
export const publishRules = command('needs.publish-rules', {
  summary: 'The nation publishes new weights from a day on, with the reason',
  input: z.object({ version: z.int(), validFrom: day, reason: line(600), weights, measures }),
  result: z.object({ version: z.int() }),
  problems: ['matching.weights-not-100', 'matching.date-before', 'record.changed-meanwhile'],
})
