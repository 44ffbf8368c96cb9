import { sees } from '../../contract/access.ts'
import {
  type getEffort,
  isAmount,
  type recordEffort,
  type recordOutcome,
  type removeEffort,
} from '../../contract/advocacy.ts'
import type { InputOf, ResultOf } from '../../contract/endpoint.ts'
import { lockShared } from '../libraries/libraries.ts'
import { dayIn } from '../platform/clock.ts'
import { type Context, placeOf } from '../platform/endpoint.ts'
import { refuse } from '../platform/problems.ts'
import * as lists from './effort-queries.ts'
import type { Placed } from './policy.ts'
import * as queries from './queries.ts'
import { happen } from './recording.ts'
import { requireDay } from './rules.ts'

type Given = InputOf<typeof recordEffort>
type Whose = Placed & { libraryId: string | null; closed: boolean }

/** Whose effort it is: the library or the office, held in its place; undefined where it, or the partner, is out of sight. */
export async function findWhose(c: Context, input: Given): Promise<Whose | undefined> {
  if ((input.libraryId === null) === (input.scopeId === null))
    refuse('request.invalid', undefined, [{ path: 'libraryId', rule: 'one_of' }])
  if (input.partnerId !== null && !(await queries.isPartner(c.tx, input.partnerId))) return undefined
  if (input.libraryId !== null) {
    const library = await lockShared(c.tx, input.libraryId)
    return library && { ...library, libraryId: library.id, closed: library.closed_on !== null }
  }
  const office = await queries.shareOffice(c.tx, input.scopeId ?? 0)
  return office && sees(c.actor, placeOf(office)) ? { ...office, libraryId: null, closed: false } : undefined
}

/** Records an effort; it waits until its outcome is told. */
export async function record(c: Context, input: Given, whose: Whose): Promise<ResultOf<typeof recordEffort>> {
  if (whose.closed) refuse('library.closed')
  requireDay(input.heldOn, dayIn(c.now), 'heldOn')
  if (!isAmount(input.amount))
    refuse('advocacy.amount-unfit', undefined, [{ path: 'amount', rule: 'out_of_bounds' }])
  await queries.insertEffort(c.tx, input, whose, { at: c.now, by: c.actor.personId })
  happen(c, 'recorded', { kind: 'effort', id: input.id }, whose, { help: input.help })
  return { id: input.id, version: 1 }
}

export const lock = (c: Context, { id }: { id: string }) => queries.lockEffort(c.tx, id)

/** What came of it, on a day; the last word counts. */
export async function tell(
  c: Context,
  input: InputOf<typeof recordOutcome>,
  held: queries.HeldEffort,
): Promise<ResultOf<typeof recordOutcome>> {
  requireSeen(held, input.version)
  requireDay(input.on, dayIn(c.now), 'on')
  if (input.on < held.held_on)
    refuse('advocacy.date-before', { day: held.held_on }, [{ path: 'on', rule: 'too_small' }])
  await queries.insertOutcome(c.tx, held, input, { at: c.now, by: c.actor.personId })
  happen(c, 'told', { kind: 'effort', id: held.id }, held, { outcome: input.outcome })
  return { version: held.version + 1 }
}

export async function remove(
  c: Context,
  input: InputOf<typeof removeEffort>,
  held: queries.HeldEffort,
): Promise<ResultOf<typeof removeEffort>> {
  requireSeen(held, input.version)
  await queries.deleteEffort(c.tx, held.id)
  happen(c, 'removed', { kind: 'effort', id: held.id }, held)
  return {}
}

export const find = (c: Context, { id }: { id: string }) => lists.seeEffort(c.tx, id)

export async function get(
  c: Context,
  { id }: InputOf<typeof getEffort>,
  row: lists.EffortRow,
): Promise<ResultOf<typeof getEffort>> {
  return { effort: lists.effortOf(row), told: await queries.outcomesOf(c.tx, id) }
}

function requireSeen(held: { version: number }, version: number): void {
  if (held.version !== version) refuse('record.changed-meanwhile')
}
