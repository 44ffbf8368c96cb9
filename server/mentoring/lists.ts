import type { InputOf, ResultOf } from '../../contract/endpoint.ts'
import {
  fewestCompared,
  type listMentored,
  type listTrainers,
  type mentoringChanges,
} from '../../contract/mentoring.ts'
import { may } from '../../contract/access.ts'
import { searchFor } from '../libraries/search-queries.ts'
import { dayIn } from '../platform/clock.ts'
import type { Context } from '../platform/endpoint.ts'
import * as changing from './change-queries.ts'
import * as queries from './list-queries.ts'
import { lastDue } from './reading.ts'
import { medianOf } from './rules.ts'

export async function mentored(
  c: Context,
  { limit, offset, ...input }: InputOf<typeof listMentored>,
): Promise<ResultOf<typeof listMentored>> {
  const able: readonly string[] = may['mentoring.see']
  const scopes = c.actor.grants.filter(({ role }) => able.includes(role)).map(({ scopeId }) => scopeId)
  const filter = { ...input, search: await searchFor(c.tx, scopes, input.q), now: c.now }
  const total = await queries.countMentored(c.tx, c.actor, filter)
  const rows = total > offset ? await queries.pageOfMentored(c.tx, c.actor, filter, { limit, offset }) : []
  return { total, libraries: rows }
}

export async function trainers(
  c: Context,
  { region }: InputOf<typeof listTrainers>,
): Promise<ResultOf<typeof listTrainers>> {
  const rows = await queries.trainers(c.tx, c.actor, { region, now: c.now, day: dayIn(c.now) })
  return {
    total: rows.length,
    trainers: rows.map(({ since, ...row }) => ({ ...row, days: medianOf(since) })),
  }
}

/** What came of mentoring: counts, and figures before and after, which say what was and not why. */
export async function changes(
  c: Context,
  input: InputOf<typeof mentoringChanges>,
): Promise<ResultOf<typeof mentoringChanges>> {
  const asOf = dayIn(c.now)
  const { since, visit, call, online, libraries, visited, never, ...steps } = await changing.counts(
    c.tx,
    c.actor,
    input,
    asOf,
  )
  const compared = await changing.compared(c.tx, c.actor, input, await lastDue(c))
  return {
    ...{ asOf, libraries, visited, never, days: medianOf(since) },
    visits: { visit, call, online },
    steps,
    changes: compared.map(one =>
      one.libraries < fewestCompared ? { ...one, before: null, after: null, up: null, down: null } : one,
    ),
  }
}
