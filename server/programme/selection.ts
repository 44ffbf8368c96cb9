import type { InputOf, ResultOf } from '../../contract/endpoint.ts'
import {
  type decreeEnrolments,
  type proposeEnrolment,
  type reviewEnrolments,
  score,
} from '../../contract/programme.ts'
import { nation } from '../../contract/access.ts'
import type { LibraryRow } from '../libraries/libraries.ts'
import { dayIn, monthOf } from '../platform/clock.ts'
import type { Context } from '../platform/endpoint.ts'
import { refuse } from '../platform/problems.ts'
import { recordEach } from './enrolments.ts'
import * as queries from './queries.ts'
import { fits, part } from './rules.ts'
import * as years from './years.ts'

/**
 * A regency proposes a library as beneficiary of a year. What it may have begun by itself (an enrolment of kind
 * `improving`) goes on beside it: having begun stays true, and neither "independent" nor "lapsed" would be.
 * @throws library.closed, year.unknown, enrolment.letter-missing, enrolment.exists
 */
export async function propose(
  c: Context,
  input: InputOf<typeof proposeEnrolment>,
  library: LibraryRow,
): Promise<ResultOf<typeof proposeEnrolment>> {
  if (library.closed_on !== null) refuse('library.closed')
  if (input.criteria.includes('head-commitment') && input.letter === null) refuse('enrolment.letter-missing')
  await years.need(c.tx, input.year)
  const points = score(input.criteria)
  await queries.insert(c.tx, {
    id: input.id,
    library_id: library.id,
    province_id: library.province_id,
    regency_id: library.regency_id,
    scope_id: library.scope_id,
    year: input.year,
    kind: 'beneficiary',
    criteria: [...new Set(input.criteria)],
    score: points,
    letter_number: input.letter?.number ?? null,
    letter_date: input.letter?.date ?? null,
    letter_signed_by: input.letter?.signedBy ?? null,
    proposed_on: dayIn(c.now),
    proposed_by: c.actor.personId,
    proposed_as: 'regency',
    note: input.note,
  })
  recordEach(c, 'programme.proposed', [{ ...library, id: input.id }], { year: input.year, score: points })
  return { id: input.id, score: points }
}

/**
 * The province forwards proposals, or declines them with a reason.
 * @throws report.reason-missing; each that is at another stage is left with enrolment.wrong-state
 */
export async function review(
  c: Context,
  input: InputOf<typeof reviewEnrolments>,
  found: readonly queries.Locked[],
): Promise<ResultOf<typeof reviewEnrolments>> {
  if (!input.forward && input.note === null) refuse('report.reason-missing')
  const step = input.forward ? 'forward' : 'decline'
  const { fit, left } = part(found, e => (fits(step, e) ? undefined : 'enrolment.wrong-state'))
  const today = dayIn(c.now)
  const by = c.actor.personId
  const facts = input.forward
    ? { reviewed_on: today, reviewed_by: by }
    : { declined_on: today, declined_by: by }
  await queries.change(
    c.tx,
    fit.map(e => e.id),
    { ...facts, review_note: input.note },
  )
  recordEach(c, input.forward ? 'programme.reviewed' : 'programme.declined', fit)
  return { done: fit.length, left }
}

/**
 * The nation decrees reviewed proposals of one year; they are active from the day given.
 * @throws decree.date-ahead, decree.number-taken; each that is at another stage is left with enrolment.wrong-state,
 * each whose library is still expected to report from an earlier enrolment in that month with enrolment.exists
 */
export async function decree(
  c: Context,
  input: InputOf<typeof decreeEnrolments>,
  found: readonly queries.Locked[],
): Promise<ResultOf<typeof decreeEnrolments>> {
  if (input.date > dayIn(c.now)) refuse('decree.date-ahead')
  const [year, ...otherYears] = new Set(found.map(e => e.year))
  if (year === undefined || otherYears.length > 0)
    refuse('request.invalid', undefined, [{ path: 'ids', rule: 'other' }])
  const expected = await queries.expectedFrom(
    c.tx,
    found.map(e => e.library_id),
    monthOf(input.activeFrom),
  )
  const { fit, left } = part(found, e => {
    if (!fits('decree', e)) return 'enrolment.wrong-state'
    return expected.has(e.library_id) ? 'enrolment.exists' : undefined
  })
  if (fit.length === 0) return { done: 0, left }
  await queries.insertDecree(c.tx, {
    id: input.decreeId,
    number: input.number,
    on_day: input.date,
    year,
    region_id: nation,
    budget: null,
    recorded_at: c.now.toISOString(),
    recorded_by: c.actor.personId,
  })
  await queries.change(
    c.tx,
    fit.map(e => e.id),
    {
      decree_id: input.decreeId,
      decreed_on: input.date,
      active_from: input.activeFrom,
    },
  )
  recordEach(c, 'programme.decreed', fit, { decreeId: input.decreeId })
  return { done: fit.length, left }
}
