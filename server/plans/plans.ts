import type { InputOf, ResultOf } from '../../contract/endpoint.ts'
import type { LibraryId } from '../../contract/ids.ts'
import type { addPlanItem, amendPlanItem, getPlan, reviewPlan } from '../../contract/plans.ts'
import { find, type LibraryRow, lockShared } from '../libraries/libraries.ts'
import { dayIn } from '../platform/clock.ts'
import type { Context } from '../platform/endpoint.ts'
import { refuse } from '../platform/problems.ts'
import { requirePointers } from './pointing.ts'
import * as queries from './queries.ts'
import { recordItem, recordPlan } from './recording.ts'
import { problemOf, requireCost, requireMonth, requireYear } from './rules.ts'

export const findLibrary = (c: Context, { libraryId }: { libraryId: LibraryId }) => find(c.tx, libraryId)
export const holdLibrary = (c: Context, { libraryId }: { libraryId: LibraryId }) =>
  lockShared(c.tx, libraryId)
export const lockItem = (c: Context, { id }: { id: string }) => queries.lockItem(c.tx, id)

export async function get(
  c: Context,
  { year }: InputOf<typeof getPlan>,
  library: LibraryRow,
): Promise<ResultOf<typeof getPlan>> {
  const head = await queries.headOf(c.tx, library.id, year)
  return {
    libraryId: library.id,
    libraryName: library.name,
    year,
    review: head?.outcome ?? 'waiting',
    reviewedAt: head?.reviewed_at ?? null,
    reviewedBy: head?.reviewed_name ?? null,
    remark: head?.remark ?? null,
    changedAt: head?.changed_at ?? null,
    version: head?.version ?? 0,
    items: head ? await queries.itemsOf(c.tx, library.id, year, dayIn(c.now)) : [],
    reviews: head ? await queries.reviewsOf(c.tx, library.id, year) : [],
  }
}

/** Plans an activity of this year or the next. @throws plan.* of `rules.ts`, library.closed */
export async function add(
  c: Context,
  { libraryId: _, ...item }: InputOf<typeof addPlanItem>,
  library: LibraryRow,
): Promise<ResultOf<typeof addPlanItem>> {
  if (library.closed_on !== null) refuse('library.closed')
  requireMonth(item.month, item.year)
  requireYear(item.year, dayIn(c.now))
  requireCost(item.cost)
  const pointers = await requirePointers(c, item, library.id, null)
  const done = { at: c.now, by: c.actor.personId }
  await queries.touchPlan(c.tx, { libraryId: library.id, year: item.year }, done)
  await queries.insertItem(c.tx, library, { ...item, ...pointers }, done)
  recordItem(c, 'added', { ...library, id: item.id, year: item.year })
  return { id: item.id, version: 1 }
}

/** Changes what is planned, as long as it is open: the plan waits to be reviewed anew. */
export async function amend(
  c: Context,
  { id, version, ...facts }: InputOf<typeof amendPlanItem>,
  item: queries.Held,
): Promise<ResultOf<typeof amendPlanItem>> {
  const problem = problemOf('amend', item, { version })
  if (problem) refuse(problem)
  if (item.closed_on !== null) refuse('library.closed')
  requireYear(item.year, dayIn(c.now))
  requireMonth(facts.month, item.year)
  requireCost(facts.cost)
  const pointers = await requirePointers(c, facts, item.library_id, item)
  const done = { at: c.now, by: c.actor.personId }
  await queries.updateItem(c.tx, id, {
    ...queries.columnsOf({ ...facts, ...pointers }),
    changed_at: done.at,
    changed_by: done.by,
  })
  await queries.touchPlan(c.tx, { libraryId: item.library_id, year: item.year }, done)
  recordItem(c, 'amended', item)
  return { version: item.version + 1 }
}

/**
 * The level above has looked it over, or returns it. A second look may say otherwise.
 * @throws plan.empty, record.changed-meanwhile, plan.own-plan, plan.reason-missing
 */
export async function review(
  c: Context,
  { year, version, outcome, remark }: InputOf<typeof reviewPlan>,
  library: LibraryRow,
): Promise<ResultOf<typeof reviewPlan>> {
  const plan = await queries.lockPlan(c.tx, library.id, year)
  if (!plan) refuse('plan.empty')
  if (plan.version !== version) refuse('record.changed-meanwhile')
  if (plan.changed_by === c.actor.personId) refuse('plan.own-plan')
  if (outcome === 'returned' && remark === null)
    refuse('plan.reason-missing', undefined, [{ path: 'remark', rule: 'required' }])
  const done = { at: c.now, by: c.actor.personId }
  await queries.reviewPlan(c.tx, { libraryId: library.id, year }, { outcome, remark }, done)
  recordPlan(c, outcome, library, year)
  return { version: version + 1 }
}
