import * as z from 'zod/mini'
import { conditions } from './aid.ts'
import { giverSides, mostPromised } from './commitments.ts'
import { command, paper, query } from './endpoint.ts'
import { day, flagParam, language, line, maybeText, moment, paging } from './fields.ts'
import { commitmentId, deliveryId, libraryId } from './ids.ts'
import { givingForms } from './minutes.ts'

/** sent → confirmed by who received it, or denied (nothing came); cancelled by who told of it. */
export const deliveryStates = ['sent', 'confirmed', 'denied', 'cancelled'] as const
export type DeliveryState = (typeof deliveryStates)[number]
export const tellingSides = [...giverSides, 'receiver'] as const

export const delivery = z.object({
  id: deliveryId,
  commitmentId,
  giver: z.string(),
  form: z.enum(givingForms),
  what: z.string(),
  /** Whole rupiah where there is none. */
  unit: z.nullable(z.string()),
  receiver: z.object({
    scopeId: z.int(),
    libraryId: z.nullable(libraryId),
    name: z.string(),
    regency: z.nullable(z.string()),
    province: z.nullable(z.string()),
  }),
  sentOn: day,
  amount: z.int(),
  /** Whole rupiah of all that was sent; null: as the promise has it. */
  worth: z.nullable(z.int()),
  /** The receiving legal entity. */
  entity: z.string(),
  note: z.nullable(z.string()),
  toldSide: z.enum(tellingSides),
  toldBy: z.nullable(z.string()),
  state: z.enum(deliveryStates),
  confirmedOn: z.nullable(day),
  confirmedBy: z.nullable(z.string()),
  arrived: z.nullable(z.int()),
  arrivedWorth: z.nullable(z.int()),
  condition: z.nullable(z.enum(conditions)),
  remark: z.nullable(z.string()),
  /** Of what was denied or cancelled. */
  endedOn: z.nullable(day),
  reason: z.nullable(z.string()),
  /** What is left of the promise, this delivery not counted: the most that may arrive. */
  left: z.int(),
  /** Whether I receive it; whether I may cancel it. */
  received: z.boolean(),
  told: z.boolean(),
  version: z.int(),
})
export type Delivery = z.output<typeof delivery>

export const listDeliveries = query('deliveries.list', {
  summary: 'Deliveries of a promise, or those to my place; newest first',
  input: z.object({
    commitmentId: z.optional(commitmentId),
    libraryId: z.optional(libraryId),
    /** Only those that wait for a word of who receives them. */
    waiting: z.optional(flagParam),
    ...paging,
  }),
  result: z.object({ total: z.int(), deliveries: z.array(delivery) }),
})
export const getDelivery = query('deliveries.get', {
  summary: 'One delivery',
  input: z.object({ id: deliveryId }),
  result: z.object({
    delivery,
    steps: z.array(
      z.object({ step: z.string(), at: moment, by: z.nullable(z.string()), note: z.nullable(z.string()) }),
    ),
  }),
})

const amount = z.int().check(z.minimum(1), z.maximum(mostPromised))
const worth = z.nullable(z.int().check(z.minimum(0), z.maximum(mostPromised)))
const sent = {
  id: deliveryId,
  commitmentId,
  /** Who receives: the promise’s own receiver, or of a region’s promise a library within. */
  scopeId: z.int().check(z.minimum(1), z.maximum(2_000_000_000)),
  on: day,
  amount,
  worth,
  entity: line(160),
  note: maybeText(300),
}
const dated = ['delivery.date-ahead', 'delivery.date-before'] as const
export const recordDelivery = command('deliveries.record', {
  summary: 'The giver or the office tells what was sent of a promise; whoever receives it confirms',
  input: z.object({ ...sent, side: z.enum(giverSides) }),
  result: z.object({ version: z.int() }),
  problems: [
    ...dated,
    'delivery.over-promise',
    'delivery.receiver-unfit',
    'commitment.wrong-state',
    'library.closed',
  ],
})
const confirmed = {
  /** How much of it came. */
  arrived: amount,
  condition: z.enum(conditions),
  remark: maybeText(300),
}
const seen = { id: deliveryId, version: z.int() }
const told = ['record.changed-meanwhile', 'delivery.wrong-state', ...dated] as const
export const confirmDelivery = command('deliveries.confirm', {
  summary: 'Who received it confirms what came and how, for the first time or anew',
  input: z.object({ ...seen, on: day, ...confirmed }),
  result: z.object({ version: z.int() }),
  problems: [...told, 'delivery.more-than-sent', 'delivery.over-promise'],
})
export const receiveDelivery = command('deliveries.receive', {
  summary: 'Who receives tells of something that came without notice, and confirms it at once',
  input: z.object({ ...sent, condition: z.enum(conditions), remark: maybeText(300) }),
  result: z.object({ version: z.int() }),
  problems: [...dated, 'delivery.over-promise', 'delivery.receiver-unfit', 'commitment.wrong-state'],
})
export const denyDelivery = command('deliveries.deny', {
  summary: 'Who should have received it says that nothing came',
  input: z.object({ ...seen, on: day, reason: line(300) }),
  result: z.object({ version: z.int() }),
  problems: told,
})
export const cancelDelivery = command('deliveries.cancel', {
  summary: 'What was told of by mistake is taken back, with the reason; never what was confirmed',
  input: z.object({ ...seen, reason: line(300) }),
  result: z.object({ version: z.int() }),
  problems: told,
})
export const printHandover = paper('deliveries.handover', {
  summary: 'The handover record (berita acara serah terima) of a confirmed delivery, as PDF/A or Word',
  input: z.object({ id: deliveryId, language, format: z.enum(['pdf', 'docx']), number: maybeText(80) }),
  problems: ['delivery.not-confirmed'],
})
