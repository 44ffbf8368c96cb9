import type { GiverSide } from '../../contract/commitments.ts'
import type { InputOf, ResultOf } from '../../contract/endpoint.ts'
import type { answerChange, proposeChange } from '../../contract/pledging.ts'
import type { Context } from '../platform/endpoint.ts'
import { refuse } from '../platform/problems.ts'
import { wordOf } from './agreeing.ts'
import { lock, requireStep } from './amending.ts'
import * as rows from './change-queries.ts'
import { fitting } from './fitting.ts'
import type { Word } from '../needs/on-behalf.ts'
import { otherSide } from './policy.ts'
import { type Held, tell } from './queries.ts'
import { doneBy, happen } from './recording.ts'
import { deadlineProblem } from './rules.ts'
import { change as write } from './writing-queries.ts'

/** Proposes another amount, worth or deadline to the other side. */
export async function propose(
  c: Context,
  input: InputOf<typeof proposeChange>,
  row: Held,
): Promise<ResultOf<typeof proposeChange>> {
  requireStep(c, row, 'propose-change', input.version)
  const { side, deadline, reason } = input
  const problem = deadlineProblem(deadline, row.promised_on)
  if (problem) refuse(problem.code, undefined, [{ path: problem.path, rule: 'unfit' }])
  const { amount, worth } = fitting(row.unit, input)
  requireDelivered(row, amount)
  if (amount === row.amount && worth === row.worth && deadline === row.deadline)
    refuse('commitment.same-facts')
  if ((await rows.pending(c.tx, [row.id])).length > 0) refuse('commitment.change-pending')
  const spoken = wordOf(c, row, 'proposed', input)
  const done = doneBy(c)
  await rows.propose(c.tx, { id: input.changeId, side, amount, worth, deadline, reason }, row, done)
  await write(c.tx, row.id, {}, spoken)
  const data = { amount, worth, deadline, change: input.changeId }
  await tell(c.tx, { of: [row.id], step: 'change-proposed', side, note: reason, data }, done)
  happen(c, 'change-proposed', row, { side, onBehalf: spoken.length > 0 })
  return { version: row.version + 1 }
}

/** A change with its promise in sight, held. */
export async function lockChange(c: Context, { id }: { id: string }) {
  const seen = await rows.read(c.tx, id)
  const row = seen && (await lock(c, { id: seen.commitment_id }))
  // read again: it may have been answered while the promise was waited for
  const change = row && (await rows.read(c.tx, id))
  return row && change && { ...row, side: change.side, change }
}
type Found = NonNullable<Awaited<ReturnType<typeof lockChange>>>

/** The other side agrees or refuses; who proposed takes it back. */
export async function answer(
  c: Context,
  { version, answer: given, reason, said }: InputOf<typeof answerChange>,
  row: Found,
): Promise<ResultOf<typeof answerChange>> {
  const { change } = row
  if (change.answered_at !== null) refuse('commitment.change-answered')
  requireStep(c, row, 'answer-change', version)
  const side = given === 'take-back' ? change.side : otherSide(change.side)
  const what = given === 'take-back' ? 'left' : given === 'accept' ? 'agreed' : 'declined'
  const spoken = wordOf(c, row, what, { side, said })
  const accepted = given === 'take-back' ? null : given === 'accept'
  await settle(c, row, change, { side, accepted, reason, spoken })
  return { version: version + 1 }
}

type Settled = {
  side: GiverSide
  /** Null: taken back. */
  accepted: boolean | null
  reason: string | null
  spoken?: Word[]
  name?: string
}
/** Ends a change; agreed to, it is what the promise says from now on. */
export async function settle(
  c: Context,
  row: Held,
  change: rows.ChangeRow,
  { side, accepted, reason, spoken = [], name }: Settled,
): Promise<void> {
  if (accepted === false && reason === null)
    refuse('commitment.reason-missing', undefined, [{ path: 'reason', rule: 'required' }])
  const { amount, worth, deadline } = change
  if (accepted) requireDelivered(row, amount)
  const done = doneBy(c)
  await rows.answer(c.tx, change.id, { accepted, reason }, done)
  await write(c.tx, row.id, accepted ? { amount, worth, deadline } : {}, spoken)
  const outcome = accepted === null ? 'taken-back' : accepted ? 'accepted' : 'refused'
  const data = { amount, worth, deadline, change: change.id, ...(name !== undefined && { name }) }
  await tell(c.tx, { of: [row.id], step: `change-${outcome}`, side, note: reason, data }, done)
  happen(c, `change-${outcome}`, row, { side, onBehalf: spoken.length > 0 })
}

/** @throws commitment.below-delivered: what arrived cannot be promised no more */
function requireDelivered(row: Held, amount: number): void {
  const { delivered_amount: delivered } = row
  if (amount < delivered)
    refuse('commitment.below-delivered', { delivered }, [{ path: 'amount', rule: 'unfit' }])
}
