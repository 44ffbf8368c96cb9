import type { InputOf, ResultOf } from '../../contract/endpoint.ts'
import { makeId } from '../../contract/ids.ts'
import type {
  askForMentoring,
  closeMentoringStep,
  withdrawMentoringRequest,
} from '../../contract/mentoring.ts'
import { type LibraryRow, lockShared } from '../libraries/libraries.ts'
import { dayIn } from '../platform/clock.ts'
import type { Context } from '../platform/endpoint.ts'
import { refuse } from '../platform/problems.ts'
import { pageOf, tellTrainer, untell } from './notices.ts'
import { mayAsk, mayRecord } from './policy.ts'
import { happen } from './recording.ts'
import { requirePast } from './rules.ts'
import * as queries from './step-queries.ts'
import { requireOwn } from './visits.ts'

export const lockStep = (c: Context, { id }: { id: string }) => queries.lockStep(c.tx, id)
export const lockRequest = (c: Context, { id }: { id: string }) => queries.lockRequest(c.tx, id)
export const findLibrary = (c: Context, { libraryId }: InputOf<typeof askForMentoring>) =>
  lockShared(c.tx, libraryId)

/** Who sees to it says that it is done, with a word, or why not; of the library's own its trainer may too. */
export async function close(
  c: Context,
  input: InputOf<typeof closeMentoringStep>,
  step: queries.HeldStep,
): Promise<ResultOf<typeof closeMentoringStep>> {
  const { id, version, on } = input
  if (step.outcome !== null) refuse('mentoring.wrong-state')
  if (step.version !== version) refuse('record.changed-meanwhile')
  const isLibrary = mayAsk(c.actor, step)
  if (step.by_side === 'trainer' && !mayRecord(c.actor, step)) refuse('mentoring.step-not-yours')
  if (!isLibrary || step.by_side === 'trainer') await requireOwn(c, step.library_id, null)
  requirePast(on, dayIn(c.now), step.held_on)
  await queries.close(c.tx, input, { at: c.now, by: c.actor.personId })
  await untell(c, [id])
  const trainer = await queries.trainerOf(c.tx, step.library_id)
  if (isLibrary && trainer !== null)
    await tellTrainer(c, step, trainer, {
      ...{ id: makeId(c.now.getTime()), what: 'mentoring-done', title: step.library_name },
      link: pageOf(step.library_id),
    })
  happen(c, input.outcome, { kind: 'step', id }, step)
  return { version: version + 1 }
}

/** A library asks; whoever mentors it is told, else the office of its province. */
export async function ask(
  c: Context,
  input: InputOf<typeof askForMentoring>,
  library: LibraryRow,
): Promise<ResultOf<typeof askForMentoring>> {
  if (library.closed_on !== null) refuse('library.closed')
  if (await queries.hasOpenRequest(c.tx, library.id)) refuse('mentoring.asked-already')
  await queries.insertRequest(c.tx, input, library, {
    ...{ on: dayIn(c.now), at: c.now, by: c.actor.personId },
  })
  await tellTrainer(c, library, await queries.trainerOf(c.tx, library.id), {
    ...{ id: input.id, what: 'mentoring-asked', title: library.name, link: pageOf(library.id) },
  })
  happen(c, 'made', { kind: 'request', id: input.id }, library)
  return { version: 1 }
}

export async function withdraw(
  c: Context,
  { id, version }: InputOf<typeof withdrawMentoringRequest>,
  request: queries.HeldRequest,
): Promise<ResultOf<typeof withdrawMentoringRequest>> {
  if (request.met_by !== null || request.withdrawn_at !== null) refuse('mentoring.wrong-state')
  if (request.version !== version) refuse('record.changed-meanwhile')
  await queries.withdrawRequest(c.tx, id, { at: c.now, by: c.actor.personId })
  await untell(c, [id])
  happen(c, 'withdrawn', { kind: 'request', id }, request)
  return { version: version + 1 }
}
