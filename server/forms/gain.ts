import type { Gain, Question } from '../../contract/forms.ts'
import type { Answers } from './rules.ts'

/** What somebody answered; `key` tells who it is, in both tests, where that is known. */
export type Row = { key: string | null; answers: Answers }

/**
 * What was gained between two tests that ask the same, by topic and in all: the share that was right before and after,
 * and the normalised gain g = (after − before) / (1 − before), the part of what could be gained that was (Hake 1998,
 * American Journal of Physics 66(1), 64–74): the gain of the averages, of those who answered both and of all. Nothing
 * answered is nothing right. Who used one key twice in a test is not paired, since nobody knows which of the two counts.
 */
export function gainOf(
  questions: readonly Question[],
  before: readonly Row[],
  after: readonly Row[],
  fewest: number,
): Gain[] {
  const scored = questions.filter(isScored)
  if (scored.length === 0 || before.length === 0 || after.length === 0) return []
  const topics = [...new Set(scored.map(({ topic }) => topic ?? ''))]
  const [first, second] = [once(before), once(after)]
  const both = [...first.keys()].filter(key => second.has(key))
  const paired = (rows: Map<string, Row>) => both.flatMap(key => rows.get(key) ?? [])
  const enough = (n: number) => n >= Math.max(1, fewest)
  const of = (topic: string | null): Gain => {
    const asked = scored.filter(question => topic === null || (question.topic ?? '') === topic)
    const measure = (rowsBefore: readonly Row[], rowsAfter: readonly Row[]) => {
      const [from, to] = [shareOf(asked, rowsBefore), shareOf(asked, rowsAfter)]
      return { before: from, after: to, gain: normalised(from, to) }
    }
    return {
      ...{ topic, questions: asked.length },
      pairs: enough(both.length) ? { n: both.length, ...measure(paired(first), paired(second)) } : null,
      all:
        enough(before.length) && enough(after.length)
          ? { nBefore: before.length, nAfter: after.length, ...measure(before, after) }
          : null,
    }
  }
  const rows = topics.length > 1 ? [of(null), ...topics.map(of)] : [of(topics[0] ?? null)]
  return rows.filter(({ pairs, all }) => pairs !== null || all !== null)
}

export const isScored = ({ kind, options }: Question): boolean =>
  kind === 'choice' && options.some(({ right }) => right)

const isRight = ({ id, options }: Question, answers: Answers): boolean => {
  const chosen = answers[id]
  return typeof chosen === 'number' && options[chosen]?.right === true
}

/** Of all questions put to all of them, the part that was answered right. */
function shareOf(questions: readonly Question[], rows: readonly Row[]): number {
  const right = rows.reduce((sum, { answers }) => sum + questions.filter(q => isRight(q, answers)).length, 0)
  return right / (questions.length * rows.length)
}

/** Undefined where everything was right before: nothing was left to gain. */
function normalised(before: number, after: number): number | null {
  return before === 1 ? null : (after - before) / (1 - before)
}

/** Those with a key that nobody else has. */
function once(rows: readonly Row[]): Map<string, Row> {
  const known = rows.flatMap(row => (row.key === null ? [] : [[row.key, row] as const]))
  const counted = Map.groupBy(known, ([key]) => key)
  return new Map(known.filter(([key]) => counted.get(key)?.length === 1))
}
