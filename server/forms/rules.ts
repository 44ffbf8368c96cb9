import { fewestShown, type FormKind, longestAnswer, type Question, scaleSteps } from '../../contract/forms.ts'
import { readPairCode } from '../../contract/pair-codes.ts'
import type { ProblemCode } from '../../contract/problems.ts'

/** By question: a step, the place of an option, or words. */
export type Answers = Record<string, number | string>

/**
 * How many more answers of an anonymous form join those that are shown. A batch has five at the least, and while others
 * may still come, as many again stay back: whoever compares what is shown before and after never sees fewer than five
 * people's answers, nor knows which five of them.
 */
export function batchOf(left: number, isClosing: boolean): number {
  if (isClosing) return left >= fewestShown ? left : 0
  return Math.max(0, Math.floor(left / fewestShown) * fewestShown - fewestShown)
}

const most = 5000
/** So many answers a form takes: twice as many as there are people, so that a script does not drown them. */
export const mostAnswers = ({ capacity, guests }: { capacity: number | null; guests: number }): number =>
  Math.min(most, Math.max(50, 2 * Math.max(capacity ?? 0, guests)))

export const isTest = (kind: FormKind): boolean => kind !== 'evaluation'
/** The test that it is compared with. */
export const otherTest = (kind: FormKind): FormKind | undefined =>
  kind === 'pre-test' ? 'post-test' : kind === 'post-test' ? 'pre-test' : undefined

/** Why questions cannot be asked, with the place of the first that does not fit. */
export function questionProblem(
  kind: FormKind,
  questions: readonly Question[],
): { at: number; code: 'form.no-options' | 'form.one-right' | 'form.no-topic' } | undefined {
  for (const [at, question] of questions.entries()) {
    if (question.kind !== 'choice') continue
    if (question.options.length < 2) return { at, code: 'form.no-options' }
    if (!isTest(kind)) continue
    if (question.options.filter(({ right }) => right).length !== 1) return { at, code: 'form.one-right' }
    if (question.topic === null) return { at, code: 'form.no-topic' }
  }
  return undefined
}

/** A question as it is kept: what is of another kind goes. */
export function plainQuestion(kind: FormKind, question: Question): Question {
  const isChoice = question.kind === 'choice'
  return {
    ...question,
    options: isChoice
      ? question.options.map(option => ({ ...option, right: isTest(kind) && option.right }))
      : [],
    topic: isChoice && isTest(kind) ? question.topic : null,
    area: question.kind === 'scale' ? question.area : null,
  }
}

/** Why a form takes no answer now. */
export function shutProblem(form: {
  state: 'draft' | 'open' | 'closed'
  meeting_state: string
}): ProblemCode | undefined {
  if (form.meeting_state === 'cancelled') return 'form.meeting-cancelled'
  if (form.state === 'draft') return 'form.not-open'
  return form.state === 'closed' ? 'form.closed' : undefined
}

export type Wrong = 'missing' | 'unfit' | 'too-long' | 'code-wrong'
export type Read = {
  answers: Answers
  name: string | null
  code: string | null
  /** What is wrong, by the field's name. */
  wrong: Map<string, Wrong>
}
export const fieldOf = (question: Pick<Question, 'id'>): string => `q-${question.id}`

/** What a page sent, as far as it fits the questions. */
export function readAnswers(
  fields: Readonly<Record<string, string>>,
  questions: readonly Question[],
  asks: { name: boolean; code: boolean },
): Read {
  const read: Read = { answers: {}, name: null, code: null, wrong: new Map() }
  for (const question of questions) {
    const given = textOf(fields[fieldOf(question)])
    const wrong = given === '' ? (question.required ? 'missing' : undefined) : wrongOf(question, given)
    if (wrong) read.wrong.set(fieldOf(question), wrong)
    else if (given !== '') read.answers[question.id] = question.kind === 'text' ? given : Number(given)
  }
  if (asks.name) {
    const name = textOf(fields['nama']).replaceAll(/\s+/g, ' ')
    if (name === '' || name.length > 120) read.wrong.set('nama', name === '' ? 'missing' : 'too-long')
    else read.name = name
  }
  const typed = textOf(fields['kode'])
  if (asks.code && typed !== '') {
    const code = readPairCode(typed)
    if (code === undefined) read.wrong.set('kode', 'code-wrong')
    else read.code = code
  }
  return read
}

// browsers send line breaks as CR LF, and count them as one
const textOf = (given: string | undefined) => (given ?? '').replaceAll('\r\n', '\n').trim()

function wrongOf(question: Question, given: string): Wrong | undefined {
  if (question.kind === 'text') return given.length > longestAnswer ? 'too-long' : undefined
  const [first, last] = question.kind === 'scale' ? [1, scaleSteps] : [0, question.options.length - 1]
  return /^\d{1,2}$/.test(given) && Number(given) >= first && Number(given) <= last ? undefined : 'unfit'
}
