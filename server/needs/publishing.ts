import { nation } from '../../contract/access.ts'
import type { InputOf, ResultOf } from '../../contract/endpoint.ts'
import type { listMatchingRules, publishRules } from '../../contract/matching.ts'
import { dayIn } from '../platform/clock.ts'
import type { Context } from '../platform/endpoint.ts'
import { refuse } from '../platform/problems.ts'
import { record } from './recording.ts'
import * as queries from './rule-queries.ts'

export async function list(c: Context): Promise<ResultOf<typeof listMatchingRules>> {
  const { version } = await queries.inForce(c.tx, dayIn(c.now))
  return { inForce: version, versions: await queries.versions(c.tx) }
}

/** Publishes new weights; those before stay to be read. They begin today or later, and after those before. */
export async function publish(
  c: Context,
  input: InputOf<typeof publishRules>,
): Promise<ResultOf<typeof publishRules>> {
  const newest = await queries.lockNewest(c.tx)
  if (newest.version !== input.version) refuse('record.changed-meanwhile')
  const sum = Object.values(input.weights).reduce((all, weight) => all + weight, 0)
  if (sum !== 100) refuse('matching.weights-not-100', { sum })
  const today = dayIn(c.now)
  const first = newest.valid_from > today ? newest.valid_from : today
  if (input.validFrom < first) refuse('matching.date-before', { day: first })
  const version = newest.version + 1
  await queries.publish(c.tx, input, { version, at: c.now, by: c.actor.personId })
  const nationwide = { province_id: null, regency_id: null, scope_id: nation }
  record(c, 'published', 'matching-rule', { ...nationwide, id: String(version) })
  return { version }
}
