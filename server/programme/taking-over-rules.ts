import { type EnrolmentKind, type EnrolmentState, stateOf } from '../../contract/programme.ts'
import type { moneySources } from '../../contract/fields.ts'

/** What a list may tell of an enrolment; null where it does not, days ISO 8601, money in whole rupiah. */
export type Facts = {
  proposedOn: string | null
  reviewedOn: string | null
  declinedOn: string | null
  decreeNumber: string | null
  decreedOn: string | null
  activeFrom: string | null
  endedOn: string | null
  outcome: 'independent' | 'lapsed' | null
  funding: (typeof moneySources)[number] | null
  budget: number | null
  criteria: readonly string[]
  letterNumber: string | null
  letterDate: string | null
  letterSignedBy: string | null
  note: string | null
}
export type Fact = keyof Facts
/** Why a fact cannot be taken over. */
export type Objection = { fact: Fact | 'state'; rule: string; params?: Record<string, string | number> }

const none: Facts = {
  ...{ proposedOn: null, reviewedOn: null, declinedOn: null, decreeNumber: null, decreedOn: null },
  ...{ activeFrom: null, endedOn: null, outcome: null, funding: null, budget: null, criteria: [] },
  ...{ letterNumber: null, letterDate: null, letterSignedBy: null, note: null },
}

/**
 * An enrolment as a list tells it over what is known of it. A day that the list leaves out is that of the step it knows:
 * a beneficiary that is active is so from its decree, a replication was declared when it began, and whatever happened
 * was proposed by then.
 */
export function completed(
  said: Partial<Facts>,
  before: Facts | null,
  { kind, state }: { kind: EnrolmentKind; state: EnrolmentState | undefined },
): Facts {
  const facts = { ...none, ...before, ...said }
  const isActive = kind !== 'beneficiary' || state === 'active' || facts.outcome !== null
  const began = kind === 'beneficiary' ? facts.decreedOn : (facts.proposedOn ?? facts.decreedOn)
  const activeFrom = facts.activeFrom ?? (isActive ? began : null)
  const days = [facts.reviewedOn, facts.declinedOn, facts.decreedOn, activeFrom, facts.letterDate]
  const first = days.filter(day => day !== null).toSorted()[0] ?? null
  return {
    ...facts,
    activeFrom,
    proposedOn: facts.proposedOn ?? (kind === 'beneficiary' ? first : activeFrom),
  }
}

/** The day without which a stage is none. */
const dayOfState = {
  proposed: 'proposedOn',
  reviewed: 'reviewedOn',
  declined: 'declinedOn',
  decreed: 'decreedOn',
  active: 'activeFrom',
  independent: 'endedOn',
  lapsed: 'endedOn',
} as const satisfies Record<EnrolmentState, Fact>
const happened = ['proposedOn', 'reviewedOn', 'declinedOn', 'decreedOn', 'endedOn'] as const
const inOrder = [
  ['proposedOn', 'reviewedOn'],
  ['proposedOn', 'declinedOn'],
  ['proposedOn', 'endedOn'],
  ['reviewedOn', 'decreedOn'],
  ['activeFrom', 'endedOn'],
] as const

/** What of an enrolment cannot be so, by the rules that hold for one that is entered step by step. */
export function objections(
  facts: Facts,
  { kind, state, today }: { kind: EnrolmentKind; state: EnrolmentState | undefined; today: string },
): Objection[] {
  const found: Objection[] = []
  const object = (fact: Objection['fact'], rule: string, params: Objection['params'] = {}) =>
    found.push({ fact, rule, params })
  const together = (one: Fact, other: Fact) => {
    if (facts[one] === null && facts[other] !== null) object(one, 'missing')
    else if (facts[other] === null && facts[one] !== null) object(other, 'missing')
  }
  together('decreeNumber', 'decreedOn')
  together('letterNumber', 'letterDate')
  if (kind === 'beneficiary' && facts.activeFrom !== null && facts.decreedOn === null)
    object('decreeNumber', 'missing')
  if (kind === 'improving' && facts.decreedOn !== null) object('decreeNumber', 'enrolment-not-of-kind')
  if (facts.endedOn !== null && facts.outcome === null) object('state', 'enrolment-outcome-missing')
  if (facts.declinedOn !== null && (facts.decreedOn ?? facts.activeFrom) !== null)
    object('declinedOn', 'enrolment-declined-yet')
  const derived = stateOf(facts)
  if (state !== undefined) {
    if (facts[dayOfState[state]] === null) object(dayOfState[state], 'missing')
    else if (derived !== state) object('state', 'enrolment-state-differs', { derived })
  }
  if (facts.proposedOn === null && state !== 'proposed') object('proposedOn', 'missing')
  for (const [at, fact] of happened.entries()) {
    // one that stands for a later one is told there
    const standsLater = happened.slice(at + 1).some(other => facts[other] === facts[fact])
    if ((facts[fact] ?? '') > today && !standsLater) object(fact, 'day-ahead')
  }
  if (kind === 'improving' && (facts.activeFrom ?? '') > today) object('activeFrom', 'day-ahead')
  for (const [one, other] of inOrder) {
    const [before, after] = [facts[one], facts[other]]
    if (before !== null && after !== null && after < before) object(other, 'day-before', { day: before })
  }
  if (kind === 'replication' && facts.funding === null) object('funding', 'missing')
  if (kind === 'replication' && facts.funding === 'apbn') object('funding', 'enrolment-not-of-kind')
  if (kind !== 'replication' && facts.funding !== null) object('funding', 'enrolment-not-of-kind')
  if (facts.criteria.includes('head-commitment') && facts.letterNumber === null)
    object('letterNumber', 'enrolment-letter-missing')
  return found
}
