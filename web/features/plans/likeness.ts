import type { Activity } from '../../../contract/activities.ts'
import type { PlanItem } from '../../../contract/plans.ts'

/** Why an item may be what an activity carried out. */
export type Because = { kind: 'strategy' | 'topic' | 'month' } | { kind: 'words'; words: string[] }
export type Proposal = { item: PlanItem; because: Because[] }

type Held = Pick<Activity, 'title' | 'strategy' | 'topic' | 'heldOn'>

/** What speaks for an item: a word of the title more than the field, the field more than the rest. */
const weights = { words: 3, topic: 2, month: 1, strategy: 1 }
/** Less than a word, or the field in the right month, is no proposal. */
const least = 3

/** The item of a plan that an activity is most likely to have carried out, with the reasons; undefined where none is like it. */
export function proposalFor(activity: Held, items: readonly PlanItem[]): Proposal | undefined {
  const ranked = items
    .filter(({ state }) => state !== 'dropped' && state !== 'carried-over')
    .map(item => ({ item, because: becauseOf(activity, item) }))
    .map(one => ({ ...one, weight: weightOf(one.because) }))
    .filter(({ weight }) => weight >= least)
    .toSorted((a, b) => b.weight - a.weight || a.item.month.localeCompare(b.item.month))
  const [best] = ranked
  return best && { item: best.item, because: best.because }
}

function becauseOf(activity: Held, item: PlanItem): Because[] {
  const own = wordsOf(activity.title)
  const words = wordsOf(item.title).filter(word => own.includes(word))
  return [
    ...(words.length > 0 ? [{ kind: 'words' as const, words }] : []),
    ...(item.topic === activity.topic ? [{ kind: 'topic' as const }] : []),
    ...(isNear(item.month, activity.heldOn) ? [{ kind: 'month' as const }] : []),
    ...(item.strategy === activity.strategy ? [{ kind: 'strategy' as const }] : []),
  ]
}

const weightOf = (because: readonly Because[]) =>
  because.reduce(
    (sum, one) => sum + weights[one.kind] * (one.kind === 'words' ? Math.min(2, one.words.length) : 1),
    0,
  )

/** In the same month, or the one beside it. */
function isNear(month: string, day: string): boolean {
  const of = (date: string) => Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7))
  return Math.abs(of(month) - of(day)) <= 1
}

/** Words that tell one title from another: not the ones that stand in most. */
const usual = [
  'kegiatan',
  'kelas',
  'pelatihan',
  'untuk',
  'dengan',
  'dari',
  'desa',
  'warga',
  'bersama',
  'pada',
]
const wordsOf = (title: string): string[] => [
  ...new Set(
    title
      .toLowerCase()
      .split(/[^\p{L}\p{N}]+/u)
      .filter(word => word.length >= 4 && !usual.includes(word)),
  ),
]
