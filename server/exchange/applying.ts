import { setTimeout } from 'node:timers/promises'
import type { Actor } from '../../contract/access.ts'
import { importBounds } from '../../contract/exchange.ts'
import type { Context, Happening } from '../platform/endpoint.ts'
import { compiledEvents } from '../platform/events.ts'
import { isPassing, Refusal, refusalOf } from '../platform/problems.ts'
import { react } from '../platform/reacting.ts'
import { removeUpload } from '../platform/uploads.ts'
import { type Bench, finish, keepLease, page, prepare, progress } from './bench.ts'
import type { Worker } from './kind.ts'
import * as queries from './queries.ts'
import * as rows from './row-queries.ts'

/** Somebody else entered the same at the same moment. */
const metMeanwhile: readonly string[] = [
  'library.npp-taken',
  'library.region-taken',
  'enrolment.exists',
  'login.taken',
]

/** Pieces under way at once: while the database writes one, the rows of the next are read. */
const hands = 2

/** Carries rows out, a piece a transaction; or all in one, where the person wants all or none. */
export async function apply(bench: Bench): Promise<void> {
  const { job, db, acting } = bench
  const worker = await prepare(bench, job.mapping)
  if (!worker) throw new Refusal('import.wrong-state')
  const together = job.mode === 'all'
  for (;;) {
    const working = Array.from({ length: together ? 1 : hands }, () => hand(bench, worker, together))
    // none goes on alone when one has failed
    for (const one of await Promise.allSettled(working)) if (one.status === 'rejected') throw one.reason
    const left = await db.transaction(acting, tx => queries.countOf(tx, job.id, ['create', 'change']))
    if (left === 0) break
    // a worker that was given up still holds them
    await setTimeout(200)
  }
  await finish(bench, { state: 'done', task: null })
  if (job.path) await removeUpload(job.path)
}

/** Carries out one piece after the other until none is free. */
async function hand(bench: Bench, worker: Worker, together: boolean): Promise<void> {
  for (let size = together ? importBounds.together : page, tries = 0; ; ) {
    const began = performance.now()
    try {
      if ((await carryOut(bench, worker, size, together)) === 0) return
      tries = 0
      const took = performance.now() - began
      // well under five seconds: an open transaction holds back everybody's sync
      if (!together)
        size = took > 2500 ? Math.max(100, size >> 1) : took < 800 ? Math.min(2000, size * 2) : size
    } catch (error) {
      // seen now, and refused in its row
      const met = refusalOf(error)?.code ?? ''
      const passes = isPassing(error) || metMeanwhile.includes(met)
      if (!passes || ++tries > 5) throw error
    }
  }
}

/** One piece: its rows, what they did, their events and the mark that they are done, in one commit. @returns how many rows */
async function carryOut(bench: Bench, worker: Worker, size: number, together: boolean): Promise<number> {
  const { job, actor, changes, clock } = bench
  const told: Happening[] = []
  const count = await bench.db.transaction(bench.acting, async (tx, last) => {
    const waiting = await rows.waiting(tx, job.id, size, together)
    if (waiting.length === 0) return 0
    const { refused, happened } = await worker.carryOut(tx, waiting)
    if (together && refused.length > 0) throw new Refusal('import.changed-meanwhile')
    await rows.settle(tx, job.id, refused)
    const out = new Set(refused.map(({ row }) => row))
    const now = clock()
    await react(bench.reactions, contextOf(actor, { tx, now, last }, happened), happened)
    await rows.markApplied(
      tx,
      job.id,
      waiting.flatMap(({ row }) => (out.has(row) ? [] : [row])),
      now,
    )
    // at the end, since the job's row is held from here on
    await keepLease(bench, tx, { more: waiting.length })
    last(compiledEvents(tx, happened, { at: now, commandId: job.id, personId: actor.personId }))
    told.push(...happened)
    return waiting.length
  })
  changes.announce([...told.slice(0, 200), progress(job)])
  return count
}

/** As a command has it, without a caller. */
function contextOf(
  actor: Actor,
  given: Pick<Context, 'tx' | 'now' | 'last'>,
  happened: Happening[],
): Context {
  const record = (happening: Happening) => happened.push(happening)
  const nothing = () => undefined
  return { ...given, actor, caller: { address: '', device: '' }, record, looked: nothing, wish: nothing }
}
