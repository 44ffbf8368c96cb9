import type { InputOf, ResultOf } from '../../contract/endpoint.ts'
import {
  type AnswerValue,
  type answerCriterion,
  type answerHistory,
  type ChecklistItem,
  type Criterion,
  fitsQuestion,
  type getChecklist,
  meets,
  scoreOf,
} from '../../contract/standards.ts'
import { factsOf } from '../libraries/facts.ts'
import * as libraries from '../libraries/libraries.ts'
import { type FullRow, lock as lockRow } from '../libraries/queries.ts'
import { dayIn } from '../platform/clock.ts'
import type { Context } from '../platform/endpoint.ts'
import { refuse } from '../platform/problems.ts'
import * as queries from './queries.ts'

/** The library an input names, in sight; locked where the command will write for it. A merged one is the survivor. */
export const { lookUp } = libraries
export const lock = (c: Context, { libraryId }: InputOf<typeof getChecklist>) =>
  libraries.followed(c.tx, libraryId, of => lockRow(c.tx, of))

/** Every criterion of today with its answer: from the registry where it knows, otherwise as it was told. */
export async function checklist(
  c: Context,
  _: unknown,
  row: FullRow,
): Promise<ResultOf<typeof getChecklist>> {
  const applies = row.kind === 'village'
  const items = applies ? await itemsOf(c, row) : []
  const weighed = items.map(({ criterion, met }) => ({ weight: criterion.weight, met }))
  return { library: { id: row.id, name: row.name }, applies, ...scoreOf(weighed), items }
}

export async function history(
  c: Context,
  { code }: InputOf<typeof answerHistory>,
  row: FullRow,
): Promise<ResultOf<typeof answerHistory>> {
  return { answers: await queries.history(c.tx, row.id, code) }
}

/**
 * Answers a criterion. Older answers are kept; the score follows in the same transaction.
 * @throws record.changed-meanwhile where somebody has answered since, and what the contract names
 */
export async function answer(
  c: Context,
  input: InputOf<typeof answerCriterion>,
  row: FullRow,
): Promise<ResultOf<typeof answerCriterion>> {
  if (row.kind !== 'village') refuse('standard.other-kind')
  if (row.closed_on !== null) refuse('library.closed')
  const today = dayIn(c.now)
  const criterion = (await queries.criteria(c.tx, today)).find(one => one.code === input.code)
  if (!criterion) refuse('criterion.not-asked')
  if (criterion.fact !== null) refuse('criterion.answered-by-registry')
  if (!fitsQuestion(criterion, input.value)) refuse('criterion.wrong-answer')
  const last = await queries.lastVersion(c.tx, row.id, input.code)
  if (last !== input.version) refuse('record.changed-meanwhile')
  const version = last + 1
  await queries.keepAnswer(c.tx, row, { ...input, version, at: c.now, by: c.actor.personId })
  const score = await queries.rescore(c.tx, row.id, today)
  c.record({
    name: 'standards.answered',
    subject: { kind: 'library', id: row.id },
    at: { provinceId: row.province_id, regencyId: row.regency_id, scopeId: row.scope_id },
    data: { criterion: input.code, version },
  })
  return { version, score }
}

async function itemsOf(c: Context, row: FullRow): Promise<ChecklistItem[]> {
  const criteria = await queries.criteria(c.tx, dayIn(c.now))
  const given = await queries.answers(c.tx, row.id)
  return criteria.map(criterion => {
    const told = criterion.fact === null ? given.get(criterion.code) : undefined
    const value = criterion.fact === null ? (told?.value ?? null) : registryValue(criterion.fact, row)
    return {
      criterion,
      value,
      met: meets(criterion, value),
      version: told?.version ?? 0,
      at: told?.at ?? null,
      by: told?.by ?? null,
      note: told?.note ?? null,
    }
  })
}

/** What the registry knows; null is not known. A number that is not in the registry may exist all the same. */
function registryValue(fact: NonNullable<Criterion['fact']>, row: FullRow): AnswerValue {
  const facts = factsOf(row)
  return fact === 'npp' ? facts.npp !== null || null : facts[fact]
}
