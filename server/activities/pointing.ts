import type { matchPartner, planActivity } from '../../contract/activities.ts'
import type { InputOf, ResultOf } from '../../contract/endpoint.ts'
import type { NeedId, PartnerId, PlanItemId } from '../../contract/ids.ts'
import { type AmountFacts, isAnswerable, needState } from '../../contract/needs.ts'
import { datedFacts } from '../needs/queries.ts'
import { read as readPartner } from '../partners/queries.ts'
import { isItemOf } from '../plans/queries.ts'
import type { Context } from '../platform/endpoint.ts'
import { refuse } from '../platform/problems.ts'
import { happen, requireSeen } from './happening.ts'
import * as queries from './queries.ts'

/** What an activity points to; undefined: not told, so that what is on record stays. */
export type Pointers = {
  planItemId?: PlanItemId | null | undefined
  needId?: NeedId | null | undefined
  partnerId?: PartnerId | null | undefined
}
type At = {
  libraryId: string
  heldOn: string
  before: { need_id: string | null; partner_id: string | null } | null
}

/**
 * The pointers as they are kept: a planned item and a need of the library itself that was there on that day, a partner
 * in sight (of one that was merged, what it became). A need or partner that is on record already stays, whatever
 * became of it.
 * @throws activity.plan-item-unknown, activity.need-unknown, activity.need-closed, activity.partner-unknown
 */
export async function requirePointers(c: Context, given: Pointers, at: At): Promise<Pointers> {
  const { planItemId, needId, partnerId } = given
  await requirePlanItem(c, planItemId, at.libraryId)
  if (needId && needId !== at.before?.need_id) await requireNeed(c, needId, at)
  const isKept = !partnerId || partnerId === at.before?.partner_id
  return { planItemId, needId, partnerId: isKept ? partnerId : await requirePartner(c, partnerId) }
}

/** Tells which planned item it carries out, whatever its state: what was judged of it does not change. */
export async function setPlanItem(
  c: Context,
  input: InputOf<typeof planActivity>,
  held: queries.Held,
): Promise<ResultOf<typeof planActivity>> {
  requireSeen(held, input.version)
  await requirePlanItem(c, input.planItemId, held.library_id)
  await queries.setPlanItem(c.tx, held.id, input.planItemId)
  happen(c, 'planned', input.id, held, { month: held.month, isPlanned: input.planItemId !== null })
  return { version: held.version + 1 }
}

/** The library with all of the activities, locked; undefined where one of them is none of it. */
export async function findTheirs(
  c: Context,
  { libraryId, activities }: InputOf<typeof matchPartner>,
): Promise<queries.Theirs | undefined> {
  const ids = [...new Set(activities.map(({ id }) => id))]
  const found = await queries.lockTheirs(c.tx, libraryId, ids)
  return found?.held.length === ids.length ? found : undefined
}

/** Tells which partner took part, of all of them or of none, whatever their state: what was judged does not change. */
export async function setPartner(
  c: Context,
  input: InputOf<typeof matchPartner>,
  { held, ...library }: queries.Theirs,
): Promise<ResultOf<typeof matchPartner>> {
  for (const { id, version } of input.activities) {
    if (held.find(one => one.id === id)?.version !== version) refuse('record.changed-meanwhile')
  }
  const partnerId = input.partnerId === null ? null : await requirePartner(c, input.partnerId)
  await queries.setPartner(
    c.tx,
    held.map(({ id }) => id),
    partnerId,
  )
  for (const { id, month } of held)
    happen(c, 'matched', id, library, { month, isMatched: partnerId !== null })
  return { activities: held.length }
}

/**
 * Whether a need was there to be answered on a day: not withdrawn by then, nor over. One that is met is answered too:
 * what came for it is put to use, and help that is agreed meanwhile takes nothing from a phone that sends late.
 */
export function isThereOn(facts: AmountFacts, heldOn: string): boolean {
  const { withdrawnOn } = facts
  const was = { ...facts, withdrawnOn: withdrawnOn !== null && withdrawnOn <= heldOn ? withdrawnOn : null }
  return isAnswerable(needState(was, heldOn))
}

/** Refuses an item that is not of the library's own plans. */
async function requirePlanItem(c: Context, id: string | null | undefined, libraryId: string): Promise<void> {
  if (id === null || id === undefined || (await isItemOf(c.tx, id, libraryId))) return
  refuse('activity.plan-item-unknown', undefined, [{ path: 'planItemId', rule: 'unknown' }])
}

async function requireNeed(c: Context, id: NeedId, { libraryId, heldOn }: At): Promise<void> {
  const facts = await datedFacts(c.tx, id, libraryId)
  if (!facts) refuse('activity.need-unknown', undefined, [{ path: 'needId', rule: 'unknown' }])
  if (!isThereOn(facts, heldOn))
    refuse('activity.need-closed', undefined, [{ path: 'needId', rule: 'closed' }])
}

async function requirePartner(c: Context, id: PartnerId): Promise<PartnerId> {
  const partner = await readPartner(c.tx, id)
  if (!partner) refuse('activity.partner-unknown', undefined, [{ path: 'partnerId', rule: 'unknown' }])
  return partner.id as PartnerId
}
