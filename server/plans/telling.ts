import type { InputOf, ResultOf } from '../../contract/endpoint.ts'
import type {
  beginPlanItem,
  carryPlanItem,
  dropPlanItem,
  finishPlanItem,
  reopenPlanItem,
} from '../../contract/plans.ts'
import { dayIn } from '../platform/clock.ts'
import type { Context } from '../platform/endpoint.ts'
import { refuse } from '../platform/problems.ts'
import * as queries from './queries.ts'
import { recordItem } from './recording.ts'
import { problemOf, requireDay, requireMonth, requireYear, type Step } from './rules.ts'

/** It has begun. */
export async function begin(
  c: Context,
  { on, version }: InputOf<typeof beginPlanItem>,
  item: queries.Held,
): Promise<ResultOf<typeof beginPlanItem>> {
  requireStep('begin', item, version)
  requireDay(on, dayIn(c.now), null)
  return tell(c, 'begun', item, { begun_on: on, begun_by: c.actor.personId })
}

/** It is done, early or late, and what came of it. */
export async function finish(
  c: Context,
  { on, version, result }: InputOf<typeof finishPlanItem>,
  item: queries.Held,
): Promise<ResultOf<typeof finishPlanItem>> {
  requireStep('finish', item, version)
  requireDay(on, dayIn(c.now), item.begun_on)
  return tell(c, 'finished', item, { finished_on: on, finished_by: c.actor.personId, result })
}

/** It will not be done: the plan as a whole is another one then. */
export async function drop(
  c: Context,
  { on, version, reason }: InputOf<typeof dropPlanItem>,
  item: queries.Held,
): Promise<ResultOf<typeof dropPlanItem>> {
  requireStep('drop', item, version)
  requireDay(on, dayIn(c.now), item.begun_on)
  await touch(c, item.library_id, item.year)
  return tell(c, 'dropped', item, { dropped_on: on, dropped_by: c.actor.personId, drop_reason: reason })
}

/** What was done or dropped goes on after all. */
export async function reopen(
  c: Context,
  { version }: InputOf<typeof reopenPlanItem>,
  item: queries.Held,
): Promise<ResultOf<typeof reopenPlanItem>> {
  requireStep('reopen', item, version)
  if (item.state === 'dropped') await touch(c, item.library_id, item.year)
  return tell(c, 'reopened', item, {
    ...{ finished_on: null, finished_by: null, result: null },
    ...{ dropped_on: null, dropped_by: null, drop_reason: null },
  })
}

/**
 * It goes on in a later year's plan, as an item of its own: also from a year that is over.
 * @throws plan.month-outside where the month is not of a later year
 */
export async function carryOver(
  c: Context,
  { version, into, month }: InputOf<typeof carryPlanItem>,
  item: queries.Held,
): Promise<ResultOf<typeof carryPlanItem>> {
  requireStep('carry', item, version)
  if (item.closed_on !== null) refuse('library.closed')
  const year = Number(month.slice(0, 4))
  const today = dayIn(c.now)
  if (year <= item.year) requireMonth(month, item.year + 1)
  requireYear(year, today)
  const done = { at: c.now, by: c.actor.personId }
  await queries.carryItem(c.tx, item.id, { id: into, year, month }, done)
  for (const each of [item.year, year]) await touch(c, item.library_id, each)
  recordItem(c, 'added', { ...item, id: into, year })
  const told = await tell(c, 'carried-over', item, {
    ...{ dropped_on: null, dropped_by: null, drop_reason: null },
    ...{ carried_on: today, carried_by: c.actor.personId, carried_to: into },
  })
  return { ...told, into, year }
}

function requireStep(step: Step, item: queries.Held, version: number): void {
  const problem = problemOf(step, item, { version })
  if (problem) refuse(problem)
}

const touch = (c: Context, libraryId: string, year: number) =>
  queries.touchPlan(c.tx, { libraryId, year }, { at: c.now, by: c.actor.personId })

async function tell(
  c: Context,
  what: string,
  item: queries.Held,
  set: Parameters<typeof queries.updateItem>[2],
): Promise<{ version: number }> {
  await queries.updateItem(c.tx, item.id, set)
  recordItem(c, what, item)
  return { version: item.version + 1 }
}
