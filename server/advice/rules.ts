import {
  type AdviceReason,
  type AdviceRule,
  mostPoints,
  type Standing,
  type WeakMeasure,
} from '../../contract/advice.ts'
import type { ComparedMeasure } from '../../contract/comparison.ts'
import type { Topic } from '../../contract/themes.ts'

/** Which measure is moved by practices of which topics: what the programme expects of each outcome area. */
export const moves = {
  visits: ['education', 'culture-leisure', 'economic-development'],
  users: ['education', 'culture-leisure', 'health'],
  'new-members': ['education', 'communication'],
  members: ['education', 'communication'],
  'internet-users': ['digital-inclusion', 'communication'],
  loans: ['education', 'culture-leisure'],
  activities: ['economic-development', 'health', 'education', 'culture-leisure'],
  attendances: ['economic-development', 'health', 'culture-leisure'],
} as const satisfies Record<ComparedMeasure, readonly Topic[]>

/** Below which share of what is usual a measure is low, and below which it is to be watched. */
const [low, watch] = [0.5, 0.8]
export function standingOf(here: number, usual: number): Standing | undefined {
  if (usual <= 0 || here >= usual * watch) return undefined
  return here < usual * low ? 'low' : 'watch'
}

/** Of a library that is to be advised. */
export type Home = {
  weak: readonly Pick<WeakMeasure, 'measure' | 'standing'>[]
  /** Topics of its needs that are open. */
  needs: readonly string[]
  /** Conditions that it has, as practices name them. */
  conditions: readonly string[]
}
/** Of a practice, as it is known. */
export type Known = {
  topic: string
  conditions: readonly string[]
  cost: number | null
  /** Libraries that began to try it, and those of them where it works. */
  began: number
  working: number
  /** Of the same kind, in the same kind of region, that have it. */
  alike: number
  /** To the nearest library where it works; null: not known. */
  km: number | null
}

/** How near is near, with the share of the points that it gives. */
const distances = [
  [50, 1],
  [150, 0.6],
  [500, 0.3],
] as const
const littleCost = 1_000_000
/** So many of the same kind give all the points. */
const manyAlike = 5

/** Why a practice is advised to a library, most points first; what says nothing for it is left out. */
export function reasonsOf(practice: Known, home: Home): AdviceReason[] {
  const weak = home.weak.find(({ measure }) => (moves[measure] as readonly string[]).includes(practice.topic))
  const shared = practice.conditions.filter(code => home.conditions.includes(code))
  const [, near] = distances.find(([km]) => practice.km !== null && practice.km <= km) ?? [0, 0]
  const cheap = practice.cost === 0 ? 1 : practice.cost !== null && practice.cost <= littleCost ? 0.6 : 0
  const told: [AdviceRule, number, AdviceReason['params']][] = [
    [
      'weak',
      weak ? (weak.standing === 'low' ? 1 : 0.7) : 0,
      weak ? { measure: weak.measure, standing: weak.standing } : {},
    ],
    ['need', home.needs.includes(practice.topic) ? 1 : 0, { topic: practice.topic }],
    ['works', worksShare(practice), { n: practice.working, of: practice.began }],
    ['alike', Math.min(1, practice.alike / manyAlike), { n: practice.alike }],
    ['conditions', shared.length === 0 ? 0 : shared.length === 1 ? 0.6 : 1, { codes: shared.join(',') }],
    ['near', near, { km: Math.round(practice.km ?? 0) }],
    ['cost', cheap, { cost: practice.cost ?? 0 }],
  ]
  return told
    .map(([rule, share, params]) => ({ rule, points: Math.round(share * mostPoints[rule]), params }))
    .filter(({ points }) => points > 0)
    .toSorted((a, b) => b.points - a.points)
}

export const pointsOf = (reasons: readonly AdviceReason[]): number =>
  reasons.reduce((sum, { points }) => sum + points, 0)

/** One success of one trial says little: two failures are thought beside what is known. */
function worksShare({ working, began }: Known): number {
  return working === 0 ? 0 : working / (Math.max(began, working) + 2)
}

export function median(values: readonly number[]): number | null {
  const sorted = values.toSorted((a, b) => a - b)
  const half = sorted.length / 2
  if (sorted.length === 0) return null
  return ((sorted[Math.ceil(half) - 1] ?? 0) + (sorted[Math.floor(half)] ?? 0)) / 2
}
