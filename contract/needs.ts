import * as z from 'zod/mini'
import { command, download, query } from './endpoint.ts'
import {
  columnsParam,
  day,
  flagParam,
  format,
  intParam,
  line,
  listParam,
  maybeText,
  month,
  paging,
  sorting,
} from './fields.ts'
import { libraryId, needId, offerId, partnerId } from './ids.ts'
import { type HelpKind, helpKinds, topics } from './themes.ts'

export const urgencies = ['urgent', 'long-term'] as const
export type Urgency = (typeof urgencies)[number]
/** Derived: open → met in part → met; withdrawn with a reason; lapsed once its day is over. */
export const needStates = ['open', 'met-in-part', 'met', 'withdrawn', 'lapsed'] as const
export type NeedState = (typeof needStates)[number]
/** Derived: open → taken in part → used up; withdrawn with a reason; lapsed once its day is over. */
export const offerStates = ['open', 'taken-in-part', 'used-up', 'withdrawn', 'lapsed'] as const
export type OfferState = (typeof offerStates)[number]

/** The most that one need or offer can be: whole rupiah for money, a number for all other kinds. */
export const mostMoney = 1_000_000_000_000
export const mostThings = 1_000_000
/** Needs of one library, kind and topic whose amounts differ by less than this share are likely one. */
export const nearEqual = 0.1
/** Figures that one need can show as evidence. */
export const mostEvidence = 5

/** The dated facts of a need or an offer. */
export type AmountFacts = { amount: number; agreed: number; until: string; withdrawnOn: string | null }

/** @param today ISO 8601 */
export function needState(facts: AmountFacts, today: string): NeedState {
  if (facts.withdrawnOn) return 'withdrawn'
  if (facts.agreed >= facts.amount) return 'met'
  if (facts.until < today) return 'lapsed'
  return facts.agreed > 0 ? 'met-in-part' : 'open'
}

/** Whether an activity may answer it: it is neither withdrawn nor over. */
export const isAnswerable = (state: NeedState): boolean => state !== 'withdrawn' && state !== 'lapsed'

/** @param today ISO 8601 */
export function offerState(facts: AmountFacts, today: string): OfferState {
  const state = needState(facts, today)
  return state === 'met' ? 'used-up' : state === 'met-in-part' ? 'taken-in-part' : state
}

/** Why an amount cannot stand; undefined where it can. Money is in whole rupiah, other kinds are whole numbers. */
export function amountProblem(
  kind: HelpKind,
  amount: number,
): 'need.amount-none' | 'need.amount-too-large' | undefined {
  if (!Number.isInteger(amount) || amount < 1) return 'need.amount-none'
  return amount > mostOf(kind) ? 'need.amount-too-large' : undefined
}
export const mostOf = (kind: HelpKind): number => (kind === 'money' ? mostMoney : mostThings)

/** Whether two amounts are so near that they are likely one need stated twice. */
export function isNearEqual(a: number, b: number): boolean {
  return Math.abs(a - b) <= Math.max(a, b) * nearEqual
}

const localized = z.object({ id: z.string(), en: z.string() })
/** A figure of the library's own verified data: a reference, and the value as it was verified when the need was stated. */
export const evidence = z.object({
  measure: z.string(),
  from: month,
  to: month,
  value: z.int(),
  /** How many of the months were verified. */
  months: z.int(),
  asOf: day,
  unit: z.string(),
  nature: z.enum(['flow', 'stock']),
  wording: localized,
  definition: localized,
})
export type Evidence = z.output<typeof evidence>
/** What is chosen as evidence: never a number, which the server looks up. */
const chosenEvidence = z
  .array(z.object({ measure: line(40), from: month, to: month }))
  .check(z.maxLength(mostEvidence))

export const need = z.object({
  id: needId,
  libraryId,
  libraryName: z.string(),
  libraryKind: z.string(),
  regency: z.nullable(z.string()),
  province: z.string(),
  topic: z.enum(topics),
  kind: z.enum(helpKinds),
  /** Whole rupiah for money, else a number of `unit`. */
  amount: z.int(),
  unit: z.nullable(z.string()),
  /** Of the amount, what agreed pairings bring. */
  agreed: z.int(),
  urgency: z.enum(urgencies),
  until: day,
  why: z.string(),
  evidence: z.array(evidence),
  state: z.enum(needStates),
  statedOn: day,
  withdrawnOn: z.nullable(day),
  withdrawnReason: z.nullable(z.string()),
  version: z.int(),
})
export type Need = z.output<typeof need>

const needFilter = {
  q: z.optional(z.string().check(z.trim(), z.maxLength(80))),
  region: z.optional(intParam(1, 9_999_999)),
  libraryId: z.optional(libraryId),
  kind: z.optional(z.enum(helpKinds)),
  topic: z.optional(z.enum(topics)),
  urgency: z.optional(z.enum(urgencies)),
  state: z.optional(listParam(z.enum(needStates))),
  /** Of libraries that no agreed pairing has helped within 24 months. */
  unhelped: z.optional(flagParam),
  ...sorting(['library', 'until', 'stated', 'amount'], 'until'),
}
export const listNeeds = query('needs.list', {
  summary: 'Needs of the libraries in my scope',
  input: z.object({ ...needFilter, ...paging }),
  result: z.object({
    total: z.int(),
    /** Of the filter, whatever states it asks for. */
    byState: z.record(z.string(), z.int()),
    needs: z.array(need),
  }),
})
export const needColumns = [
  ...(['library', 'regency', 'province', 'kind', 'topic', 'amount', 'agreed', 'urgency', 'until'] as const),
  ...(['state', 'why', 'statedOn', 'reason'] as const),
] as const
export const exportNeeds = download('needs.export', {
  summary: 'Needs as filtered, as a file',
  input: z.object({ ...needFilter, columns: columnsParam(needColumns), format }),
})
export const listEvidence = query('needs.evidence', {
  summary: 'What a library can show as evidence: its verified figures of a time, each with its definition',
  input: z.object({ libraryId, from: z.optional(month), to: z.optional(month) }),
  result: z.object({ from: month, to: month, figures: z.array(evidence) }),
})

const needFacts = {
  amount: z.number(),
  urgency: z.enum(urgencies),
  until: day,
  why: line(600),
  evidence: chosenEvidence,
}
export const stateNeed = command('needs.state', {
  summary: 'A library states what it lacks, by when and why, with figures of its own verified data',
  input: z.object({
    id: needId,
    libraryId,
    topic: z.enum(topics),
    kind: z.enum(helpKinds),
    /** Of all kinds but money. */
    unit: maybeText(40),
    ...needFacts,
  }),
  result: z.object({ id: needId, version: z.int() }),
  problems: [
    ...(['need.amount-none', 'need.amount-too-large', 'need.until-past', 'need.unit-missing'] as const),
    ...(['need.stated-twice', 'need.evidence-not-verified', 'library.closed'] as const),
  ],
})
export const amendNeed = command('needs.amend', {
  summary: 'Change how much, how soon or why; another kind of help is another need',
  input: z.object({ id: needId, version: z.int(), ...needFacts }),
  result: z.object({ version: z.int() }),
  problems: [
    ...(['need.amount-none', 'need.amount-too-large', 'need.until-past', 'need.below-agreed'] as const),
    ...(['need.evidence-not-verified', 'need.wrong-state', 'record.changed-meanwhile'] as const),
  ],
})
export const withdrawNeed = command('needs.withdraw', {
  summary: 'The library needs it no longer; what is agreed stays agreed',
  input: z.object({ id: needId, version: z.int(), reason: line(300) }),
  result: z.object({ version: z.int() }),
  problems: ['need.wrong-state', 'record.changed-meanwhile'],
})

/** How a partner told an office what that enters for it. */
export const saidHows = ['letter', 'telephone', 'meeting', 'message'] as const
export type SaidHow = (typeof saidHows)[number]
const saidFacts = { how: z.enum(saidHows), note: maybeText(160) }
const saidObject = z.object(saidFacts)
export type Said = z.output<typeof saidObject>
/** How the partner said so, and the letter's number or day: needed of an office that speaks for it, and of nobody else. */
export const said = z.optional(z.nullable(saidObject))
/** A word of a partner that an office entered. */
export const spoken = z.object({
  what: z.enum(['stated', 'amended', 'withdrawn', 'proposed', 'agreed', 'declined', 'left']),
  how: z.enum(saidHows),
  note: z.nullable(z.string()),
  on: day,
  /** The office’s region. */
  office: z.string(),
})
export type Spoken = z.output<typeof spoken>

export const offer = z.object({
  id: offerId,
  partnerId,
  partnerName: z.string(),
  kind: z.enum(helpKinds),
  /** None: whatever it is for. */
  topics: z.array(z.enum(topics)),
  what: z.string(),
  amount: z.int(),
  unit: z.nullable(z.string()),
  agreed: z.int(),
  /** None: all kinds of library. */
  libraryKinds: z.array(z.string()),
  regions: z.array(z.object({ id: z.int(), name: z.string(), level: z.string() })),
  from: day,
  until: day,
  state: z.enum(offerStates),
  /** Stated by an officer for the partner. */
  onBehalf: z.boolean(),
  /** What offices entered of it for the partner, oldest first. */
  spoken: z.array(spoken),
  withdrawnOn: z.nullable(day),
  withdrawnReason: z.nullable(z.string()),
  version: z.int(),
})
export type Offer = z.output<typeof offer>

const offerFilter = {
  q: z.optional(z.string().check(z.trim(), z.maxLength(80))),
  partnerId: z.optional(partnerId),
  region: z.optional(intParam(1, 9_999_999)),
  kind: z.optional(z.enum(helpKinds)),
  topic: z.optional(z.enum(topics)),
  state: z.optional(listParam(z.enum(offerStates))),
  ...sorting(['partner', 'until', 'amount'], 'until'),
}
export const listOffers = query('needs.offers', {
  summary: 'Offers that are for places in my scope, or that my partner stated',
  input: z.object({ ...offerFilter, ...paging }),
  result: z.object({ total: z.int(), byState: z.record(z.string(), z.int()), offers: z.array(offer) }),
})
export const offerColumns = [
  ...(['partner', 'kind', 'topics', 'what', 'amount', 'agreed', 'libraryKinds', 'regions'] as const),
  ...(['from', 'until', 'state', 'reason'] as const),
] as const
export const exportOffers = download('needs.export-offers', {
  summary: 'Offers as filtered, as a file',
  input: z.object({ ...offerFilter, columns: columnsParam(offerColumns), format }),
})

const offerFacts = {
  topics: z.array(z.enum(topics)).check(z.maxLength(topics.length)),
  what: line(300),
  amount: z.number(),
  libraryKinds: z.array(z.enum(['village', 'regency', 'province', 'community'])).check(z.maxLength(4)),
  /** Ids of provinces or regencies, or 1 for the whole country. */
  regions: z.array(z.int().check(z.minimum(1), z.maximum(9_999_999))).check(z.minLength(1), z.maxLength(60)),
  from: day,
  until: day,
}
export const stateOffer = command('needs.offer', {
  summary: 'A partner, or an officer for it, states what it can give, to whom, where and until when',
  input: z.object({
    id: offerId,
    partnerId,
    kind: z.enum(helpKinds),
    unit: maybeText(40),
    ...offerFacts,
    said,
  }),
  result: z.object({ id: offerId, version: z.int() }),
  problems: [
    ...(['need.amount-none', 'need.amount-too-large', 'need.until-past', 'need.unit-missing'] as const),
    ...(['offer.days-reversed', 'region.unknown', 'region.wrong-level', 'offer.said-missing'] as const),
  ],
})
export const amendOffer = command('needs.amend-offer', {
  summary: 'Change an offer; never below what is agreed',
  input: z.object({ id: offerId, version: z.int(), ...offerFacts, said }),
  result: z.object({ version: z.int() }),
  problems: [
    ...(['need.amount-none', 'need.amount-too-large', 'need.until-past', 'offer.below-agreed'] as const),
    ...(['offer.days-reversed', 'region.unknown', 'region.wrong-level', 'offer.wrong-state'] as const),
    ...(['offer.said-missing', 'record.changed-meanwhile'] as const),
  ],
})
export const withdrawOffer = command('needs.withdraw-offer', {
  summary: 'The partner takes what is left of an offer back; what is agreed stays agreed',
  input: z.object({ id: offerId, version: z.int(), reason: line(300), said }),
  result: z.object({ version: z.int() }),
  problems: ['offer.wrong-state', 'offer.said-missing', 'record.changed-meanwhile'],
})
