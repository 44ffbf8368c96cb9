import type { givingForms } from '../../contract/minutes.ts'
import { dayIn } from '../platform/clock.ts'
import type { Context } from '../platform/endpoint.ts'
import { refuse } from '../platform/problems.ts'
import * as rows from './receiver-queries.ts'
import { factsProblem, worthOf } from './rules.ts'

type Facts = {
  form: (typeof givingForms)[number]
  unit: string | null
  promisedOn: string
  deadline: string
  meetingId: string | null
}

/** @throws commitment.deadline-before, commitment.deadline-far, commitment.promised-ahead, commitment.unit-missing */
export async function requireFacts(c: Context, facts: Facts): Promise<void> {
  const meetingDay = facts.meetingId === null ? null : await rows.meetingDay(c.tx, facts.meetingId)
  const problem = factsProblem(facts, { today: dayIn(c.now), meetingDay })
  if (problem) refuse(problem.code, undefined, [{ path: problem.path, rule: 'unfit' }])
}

/** How much, as it is kept. @throws commitment.worth-unfit */
export function fitting(
  unit: string | null,
  { amount, worth: typed }: { amount: number; worth: number | null },
  path = '',
): { unit: string | null; amount: number; worth: number | null } {
  const worth = worthOf(unit, amount, typed)
  if (worth === undefined)
    refuse('commitment.worth-unfit', undefined, [{ path: `${path}worth`, rule: 'unfit' }])
  return { unit, amount, worth }
}

type Links = { needId: string | null; planItemId: string | null; activityId: string | null }
/** Where it stands in the chain. @throws commitment.link-unfit: of another library than the one that receives */
export async function requireLinks(
  c: Context,
  libraryId: string | null,
  { needId, planItemId, activityId }: Links,
  path = '',
): Promise<rows.Links> {
  const links = { need_id: needId, plan_item_id: planItemId, activity_id: activityId }
  const unfit = await rows.unfitLink(c.tx, libraryId, links)
  if (unfit) refuse('commitment.link-unfit', undefined, [{ path: `${path}${unfit}`, rule: 'unfit' }])
  return links
}

/** @throws commitment.owner-unfit: does not work where it is received, above it or within */
export async function requireOwner(c: Context, scopeId: number, ownerId: string | null): Promise<void> {
  if (ownerId !== null && !(await rows.isOwner(c.tx, scopeId, ownerId)))
    refuse('commitment.owner-unfit', undefined, [{ path: 'ownerId', rule: 'unfit' }])
}
