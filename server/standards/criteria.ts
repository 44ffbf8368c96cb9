import { nation } from '../../contract/access.ts'
import type { InputOf, ResultOf } from '../../contract/endpoint.ts'
import type {
  addCriterion,
  Criterion,
  listCriteria,
  retireCriterion,
  rewordCriterion,
} from '../../contract/standards.ts'
import { dayIn } from '../platform/clock.ts'
import type { Context } from '../platform/endpoint.ts'
import { refuse } from '../platform/problems.ts'
import * as queries from './criteria-queries.ts'
import { criteria } from './queries.ts'

/** The criteria of a day (today, where none is named) or all their versions. */
export async function list(
  c: Context,
  input: InputOf<typeof listCriteria>,
): Promise<ResultOf<typeof listCriteria>> {
  return { criteria: await criteria(c.tx, input.all ? null : (input.day ?? dayIn(c.now))) }
}

export const lock = (c: Context, { code }: { code: string }) => queries.lock(c.tx, code)

/** Adds a criterion. Codes are never used again, since older answers keep them. */
export async function add(
  c: Context,
  input: InputOf<typeof addCriterion>,
): Promise<ResultOf<typeof addCriterion>> {
  requireAhead(c, input.validFrom)
  requireWhole(input.kind, input)
  await queries.add(c.tx, input)
  record(c, 'criterion-added', input.code)
  return {}
}

/** Changes a criterion from a day on; one that has ended is asked again from there. */
export async function reword(
  c: Context,
  input: InputOf<typeof rewordCriterion>,
  held: queries.Held,
): Promise<ResultOf<typeof rewordCriterion>> {
  if (held.version !== input.version) refuse('record.changed-meanwhile')
  requireAhead(c, input.validFrom)
  if (input.validFrom <= held.valid_from) refuse('criterion.dates-overlap')
  requireWhole(held.kind, input)
  if (held.fact !== null) requireSameCodes(held.choices, input.choices)
  await queries.reword(c.tx, held, input)
  record(c, 'criterion-reworded', held.code)
  return { version: held.version + 1 }
}

/** Ends a criterion with a day; answers that were given stay. */
export async function retire(
  c: Context,
  input: InputOf<typeof retireCriterion>,
  held: queries.Held,
): Promise<ResultOf<typeof retireCriterion>> {
  if (held.version !== input.version) refuse('record.changed-meanwhile')
  requireAhead(c, input.lastDay)
  if (input.lastDay < held.valid_from) refuse('criterion.dates-overlap')
  if (held.valid_to !== null && held.valid_to <= input.lastDay) refuse('criterion.dates-overlap')
  await queries.end(c.tx, held, input.lastDay)
  record(c, 'criterion-retired', held.code)
  return {}
}

function requireAhead(c: Context, day: string): void {
  if (day < dayIn(c.now)) refuse('criterion.date-past')
}

type Asked = { threshold: number | null; choices: Criterion['choices'] }

/** A number has a threshold and nothing to choose from; a choice has two choices or more, each with its own code. */
function requireWhole(kind: Criterion['kind'], { threshold, choices }: Asked): void {
  const wrong = (path: string) => refuse('request.invalid', undefined, [{ path, rule: 'other' }])
  if ((kind === 'number') !== (threshold !== null)) wrong('threshold')
  const codes = new Set(choices.map(one => one.code))
  if (kind === 'choice' ? codes.size < 2 || codes.size < choices.length : choices.length > 0) wrong('choices')
}

/** What the registry answers with cannot change here. */
function requireSameCodes(before: Criterion['choices'], after: Criterion['choices']): void {
  const of = (choices: Criterion['choices']) =>
    choices
      .map(one => one.code)
      .toSorted()
      .join(' ')
  if (of(before) !== of(after)) refuse('request.invalid', undefined, [{ path: 'choices', rule: 'other' }])
}

function record(c: Context, what: string, code: string): void {
  c.record({
    name: `standards.${what}`,
    subject: { kind: 'criterion', id: code },
    at: { provinceId: null, regencyId: null, scopeId: nation },
  })
}
