import { readFile } from 'node:fs/promises'
import { mostPaperBytes } from '../../contract/commitments.ts'
import type { InputOf, ResultOf } from '../../contract/endpoint.ts'
import type {
  attachCommitmentPaper,
  commitmentPaperFile,
  withdrawCommitmentPaper,
} from '../../contract/pledging.ts'
import { dayIn } from '../platform/clock.ts'
import type { Ahead, Context, MadePaper } from '../platform/endpoint.ts'
import { fileStore, keepFile } from '../platform/files.ts'
import { refuse } from '../platform/problems.ts'
import { sayYes } from './agreeing.ts'
import * as rows from './agreement-queries.ts'
import { takeBackPending } from './change-queries.ts'
import { mayGive, mayKeep } from './policy.ts'
import { type Held, lockPledge, seePledge, tell } from './queries.ts'
import { doneBy, happen } from './recording.ts'
import { mayStep } from './rules.ts'
import { change, isSent } from './writing-queries.ts'

type Kept = { file: string; bytes: number }

/** Keeps what was uploaded, by its content; undefined where it is no PDF, or too large. */
export async function makeReady(ahead: Ahead): Promise<Kept | undefined> {
  const { file } = ahead
  if (!file || file.size > mostPaperBytes) return undefined
  const bytes = await readFile(file.path)
  if (bytes.subarray(0, 5).toString('latin1') !== '%PDF-') return undefined
  return { file: await keepFile(ahead, bytes), bytes: bytes.length }
}

/** All of a pledge in sight, held. */
export async function lockWhole(c: Context, { pledgeId }: { pledgeId: string }): Promise<Held[] | undefined> {
  const found = await lockPledge(c.tx, c.actor, pledgeId)
  return found.length > 0 ? found : undefined
}

export async function findWhole(c: Context, { pledgeId }: { pledgeId: string }): Promise<Held[] | undefined> {
  const found = await seePledge(c.tx, c.actor, pledgeId)
  return found.length > 0 ? found : undefined
}

/** A signed agreement: with it the giver has said yes to all of the pledge that waits for that, as far as it is the actor's. */
export async function attach(
  c: Context,
  input: InputOf<typeof attachCommitmentPaper>,
  _: readonly Held[],
  kept: Kept | undefined,
): Promise<ResultOf<typeof attachCommitmentPaper>> {
  if (!kept) return refuse('commitment.paper-unfit')
  const today = dayIn(c.now)
  if (input.dated > today) refuse('commitment.paper-ahead', undefined, [{ path: 'dated', rule: 'ahead' }])
  const pledged = await lockPledge(c.tx, c.actor, input.pledgeId)
  const mine = pledged.filter(row => mayGive(c.actor, row) || mayKeep(c.actor, row))
  const live = mine.filter(row => mayStep('be-joined', row, today))
  if (live.length === 0) refuse('commitment.wrong-state')
  const done = doneBy(c)
  await rows.add(c.tx, input, kept, done)
  const side = live.every(row => mayGive(c.actor, row)) ? 'giver' : 'office'
  const data = { number: input.number, dated: input.dated, paper: input.id }
  await tell(c.tx, { of: live.map(({ id }) => id), step: 'paper-attached', side, data }, done)
  for (const row of live) happen(c, 'paper-attached', row, { paper: input.id })
  const waiting = live.filter(row => mayStep('agree', row, today))
  await sayYes(c, waiting, { how: 'document', paper: input.id })
  return { agreed: waiting.length }
}

/** A signed agreement with the promises of its pledge in sight, all held: promises first, as everywhere. */
export async function lockPaper(c: Context, { id }: { id: string }) {
  const pledgeId = await rows.pledgeOf(c.tx, c.actor, id)
  const pledged = pledgeId === undefined ? undefined : await lockPledge(c.tx, c.actor, pledgeId)
  const paper = pledged && (await rows.lock(c.tx, id))
  return paper && { paper, pledged }
}
type HeldWhole = NonNullable<Awaited<ReturnType<typeof lockPaper>>>

/** It does not count any more; what was agreed by it alone waits for a yes again, where nothing was sent of it. */
export async function withdraw(
  c: Context,
  { id, reason }: InputOf<typeof withdrawCommitmentPaper>,
  { paper, pledged }: HeldWhole,
): Promise<ResultOf<typeof withdrawCommitmentPaper>> {
  if (paper.withdrawn) refuse('commitment.paper-withdrawn')
  const by = await rows.agreedBy(
    c.tx,
    id,
    pledged.map(row => row.id),
  )
  const isOpen = ({ agreed_how, withdrawn_at, same_as }: Held) =>
    agreed_how === 'document' && withdrawn_at === null && same_as === null
  const resting = (await rows.isOther(c.tx, paper))
    ? []
    : pledged.filter(row => by.has(row.id) && isOpen(row))
  for (const row of resting) if (await isSent(c.tx, row.id)) refuse('commitment.paper-used')
  const done = doneBy(c)
  await rows.withdraw(c.tx, id, reason, done)
  for (const row of resting) {
    await takeBackPending(c.tx, row.id, done)
    await change(c.tx, row.id, { agreed_at: null, agreed_how: null, agreed_by: null, agreed_name: null })
  }
  const concerned = pledged.filter(row => by.has(row.id))
  const data = { number: paper.number, paper: id }
  const of = concerned.map(row => row.id)
  await tell(c.tx, { of, step: 'paper-withdrawn', side: 'office', note: reason, data }, done)
  for (const row of concerned) happen(c, 'paper-withdrawn', row, { paper: id, waits: resting.includes(row) })
  return { waiting: resting.length }
}

export const findPaper = (c: Context, { id }: { id: string }) => rows.see(c.tx, c.actor, id)

export async function show(
  _: Context,
  __: InputOf<typeof commitmentPaperFile>,
  { file, dated }: rows.Seen,
): Promise<MadePaper> {
  return {
    ...{ name: `perjanjian-${dated}.pdf`, type: 'application/pdf' },
    make: async () => (await fileStore().get(file)) ?? refuse('file.missing'),
  }
}
