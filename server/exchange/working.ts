import type { Actor } from '../../contract/access.ts'
import { importBounds, letterOf } from '../../contract/exchange.ts'
import type { PersonId } from '../../contract/ids.ts'
import type { Changes } from '../platform/changes.ts'
import type { Clock } from '../platform/clock.ts'
import { type Acting, actingSystem, type Db, type Tx } from '../platform/db.ts'
import { type Context, type Happening, placeOf, type Reaction } from '../platform/endpoint.ts'
import { compiledEvents } from '../platform/events.ts'
import { Refusal, refusalOf } from '../platform/problems.ts'
import { react } from '../platform/reactions.ts'
import { openSheet, type SheetRow } from '../platform/spreadsheet.ts'
import { removeUpload } from '../platform/uploads.ts'
import { meOf } from '../people/sessions.ts'
import { isData } from './data-rows.ts'
import { headingSet, normal, recognise } from './headings.ts'
import type { For, Kind, Outcome, Worker } from './kind.ts'
import { kinds } from './kinds.ts'
import * as queries from './queries.ts'
import * as rows from './row-queries.ts'
import { clean } from './values.ts'

export type Desk = { db: Db; clock: Clock; changes: Changes; reactions: readonly Reaction[] }

/** Milliseconds after which another worker takes over a job whose worker is not heard of any more. */
const lease = 15_000
/** A job that was begun so often without getting on is given up. */
const mostTries = 5
/** Rows are looked at in pages of this size. */
const page = 1000
/** Rows from the top that the headings are looked for in. */
const enoughForHeadings = 60

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
    await works[job.task ?? 'check'](bench)
  } catch (error) {
    if (error instanceof NotWanted) return true
    const refusal = refusalOf(error)
    // what is no refusal passes: the lease runs out, and the work goes on
    if (!refusal) throw error
    await end(desk, job, refusal)
  }
  return true
}

type Bench = Desk & { job: queries.JobRow; actor: Actor; acting: Acting; kind: Kind }
/** Thrown where the job was withdrawn, or given another task, while it was worked on. */
class NotWanted extends Error {}

const works: Record<queries.Task, (bench: Bench) => Promise<void>> = { read, check, apply }

/** Reads the file into rows; where the columns are recognised, each page is checked as it comes. */
async function read(bench: Bench): Promise<void> {
  const { db, job, acting, kind, clock } = bench
  if (!job.path) throw new Refusal('import.file-lost')
  const sheet = await openSheet(job.path, job.sheet, importBounds).catch((error: unknown) => {
    throw (error as { code?: string }).code === 'ENOENT' ? new Refusal('import.file-lost') : error
  })
  try {
    const { first, rest } = await firstPages(sheet.pages)
    const layout = recognise(kind.fields, first)
    const headings = headingsOf(layout.headings, first, layout.headingRow)
    const set = headingSet(headings.map(({ text }) => text))
    const mapping = await db.transaction(acting, async tx => {
      await rows.clear(tx, job.id)
      const mapping = mended(
        layout.mapping,
        headings,
        await queries.remembered(tx, job.person_id, job.kind, set),
      )
      const found = {
        sheet: sheet.sheet,
        sheets: sheet.sheets,
        heading_row: layout.headingRow,
        headings,
        heading_set: set,
        mapping,
      }
      await queries.change(tx, job.id, found, clock())
      return mapping
    })
    const worker = await prepare(bench, mapping)
    let done = 0
    for await (const all of rest) {
      const staged = all.filter(({ row }) => row > (layout.headingRow ?? 0))
      const outcomes = worker
        ? await judged(bench, worker, mapping, headings, staged)
        : new Map<number, Outcome>()
      done += staged.length
      await step(bench, done, tx => rows.stage(tx, job.id, staged, outcomes))
    }
    await settle(bench, worker !== undefined, done)
  } finally {
    await sheet.close()
  }
}

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

/** Carries rows out, a piece a transaction; or all in one, where the person wants all or none. */
async function apply(bench: Bench): Promise<void> {
  const { job } = bench
  const worker = await prepare(bench, job.mapping)
  if (!worker) throw new Refusal('import.wrong-state')
  const together = job.mode === 'all'
  let done =
    job.total -
    (await bench.db.transaction(bench.acting, tx => queries.countOf(tx, job.id, ['create', 'change'])))
  for (let size = together ? importBounds.together : page, tries = 0; ; ) {
    const began = performance.now()
    try {
      const piece = await carryOut(bench, worker, size, together, done)
      if (piece === 0) break
      done += piece
      tries = 0
      const took = performance.now() - began
      // well under five seconds: an open transaction holds back everybody's sync
      if (!together)
        size = took > 2500 ? Math.max(100, size >> 1) : took < 800 ? Math.min(2000, size * 2) : size
    } catch (error) {
      // somebody registered the same at the same moment: seen now, and refused in its row
      const met = refusalOf(error)?.code ?? ''
      if (!['library.npp-taken', 'library.region-taken'].includes(met) || ++tries > 5) throw error
    }
  }
  await finish(bench, { state: 'done', task: null })
  if (job.path) await removeUpload(job.path)
}

/** One piece: its rows, what they did, their events and the mark that they are done, in one commit. @returns how many rows */
async function carryOut(
  bench: Bench,
  worker: Worker,
  size: number,
  together: boolean,
  before: number,
): Promise<number> {
  const { job, actor, changes, clock } = bench
  const told: Happening[] = []
  const count = await bench.db.transaction(bench.acting, async (tx, last) => {
    const waiting = await rows.waiting(tx, job.id, size)
    if (waiting.length === 0) return 0
    await keepLease(bench, tx, before + waiting.length)
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
  return { ...given, actor, caller: { address: '', device: '' }, record, wish: () => undefined }
}

async function prepare(
  { db, job, actor, acting, kind, clock }: Bench,
  mapping: Record<string, number>,
): Promise<Worker | undefined> {
  if (!kind.enough(mapping)) return undefined
  const for_: For = { actor, place: placeOf(job), scopeId: job.scope_id, now: clock(), mapping }
  return db.transaction(acting, tx => kind.prepare(tx, for_), 'snapshot')
}

/** Rows that are no data are set aside; the others are checked. */
async function judged(
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
const blanks = (staged: readonly SheetRow[]) =>
  new Map(staged.map(({ row }) => [row, { ...blank, row, action: null as never }]))

/** Writes one page, tells how far it is, and that the worker lives. */
async function step(bench: Bench, done: number, write: (tx: Tx) => Promise<void>): Promise<void> {
  await bench.db.transaction(bench.acting, async tx => {
    await keepLease(bench, tx, done)
    await write(tx)
  })
  bench.changes.announce([progress(bench.job)])
}

async function keepLease({ job, clock }: Bench, tx: Tx, done: number): Promise<void> {
  if (!(await queries.goOn(tx, job, done, until(clock())))) throw new NotWanted()
}

async function settle(bench: Bench, checked: boolean, done: number): Promise<void> {
  const problem = done === 0 ? 'import.no-data' : null
  await finish(bench, {
    state: checked && done > 0 ? 'checked' : 'mapped',
    task: null,
    done,
    total: done,
    problem,
  })
}

async function finish(bench: Bench, changes: queries.JobChange): Promise<void> {
  const { job, clock } = bench
  await bench.db.transaction(bench.acting, async tx => {
    const now = await queries.lock(tx, job.id)
    if (now?.version !== job.version) throw new NotWanted()
    await queries.change(tx, job.id, changes, clock())
  })
  bench.changes.announce([progress(job)])
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
  if (!me?.grants.some(grant => placeOf(job).includes(grant.scopeId)))
    throw new Refusal('import.not-allowed-any-more')
  return { personId: me.personId, sessionId: null, name: me.name, language: me.language, grants: me.grants }
}

const actingOf = (actor: Actor): Acting => ({
  scopes: actor.grants.map(grant => grant.scopeId),
  personId: actor.personId,
})
const until = (now: Date) => new Date(now.getTime() + lease)

async function firstPages(pages: AsyncGenerator<SheetRow[]>) {
  const first: SheetRow[] = []
  for (;;) {
    const next = await pages.next()
    if (next.done) break
    first.push(...next.value)
    if (first.length >= enoughForHeadings) break
  }
  async function* rest() {
    if (first.length > 0) yield first
    yield* pages
  }
  return { first, rest: rest() }
}

/** Each column with its letter, heading and a few of its values. */
function headingsOf(
  headings: readonly string[],
  first: readonly SheetRow[],
  headingRow: number | null,
): queries.Heading[] {
  const below = first.filter(({ row }) => row > (headingRow ?? 0)).slice(0, enoughForHeadings)
  const width = Math.max(headings.length, ...below.map(({ cells }) => cells.length), 0)
  return Array.from({ length: width }, (_, column) => {
    const values = below
      .map(({ cells }) => clean(cells[column] ?? null))
      .filter(value => value !== '' && !/^\(\d{1,3}\)$/.test(value))
    const samples = [...new Set(values)].slice(0, 3).map(value => value.slice(0, 60))
    return { column, letter: letterOf(column), text: clean(headings[column] ?? null).slice(0, 120), samples }
  }).filter(({ text, samples }) => text !== '' || samples.length > 0)
}

/** What a person put right before holds against what was recognised. */
function mended(
  recognised: Record<string, number>,
  headings: readonly queries.Heading[],
  remembered: Record<string, string> | undefined,
): Record<string, number> {
  if (!remembered) return recognised
  const columnOf = new Map(headings.map(({ text, column }) => [normal(text), column]))
  return Object.fromEntries(
    Object.entries(remembered).flatMap(([field, said]) => {
      const column = columnOf.get(said)
      return column === undefined ? [] : [[field, column] as const]
    }),
  )
}

function progress(job: queries.JobRow): Happening {
  return {
    name: 'exchange.went-on',
    subject: { kind: 'import', id: job.id },
    at: { provinceId: job.province_id, regencyId: job.regency_id, scopeId: job.scope_id },
  }
}
