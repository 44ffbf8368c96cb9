/** What of a library says that it should be visited; each is a count of its own unit, null where there is nothing to say. */
export type RankingFacts = {
  /** Days since the library asked for mentoring and was not visited yet. */
  asked: number | null
  /** Months in a row without a report, up to the last that was due. */
  silent: number
  /** By how many percent its verified visits of three months are below those of the six before; null: too few to say. */
  dropped: number | null
  /** Plan items and actions over their time, and deliveries not confirmed for two weeks. */
  late: number
  /** Days since it was last visited or called; null: never. */
  unvisited: number | null
  /** Next steps over their day: the library's and the trainer's own. */
  owed: number
}
export const rankingRules = [
  { rule: 'asked', unit: 'days', points: [[0, 30] as const, [14, 40] as const] },
  { rule: 'silent', unit: 'months', points: [[1, 10] as const, [2, 20] as const, [3, 30] as const] },
  { rule: 'dropped', unit: 'percent', points: [[20, 10] as const, [40, 20] as const] },
  { rule: 'late', unit: 'things', points: [[1, 5] as const, [3, 10] as const, [6, 15] as const] },
  { rule: 'unvisited', unit: 'days', points: [[60, 5] as const, [90, 10] as const, [180, 20] as const] },
  { rule: 'owed', unit: 'steps', points: [[1, 5] as const, [3, 10] as const] },
  // the nearer the more: up to so many kilometres as the crow flies
  { rule: 'near', unit: 'km', points: [[10, 10] as const, [30, 6] as const, [60, 3] as const] },
] as const
export type RankingRule = (typeof rankingRules)[number]['rule']
export const rankingRuleNames = rankingRules.map(({ rule }) => rule)

/** Why a library stands where it stands. `value`: as the rule counts; null: never visited. */
export type RankingReason = { rule: RankingRule; value: number | null; points: number }

/**
 * What the rules give a library, the heaviest first; rules that give nothing are left out.
 * @param km from where the trainer is; null: not known, and then nearness gives nothing
 */
export function reasonsOf(facts: RankingFacts, km: number | null): RankingReason[] {
  return rankingRules
    .flatMap(({ rule, points: steps }): RankingReason[] => {
      const value = rule === 'near' ? km : facts[rule]
      if (value === null && rule !== 'unvisited') return []
      const points = pointsOf(rule, value, steps)
      return points > 0 ? [{ rule, value, points }] : []
    })
    .toSorted((a, b) => b.points - a.points)
}

function pointsOf(
  rule: RankingRule,
  value: number | null,
  steps: readonly (readonly [number, number])[],
): number {
  // who was never visited stands where the longest unvisited stand
  if (value === null) return steps.at(-1)?.[1] ?? 0
  if (rule === 'near') return steps.find(([upTo]) => value <= upTo)?.[1] ?? 0
  return steps.findLast(([from]) => value >= from)?.[1] ?? 0
}

export const pointsIn = (reasons: readonly RankingReason[]): number =>
  reasons.reduce((sum, { points }) => sum + points, 0)

/** Whom to visit first: by points, then by who waits longest, then by name. */
export function inRankingOrder<T extends { facts: RankingFacts; name: string }>(
  all: readonly T[],
  kmTo: (one: T) => number | null,
): (T & { points: number; reasons: RankingReason[] })[] {
  const waited = ({ facts }: T) => facts.unvisited ?? Number.MAX_SAFE_INTEGER
  return all
    .map(one => {
      const reasons = reasonsOf(one.facts, kmTo(one))
      return { ...one, reasons, points: pointsIn(reasons) }
    })
    .toSorted((a, b) => b.points - a.points || waited(b) - waited(a) || a.name.localeCompare(b.name, 'id'))
}
