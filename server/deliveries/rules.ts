import type { DeliveryState } from '../../contract/deliveries.ts'
import type { ProblemCode } from '../../contract/problems.ts'

/** From which states each word may be spoken: who receives may tell it anew, what was confirmed is never taken back. */
export const steps = {
  confirm: ['sent', 'confirmed', 'denied'],
  deny: ['sent', 'confirmed'],
  cancel: ['sent'],
} as const satisfies Record<string, readonly DeliveryState[]>
export type Step = keyof typeof steps

type Dated = { confirmed_on: string | null; denied_on: string | null; cancelled_on: string | null }

export function stateOf({ confirmed_on, denied_on, cancelled_on }: Dated): DeliveryState {
  if (cancelled_on) return 'cancelled'
  if (denied_on) return 'denied'
  return confirmed_on ? 'confirmed' : 'sent'
}

/** Why a word cannot be spoken of a delivery; undefined where it can. */
export function problemOf(
  step: Step,
  delivery: Dated & { version: number },
  seen: { version: number },
): ProblemCode | undefined {
  const from: readonly DeliveryState[] = steps[step]
  if (delivery.version !== seen.version) return 'record.changed-meanwhile'
  return from.includes(stateOf(delivery)) ? undefined : 'delivery.wrong-state'
}

/** Why a day does not fit; @param since the day of the promise, or that it was sent on */
export function dayProblem(
  day: string,
  { since, today }: { since: string; today: string },
): ProblemCode | undefined {
  if (day > today) return 'delivery.date-ahead'
  return day < since ? 'delivery.date-before' : undefined
}

type Promised = {
  agreed_at: string | null
  withdrawn_at: string | null
  same_as: string | null
}
/** Only what the giver agreed to is delivered, and neither what was withdrawn nor what stands under another. */
export const isDeliverable = ({ agreed_at, withdrawn_at, same_as }: Promised): boolean =>
  agreed_at !== null && withdrawn_at === null && same_as === null

type Amounted = Dated & { amount: number; arrived: number | null }
/** What a delivery takes up of its promise: what arrived, else what is on its way. */
export const takenBy = (delivery: Amounted): number => {
  const state = stateOf(delivery)
  if (state === 'confirmed') return delivery.arrived ?? 0
  return state === 'sent' ? delivery.amount : 0
}
/**
 * What is left of a promise, one of its deliveries not counted.
 * @param taken by all its deliveries
 */
export const leftOf = (promised: number, taken: number, but?: Amounted): number =>
  Math.max(0, promised - taken + (but ? takenBy(but) : 0))

type Worth = { amount: number; worth: number | null }
/** What arrived is worth in whole rupiah, by what was sent, else by the promise; nothing where nobody knows. */
export function arrivedWorth(arrived: number, sent: Worth, promise: Worth & { unit: string | null }): number {
  if (promise.unit === null) return arrived
  const of = sent.worth === null ? promise : sent
  return of.worth === null ? 0 : part(of.worth, arrived, of.amount)
}

/** `worth × n ÷ of`, rounded; beyond what a number holds exactly. */
function part(worth: number, n: number, of: number): number {
  const [twice, by] = [2n * BigInt(worth) * BigInt(n), BigInt(of)]
  return Number((twice + by) / (2n * by))
}
