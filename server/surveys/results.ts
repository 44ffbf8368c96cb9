import { agreeFrom, fewestAnswers, surveyScales, surveySteps } from '../../contract/survey-rules.ts'
import { type SurveyPair, type SurveyResult } from '../../contract/surveys.ts'
import { meanInterval, shareInterval } from './statistics.ts'

/** What was answered to each question, from how many chose each step; nothing of fewer than five. */
export function resultsOf(steps: readonly number[]): SurveyResult[] {
  return surveyScales.flatMap((scale, at) => {
    const counts = steps.slice(at * surveySteps, (at + 1) * surveySteps)
    const total = (of: (count: number, step: number) => number) =>
      counts.reduce((sum, count, place) => sum + of(count, place + 1), 0)
    const n = total(count => count)
    if (n < fewestAnswers) return []
    const agree = total((count, step) => (step >= agreeFrom ? count : 0))
    const sum = total((count, step) => count * step)
    const share = shareInterval(agree, n)
    const mean = meanInterval(
      n,
      sum,
      total((count, step) => count * step ** 2),
    )
    return [
      {
        ...{ scale, n, counts, agree, share: agree / n, shareFrom: share.from, shareTo: share.to },
        ...{ mean: sum / n, meanFrom: mean?.from ?? null, meanTo: mean?.to ?? null },
      },
    ]
  })
}

type Coded = { code: string | null } & Record<(typeof surveyScales)[number], number>

/** What changed for those who gave one code both times; a code that was used twice is nobody's. */
export function pairsOf(before: readonly Coded[], after: readonly Coded[]): SurveyPair[] {
  const [first, second] = [byCode(before), byCode(after)]
  const both = [...first].flatMap(([code, one]) => {
    const other = second.get(code)
    return other ? [[one, other] as const] : []
  })
  const n = both.length
  if (n < fewestAnswers) return []
  return surveyScales.map(scale => {
    const total = (of: (from: number, to: number) => number) =>
      both.reduce((sum, [one, other]) => sum + of(one[scale], other[scale]), 0)
    const change = total((from, to) => to - from)
    const interval = meanInterval(
      n,
      change,
      total((from, to) => (to - from) ** 2),
    )
    return {
      ...{ scale, n, before: total(from => from) / n, after: total((_, to) => to) / n, change: change / n },
      ...{ changeFrom: interval?.from ?? null, changeTo: interval?.to ?? null },
    }
  })
}

function byCode(rows: readonly Coded[]): Map<string, Coded> {
  const known = Map.groupBy(
    rows.filter(row => row.code !== null),
    row => row.code ?? '',
  )
  return new Map(
    [...known].flatMap(([code, [one, ...more]]) => (one && more.length === 0 ? [[code, one]] : [])),
  )
}
