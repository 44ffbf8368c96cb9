import type { GiverSide } from '../../contract/commitments.ts'
import type { InputOf, ResultOf } from '../../contract/endpoint.ts'
import type { agreeCommitments, withdrawCommitment } from '../../contract/pledging.ts'
import { type Context, placeOf } from '../platform/endpoint.ts'
import { refuse } from '../platform/problems.ts'
import { requireStep } from './amending.ts'
import { takeBackPending } from './change-queries.ts'
import type { Word } from '../needs/on-behalf.ts'
import { wordFor } from './on-behalf.ts'
import { mayGive } from './policy.ts'
import { type Held, lockAll, tell } from './queries.ts'
import { doneBy, happen } from './recording.ts'
import * as writing from './writing-queries.ts'

type Seen = { id: string; version: number }

/** All of them, in sight, held. */
export async function lockThese(
  c: Context,
  { commitments }: { commitments: readonly Seen[] },
): Promise<Held[] | undefined> {
  const ids = new Set(commitments.map(({ id }) => id.toLowerCase()))
  const rows = await lockAll(c.tx, c.actor, [...ids])
  return rows.length === ids.size ? rows : undefined
}

/** The giver says yes, signed in. */
export async function agree(
  c: Context,
  { commitments }: InputOf<typeof agreeCommitments>,
  rows: readonly Held[],
): Promise<ResultOf<typeof agreeCommitments>> {
  for (const { id, version } of commitments) requireStep(c, among(rows, id), 'agree', version)
  await sayYes(c, rows, { how: 'account' })
  return { agreed: rows.length }
}

/** @throws commitment.wrong-state: not one of these */
export const among = (rows: readonly Held[], id: string): Held =>
  rows.find(row => row.id === id.toLowerCase()) ?? refuse('commitment.wrong-state')

type How = { how: 'link' | 'account' | 'document'; name?: string; paper?: string }
/** Notes the yes of the giver to promises that wait for it. */
export async function sayYes(c: Context, rows: readonly Held[], { how, name, paper }: How): Promise<void> {
  if (rows.length === 0) return
  const [ids, done] = [rows.map(({ id }) => id), doneBy(c)]
  await writing.agree(c.tx, ids, { ...done, how, name: name ?? null })
  const data = { how, ...(name !== undefined && { name }), ...(paper !== undefined && { paper }) }
  await tell(c.tx, { of: ids, step: 'agreed', side: 'giver', data }, done)
  for (const row of rows) happen(c, 'agreed', row, { how, pledge: row.pledge_id })
}

/** The giver takes it back, or the office does; what arrived stays. */
export async function withdraw(
  c: Context,
  { version, side, reason, said }: InputOf<typeof withdrawCommitment>,
  row: Held,
): Promise<ResultOf<typeof withdrawCommitment>> {
  requireStep(c, row, 'withdraw', version)
  await takeBack(c, row, { side, reason, spoken: wordOf(c, row, 'withdrawn', { side, said }) })
  return { version: version + 1 }
}

type Side = { side: GiverSide } & Pick<InputOf<typeof withdrawCommitment>, 'said'>
/** What is kept beside a word of the giver that others entered. @throws offer.said-missing */
export function wordOf(c: Context, row: Held, what: Word['what'], { side, said }: Side): Word[] {
  if (side === 'office' || mayGive(c.actor, row)) return []
  return wordFor(c, placeOf(row), what, { said, needed: true })
}

type Taken = { side: GiverSide; reason: string; spoken?: Word[]; name?: string }
/** Ends a promise with the reason, and with it a change that waits. */
export async function takeBack(
  c: Context,
  row: Held,
  { side, reason, spoken = [], name }: Taken,
): Promise<void> {
  const done = doneBy(c)
  await takeBackPending(c.tx, row.id, done)
  const facts = {
    ...{ withdrawn_at: c.now.toISOString(), withdrawn_by: done.by },
    ...{ withdrawn_side: side, withdrawn_reason: reason, alike_to: null },
  }
  await writing.change(c.tx, row.id, facts, spoken)
  const data: Record<string, string> = name === undefined ? {} : { name }
  await tell(c.tx, { of: [row.id], step: 'withdrawn', side, note: reason, data }, done)
  const wasAgreed = row.agreed_at !== null
  happen(c, 'withdrawn', row, { side, wasAgreed, onBehalf: spoken.length > 0 })
}
