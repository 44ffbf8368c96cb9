import {
  matchingRules,
  type MatchingRule,
  type Measures,
  type Reason,
  type Weights,
} from '../../contract/matching.ts'
import type { Urgency } from '../../contract/needs.ts'
import type { HelpKind, Topic } from '../../contract/themes.ts'

export type NeedFacts = {
  topic: Topic
  kind: HelpKind
  /** What nobody has agreed to yet. */
  lacking: number
  unit: string | null
  urgency: Urgency
  until: string
  libraryKind: string
  provinceId: number
  regencyId: number | null
  /** How many needs' worth of help the library received lately: a need that was met whole counts 1. */
  helped: number
}
export type OfferFacts = {
  kind: HelpKind
  topics: readonly Topic[]
  left: number
  unit: string | null
  libraryKinds: readonly string[]
  regions: readonly number[]
  from: string
  until: string
}
export type PartnerFacts = {
  topics: readonly string[]
  /** Where it has its seat; null where it is of a province, or of the nation. */
  provinceId: number | null
  regencyId: number | null
  /** The kinds of help that it says it gives. */
  help: readonly string[]
  /** The regions that it serves. */
  serves: readonly number[]
  /** Agreed promises that it kept whole, and those that it took back or that are overdue. */
  kept: number
  broken: number
}
export type Rules = { weights: Weights; measures: Measures }
type Pair = {
  need: NeedFacts
  offer: OfferFacts | null
  partner: PartnerFacts
  measures: Measures
  today: string
}
type Judged = Pick<Reason, 'share' | 'what' | 'values'>

/** Why an offer cannot be for a need at all; undefined where it can. These rules are hard and have no weight. */
export function unfit(
  need: NeedFacts,
  offer: OfferFacts,
  today: string,
): 'kind' | 'library-kind' | 'place' | 'days' | 'none-left' | undefined {
  if (offer.kind !== need.kind) return 'kind'
  if (offer.libraryKinds.length > 0 && !offer.libraryKinds.includes(need.libraryKind)) return 'library-kind'
  if (!isWithin(need, offer.regions)) return 'place'
  if (offer.until < today || offer.from > need.until || need.until < today) return 'days'
  return offer.left < 1 || need.lacking < 1 ? 'none-left' : undefined
}

/** Whether a library lies in one of these regions. */
export function isWithin(
  { provinceId, regencyId }: Pick<NeedFacts, 'provinceId' | 'regencyId'>,
  regions: readonly number[],
): boolean {
  return (
    regions.includes(1) || regions.includes(provinceId) || (regencyId !== null && regions.includes(regencyId))
  )
}

/** The sum of all rules' points, 0 to 100. */
export function scoreOf(pair: Pair, weights: Weights): number {
  let sum = 0
  for (const rule of matchingRules) sum += rules[rule](pair).share * weights[rule]
  return sum
}

/** What each rule says of a pair, in the order of what it brought. */
export function reasonsOf(pair: Pair, weights: Weights): Reason[] {
  return matchingRules
    .map(rule => {
      const judged = rules[rule](pair)
      return {
        rule,
        ...judged,
        share: round(judged.share, 100),
        points: round(judged.share * weights[rule], 10),
      }
    })
    .sort((a, b) => b.points - a.points)
}

/**
 * Puts pairs in order: by score, then who received less, then whose time is over sooner, then by id, so that the order
 * is the same each time.
 */
export function byRank(a: Ranked, b: Ranked): number {
  return (
    b.score - a.score ||
    a.helped - b.helped ||
    (a.until < b.until ? -1 : a.until > b.until ? 1 : 0) ||
    (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)
  )
}
export type Ranked = { score: number; helped: number; until: string; id: string }

const none = Object.freeze({})
const say = (share: number, what: string, values: Reason['values'] = none): Judged => ({
  share,
  what,
  values,
})

/** The rules one by one; each gives a share between 0 and 1. */
const rules: Record<MatchingRule, (pair: Pair) => Judged> = {
  theme({ need, offer, partner, measures }) {
    if (offer?.topics.includes(need.topic)) return say(1, 'same', { topic: need.topic })
    if (offer && offer.topics.length === 0) return say(measures.anyTopic, 'any')
    if (partner.topics.includes(need.topic))
      return say(measures.partnerTopic, 'partner', { topic: need.topic })
    return say(0, 'other', { topic: need.topic })
  },
  kind({ need, offer, partner, measures }) {
    const values = { kind: need.kind }
    if (offer) return say(1, 'same', values)
    return partner.help.includes(need.kind)
      ? say(measures.partnerHelp, 'partner', values)
      : say(0, 'none', values)
  },
  place({ need, offer, partner, measures }) {
    if (partner.regencyId !== null && partner.regencyId === need.regencyId) return say(1, 'own')
    const regions = offer?.regions ?? partner.serves
    if (need.regencyId !== null && regions.includes(need.regencyId)) return say(1, 'regency')
    if (regions.includes(need.provinceId) || partner.provinceId === need.provinceId)
      return say(measures.province, 'province')
    return say(measures.nation, 'nation')
  },
  size({ need, offer, measures }) {
    if (!offer) return say(measures.unknownSize, 'unknown')
    if (!isSameUnit(offer.unit, need.unit)) return say(measures.unknownSize, 'other-unit')
    if (offer.left >= need.lacking) return say(1, 'whole')
    return say(offer.left / need.lacking, 'part', { percent: Math.floor((100 * offer.left) / need.lacking) })
  },
  urgency({ need, measures }) {
    return need.urgency === 'urgent' ? say(1, 'urgent') : say(measures.longTerm, 'long-term')
  },
  time({ need, measures, today }) {
    const days = daysBetween(today, need.until)
    return say(Math.min(1, Math.max(0, 1 - days / measures.days)), 'days', { days })
  },
  reliability({ partner: { kept, broken } }) {
    // the rule of succession: who has no past stands in the middle, and one case alone decides little
    const share = (kept + 1) / (kept + broken + 2)
    return kept + broken === 0 ? say(share, 'unknown') : say(share, 'kept', { kept, all: kept + broken })
  },
  spread({ need: { helped } }) {
    const share = 1 / (1 + Math.log2(1 + helped))
    return helped === 0 ? say(share, 'nothing') : say(share, 'some', { helped: round(helped, 10) })
  },
}

/** Units are people's own words: alike where they are written alike. */
export function isSameUnit(a: string | null, b: string | null): boolean {
  return (a ?? '').trim().toLowerCase() === (b ?? '').trim().toLowerCase()
}

function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000)
}

const round = (value: number, by: number): number => Math.round(value * by) / by
