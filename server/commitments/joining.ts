import type { InputOf, ResultOf } from '../../contract/endpoint.ts'
import type { joinCommitments, keepCommitmentsApart } from '../../contract/pledging.ts'
import { isSamePartner } from '../needs/pairing-queries.ts'
import { dayIn } from '../platform/clock.ts'
import type { Context } from '../platform/endpoint.ts'
import { refuse } from '../platform/problems.ts'
import { requireStep } from './amending.ts'
import { takeBackPending } from './change-queries.ts'
import { type Held, lockAll, tell } from './queries.ts'
import { doneBy, happen } from './recording.ts'
import { mayStep } from './rules.ts'
import { change, isSent, join as write } from './writing-queries.ts'

/** Both entries, in sight, held. */
export async function lockTwo(c: Context, { id, as }: { id: string; as: string }) {
  const rows = await lockAll(c.tx, c.actor, [id, as])
  const find = (of: string) => rows.find(row => row.id === of.toLowerCase())
  const [row, other] = [find(id), find(as)]
  return row && other && { row, as: other }
}

/** Two entries are one promise: this one counts nowhere any more. */
export async function join(
  c: Context,
  { version }: InputOf<typeof joinCommitments>,
  { row, as }: { row: Held; as: Held },
): Promise<ResultOf<typeof joinCommitments>> {
  requireStep(c, row, 'join', version)
  const isFit =
    row.id !== as.id &&
    row.scope_id === as.scope_id &&
    mayStep('be-joined', as, dayIn(c.now)) &&
    // a yes is not given to what nobody said it to
    (row.agreed_at === null || as.agreed_at !== null) &&
    (row.partner_id === null ||
      as.partner_id === null ||
      (await isSamePartner(c.tx, row.partner_id, as.partner_id))) &&
    !(await isSent(c.tx, row.id))
  if (!isFit) refuse('commitment.join-unfit', undefined, [{ path: 'as', rule: 'unfit' }])
  const done = doneBy(c)
  await takeBackPending(c.tx, row.id, done)
  await write(c.tx, row.id, as.id)
  await tell(c.tx, { of: [row.id], step: 'joined', side: 'office', data: { as: as.id } }, done)
  await tell(c.tx, { of: [as.id], step: 'joined-by', side: 'office', data: { other: row.id } }, done)
  happen(c, 'joined', row, { as: as.id })
  return { version: version + 1 }
}

/** What looked like one promise are two. */
export async function keepApart(
  c: Context,
  { version }: InputOf<typeof keepCommitmentsApart>,
  row: Held,
): Promise<ResultOf<typeof keepCommitmentsApart>> {
  requireStep(c, row, 'assign', version)
  if (row.alike_to === null) refuse('commitment.wrong-state')
  await change(c.tx, row.id, { alike_to: null })
  const data = { other: row.alike_to }
  await tell(c.tx, { of: [row.id], step: 'kept-apart', side: 'office', data }, doneBy(c))
  happen(c, 'kept-apart', row)
  return { version: version + 1 }
}
