import { fewestShown, type Question, type QuestionResult, scaleSteps } from '../../contract/forms.ts'
import type { Answers } from './rules.ts'

/**
 * What was answered to each question. Of an anonymous form a question that fewer than five answered shows nothing but
 * that; what was written stands by the alphabet, so that it does not tell whose answers belong together.
 */
export function resultsOf(
  questions: readonly Question[],
  rows: readonly { answers: Answers }[],
  isAnonymous: boolean,
): QuestionResult[] {
  return questions.map(question => {
    const given = rows.map(({ answers }) => answers[question.id]).filter(answer => answer !== undefined)
    const steps = given.filter(answer => typeof answer === 'number')
    const isFew = isAnonymous && question.kind !== 'text' && given.length < fewestShown
    const places =
      question.kind === 'scale'
        ? Array.from({ length: scaleSteps }, (_, at) => at + 1)
        : question.options.map((_, at) => at)
    const mean =
      question.kind === 'scale' && steps.length > 0
        ? steps.reduce((sum, step) => sum + step, 0) / steps.length
        : null
    return {
      ...question,
      n: isFew ? 0 : given.length,
      few: isFew && rows.length > 0,
      mean: isFew ? null : mean,
      counts: isFew ? [] : places.map(place => steps.filter(step => step === place).length),
      texts: given.filter(answer => typeof answer === 'string').toSorted((a, b) => a.localeCompare(b, 'id')),
    }
  })
}
