import { sees } from '../../contract/access.ts'
import type { InputOf, ResultOf } from '../../contract/endpoint.ts'
import type { PartnerId } from '../../contract/ids.ts'
import {
  type amendBasis,
  type BasisFacts,
  basisFacts,
  type endBasis,
  type recordBasis,
} from '../../contract/policy-basis.ts'
import type { ProblemCode } from '../../contract/problems.ts'
import { dayIn } from '../platform/clock.ts'
import type { Context } from '../platform/endpoint.ts'
import { refuse } from '../platform/problems.ts'
import * as queries from './queries.ts'

/** The region or library, in sight: a region also for those within it. */
export async function findTarget(c: Context, { scopeId }: { scopeId: number }) {
  const target = await queries.target(c.tx, scopeId)
  const within = c.actor.grants.some(grant => grant.role !== 'partner' && grant.path.includes(scopeId))
  return target && (sees(c.actor, target.path) || within) ? target : undefined
}

export const lock = (c: Context, { id }: Pick<InputOf<typeof endBasis>, 'id'>) => queries.lock(c.tx, id)

/**
 * Why facts cannot be kept; undefined where they can.
 * @param today ISO 8601
 */
export function problemOf(
  { kind, dated, validUntil, amount, partnerId }: BasisFacts,
  today: string,
): ProblemCode | undefined {
  if (dated > today) return 'policy-basis.date-ahead'
  if (validUntil !== null && validUntil < dated) return 'policy-basis.until-before'
  if (amount !== null && kind !== 'village-budget' && kind !== 'agreement')
    return 'policy-basis.amount-misplaced'
  if (partnerId !== null && kind !== 'agreement') return 'policy-basis.partner-misplaced'
  return undefined
}

/** The facts as they are kept: a partner that was merged is what it became. */
async function checked(
  c: Context,
  given: BasisFacts,
  { scope_id, id, partner_id }: { scope_id: number; id: string | null; partner_id: string | null },
): Promise<BasisFacts> {
  const problem = problemOf(given, dayIn(c.now))
  if (problem) refuse(problem)
  if (await queries.isTaken(c.tx, scope_id, given, id)) refuse('policy-basis.number-taken')
  if (given.partnerId === null || given.partnerId === partner_id) return given
  const partnerId = await queries.partnerNow(c.tx, given.partnerId)
  if (partnerId === undefined) return refuse('policy-basis.partner-misplaced')
  return { ...given, partnerId: partnerId as PartnerId }
}

export async function enter(
  c: Context,
  input: InputOf<typeof recordBasis>,
  target: queries.Target,
): Promise<ResultOf<typeof recordBasis>> {
  const new_ = { scope_id: target.scope_id, id: null, partner_id: null }
  const facts = await checked(c, basisFacts.parse(input), new_)
  await queries.insert(c.tx, input.id, target, facts, { at: c.now, by: c.actor.personId })
  happen(c, 'recorded', { ...target, id: input.id }, { kind: facts.kind })
  return { id: input.id }
}

export async function amend(
  c: Context,
  input: InputOf<typeof amendBasis>,
  row: queries.Row,
): Promise<ResultOf<typeof amendBasis>> {
  requireUnchanged(row, input)
  await queries.write(c.tx, row.id, await checked(c, basisFacts.parse(input), row))
  happen(c, 'amended', row, {})
  return { version: row.version + 1 }
}

/** Ends it on a day between its date and today, before its time. */
export async function end(
  c: Context,
  input: InputOf<typeof endBasis>,
  row: queries.Row,
): Promise<ResultOf<typeof endBasis>> {
  requireUnchanged(row, input)
  if (input.on < row.dated || input.on > dayIn(c.now)) refuse('policy-basis.end-outside')
  await queries.end(c.tx, row.id, input.on, input.reason)
  happen(c, 'ended', row, {})
  return { version: row.version + 1 }
}

function requireUnchanged(row: queries.Row, seen: { version: number }): void {
  if (row.version !== seen.version) refuse('record.changed-meanwhile')
  if (row.ended_on) refuse('policy-basis.ended')
}

type Placed = { id: string; scope_id: number; province_id: number | null; regency_id: number | null }
/** What a region decided concerns all who work in it. */
export function happen(c: Context, what: string, basis: Placed, data: Record<string, unknown>): void {
  const { id, province_id: provinceId, regency_id: regencyId, scope_id: scopeId } = basis
  c.record({
    name: `policy-basis.${what}`,
    subject: { kind: 'policy-basis', id },
    at: { provinceId, regencyId, scopeId },
    data,
    below: true,
  })
}
