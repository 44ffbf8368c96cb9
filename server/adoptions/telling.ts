import type { beginTrying, dropAdoption, reopenAdoption, tellWorking } from '../../contract/adoptions.ts'
import type { InputOf, ResultOf } from '../../contract/endpoint.ts'
import type { PlanItemId } from '../../contract/ids.ts'
import * as plans from '../plans/plans.ts'
import * as planned from '../plans/telling.ts'
import { dayIn } from '../platform/clock.ts'
import type { Context } from '../platform/endpoint.ts'
import { refuse } from '../platform/problems.ts'
import * as queries from './queries.ts'
import { record } from './recording.ts'
import { dayProblem, lastDay, stateOf, type Step, stepProblem } from './rules.ts'

/** It has begun, and what was planned for it is under way. */
export async function begin(
  c: Context,
  input: InputOf<typeof beginTrying>,
  adoption: queries.Row,
): Promise<ResultOf<typeof beginTrying>> {
  requireStep(c, 'try', adoption, input)
  const item = await plans.lockItem(c, { id: adoption.plan_item_id })
  if (item?.state === 'planned') {
    const { id, version } = item
    await planned.begin(c, { id: id as PlanItemId, version, on: input.on }, item)
  }
  return tell(c, 'trying', adoption, { trying_on: input.on })
}

/** It works here, and what came of it. */
export async function works(
  c: Context,
  input: InputOf<typeof tellWorking>,
  adoption: queries.Row,
): Promise<ResultOf<typeof tellWorking>> {
  requireStep(c, 'works', adoption, input)
  return tell(c, 'working', adoption, { working_on: input.on, result: input.result })
}

/** It is given up; what was planned for it and is open will not be done. */
export async function drop(
  c: Context,
  input: InputOf<typeof dropAdoption>,
  adoption: queries.Row,
): Promise<ResultOf<typeof dropAdoption>> {
  requireStep(c, 'drop', adoption, input)
  const item = await plans.lockItem(c, { id: adoption.plan_item_id })
  const isOpen = item?.state === 'planned' || item?.state === 'under-way'
  // an item that began later than it is given up here was begun for another reason
  if (item && isOpen && (item.begun_on === null || item.begun_on <= input.on)) {
    const { id, version } = item
    const reason = input.reason.slice(0, 400)
    await planned.drop(c, { id: id as PlanItemId, version, on: input.on, reason }, item)
  }
  return tell(c, 'dropped', adoption, { dropped_on: input.on, drop_reason: input.reason })
}

/** It goes on being tried after all. @throws adoption.exists where it was taken on anew meanwhile */
export async function reopen(
  c: Context,
  input: InputOf<typeof reopenAdoption>,
  adoption: queries.Row,
): Promise<ResultOf<typeof reopenAdoption>> {
  const problem = stepProblem('reopen', adoption, input)
  if (problem) refuse(problem)
  if (stateOf(adoption) === 'dropped') {
    const other = await queries.standing(c.tx, adoption.practice_id, adoption.library_id)
    if (other) refuse('adoption.exists', { adoption: other })
  }
  const set = { working_on: null, result: null, dropped_on: null, drop_reason: null }
  return tell(c, 'reopened', adoption, set)
}

function requireStep(
  c: Context,
  step: Step,
  adoption: queries.Row,
  { version, on }: { version: number; on: string },
): void {
  const problem = stepProblem(step, adoption, { version })
  if (problem) refuse(problem)
  const after = lastDay(adoption)
  const wrong = dayProblem(on, dayIn(c.now), after)
  if (wrong)
    refuse(wrong, { day: after }, [
      { path: 'on', rule: wrong === 'adoption.date-ahead' ? 'too_big' : 'too_small' },
    ])
}

export async function tell(
  c: Context,
  what: string,
  adoption: queries.Row,
  set: Parameters<typeof queries.update>[2],
): Promise<{ version: number }> {
  await queries.update(c.tx, adoption.id, set)
  record(c, what, adoption)
  return { version: adoption.version + 1 }
}
