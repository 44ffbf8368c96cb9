import type { InputOf, ResultOf } from '../../contract/endpoint.ts'
import type { LibraryId } from '../../contract/ids.ts'
import {
  type endEnrolment,
  enrolmentStates,
  type exportEnrolments,
  type listEnrolments,
  type startImproving,
} from '../../contract/programme.ts'
import { programme as text } from '../../text/programme.ts'
import { type LibraryRow, lockShared } from '../libraries/libraries.ts'
import { searchFor } from '../libraries/search-queries.ts'
import { dayIn } from '../platform/clock.ts'
import type { Context, Sheet } from '../platform/endpoint.ts'
import { refuse } from '../platform/problems.ts'
import { planEach } from '../platform/planning.ts'
import { countByState } from './count-queries.ts'
import * as lists from './list-queries.ts'
import { declaresAs } from './policy.ts'
import * as queries from './queries.ts'
import { fits } from './rules.ts'
import { columnsIn } from './sheet.ts'
import * as years from './years.ts'

/**
 * Whether a library is expected to report in a month: from the month it became active to the month its enrolment
 * ended, as beneficiary or replication. In SQL: the view `library_expected`.
 */
export { isExpected } from './queries.ts'

/** Enrolments in the actor's scope: a page, with counts by state over the filter without its states. */
export async function list(
  c: Context,
  input: InputOf<typeof listEnrolments>,
): Promise<ResultOf<typeof listEnrolments>> {
  const filter = await filterOf(c, input)
  const byState = await countByState(c.tx, c.actor, filter)
  const wanted = new Set(filter.state ?? enrolmentStates)
  const total = [...wanted].reduce((sum, state) => sum + byState[state], 0)
  return { total, byState, enrolments: await lists.page(c.tx, c.actor, filter, input.limit, input.offset) }
}

/** The same as a file, its words in the reader's language. */
export async function sheet(c: Context, input: InputOf<typeof exportEnrolments>): Promise<Sheet> {
  const filter = await filterOf(c, input)
  return {
    name: `${text[c.actor.language].file}-${dayIn(c.now)}`,
    columns: columnsIn(c.actor.language, input.columns),
    rows: lists.pages(c.tx, c.actor, filter),
  }
}

async function filterOf(
  c: Context,
  input: Omit<InputOf<typeof exportEnrolments>, 'format'>,
): Promise<lists.Filter> {
  await planEach(c.tx)
  const search = await searchFor(c.tx, lists.scopesOf(c.actor), input.q)
  return { ...input, search, state: input.state?.length ? input.state : undefined, today: dayIn(c.now) }
}

export async function find(c: Context, input: { id: string }): Promise<queries.Locked | undefined> {
  const [found] = await queries.lock(c.tx, [input.id])
  return found
}

/** The enrolments of a bulk command; undefined where one of them is out of sight. */
export async function findAll(
  c: Context,
  input: { ids: readonly string[] },
): Promise<queries.Locked[] | undefined> {
  const ids = [...new Set(input.ids)]
  const found = await queries.lock(c.tx, ids)
  return found.length === ids.length ? found : undefined
}

/** The library of a command, held in its place. */
export const findLibrary = (c: Context, input: { libraryId: LibraryId }): Promise<LibraryRow | undefined> =>
  lockShared(c.tx, input.libraryId)

/**
 * A village has begun to better its library outside the programme.
 * @throws library.closed, year.unknown; enrolment.exists where it does so already or takes part in the programme
 */
export async function beginImproving(
  c: Context,
  input: InputOf<typeof startImproving>,
  library: LibraryRow,
): Promise<ResultOf<typeof startImproving>> {
  if (library.closed_on !== null) refuse('library.closed')
  if (library.kind !== 'village') refuse('request.invalid', undefined, [{ path: 'libraryId', rule: 'other' }])
  const today = dayIn(c.now)
  if (input.startedOn > today)
    refuse('request.invalid', undefined, [{ path: 'startedOn', rule: 'too_big', params: { maximum: today } }])
  await years.need(c.tx, input.year)
  if (await queries.takesPart(c.tx, library.id)) refuse('enrolment.exists')
  await queries.insert(c.tx, {
    id: input.id,
    library_id: library.id,
    province_id: library.province_id,
    regency_id: library.regency_id,
    scope_id: library.scope_id,
    year: input.year,
    kind: 'improving',
    proposed_on: input.startedOn,
    active_from: input.startedOn,
    proposed_by: c.actor.personId,
    proposed_as: declaresAs(c.actor, library),
    note: input.note,
  })
  recordEach(c, 'programme.improving-started', [{ ...library, id: input.id }], { year: input.year })
  return { id: input.id }
}

/**
 * Ends an enrolment on a day from its first to today.
 * @throws enrolment.wrong-state
 */
export async function end(
  c: Context,
  input: InputOf<typeof endEnrolment>,
  found: queries.Locked,
): Promise<ResultOf<typeof endEnrolment>> {
  if (!fits('end', found)) refuse('enrolment.wrong-state')
  const today = dayIn(c.now)
  if (input.on > today)
    refuse('request.invalid', undefined, [{ path: 'on', rule: 'too_big', params: { maximum: today } }])
  const first = found.active_from ?? found.proposed_on
  if (input.on < first)
    refuse('request.invalid', undefined, [{ path: 'on', rule: 'too_small', params: { minimum: first } }])
  await queries.change(c.tx, [found.id], {
    ended_on: input.on,
    outcome: input.outcome,
    ended_reason: input.reason,
    ended_by: c.actor.personId,
  })
  recordEach(c, 'programme.enrolment-ended', [found], { outcome: input.outcome })
  return { version: found.version + 1 }
}

/** A library that closed takes part in nothing any more: what goes on ends with it, on its last day. */
export async function endWithLibrary(c: Context, libraryId: string): Promise<void> {
  const ended = await queries.endWithLibrary(c.tx, libraryId, c.actor.personId)
  recordEach(c, 'programme.enrolment-ended', ended, { outcome: 'lapsed' })
}

/** An event for each enrolment. */
export function recordEach(
  c: Context,
  name: string,
  enrolments: readonly queries.Placed[],
  data: Record<string, unknown> = {},
): void {
  for (const { id, province_id: provinceId, regency_id: regencyId, scope_id: scopeId } of enrolments) {
    c.record({ name, subject: { kind: 'enrolment', id }, at: { provinceId, regencyId, scopeId }, data })
  }
}
