import type { Actor } from '../../contract/access.ts'
import type { Changes } from '../platform/changes.ts'
import type { Clock } from '../platform/clock.ts'
import type { Acting, Db, Tx } from '../platform/db.ts'
import { type Happening, placeOf, type Reaction } from '../platform/endpoint.ts'
import type { SheetRow } from '../platform/spreadsheet.ts'
import { isData } from './data-rows.ts'
import type { For, Kind, Outcome, Worker } from './kind.ts'
import * as queries from './queries.ts'

export type Desk = { db: Db; clock: Clock; changes: Changes; reactions: readonly Reaction[] }

/** A job with all that is needed to work on it, as its person may now. */
export type Bench = Desk & { job: queries.JobRow; actor: Actor; acting: Acting; kind: Kind }
/** Thrown where the job was withdrawn, or given another task, while it was worked on. */
export class NotWanted extends Error {}

/** Rows are looked at in pages of this size. */
export const page = 1000
/** Milliseconds after which another worker takes over a job whose worker is not heard of any more. */
const lease = 15_000

/** What checks and carries out the rows; undefined where too few columns are known. */
export async function prepare(
  { db, job, actor, acting, kind, clock }: Bench,
  mapping: Record<string, number>,
): Promise<Worker | undefined> {
  if (!kind.enough(mapping, job.whole)) return undefined
  const for_: For = {
    ...{ importId: job.id, actor, place: placeOf(job), scopeId: job.scope_id, now: clock() },
    ...{ mapping, whole: job.whole },
  }
  return db.transaction(acting, tx => kind.prepare(tx, for_), 'snapshot')
}

/** Rows that are no data are set aside; the others are checked. */
export async function judged(
  { db, acting, kind }: Bench,
  worker: Worker,
  mapping: Record<string, number>,
  headings: readonly queries.Heading[],
  staged: readonly (SheetRow & { choice?: string | null })[],
): Promise<Map<number, Outcome>> {
  const columns = Object.values(mapping)
  const naming = kind.naming.flatMap(field => mapping[field] ?? [])
  const texts: string[] = []
  for (const { column, text } of headings) texts[column] = text
  const [data, others] = [[] as (typeof staged)[number][], [] as (typeof staged)[number][]]
  for (const row of staged) (isData(row, { headings: texts, columns, naming }) ? data : others).push(row)
  const outcomes = await db.transaction(
    acting,
    tx =>
      worker.check(
        tx,
        data.map(row => ({ ...row, choice: row.choice ?? null })),
      ),
    'snapshot',
  )
  const aside = others.map(({ row }) => ({ ...blank, row, action: 'ignore' as const }))
  return new Map([...outcomes, ...aside].map(outcome => [outcome.row, outcome]))
}

const blank = { problems: [], given: null, changes: [], candidates: [], targetId: null, targetVersion: null }
/** Rows that cannot be checked yet. */
export const blanks = (staged: readonly SheetRow[]) =>
  new Map(staged.map(({ row }) => [row, { ...blank, row, action: null as never }]))

/** Writes one page, tells how far it is, and that the worker lives. */
export async function step(bench: Bench, done: number, write: (tx: Tx) => Promise<void>): Promise<void> {
  await bench.db.transaction(bench.acting, async tx => {
    await keepLease(bench, tx, done)
    await write(tx)
  })
  bench.changes.announce([progress(bench.job)])
}

/**
 * Tells how far the work is: at so many rows, or so many more than before.
 * @throws NotWanted where the job was taken away meanwhile
 */
export async function keepLease(
  { job, clock }: Bench,
  tx: Tx,
  done: number | { more: number },
): Promise<void> {
  if (!(await queries.goOn(tx, job, done, until(clock())))) throw new NotWanted()
}

/** Leaves the job checked, or waiting for its columns. */
export async function settle(bench: Bench, checked: boolean, done: number): Promise<void> {
  const problem = done === 0 ? 'import.no-data' : null
  await finish(bench, {
    state: checked && done > 0 ? 'checked' : 'mapped',
    task: null,
    done,
    total: done,
    problem,
  })
}

/** Leaves the job in a state, where it is still the one that was taken. */
export async function finish(bench: Bench, changes: queries.JobChange): Promise<void> {
  const { job, clock } = bench
  await bench.db.transaction(bench.acting, async tx => {
    const now = await queries.lock(tx, job.id)
    if (now?.version !== job.version) throw new NotWanted()
    await queries.change(tx, job.id, changes, clock())
  })
  bench.changes.announce([progress(job)])
}

/** When a worker that is not heard of is given up. */
export const until = (now: Date) => new Date(now.getTime() + lease)

/** For those who look at it: it went on. */
export function progress(job: queries.JobRow): Happening {
  return {
    name: 'exchange.went-on',
    subject: { kind: 'import', id: job.id },
    at: { provinceId: job.province_id, regencyId: job.regency_id, scopeId: job.scope_id },
  }
}
