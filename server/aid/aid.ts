import type { AidState, breakAid, endAid, getAid, receiveAid, startAidUse } from '../../contract/aid.ts'
import type { InputOf, ResultOf } from '../../contract/endpoint.ts'
import { dayIn } from '../platform/clock.ts'
import type { Context } from '../platform/endpoint.ts'
import { refuse } from '../platform/problems.ts'
import * as lists from './list-queries.ts'
import * as queries from './queries.ts'
import { recordEach } from './recording.ts'
import { dayBefore, problemOf, type Step } from './rules.ts'

export async function lock(c: Context, { id }: { id: string }): Promise<queries.Locked | undefined> {
  const [found] = await queries.lock(c.tx, [id])
  return found
}

/** An item in sight, for reading. */
export async function find(c: Context, { id }: { id: string }) {
  const place = await queries.placeOfItem(c.tx, id)
  const item = place && (await lists.one(c.tx, id, dayIn(c.now)))
  return item && { ...place, item }
}

export async function get(
  c: Context,
  { id }: InputOf<typeof getAid>,
  { item }: NonNullable<Awaited<ReturnType<typeof find>>>,
): Promise<ResultOf<typeof getAid>> {
  return { item, steps: await queries.stepsOf(c.tx, id) }
}

/** The library tells what arrived, for the first time or anew. @throws aid.more-than-sent and of each step */
export async function receive(
  c: Context,
  input: InputOf<typeof receiveAid>,
  item: queries.Locked,
): Promise<ResultOf<typeof receiveAid>> {
  requireStep(c, 'receive', item, input)
  const { on, arrived, condition, note } = input
  if (arrived > item.count) refuse('aid.more-than-sent', { count: item.count })
  const facts = {
    received_on: on,
    received_by: c.actor.personId,
    arrived,
    condition,
    receipt_note: note,
  }
  return take(c, item, facts, { step: 'received', on, note, arrived, condition })
}

/** In use for the first time, or again after a repair. */
export async function use(
  c: Context,
  input: InputOf<typeof startAidUse>,
  item: queries.Locked,
): Promise<ResultOf<typeof startAidUse>> {
  requireStep(c, 'use', item, input)
  const facts = {
    in_use_on: input.on,
    in_use_by: c.actor.personId,
    broken_on: null,
    broken_by: null,
    broken_reason: null,
  }
  return take(c, item, facts, { step: 'in-use', on: input.on, note: input.note })
}

export async function breakDown(
  c: Context,
  input: InputOf<typeof breakAid>,
  item: queries.Locked,
): Promise<ResultOf<typeof breakAid>> {
  requireStep(c, 'break', item, input)
  const facts = { broken_on: input.on, broken_by: c.actor.personId, broken_reason: input.reason }
  return take(c, item, facts, { step: 'broken', on: input.on, note: input.reason })
}

/** It was lost, or the office withdraws it: nothing follows. */
export async function end(
  c: Context,
  input: InputOf<typeof endAid>,
  item: queries.Locked,
): Promise<ResultOf<typeof endAid>> {
  const { on, outcome, reason } = input
  requireStep(c, outcome === 'lost' ? 'lose' : 'withdraw', item, input)
  const facts = { ended_on: on, ended_by: c.actor.personId, outcome, ended_reason: reason }
  return take(c, item, facts, { step: outcome, on, note: reason })
}

/** @throws record.changed-meanwhile, aid.wrong-state, aid.date-ahead, aid.date-before */
function requireStep(
  c: Context,
  step: Step,
  item: queries.Locked,
  seen: { version: number; on: string },
): void {
  const problem = problemOf(step, item, seen)
  if (problem === 'aid.date-before') refuse(problem, { day: dayBefore(step, item) })
  if (problem) refuse(problem)
  if (seen.on > dayIn(c.now)) refuse('aid.date-ahead')
}

async function take(
  c: Context,
  item: queries.Locked,
  facts: Parameters<typeof queries.change>[2],
  told: Omit<Parameters<typeof queries.change>[3], 'at' | 'by'> & { step: AidState },
): Promise<{ version: number }> {
  await queries.change(c.tx, [item], facts, { ...told, at: c.now, by: c.actor.personId })
  recordEach(
    c,
    told.step,
    [item],
    told.arrived === undefined ? {} : { arrived: told.arrived, count: item.count },
  )
  return { version: item.version + 1 }
}
