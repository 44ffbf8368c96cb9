import type { InputOf, ResultOf } from '../../contract/endpoint.ts'
import { sees } from '../../contract/access.ts'
import {
  type amendLibrary,
  type closeLibrary,
  type getLibrary,
  type libraryHistory,
  levelOfKind,
  libraryFacts,
  type registerLibrary,
  type reopenLibrary,
} from '../../contract/libraries.ts'
import { dayIn } from '../platform/clock.ts'
import { type Context, type Happening, placeOf } from '../platform/endpoint.ts'
import { refuse } from '../platform/problems.ts'
import { changesBetween, factsOf, libraryOf } from './facts.ts'
import { nameMerged } from './merge-queries.ts'
import * as queries from './queries.ts'
import * as writing from './writing-queries.ts'

export {
  find,
  followed,
  type LibraryRow,
  lockAllShared,
  lockShared,
  type RegionNames,
  regionNamesOf,
} from './queries.ts'

/** The library an input names, in sight; locked where the command will change it. */
export const lookUp = (c: Context, { libraryId }: InputOf<typeof getLibrary>) => queries.read(c.tx, libraryId)
/** Whoever would change an entry that was merged has not seen the facts of what it became: it is told apart. */
export async function lock(c: Context, { libraryId }: InputOf<typeof getLibrary>) {
  const row = await queries.lock(c.tx, libraryId)
  if (!row && (await queries.find(c.tx, libraryId))) refuse('library.merged')
  return row
}

/** The region a new library is to stand in, in sight. Codes are public: an unknown one is told apart. */
export async function lookUpRegion(c: Context, { regionCode }: InputOf<typeof registerLibrary>) {
  const region = await queries.lockRegion(c.tx, regionCode)
  if (!region) refuse('region.unknown')
  return sees(c.actor, placeOf(region)) ? region : undefined
}

export async function get(
  c: Context,
  { libraryId }: InputOf<typeof getLibrary>,
  row: queries.FullRow,
): Promise<ResultOf<typeof getLibrary>> {
  const names = await queries.regionNamesOf(c.tx, [row.region_id])
  const former = row.id === libraryId.toLowerCase() ? undefined : await nameMerged(c.tx, libraryId)
  return { library: libraryOf(row, names.get(row.region_id) ?? unnamed), former: former ?? null }
}

/** Each version with what it changed, newest first. */
export async function history(
  c: Context,
  _: unknown,
  row: queries.FullRow,
): Promise<ResultOf<typeof libraryHistory>> {
  const versions = await queries.versions(c.tx, row.id)
  const told = versions.map(({ version, at, by, what, facts }, index) => {
    const before = versions[index - 1]
    return { version, at, by: by ?? '–', what, changes: before ? changesBetween(before.facts, facts) : [] }
  })
  return { history: told.toReversed() }
}

/** Enters a library; it becomes a scope that roles can be granted in. */
export async function register(
  c: Context,
  input: InputOf<typeof registerLibrary>,
  region: queries.RegionRow,
): Promise<ResultOf<typeof registerLibrary>> {
  const { id, kind } = input
  if (region.level !== levelOfKind[kind]) refuse('region.wrong-level')
  const facts = libraryFacts.parse(input)
  const done = { id, facts, at: c.now, by: c.actor.personId }
  const scopes = await writing.add(c.tx, [{ ...done, kind, region }])
  const scopeId = scopes.get(id) ?? 0
  await writing.keep(c.tx, [{ ...done, version: 1, what: 'registered' }])
  c.record(happening('registered', { ...region, id, scope_id: scopeId }, { kind }))
  return { id, scopeId }
}

/** Changes the facts. What is the same as before is no new version. */
export async function amend(
  c: Context,
  input: InputOf<typeof amendLibrary>,
  row: queries.FullRow,
): Promise<ResultOf<typeof amendLibrary>> {
  requireUnchanged(row, input)
  if (row.closed_on) refuse('library.closed')
  const facts = libraryFacts.parse(input)
  const fields = changesBetween(factsOf(row), facts).map(change => change.field)
  if (fields.length === 0) return { version: row.version }
  return change(c, row, 'amended', facts, { fields })
}

/** Refuses a day that has not come: a library is closed from the moment it is said. */
export async function close(
  c: Context,
  input: InputOf<typeof closeLibrary>,
  row: queries.FullRow,
): Promise<ResultOf<typeof closeLibrary>> {
  requireUnchanged(row, input)
  if (row.closed_on) refuse('library.closed')
  const today = dayIn(c.now)
  if (input.on > today)
    refuse('request.invalid', undefined, [{ path: 'on', rule: 'too_big', params: { maximum: today } }])
  return change(c, row, 'closed', { ...factsOf(row), closedOn: input.on, closedReason: input.reason })
}

export async function reopen(
  c: Context,
  input: InputOf<typeof reopenLibrary>,
  row: queries.FullRow,
): Promise<ResultOf<typeof reopenLibrary>> {
  requireUnchanged(row, input)
  if (!row.closed_on) refuse('library.not-closed')
  return change(c, row, 'reopened', factsOf(row))
}

const unnamed: queries.RegionNames = { code: '', village: null, district: null, regency: null, province: '' }

function requireUnchanged(row: queries.FullRow, seen: { version: number }): void {
  if (row.version !== seen.version) refuse('record.changed-meanwhile')
}

async function change(
  c: Context,
  row: queries.FullRow,
  what: 'amended' | 'closed' | 'reopened',
  facts: writing.Kept,
  data: Record<string, unknown> = {},
): Promise<{ version: number }> {
  const version = row.version + 1
  await writing.change(c.tx, [{ id: row.id, version, what, facts, at: c.now, by: c.actor.personId }])
  c.record(happening(what, row, data))
  return { version }
}

type Placed = { id: string; province_id: number; regency_id: number | null; scope_id: number }

/** What happened to a library, as it is told in the event table. */
export function happening(
  what: string,
  { id, province_id, regency_id, scope_id }: Placed,
  data: Record<string, unknown>,
): Happening {
  return {
    name: `libraries.${what}`,
    subject: { kind: 'library', id },
    at: { provinceId: province_id, regencyId: regency_id, scopeId: scope_id },
    data,
  }
}
