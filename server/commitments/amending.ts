import type { InputOf, ResultOf } from '../../contract/endpoint.ts'
import type { amendCommitment, assignCommitment } from '../../contract/pledging.ts'
import { dayIn } from '../platform/clock.ts'
import type { Context } from '../platform/endpoint.ts'
import { refuse } from '../platform/problems.ts'
import { fitting, requireFacts, requireLinks, requireOwner } from './fitting.ts'
import { type Held, lockAll, tell } from './queries.ts'
import { doneBy, happen } from './recording.ts'
import { mayStep, type Step, unitOf } from './rules.ts'
import { change } from './writing-queries.ts'

/** One in sight, held. */
export const lock = async (c: Context, { id }: { id: string }): Promise<Held | undefined> =>
  (await lockAll(c.tx, c.actor, [id]))[0]

/** @throws record.changed-meanwhile, commitment.wrong-state */
export function requireStep(c: Context, row: Held, step: Step, version: number): void {
  if (row.version !== version) refuse('record.changed-meanwhile')
  if (!mayStep(step, row, dayIn(c.now))) refuse('commitment.wrong-state')
}

/** Changes what was entered, until the giver has said yes. */
export async function amend(
  c: Context,
  input: InputOf<typeof amendCommitment>,
  row: Held,
): Promise<ResultOf<typeof amendCommitment>> {
  requireStep(c, row, 'amend', input.version)
  await requireFacts(c, { ...input, meetingId: row.meeting_id })
  const { unit, amount, worth } = fitting(unitOf(input.form, input.unit), input)
  const isOther = amount !== row.amount || input.needId?.toLowerCase() !== row.need_id
  if (row.pairing_id !== null && isOther) refuse('commitment.pairing-unfit')
  const links = await requireLinks(c, row.library_id, input)
  await requireOwner(c, row.scope_id, input.ownerId)
  const { form, what, forWhom: for_whom, promisedOn: promised_on, deadline, ownerId: owner_id } = input
  const facts = { form, what, for_whom, promised_on, deadline, owner_id, unit, amount, worth, ...links }
  await change(c.tx, row.id, facts)
  const done = doneBy(c)
  const was = { amount: row.amount, worth: row.worth, deadline: row.deadline }
  await tell(c.tx, { of: [row.id], step: 'amended', side: 'office', data: was }, done)
  happen(c, 'amended', row)
  return { version: row.version + 1 }
}

/** Says who sees to it, and where it stands in the chain. */
export async function assign(
  c: Context,
  input: InputOf<typeof assignCommitment>,
  row: Held,
): Promise<ResultOf<typeof assignCommitment>> {
  requireStep(c, row, 'assign', input.version)
  const links = await requireLinks(c, row.library_id, input)
  await requireOwner(c, row.scope_id, input.ownerId)
  await change(c.tx, row.id, { owner_id: input.ownerId, ...links })
  const data = { owner: input.ownerId }
  await tell(c.tx, { of: [row.id], step: 'assigned', side: 'office', data }, doneBy(c))
  happen(c, 'assigned', row, data)
  return { version: row.version + 1 }
}
