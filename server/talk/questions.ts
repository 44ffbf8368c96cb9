import type { Grant } from '../../contract/access.ts'
import type { InputOf, ResultOf } from '../../contract/endpoint.ts'
import { type LibraryKind, verifierOfKind } from '../../contract/libraries.ts'
import type {
  Answering,
  answerQuestion,
  ask,
  getQuestion,
  listQuestions,
  passOn,
} from '../../contract/questions.ts'
import type { Context } from '../platform/endpoint.ts'
import { refuse } from '../platform/problems.ts'
import { answersAs } from './policy.ts'
import * as queries from './question-queries.ts'
import { levelAbove, problemOfAnswering } from './rules.ts'

/** The role of the actor's in which they ask. */
export const findRole = async (c: Context, { scopeId }: InputOf<typeof ask>) =>
  c.actor.grants.find(grant => grant.scopeId === scopeId)

/** @throws question.nobody-above */
export async function put(
  c: Context,
  input: InputOf<typeof ask>,
  grant: Grant,
): Promise<ResultOf<typeof ask>> {
  const level = await aboveOf(c, grant)
  if (level === undefined) refuse('question.nobody-above')
  const { role, name: place, scopeId, libraryId } = grant
  const asker = { id: c.actor.personId, role, place, scopeId, libraryId }
  const placed = await queries.insert(c.tx, input, asker, { level, at: c.now })
  happen(c, 'asked', { ...placed, id: input.id }, { level })
  return { id: input.id }
}

export const lock = (c: Context, { id }: { id: string }) => queries.lock(c.tx, id)
export const find = (c: Context, { id }: { id: string }) => queries.one(c.tx, c.actor, id)

/** @throws question.answered, record.changed-meanwhile, question.nobody-above */
export async function hand(
  c: Context,
  input: InputOf<typeof passOn>,
  held: queries.Held,
): Promise<ResultOf<typeof passOn>> {
  const problem = problemOfAnswering(held, input, false)
  if (problem) refuse(problem)
  const level = levelAbove(held.level)
  if (level === undefined) refuse('question.nobody-above')
  await queries.passOn(c.tx, held.id, level, c.actor.personId, c.now)
  happen(c, 'passed-on', held, { level })
  return { version: held.version + 1 }
}

/** @throws record.changed-meanwhile */
export async function answer(
  c: Context,
  input: InputOf<typeof answerQuestion>,
  held: queries.Held,
): Promise<ResultOf<typeof answerQuestion>> {
  const problem = problemOfAnswering(held, input, true)
  if (problem) refuse(problem)
  const { text, useful } = input
  const place = answersAs(c.actor, held)?.name ?? ''
  await queries.answer(c.tx, held, { text, useful, place, by: c.actor.personId, at: c.now })
  happen(c, 'answered', held, { useful, again: held.answer !== null })
  return { version: held.version + 1 }
}

export async function list(
  c: Context,
  input: InputOf<typeof listQuestions>,
): Promise<ResultOf<typeof listQuestions>> {
  const total = await queries.count(c.tx, c.actor, input)
  return { total, questions: await queries.page(c.tx, c.actor, input, input) }
}

export async function get(
  _: Context,
  __: unknown,
  question: ResultOf<typeof getQuestion>['question'],
): Promise<ResultOf<typeof getQuestion>> {
  return { question }
}

/** Of a library by its kind, of an office the next one. */
async function aboveOf(c: Context, { role, scopeId }: Grant): Promise<Answering | undefined> {
  if (role === 'regency' || role === 'province') return levelAbove(role)
  const kind = (await queries.kindOf(c.tx, scopeId)) as LibraryKind | undefined
  return kind && verifierOfKind[kind]
}

function happen(
  c: Context,
  what: string,
  at: queries.Placed & { id: string },
  data: Record<string, unknown>,
): void {
  c.record({
    name: `talk.${what}`,
    subject: { kind: 'question', id: at.id },
    at: { provinceId: at.province_id, regencyId: at.regency_id, scopeId: at.scope_id },
    data,
  })
}
