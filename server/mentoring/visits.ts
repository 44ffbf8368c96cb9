import type { InputOf, ResultOf } from '../../contract/endpoint.ts'
import type {
  cancelMentoring,
  holdMentoring,
  moveMentoring,
  planMentoring,
} from '../../contract/mentoring.ts'
import { type LibraryRow, lockShared } from '../libraries/libraries.ts'
import { dayIn } from '../platform/clock.ts'
import type { Context } from '../platform/endpoint.ts'
import { refuse } from '../platform/problems.ts'
import { dayShown, ownPage, pageOf, tellLibrary, tellTrainer, untell } from './notices.ts'
import { happen } from './recording.ts'
import { remindAt, requireAhead, requirePast } from './rules.ts'
import * as queries from './visit-queries.ts'

export const findLibrary = (c: Context, { libraryId }: InputOf<typeof planMentoring>) =>
  lockShared(c.tx, libraryId)
export const lock = (c: Context, { id }: { id: string }) => queries.lock(c.tx, id)

/** A trainer plans with a library of their own; the library is told. */
export async function plan(
  c: Context,
  input: InputOf<typeof planMentoring>,
  library: LibraryRow,
): Promise<ResultOf<typeof planMentoring>> {
  if (library.closed_on !== null) refuse('library.closed')
  await requireOwn(c, library.id, null)
  requireAhead(input.on, dayIn(c.now))
  await queries.insertPlanned(c.tx, input, library, { at: c.now, by: c.actor.personId })
  await tellPlanned(c, input, library)
  happen(c, 'planned', { kind: 'visit', id: input.id }, library, { kind: input.kind })
  return { version: 1 }
}

export async function move(
  c: Context,
  input: InputOf<typeof moveMentoring>,
  visit: queries.Held,
): Promise<ResultOf<typeof moveMentoring>> {
  requireOpen(visit, input)
  await requireOwn(c, visit.library_id, null)
  requireAhead(input.on, dayIn(c.now))
  await queries.replan(c.tx, input, c.actor.personId)
  await tellPlanned(c, input, visit)
  happen(c, 'moved', { kind: 'visit', id: visit.id }, visit, { kind: input.kind })
  return { version: visit.version + 1 }
}

/** What the library asked for waits again of itself: a request is met by a visit that was held. */
export async function cancel(
  c: Context,
  { id, version, reason }: InputOf<typeof cancelMentoring>,
  visit: queries.Held,
): Promise<ResultOf<typeof cancelMentoring>> {
  requireOpen(visit, { version })
  await requireOwn(c, visit.library_id, null)
  await queries.cancel(c.tx, id, { on: dayIn(c.now), reason, at: c.now, by: c.actor.personId })
  await tellLibrary(c, visit, {
    ...{ id, what: 'mentoring-cancelled', title: reason, link: ownPage },
  })
  happen(c, 'cancelled', { kind: 'visit', id }, visit)
  return { version: visit.version + 1 }
}

/** The library, with the visit where it was planned; undefined where one of them is out of sight. */
export async function findHeld(c: Context, { id, libraryId, version }: InputOf<typeof holdMentoring>) {
  const library = await lockShared(c.tx, libraryId)
  const visit = await queries.lock(c.tx, id)
  if (!library || (version !== null && !visit)) return undefined
  return visit && visit.library_id !== library.id ? undefined : { ...library, visit }
}

/** What was advised, and what is next. Requests that were made by then are met. */
export async function hold(
  c: Context,
  input: InputOf<typeof holdMentoring>,
  library: LibraryRow & { visit: queries.Held | undefined },
): Promise<ResultOf<typeof holdMentoring>> {
  const { visit } = library
  if (visit) requireOpen(visit, { version: input.version ?? 0 })
  requirePast(input.on, dayIn(c.now))
  await requireOwn(c, library.id, input.on)
  const early = input.steps.findIndex(({ due }) => due < input.on)
  if (early >= 0)
    refuse('mentoring.step-past', undefined, [{ path: `steps.${early}.due`, rule: 'too_small' }])
  if (input.planItemId !== null && !(await queries.isItemOf(c.tx, input.planItemId, library.id)))
    refuse('mentoring.plan-item-unknown', undefined, [{ path: 'planItemId', rule: 'unknown' }])
  const done = { at: c.now, by: c.actor.personId }
  if (visit) await queries.holdPlanned(c.tx, input, done)
  else await queries.insertHeld(c.tx, input, library, done)
  await queries.insertSteps(c.tx, input, library)
  const met = await queries.meet(c.tx, input, library.id)
  await untell(c, [input.id, ...met])
  await tellSteps(c, input, library)
  happen(c, 'held', { kind: 'visit', id: input.id }, library, {
    ...{ kind: input.kind, steps: input.steps.length },
  })
  return { version: (visit?.version ?? 0) + 1 }
}

/** Refuses where somebody else mentors the library, now and on the day it is about. */
export async function requireOwn(c: Context, libraryId: string, on: string | null): Promise<void> {
  if (!(await queries.isTrainerOf(c.tx, c.actor.personId, libraryId, on))) refuse('mentoring.not-yours')
}

function requireOpen(visit: queries.Held, seen: { version: number }): void {
  if (visit.held_on !== null || visit.cancelled_on !== null) refuse('mentoring.wrong-state')
  if (visit.version !== seen.version) refuse('record.changed-meanwhile')
}

const tellPlanned = (
  c: Context,
  { id, on }: { id: string; on: string },
  library: Parameters<typeof tellLibrary>[1],
) =>
  tellLibrary(c, library, {
    ...{ id, what: 'mentoring-planned', title: `${c.actor.name}, ${dayShown(on)}`, link: ownPage },
  })

/** The library is told of what it has to do now; each side is reminded of a step some days before it is due. */
async function tellSteps(c: Context, input: InputOf<typeof holdMentoring>, library: LibraryRow) {
  const own = input.steps.filter(({ by }) => by === 'library')
  const [first] = own
  if (first)
    await tellLibrary(c, library, {
      ...{ id: input.id, what: 'mentoring-steps', title: first.text, link: ownPage },
    })
  for (const { id, text, due, by } of input.steps) {
    const told = { id, what: 'mentoring-due', title: `${text} (${dayShown(due)})` } as const
    const at = remindAt(due, c.now)
    if (by === 'library') await tellLibrary(c, library, { ...told, at, link: ownPage })
    else await tellTrainer(c, library, c.actor.personId, { ...told, at, link: pageOf(library.id) })
  }
}
