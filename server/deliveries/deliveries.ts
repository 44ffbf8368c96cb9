import type {
  cancelDelivery,
  confirmDelivery,
  denyDelivery,
  getDelivery,
  listDeliveries,
  receiveDelivery,
  recordDelivery,
} from '../../contract/deliveries.ts'
import type { InputOf, ResultOf } from '../../contract/endpoint.ts'
import { dayIn } from '../platform/clock.ts'
import type { Context } from '../platform/endpoint.ts'
import { refuse } from '../platform/problems.ts'
import * as lists from './list-queries.ts'
import * as queries from './queries.ts'
import { record as happen } from './recording.ts'
import { arrivedWorth, dayProblem, isDeliverable, leftOf, problemOf, type Step } from './rules.ts'

export const list = (
  c: Context,
  input: InputOf<typeof listDeliveries>,
): Promise<ResultOf<typeof listDeliveries>> => lists.page(c.tx, c.actor, input)

export const find = (c: Context, { id }: { id: string }) => lists.one(c.tx, id)
export async function get(
  c: Context,
  { id }: InputOf<typeof getDelivery>,
  row: lists.Row,
): Promise<ResultOf<typeof getDelivery>> {
  return { delivery: lists.deliveryOf(row, c.actor), steps: await queries.stepsOf(c.tx, id) }
}

export const lockPromise = (c: Context, { commitmentId }: { commitmentId: string }) =>
  queries.lockPromise(c.tx, commitmentId)
export const lock = (c: Context, { id }: { id: string }) => queries.lock(c.tx, id)

const doneBy = (c: Context) => ({ at: c.now, by: c.actor.personId })

/** What the giver or the office sent; whoever receives it has the word. @throws of `keep`, library.closed */
export async function record(
  c: Context,
  input: InputOf<typeof recordDelivery>,
  promise: queries.Promised,
): Promise<ResultOf<typeof recordDelivery>> {
  const { side } = input
  const placed = await keep(c, input, promise, side)
  if (placed.closed) refuse('library.closed')
  const { amount, on, note } = input
  const told = { step: 'sent', side, note, data: { amount, on } } as const
  await queries.keepStep(c.tx, placed, told, doneBy(c))
  happen(c, 'sent', placed, promise, { side })
  return { version: 1 }
}

/** What came without notice, told and confirmed at once. @throws of `keep` */
export async function receive(
  c: Context,
  input: InputOf<typeof receiveDelivery>,
  promise: queries.Promised,
): Promise<ResultOf<typeof receiveDelivery>> {
  const { id, on, amount: arrived, condition, remark } = input
  const placed = await keep(c, input, promise, 'receiver')
  const worth = arrivedWorth(arrived, input, promise)
  await queries.confirm(c.tx, id, { on, arrived, worth, condition, remark }, doneBy(c))
  await toldConfirmed(c, placed, { on, arrived, condition, remark })
  happen(c, 'received', placed, promise, { condition })
  return { version: 2 }
}

/** Who received it says what came, for the first time or anew. @throws delivery.more-than-sent, delivery.over-promise and of each word */
export async function confirm(
  c: Context,
  input: InputOf<typeof confirmDelivery>,
  delivery: queries.Locked,
): Promise<ResultOf<typeof confirmDelivery>> {
  requireWord(c, 'confirm', delivery, input)
  const { promise } = delivery
  const { id, on, arrived, condition, remark } = input
  if (arrived > delivery.amount) refuse('delivery.more-than-sent', { count: delivery.amount })
  requireLeft(arrived, leftOf(promise.amount, await queries.takenOf(c.tx, promise.id), delivery))
  const worth = arrivedWorth(arrived, delivery, promise)
  await queries.confirm(c.tx, id, { on, arrived, worth, condition, remark }, doneBy(c))
  await toldConfirmed(c, delivery, { on, arrived, condition, remark })
  happen(c, 'confirmed', delivery, promise, { condition, again: delivery.confirmed_on !== null })
  return { version: delivery.version + 1 }
}

/** Nothing came: what was sent is free again. */
export async function deny(
  c: Context,
  input: InputOf<typeof denyDelivery>,
  delivery: queries.Locked,
): Promise<ResultOf<typeof denyDelivery>> {
  requireWord(c, 'deny', delivery, input)
  const { on, reason } = input
  await queries.deny(c.tx, delivery.id, { on, reason }, c.actor.personId)
  const told = { step: 'denied', side: 'receiver', note: reason, data: { on } } as const
  await queries.keepStep(c.tx, delivery, told, doneBy(c))
  happen(c, 'denied', delivery, delivery.promise)
  return { version: delivery.version + 1 }
}

/** Told of by mistake; what was confirmed stays. */
export async function cancel(
  c: Context,
  input: InputOf<typeof cancelDelivery>,
  delivery: queries.Locked,
): Promise<ResultOf<typeof cancelDelivery>> {
  const problem = problemOf('cancel', delivery, input)
  if (problem) refuse(problem)
  const on = dayIn(c.now)
  await queries.cancel(c.tx, delivery.id, { on, reason: input.reason }, c.actor.personId)
  const side = delivery.told_side as queries.Told['side']
  const told = { step: 'cancelled', side, note: input.reason, data: { on } } as const
  await queries.keepStep(c.tx, delivery, told, doneBy(c))
  happen(c, 'cancelled', delivery, delivery.promise, { side })
  return { version: delivery.version + 1 }
}

type Sent = Omit<InputOf<typeof recordDelivery>, 'side'>

/** @throws commitment.wrong-state, delivery.receiver-unfit, delivery.over-promise, delivery.date-ahead, delivery.date-before */
async function keep(
  c: Context,
  input: Sent,
  promise: queries.Promised,
  side: queries.Told['side'],
): Promise<queries.Receiver & { id: string; commitment_id: string }> {
  if (!isDeliverable(promise)) refuse('commitment.wrong-state')
  const receiver = await queries.receiverAt(c.tx, input.scopeId)
  if (!receiver || !isReceiver(receiver, promise)) refuse('delivery.receiver-unfit')
  requireDay(c, input.on, promise.promised_on)
  requireLeft(input.amount, leftOf(promise.amount, await queries.takenOf(c.tx, promise.id)))
  // money is worth what it is
  const worth = promise.unit === null ? null : input.worth
  await queries.insert(c.tx, { ...input, worth, side }, receiver, doneBy(c))
  return { ...receiver, id: input.id, commitment_id: promise.id }
}

/** The promise's own receiver; of what is for a region also any library within. */
function isReceiver(at: queries.Receiver, promise: queries.Promised): boolean {
  if (at.scope_id === promise.scope_id) return true
  const within = [1, at.province_id, at.regency_id]
  return promise.library_id === null && at.library_id !== null && within.includes(promise.scope_id)
}

async function toldConfirmed(
  c: Context,
  delivery: { id: string; commitment_id: string },
  { remark, ...data }: Pick<InputOf<typeof confirmDelivery>, 'on' | 'arrived' | 'condition' | 'remark'>,
): Promise<void> {
  const told = { step: 'confirmed', side: 'receiver', note: remark, data } as const
  await queries.keepStep(c.tx, delivery, told, doneBy(c))
}

/** @throws record.changed-meanwhile, delivery.wrong-state, delivery.date-ahead, delivery.date-before */
function requireWord(
  c: Context,
  step: Step,
  delivery: queries.Locked,
  seen: { version: number; on: string },
): void {
  const problem = problemOf(step, delivery, seen)
  if (problem) refuse(problem)
  if (delivery.promise.same_as !== null) refuse('delivery.wrong-state')
  requireDay(c, seen.on, delivery.sent_on)
}

function requireDay(c: Context, day: string, since: string): void {
  const problem = dayProblem(day, { since, today: dayIn(c.now) })
  if (problem) refuse(problem, problem === 'delivery.date-before' ? { day: since } : undefined)
}

function requireLeft(amount: number, left: number): void {
  if (amount > left) refuse('delivery.over-promise', { left })
}
