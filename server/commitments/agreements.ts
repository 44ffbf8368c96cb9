import { readFile } from 'node:fs/promises'
import { mostPaperBytes } from '../../contract/commitments.ts'
import type { InputOf, ResultOf } from '../../contract/endpoint.ts'
import type { attachCommitmentPaper, commitmentPaperFile } from '../../contract/pledging.ts'
import { dayIn } from '../platform/clock.ts'
import type { Ahead, Context, MadePaper } from '../platform/endpoint.ts'
import { fileStore, keepFile } from '../platform/files.ts'
import { refuse } from '../platform/problems.ts'
import { sayYes } from './agreeing.ts'
import * as rows from './agreement-queries.ts'
import { mayGive, mayKeep } from './policy.ts'
import { type Held, lockPledge, seePledge, tell } from './queries.ts'
import { doneBy, happen } from './recording.ts'
import { mayStep } from './rules.ts'

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
