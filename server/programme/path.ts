import type { InputOf, ResultOf } from '../../contract/endpoint.ts'
import type { LibraryId } from '../../contract/ids.ts'
import type { ProblemCode } from '../../contract/problems.ts'
import type {
  listMentors,
  noteStep,
  setMentor,
  startReplication,
  takeBackStep,
} from '../../contract/replications.ts'
import { find, type LibraryRow } from '../libraries/libraries.ts'
import { dayIn } from '../platform/clock.ts'
import type { Context } from '../platform/endpoint.ts'
import { refuse } from '../platform/problems.ts'
import * as enrolments from './enrolments.ts'
import * as steps from './path-queries.ts'
import { declaresAs } from './policy.ts'
import * as queries from './queries.ts'
import * as replications from './replications.ts'
import { fits } from './rules.ts'

/** The library of a start, and the one it learned from where there is one; undefined where either is not there. */
export async function findStart(
  c: Context,
  input: InputOf<typeof startReplication>,
): Promise<LibraryRow | undefined> {
  const library = await enrolments.findLibrary(c, input)
  return library && (await isRegistered(c, input.learnedFrom)) ? library : undefined
}

/**
 * A library copies the programme on its own: a batch of one, which is refused where a batch would leave it out.
 * @throws as `declare`; enrolment.exists, library.closed
 */
export async function start(
  c: Context,
  input: InputOf<typeof startReplication>,
  library: LibraryRow,
): Promise<ResultOf<typeof startReplication>> {
  const { id, libraryId, learnedFrom, startedOn, ...money } = input
  requireNotAhead(c, 'startedOn', startedOn)
  const batch = { ...money, startedOn, decree: null, libraries: [{ id, libraryId, learnedFrom }] }
  const { left } = await replications.declare(c, batch, [library])
  const [refused] = left
  if (refused) refuse(refused.problem as ProblemCode)
  return { id, version: 1 }
}

/**
 * Tells a step of a replication that goes on, or tells it anew.
 * @throws enrolment.wrong-state, replication.evidence-missing
 */
export async function note(
  c: Context,
  input: InputOf<typeof noteStep>,
  found: queries.Locked,
): Promise<ResultOf<typeof noteStep>> {
  if (!fits('walk', found)) refuse('enrolment.wrong-state')
  if (input.number === null && input.note === null) refuse('replication.evidence-missing')
  requireNotAhead(c, 'on', input.on)
  const { id: enrolmentId, ...step } = input
  const as = declaresAs(c.actor, found)
  await steps.putStep(c.tx, { ...step, enrolmentId, at: c.now.toISOString(), by: c.actor.personId, as })
  enrolments.recordEach(c, 'programme.step-noted', [found], { step: input.step, on: input.on })
  return {}
}

/** @throws enrolment.wrong-state where it does not go on, or no such step was told */
export async function takeBack(
  c: Context,
  input: InputOf<typeof takeBackStep>,
  found: queries.Locked,
): Promise<ResultOf<typeof takeBackStep>> {
  if (!fits('walk', found)) refuse('enrolment.wrong-state')
  const stood = await steps.endStep(c.tx, found.id, input.step, c.now.toISOString())
  if (!stood) refuse('enrolment.wrong-state')
  enrolments.recordEach(c, 'programme.step-taken-back', [found], { step: input.step })
  return {}
}

/** The library that looks for one to accompany it. */
export const lookUpLibrary = (c: Context, { libraryId }: InputOf<typeof listMentors>) => find(c.tx, libraryId)

/** A replication, and the library that is to accompany it; undefined where either is not there. */
export async function findMentored(
  c: Context,
  input: InputOf<typeof setMentor>,
): Promise<queries.Locked | undefined> {
  const found = await enrolments.find(c, input)
  return found && (await isRegistered(c, input.mentorId)) ? found : undefined
}

/** @throws enrolment.wrong-state, enrolment.learned-from-self */
export async function accompany(
  c: Context,
  input: InputOf<typeof setMentor>,
  found: queries.Locked,
): Promise<ResultOf<typeof setMentor>> {
  if (!fits('walk', found)) refuse('enrolment.wrong-state')
  if (input.mentorId === found.library_id) refuse('enrolment.learned-from-self')
  await queries.change(c.tx, [found.id], { mentor_id: input.mentorId })
  enrolments.recordEach(c, 'programme.mentor-set', [found], { mentorId: input.mentorId })
  return {}
}

export async function mentors(
  c: Context,
  input: InputOf<typeof listMentors>,
): Promise<ResultOf<typeof listMentors>> {
  return { mentors: await steps.mentors(c.tx, input.libraryId, input.q, dayIn(c.now)) }
}

const isRegistered = (c: Context, id: LibraryId | null): Promise<boolean> =>
  queries.areRegistered(c.tx, id === null ? [] : [id])

function requireNotAhead(c: Context, path: string, day: string): void {
  const maximum = dayIn(c.now)
  if (day > maximum) refuse('request.invalid', undefined, [{ path, rule: 'too_big', params: { maximum } }])
}
