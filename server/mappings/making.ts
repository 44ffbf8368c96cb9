import { createHash } from 'node:crypto'
import type { Actor } from '../../contract/access.ts'
import { makeId, type PersonId } from '../../contract/ids.ts'
import { mostFileMegabytes, periodAt } from '../../contract/mappings.ts'
import { homeOf, meOf } from '../people/sessions.ts'
import type { Changes } from '../platform/changes.ts'
import { addMonths, type Clock, dayIn, monthOf } from '../platform/clock.ts'
import { type Acting, actingSystem, type Db, type Tx } from '../platform/db.ts'
import { csvOf, xlsxOf } from '../platform/download.ts'
import type { Happening, Sheet } from '../platform/endpoint.ts'
import { compiledEvents } from '../platform/events.ts'
import { Refusal } from '../platform/problems.ts'
import { repeat, type Repeating } from '../platform/repeating.ts'
import * as periods from '../programme/periods.ts'
import { tell } from '../talk/notices.ts'
import * as files from './file-queries.ts'
import { mayUse } from './policy.ts'
import * as queries from './queries.ts'
import { pending, type Planned } from './schedule.ts'
import { sheetOf } from './sheets.ts'

export type Desk = { db: Db; clock: Clock; changes: Changes }

const minute = 60_000
const hour = 60 * minute
/** Another server takes over a file whose worker has not been heard of for so long. */
const lease = 2 * minute
/** Bytes of a piece, each in a commit of its own. */
const pieceSize = 512 * 1024

/** Thrown where somebody else has the file, or it is wanted no more. */
class NotMine extends Error {}

/**
 * Makes the files that are due, one after the other, and lets go of those whose time is over.
 * @param every milliseconds of rest between two looks
 */
export function startMaking(desk: Desk, log: (line: string) => void, every = 5000): Repeating {
  let swept = 0
  return repeat({ every, log, failed: 'Files for other systems could not be made' }, async goOn => {
    await planDue(desk)
    while (goOn() && (await makeOnce(desk)));
    const now = desk.clock()
    if (now.getTime() - swept < hour) return
    swept = now.getTime()
    await letGo(desk)
  })
}

/** Notes every file that is due and was never made: those that were missed while no server ran, too. */
export async function planDue({ db, clock }: Desk): Promise<void> {
  const now = clock()
  const today = dayIn(now)
  await db.transaction(actingSystem, async tx => {
    const mappings = await queries.scheduled(tx)
    if (mappings.length === 0) return
    const began = mappings.map(one => one.first_period ?? today).toSorted()[0] ?? today
    const locksOn = await periods.locks(tx, monthOf(began), addMonths(monthOf(today), 12))
    const known = await files.periods(
      tx,
      mappings.map(one => one.id),
    )
    const made = Map.groupBy(known, one => `${one.mapping_id} ${one.span}`)
    for (const mapping of mappings) {
      const of = new Set((made.get(`${mapping.id} ${mapping.span}`) ?? []).map(one => one.period))
      for (const period of pending(mapping as Planned, today, locksOn, of))
        await files.want(tx, makeId(now.getTime()), mapping, period)
    }
  })
}

/** Makes the file that waits longest. @returns whether there was one */
export async function makeOnce(desk: Desk): Promise<boolean> {
  const now = desk.clock()
  const found = await desk.db.transaction(actingSystem, async tx => {
    const file = await files.take(tx, now, new Date(now.getTime() + lease))
    return file && { file, mapping: await files.mappingOf(tx, file.mapping_id) }
  })
  if (!found) return false
  const { file, mapping } = found
  // taken away meanwhile
  if (!mapping?.scheduled_by || mapping.stopped_for) {
    await desk.db.transaction(actingSystem, tx => files.dropWaiting(tx, file.mapping_id))
    return true
  }
  const work = { desk, file, mapping }
  try {
    const actor = await ownerOf(work)
    if (!actor) await stop(work)
    else await settle(work, actor, await write(work, actor))
  } catch (error) {
    if (error instanceof NotMine) return true
    await fail(work, error)
  }
  return true
}

type Work = { desk: Desk; file: files.FileRow; mapping: queries.MappingRow }

/** Who set the schedule up, with that role only and as it is now; undefined where it was lost. */
async function ownerOf({ desk: { db, clock }, mapping }: Work): Promise<Actor | undefined> {
  const personId = mapping.scheduled_by as PersonId
  const me = await db.transaction(actingSystem, tx => meOf(tx, personId, null, clock()), 'snapshot')
  const grants = me?.grants.filter(
    ({ role, scopeId }) => role === mapping.office_role && scopeId === mapping.office_scope,
  )
  if (!me || !grants || grants.length === 0) return undefined
  const actor = { personId, sessionId: null, name: me.name, language: me.language, grants }
  return mayUse(actor, mapping) ? actor : undefined
}

/** Reads the figures with the owner's rights, of one moment, and writes the file in committed pieces. */
async function write({ desk, file, mapping }: Work, actor: Actor): Promise<files.Made> {
  const { db, clock } = desk
  const asOf = clock()
  const acting: Acting = { scopes: actor.grants.map(grant => grant.scopeId), personId: actor.personId }
  const hash = createHash('sha256')
  let [rows, bytes, n] = [0, 0, 0]
  const put = async (piece: Buffer) => {
    hash.update(piece)
    bytes += piece.length
    if (bytes > mostFileMegabytes * 1024 * 1024)
      throw new Refusal('mapping.too-large', { most: mostFileMegabytes })
    const until = new Date(clock().getTime() + lease)
    const mine = await db.transaction(actingSystem, tx => files.addPiece(tx, file, n++, piece, until))
    if (!mine) throw new NotMine()
  }
  await db.transaction(
    acting,
    async tx => {
      const sheet = await sheetOf(tx, mapping, file.period, asOf)
      const counting = counted(sheet, many => {
        rows += many
      })
      const chunks = file.format === 'csv' ? csvOf(counting, 'id') : xlsxOf(counting, 'id')
      for await (const piece of inPieces(chunks)) await put(piece)
    },
    'snapshot',
  )
  const keepUntil = addMonthsToDay(dayIn(asOf), mapping.keep_months ?? 1)
  return { asOf, version: mapping.version, rows, bytes, sha256: hash.digest('hex'), keepUntil }
}

function counted(sheet: Sheet, told: (rows: number) => void): Sheet {
  async function* rows() {
    for await (const page of sheet.rows) {
      told(page.length)
      yield page
    }
  }
  return { ...sheet, rows: rows() }
}

async function* inPieces(chunks: AsyncIterable<string | Uint8Array>): AsyncGenerator<Buffer> {
  let gathered: Buffer[] = []
  let size = 0
  for await (const chunk of chunks) {
    const bytes = Buffer.from(chunk as Uint8Array)
    gathered.push(bytes)
    size += bytes.length
    if (size < pieceSize) continue
    yield Buffer.concat(gathered)
    gathered = []
    size = 0
  }
  if (size > 0) yield Buffer.concat(gathered)
}

async function settle(work: Work, actor: Actor, made: files.Made): Promise<void> {
  const { file } = work
  await conclude(work, actor.grants, 'file-made', 'export-ready', async tx => {
    if (!(await files.settle(tx, file, made))) throw new NotMine()
  })
}

/** No more files until somebody of the office sets the schedule up anew; those that were missed are made then. */
async function stop(work: Work): Promise<void> {
  const { mapping } = work
  await conclude(work, [], 'stopped', 'export-stopped', async tx => {
    await queries.stop(tx, mapping.id, 'mapping.role-lost')
    await files.dropWaiting(tx, mapping.id)
  })
}

/** Told once; tried again after a rest that grows, up to an hour. */
async function fail(work: Work, error: unknown): Promise<void> {
  const { desk, file } = work
  const problem = problemOf(error)
  const rest =
    problem === 'mapping.interrupted' ? Math.min(hour, 2 ** Math.min(file.tries, 10) * 15_000) : hour
  const again = new Date(desk.clock().getTime() + rest)
  const note = (tx: Tx) => files.fail(tx, file, problem, again)
  if (file.problem === problem) await desk.db.transaction(actingSystem, note)
  else await conclude(work, [], 'file-failed', 'export-failed', note, { problem })
}

function problemOf(error: unknown): string {
  if (error instanceof Refusal) return error.code
  // disk_full, and what the operating system says of it
  const { code } = (error ?? {}) as { code?: string }
  return code === '53100' || code === '58030' || code === 'ENOSPC'
    ? 'mapping.disk-full'
    : 'mapping.interrupted'
}

/** Writes what came of it, tells the office, and records it, in one commit. */
async function conclude(
  { desk, file, mapping }: Work,
  grants: Actor['grants'],
  what: 'file-made' | 'file-failed' | 'stopped',
  notice: 'export-ready' | 'export-failed' | 'export-stopped',
  change: (tx: Tx) => Promise<void>,
  data: Record<string, unknown> = {},
): Promise<void> {
  const { db, clock, changes } = desk
  const now = clock()
  const office = { scope: mapping.office_scope, role: mapping.office_role }
  const at = grants.length > 0 ? homeOf(grants) : { provinceId: null, regencyId: null, scopeId: office.scope }
  const stopped = what === 'stopped'
  const happened: Happening[] = [
    {
      name: `mappings.${what}`,
      subject: stopped ? { kind: 'mapping', id: mapping.id } : { kind: 'mapping-file', id: file.id },
      at,
      data,
    },
  ]
  await db.transaction(actingSystem, async (tx, last) => {
    await change(tx)
    happened.push(
      await tell(
        tx,
        {
          ...{ id: stopped ? mapping.id : file.id, office, what: notice, title: mapping.name },
          ...{ period: periodAt(file.period, file.span) ?? null, link: `/pemetaan/${mapping.id}` },
        },
        at,
        now,
      ),
    )
    last(compiledEvents(tx, happened, { at: now, commandId: null, personId: null }))
  })
  changes.announce(happened)
}

/** Lets go of the bytes of files whose time is over; what they were stays. */
export async function letGo({ db, clock }: Desk): Promise<number> {
  const now = clock()
  const removedBefore = new Date(now.getTime() - 30 * 24 * hour)
  return db.transaction(actingSystem, tx => files.letGo(tx, dayIn(now), removedBefore))
}

/** The same day so many months later; the last of the month where it is shorter. */
function addMonthsToDay(day: string, n: number): string {
  const month = addMonths(monthOf(day), n)
  const last = Number(new Date(Date.parse(addMonths(month, 1)) - 24 * hour).toISOString().slice(8, 10))
  return `${month.slice(0, 8)}${String(Math.min(last, Number(day.slice(8, 10)))).padStart(2, '0')}`
}
