import type { InputOf, ResultOf } from '../../contract/endpoint.ts'
import type { publishPractice, retirePractice, reviewPractice } from '../../contract/practices.ts'
import type { Context } from '../platform/endpoint.ts'
import { refuse } from '../platform/problems.ts'
import { isTrainer } from './policy.ts'
import * as queries from './queries.ts'
import { record } from './recording.ts'
import { problemOf, type Step } from './rules.ts'

type Result = ResultOf<typeof publishPractice>

/**
 * A trainer has looked it over, or returns it; where none serves the province, its office does. A second look may say
 * otherwise. @throws practice.own, practice.trainer-reviews, practice.reason-missing and of each step
 */
export async function review(
  c: Context,
  { version, outcome, remark }: InputOf<typeof reviewPractice>,
  card: queries.Row,
): Promise<Result> {
  requireStep(c, 'review', card, version)
  if (!isTrainer(c.actor, card) && (await queries.trainerServes(c.tx, card.province_id)))
    refuse('practice.trainer-reviews')
  if (outcome === 'returned' && remark === null)
    refuse('practice.reason-missing', undefined, [{ path: 'remark', rule: 'required' }])
  const [at, by] = [c.now, c.actor.personId]
  const set =
    outcome === 'reviewed'
      ? { reviewed_at: at, reviewed_by: by }
      : { returned_at: at, reviewed_at: null, reviewed_by: null }
  return become(c, card, { what: outcome, note: remark, set })
}

/** Everybody signed in reads it from now on. @throws practice.own and of each step */
export async function publish(
  c: Context,
  { version }: InputOf<typeof publishPractice>,
  card: queries.Row,
): Promise<Result> {
  requireStep(c, 'publish', card, version)
  const set = { published_at: c.now, published_by: c.actor.personId }
  return become(c, card, { what: 'published', note: null, set })
}

/** It stays to be read with the reason; whoever uses it goes on, and its activities may be told of anew. */
export async function retire(
  c: Context,
  { version, reason }: InputOf<typeof retirePractice>,
  card: queries.Row,
): Promise<Result> {
  const problem = problemOf('retire', card, { version })
  if (problem) refuse(problem)
  await queries.freeActivities(c.tx, card.id)
  const set = { retired_at: c.now, retired_by: c.actor.personId, retire_reason: reason }
  return become(c, card, { what: 'retired', note: reason, set })
}

/** @throws record.changed-meanwhile, practice.wrong-state, practice.own */
function requireStep(c: Context, step: Step, card: queries.Row, version: number): void {
  const problem = problemOf(step, card, { version })
  if (problem) refuse(problem)
  if (card.changed_by === c.actor.personId) refuse('practice.own')
}

async function become(
  c: Context,
  card: queries.Row,
  { what, note, set }: { what: string; note: string | null; set: object },
): Promise<Result> {
  const version = card.version + 1
  await queries.update(c.tx, card.id, set)
  await queries.keepPast(c.tx, card.id, { version, what, note }, { at: c.now, by: c.actor.personId })
  record(c, what, card)
  return { version }
}
