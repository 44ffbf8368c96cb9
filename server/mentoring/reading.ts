import { holdsRole } from '../../contract/access.ts'
import type { InputOf, ResultOf } from '../../contract/endpoint.ts'
import type { PersonId } from '../../contract/ids.ts'
import type {
  getMentoringVisit,
  libraryMentoring,
  listMentoringVisits,
  nextMentoring,
} from '../../contract/mentoring.ts'
import { inRankingOrder } from '../../contract/mentoring-ranking.ts'
import { find as findLibraryRow, type LibraryRow } from '../libraries/libraries.ts'
import { addMonths, dayIn, monthOf } from '../platform/clock.ts'
import type { Context } from '../platform/endpoint.ts'
import { regionNamesOf } from '../libraries/libraries.ts'
import { between } from '../programme/periods.ts'
import { changesOfLibrary } from './change-queries.ts'
import * as ranking from './next-queries.ts'
import type { Placed } from './policy.ts'
import * as queries from './read-queries.ts'
import { daysBetween, dropOf } from './rules.ts'

/** Whom to visit next: a trainer's own libraries, of others those of the trainer they ask for, or all that somebody mentors. */
export async function next(
  c: Context,
  input: InputOf<typeof nextMentoring>,
): Promise<ResultOf<typeof nextMentoring>> {
  const today = dayIn(c.now)
  const isTrainer = c.actor.grants.some(({ role }) => role === 'trainer')
  const trainerId = input.trainerId ?? (isTrainer ? c.actor.personId : undefined)
  const due = await lastDue(c)
  const rows = await ranking.rows(c.tx, c.actor, { ...input, trainerId, today, due })
  const libraries = rows.map(({ asked_on, silent, before, recent, late, owed, ...row }) => ({
    ...row,
    name: row.libraryName,
    facts: {
      asked: asked_on === null ? null : daysBetween(asked_on, today),
      dropped: before === null || recent === null ? null : dropOf(before, recent),
      ...{ silent, late, owed },
      unvisited: row.lastOn === null ? null : daysBetween(row.lastOn, today),
    },
  }))
  const ranked = inRankingOrder(libraries, () => null)
  return { total: ranked.length, today, libraries: ranked.map(({ name: _, ...row }) => row) }
}

/** The last month whose report should be here. */
export async function lastDue(c: Context): Promise<string> {
  const today = dayIn(c.now)
  const month = monthOf(today)
  const periods = await between(c.tx, addMonths(month, -3), addMonths(month, -1), c.now)
  return periods.findLast(({ submitBy }) => submitBy < today)?.month ?? addMonths(month, -3)
}

export async function visits(
  c: Context,
  { limit, offset, ...filter }: InputOf<typeof listMentoringVisits>,
): Promise<ResultOf<typeof listMentoringVisits>> {
  const total = await queries.countVisits(c.tx, c.actor, filter)
  const rows = total > offset ? await queries.pageOfVisits(c.tx, c.actor, filter, { limit, offset }) : []
  return { total, visits: rows.map(visitOf) }
}

export const find = (c: Context, { id }: InputOf<typeof getMentoringVisit>) =>
  queries.seeVisit(c.tx, c.actor, id)
type Seen = NonNullable<Awaited<ReturnType<typeof find>>>
export const get = async (
  _: Context,
  __: unknown,
  visit: Seen,
): Promise<ResultOf<typeof getMentoringVisit>> => ({
  visit: visitOf(visit),
})
const visitOf = ({ province_id: _, regency_id: __, scope_id: ___, ...visit }: Seen) => visit

export const findLibrary = (c: Context, { libraryId }: InputOf<typeof libraryMentoring>) =>
  findLibraryRow(c.tx, libraryId)

export async function library(
  c: Context,
  _: unknown,
  row: LibraryRow & Placed,
): Promise<ResultOf<typeof libraryMentoring>> {
  const names = (await regionNamesOf(c.tx, [row.region_id])).get(row.region_id)
  const trainers = await queries.trainersOf(c.tx, row.id)
  const now = trainers.find(({ until }) => until === null)
  const shown = await queries.visitsOf(c.tx, c.actor, row.id)
  return {
    ...{ libraryId: row.id, libraryName: row.name },
    ...{ regency: names?.regency ?? null, province: names?.province ?? '' },
    trainer: now
      ? {
          ...{ id: now.id as PersonId, name: now.name, since: now.from },
          mine: now.id === c.actor.personId && holdsRole(c.actor, 'trainer', [row.province_id]),
        }
      : null,
    trainers: trainers.map(({ id: __, ...trainer }) => trainer),
    requests: await queries.requestsOf(c.tx, row.id),
    visits: shown.map(visit => visitOf(visit as Seen)),
    changes: await changesOfLibrary(c.tx, row.id, await lastDue(c)),
  }
}
