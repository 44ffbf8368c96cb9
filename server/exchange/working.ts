import type { Actor } from '../../contract/access.ts'
import type { PersonId } from '../../contract/ids.ts'
import { meOf } from '../people/sessions.ts'
import { type Acting, actingSystem } from '../platform/db.ts'
import { withTightHeap } from '../platform/heap.ts'
import { Refusal, refusalOf } from '../platform/problems.ts'
import { removeUpload } from '../platform/uploads.ts'
import { apply } from './applying.ts'
import {
  type Bench,
  blanks,
  type Desk,
  judged,
  NotWanted,
  page,
  prepare,
  progress,
  settle,
  step,
  until,
} from './bench.ts'
import { kinds } from './kinds.ts'
import { mayGoOn } from './policy.ts'
import * as queries from './queries.ts'
import { read } from './reading.ts'
import * as rows from './row-queries.ts'

/** A job that was begun so often without getting on is given up. */
const mostTries = 5

/**
 * Takes the job that waits longest and does what is asked of it, in committed pieces: after a kill it goes on from the
 * last one. @returns whether there was one
 */
export async function workOnce(desk: Desk): Promise<boolean> {
  const now = desk.clock()
  const job = await desk.db.transaction(actingSystem, tx => queries.take(tx, now, until(now)))
  if (!job) return false
  try {
    if (job.tries > mostTries) throw new Refusal('import.interrupted')
    const actor = await actorOf(desk, job)
    const bench: Bench = { ...desk, job, actor, acting: actingOf(actor), kind: kinds[job.kind] }
    await withTightHeap(() => works[job.task ?? 'check'](bench))
  } catch (error) {
    if (error instanceof NotWanted) return true
    const refusal = refusalOf(error)
    // what is no refusal passes: the lease runs out, and the work goes on
    if (!refusal) throw error
    await end(desk, job, refusal)
  }
  return true
}

const works: Record<queries.Task, (bench: Bench) => Promise<void>> = { read, check, apply }

/** Checks the staged rows again, for other columns or because something has changed. */
async function check(bench: Bench): Promise<void> {
  const { db, job, acting } = bench
  const worker = await prepare(bench, job.mapping)
  const total = await db.transaction(acting, tx => queries.countAll(tx, job.id))
  await db.transaction(acting, tx => queries.change(tx, job.id, { total }, bench.clock()))
  let done = 0
  for (let last = 0; ; ) {
    const staged = await db.transaction(acting, tx => rows.after(tx, job.id, last, page), 'snapshot')
    if (staged.length === 0) break
    const outcomes = worker ? await judged(bench, worker, job.mapping, job.headings, staged) : blanks(staged)
    done += staged.length
    last = staged.at(-1)?.row ?? last
    await step(bench, done, tx => rows.settle(tx, job.id, [...outcomes.values()]))
  }
  await settle(bench, worker !== undefined, done)
}

/** A job that cannot go on: back to be looked at again where nothing went in, or failed with its reason. */
async function end(
  { db, clock, changes }: Desk,
  job: queries.JobRow,
  { code, params }: Refusal,
): Promise<void> {
  const problem = { problem: code, problem_params: params ?? {} }
  const again = code === 'import.changed-meanwhile'
  await db.transaction(actingSystem, tx =>
    queries.change(
      tx,
      job.id,
      again
        ? { ...problem, state: 'mapped', task: 'check', done: 0 }
        : { ...problem, state: 'failed', task: null, path: null },
      clock(),
    ),
  )
  if (!again && job.path) await removeUpload(job.path)
  changes.announce([progress(job)])
}

/** Whom the work is done for, as they may act now and not when they asked. */
async function actorOf({ db, clock }: Desk, job: queries.JobRow): Promise<Actor> {
  const me = await db.transaction(
    actingSystem,
    tx => meOf(tx, job.person_id as PersonId, null, clock()),
    'snapshot',
  )
  if (!me) throw new Refusal('import.not-allowed-any-more')
  const { personId, name, language, grants } = me
  const actor: Actor = { personId, sessionId: null, name, language, grants }
  if (!mayGoOn(actor, job)) throw new Refusal('import.not-allowed-any-more')
  return actor
}

const actingOf = (actor: Actor): Acting => ({
  scopes: actor.grants.map(grant => grant.scopeId),
  personId: actor.personId,
})
