import type { InputOf, ResultOf } from '../../contract/endpoint.ts'
import type { returnReports, undoReports, verifyReports } from '../../contract/monthly-reports.ts'
import type { ProblemCode } from '../../contract/problems.ts'
import * as activities from '../activities/activities.ts'
import type { Context } from '../platform/endpoint.ts'
import { refuse } from '../platform/problems.ts'
import type { Judged, Written } from './judging-queries.ts'
import * as queries from './judging-queries.ts'
import { mayJudge } from './policy.ts'
import { firstMonth, whyNotJudge, whyNotUndo } from './rules.ts'

type Asked = InputOf<typeof undoReports>['reports'][number]
type Outcome = ResultOf<typeof undoReports>
type Why = ProblemCode | 'flagged'

/** What of it is in sight, silent months too; undefined where nothing is. */
export async function findJudged(c: Context, input: { reports: Asked[] }): Promise<Judged[] | undefined> {
  const keys = once(input.reports).filter(key => key.month >= firstMonth)
  const reports = await queries.lockReports(c.tx, keys)
  const there = new Set(reports.map(row => keyOf(row.library_id, row.month)))
  const missing = keys.filter(key => !there.has(keyOf(key.libraryId, key.month)))
  const silent = missing.length > 0 ? await queries.silentAmong(c.tx, missing) : []
  const found = [...reports, ...silent]
  return found.length > 0 ? found : undefined
}

/**
 * Verifies reports and, with each, what still waits of its month's activities. In bulk, what cannot be verified is
 * left with the reason (`flagged` where it should be looked at first); a single one is refused instead.
 */
export async function verify(
  c: Context,
  input: InputOf<typeof verifyReports>,
  found: readonly Judged[],
): Promise<Outcome> {
  const { fit, left } = part(c, input.reports, found, (row, seen) => {
    const why = whyNotJudge(row, c.actor.personId, seen)
    return why ?? (row.flags > 0 && !input.withFlags ? 'flagged' : undefined)
  })
  refuseSingle(input.reports, left)
  const written = await queries.verifyAll(c.tx, keysOf(fit), judgement(c))
  await activities.verifyWithReports(c, monthsOf(fit, written))
  happen(c, 'verified', fit)
  return { done: fit.length, left }
}

/** Gives reports back with a reason; until they are sent anew they count nowhere. */
export async function giveBack(
  c: Context,
  input: InputOf<typeof returnReports>,
  found: readonly Judged[],
): Promise<Outcome> {
  const { fit, left } = part(c, input.reports, found, (row, seen) => whyNotJudge(row, c.actor.personId, seen))
  refuseSingle(input.reports, left)
  await queries.returnAll(c.tx, keysOf(fit), judgement(c), input.reason)
  happen(c, 'returned', fit)
  return { done: fit.length, left }
}

/** Takes my verification or return back within ten minutes, with the activities that the verification took along. */
export async function undo(
  c: Context,
  input: InputOf<typeof undoReports>,
  found: readonly Judged[],
): Promise<Outcome> {
  const { fit, left } = part(c, input.reports, found, (row, seen) =>
    whyNotUndo(row, c.actor.personId, seen, c.now),
  )
  await queries.undoAll(c.tx, keysOf(fit), judgement(c))
  const verified = fit.filter(row => row.verified_at !== null)
  // activities remember the version that the report had after it was verified
  await activities.unverifyWithReports(c, monthsOf(verified, verified.map(versionOf)))
  happen(c, 'undone', fit)
  return { done: fit.length, left }
}

/** Parts what can be done from what is left, in the order asked; what is out of sight is left as not found. */
function part(
  c: Context,
  asked: readonly Asked[],
  found: readonly Judged[],
  whyNot: (row: Judged, seen: number) => Why | undefined,
): { fit: Judged[]; left: (Omit<Asked, 'version'> & { problem: Why })[] } {
  const rows = new Map(found.map(row => [keyOf(row.library_id, row.month), row]))
  const judged = once(asked).map(({ libraryId, month, version }) => {
    const row = rows.get(keyOf(libraryId, month))
    if (!row) return { row, libraryId, month, problem: 'access.not-found' as const }
    const problem = mayJudge(c.actor, row) ? whyNot(row, version) : ('access.not-allowed' as const)
    return { row, libraryId, month, problem }
  })
  return {
    fit: judged.flatMap(({ row, problem }) => (row && problem === undefined ? [row] : [])),
    left: judged.flatMap(({ libraryId, month, problem }) => (problem ? [{ libraryId, month, problem }] : [])),
  }
}

/** One report alone is refused where several would be left. */
function refuseSingle(asked: readonly Asked[], left: readonly { problem: Why }[]): void {
  const [only] = left
  if (asked.length === 1 && only && only.problem !== 'flagged') refuse(only.problem)
}

function monthsOf(rows: readonly Judged[], written: readonly Written[]): activities.VerifiedMonth[] {
  const versions = new Map(written.map(({ libraryId, month, version }) => [keyOf(libraryId, month), version]))
  return rows.map(({ library_id: libraryId, month, province_id, regency_id, scope_id }) => {
    const version = versions.get(keyOf(libraryId, month)) ?? 0
    return { libraryId, month, version, province_id, regency_id, scope_id }
  })
}

function happen(c: Context, what: string, rows: readonly Judged[]): void {
  for (const { library_id, month, province_id, regency_id, scope_id } of rows) {
    c.record({
      name: `reports.${what}`,
      subject: { kind: 'report', id: keyOf(library_id, month) },
      at: { provinceId: province_id, regencyId: regency_id, scopeId: scope_id },
      data: { month },
    })
  }
}

/** Each library's month once, as it was named first. */
function once(asked: readonly Asked[]): Asked[] {
  const first = new Map<string, Asked>()
  for (const key of asked) {
    const name = keyOf(key.libraryId, key.month)
    if (!first.has(name)) first.set(name, key)
  }
  return [...first.values()]
}

const judgement = (c: Context) => ({ at: c.now.toISOString(), by: c.actor.personId })
const keysOf = (rows: readonly Judged[]) => rows.map(row => ({ libraryId: row.library_id, month: row.month }))
const versionOf = (row: Judged) => ({
  libraryId: row.library_id,
  month: row.month,
  version: row.version ?? 0,
})
const keyOf = (libraryId: string, month: string) => `${libraryId.toLowerCase()}/${month}`
