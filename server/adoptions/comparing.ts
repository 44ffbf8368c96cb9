import { fewAdopters, leastForRange, leastToTell } from '../../contract/comparison.ts'
import { type Estimate, hodgesLehmann, widened } from './estimate.ts'
import { controlsEach, levelsOf, logOf, similarTo, type Watched, type Window } from './similar.ts'

/** A library that began to try a practice in a month, counted as `Watched.values` are. */
export type Adopter = Watched & { began: number }

export type Outcome = {
  /** Why adopters could not be compared. */
  left: { recent: number; reports: number; alone: number }
  /** Of each that could: how much further it moved than those like it, in logarithms. */
  differences: number[]
  controls: number
  adopters: Sides
  similar: Sides
  estimate: Estimate | null
}
type Sides = { before: number; after: number }

/** So few controls make no comparison. */
const leastControls = 2

/**
 * Difference in differences: how each adopter’s level moved from the months before it began to the months after, less
 * how the same months moved at those most like it that never adopted. Whoever began counts, also who dropped it.
 * @param pool libraries that never adopted @param months on each side @param now the month that is not over yet
 */
export function compare(
  adopters: readonly Adopter[],
  pool: readonly Watched[],
  months: number,
  now: number,
): Outcome {
  const left = { recent: 0, reports: 0, alone: 0 }
  const differences: number[] = []
  const used = new Map<string, number>()
  const sums = { adopters: { before: 0, after: 0 }, similar: { before: 0, after: 0 } }
  for (const adopter of adopters) {
    if (adopter.began + months >= now) {
      left.recent++
      continue
    }
    const window: Window = { began: adopter.began, months }
    const own = levelsOf(adopter, window)
    if (!own) {
      left.reports++
      continue
    }
    const { controls, expected } = similarTo(adopter, own, pool)
    if (controls.length < leastControls) {
      left.alone++
      continue
    }
    const moved = mean(controls.map(({ before, after }) => moveOf(before, after)))
    differences.push(moveOf(own.before, own.after) - moved - expected)
    for (const { id } of controls) used.set(id, (used.get(id) ?? 0) + controlsEach / controls.length)
    add(sums.adopters, own)
    add(sums.similar, {
      before: mean(controls.map(({ before }) => before)),
      after: mean(controls.map(({ after }) => after)),
    })
  }
  return {
    ...{ left, differences, controls: used.size },
    adopters: per(sums.adopters, differences.length),
    similar: per(sums.similar, differences.length),
    estimate:
      differences.length < leastToTell
        ? null
        : widened(hodgesLehmann(differences), sharing(differences.length, [...used.values()])),
  }
}

/** What may be said of so many adopters. */
export function strengthOf(compared: number): 'none' | 'no-range' | 'few' | 'enough' {
  if (compared < leastToTell) return 'none'
  if (compared < leastForRange) return 'no-range'
  return compared < fewAdopters ? 'few' : 'enough'
}

/** A difference of logarithms as whole percent. */
export const percentOf = (difference: number): number => Math.round((Math.exp(difference) - 1) * 100)

/**
 * How much more a mean of differences varies where a library is a control of several adopters, so that what happens to it
 * shows several times; 1: none is. @param times how often each control was used
 */
function sharing(n: number, times: readonly number[]): number {
  const squares = times.reduce((sum, time) => sum + time ** 2, 0)
  return (n + squares / controlsEach ** 2) / (n + n / controlsEach)
}

const moveOf = (before: number, after: number) => logOf(after) - logOf(before)
const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length
function add(sum: Sides, { before, after }: Sides): void {
  sum.before += before
  sum.after += after
}
const per = ({ before, after }: Sides, n: number): Sides =>
  n === 0 ? { before: 0, after: 0 } : { before: before / n, after: after / n }
