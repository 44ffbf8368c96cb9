import { type FieldProblem, type ProblemBody, type ProblemCode, problems } from '../../contract/problems.ts'
import { fill } from '../../text/fill.ts'
import { sentences } from '../../text/problems.ts'

const words: Record<ProblemCode, { id: string; en: string }> = sentences

/** A refusal on its way to the caller. Thrown by `refuse`, caught where a command or a query is run. */
export class Refusal extends Error {
  readonly code: ProblemCode
  readonly params: Record<string, string | number> | undefined
  readonly fields: FieldProblem[] | undefined
  constructor(code: ProblemCode, params?: Record<string, string | number>, fields?: FieldProblem[]) {
    super(code)
    this.code = code
    this.params = params
    this.fields = fields
  }
}

/**
 * The one way to fail: stops the command, which then has written nothing.
 * @param params values that the sentence names, never personal data
 */
export function refuse(
  code: ProblemCode,
  params?: Record<string, string | number>,
  fields?: FieldProblem[],
): never {
  throw new Refusal(code, params, fields)
}

/** The refusal as a Problem Detail (RFC 9457), with its sentence in both languages. */
export function problemBody(refusal: Refusal, language: 'id' | 'en'): ProblemBody {
  const { id, en } = words[refusal.code]
  const titles = { id: fill(id, refusal.params), en: fill(en, refusal.params) }
  return {
    type: `/masalah/${refusal.code}`,
    code: refusal.code,
    status: problems[refusal.code],
    title: titles[language],
    titles,
    params: refusal.params,
    fields: refusal.fields,
  }
}

/**
 * Turns a database error into the refusal it stands for, where it stands for one: constraints are named after
 * problem codes; a record id that is there already is an id used twice.
 */
export function refusalOf(error: unknown): Refusal | undefined {
  if (error instanceof Refusal) return error
  const { code, constraint } = (error ?? {}) as { code?: string; constraint?: string }
  // a day that ISO 8601 has and PostgreSQL has not: the year zero
  if (code === '22008') return new Refusal('request.invalid')
  if (code !== '23505' || !constraint) return undefined
  if (constraint in problems) return new Refusal(constraint as ProblemCode)
  return constraint.endsWith('_pkey') ? new Refusal('command.id-reused') : undefined
}

/** Serialization failures and deadlocks pass by trying again. */
export function isPassing(error: unknown): boolean {
  if (error instanceof Refusal) return false
  const { code } = (error ?? {}) as { code?: string }
  return code === '40001' || code === '40P01'
}
