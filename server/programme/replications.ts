import type { InputOf, ResultOf } from '../../contract/endpoint.ts'
import type { confirmReplication, replicate } from '../../contract/programme.ts'
import { type LibraryRow, lockAllShared } from '../libraries/libraries.ts'
import { dayIn, monthOf } from '../platform/clock.ts'
import type { Context } from '../platform/endpoint.ts'
import { refuse } from '../platform/problems.ts'
import { recordEach } from './enrolments.ts'
import { confirms, declaresAs } from './policy.ts'
import * as queries from './queries.ts'
import { fits, part } from './rules.ts'
import * as years from './years.ts'

/** The libraries of a batch; undefined where one is out of sight, or where one it learned from does not exist. */
export async function find(c: Context, input: InputOf<typeof replicate>): Promise<LibraryRow[] | undefined> {
  const ids = new Set(input.libraries.map(entry => entry.libraryId))
  const found = await lockAllShared(c.tx, [...ids])
  const teachers = input.libraries.map(entry => entry.learnedFrom).filter(id => id !== null)
  const known = found.length === ids.size && (await queries.areRegistered(c.tx, teachers))
  return known ? found : undefined
}

/**
 * Libraries that copy the programme on other money: active, and so expected to report, from the day they started.
 * The money stands once: with the enrolment of a single library, with the decree of several.
 * @throws enrolment.wrong-funding, enrolment.learned-from-self, year.unknown, decree.date-ahead, decree.number-taken;
 * each that is closed or takes part already is left with library.closed or enrolment.exists
 */
export async function declare(
  c: Context,
  input: InputOf<typeof replicate>,
  found: readonly LibraryRow[],
): Promise<ResultOf<typeof replicate>> {
  const { libraries, decree, budget, startedOn } = input
  if (input.funding === 'apbn') refuse('enrolment.wrong-funding')
  if (libraries.some(entry => entry.learnedFrom === entry.libraryId)) refuse('enrolment.learned-from-self')
  if (decree && decree.date > dayIn(c.now)) refuse('decree.date-ahead')
  const alone = libraries.length === 1
  if (!alone && budget !== null && decree === null)
    refuse('request.invalid', undefined, [{ path: 'decree', rule: 'required' }])
  await years.need(c.tx, input.year)

  const { fit, left } = await sift(c, input, found)
  if (fit.length === 0) return { done: 0, left }
  if (decree) {
    await queries.insertDecree(c.tx, {
      id: decree.id,
      number: decree.number,
      on_day: decree.date,
      year: input.year,
      region_id: authorityOf(c, found),
      budget: alone ? null : budget,
      recorded_at: c.now.toISOString(),
      recorded_by: c.actor.personId,
    })
  }
  const batch = {
    year: input.year,
    funding: input.funding,
    budget: alone ? budget : null,
    decreeId: decree?.id ?? null,
    decreedOn: decree?.date ?? null,
    startedOn,
    by: c.actor.personId,
    note: input.note,
  }
  await queries.insertReplications(
    c.tx,
    batch,
    fit.map(entry => ({ ...entry, libraryId: entry.library.id, as: declaresAs(c.actor, entry.library) })),
  )
  recordEach(
    c,
    'programme.replicated',
    fit.map(({ id, library }) => ({ ...library, id })),
    { year: input.year, funding: input.funding },
  )
  return { done: fit.length, left }
}

/**
 * The level above the one that declared confirms: the province for a regency, the regency for a village library.
 * Those of another level are left with access.not-allowed, one's own with report.own-report.
 */
export async function confirm(
  c: Context,
  _input: InputOf<typeof confirmReplication>,
  found: readonly queries.Locked[],
): Promise<ResultOf<typeof confirmReplication>> {
  const { fit, left } = part(found, e => {
    if (!fits('confirm', e) || e.confirmed_on !== null) return 'enrolment.wrong-state'
    if (!confirms(c.actor, e)) return 'access.not-allowed'
    return e.proposed_by === c.actor.personId ? 'report.own-report' : undefined
  })
  await queries.change(
    c.tx,
    fit.map(e => e.id),
    { confirmed_on: dayIn(c.now), confirmed_by: c.actor.personId },
  )
  recordEach(c, 'programme.replication-confirmed', fit)
  return { done: fit.length, left }
}

async function sift(c: Context, input: InputOf<typeof replicate>, found: readonly LibraryRow[]) {
  const byId = new Map<string, LibraryRow>(found.map(library => [library.id, library]))
  const ids = [...byId.keys()]
  const taken = await queries.goingOn(c.tx, ids)
  const expected = await queries.expectedFrom(c.tx, ids, monthOf(input.startedOn))
  const entries = input.libraries.flatMap(({ id, libraryId, learnedFrom }) => {
    const library = byId.get(libraryId)
    return library ? [{ id, learnedFrom, library }] : []
  })
  return part(entries, ({ library }) => {
    if (library.closed_on !== null) return 'library.closed'
    if (taken.has(library.id) || expected.has(library.id)) return 'enrolment.exists'
    // named twice in one batch
    taken.add(library.id)
    return undefined
  })
}

/** The region whose authority signed: the regency's for its batch, a library's own region for itself. */
function authorityOf(c: Context, found: readonly LibraryRow[]): number {
  const regions = found.map(l =>
    declaresAs(c.actor, l) === 'regency' ? (l.regency_id ?? l.region_id) : l.region_id,
  )
  const [region, ...others] = new Set(regions)
  if (region === undefined || others.length > 0)
    refuse('request.invalid', undefined, [{ path: 'decree', rule: 'other' }])
  return region
}
