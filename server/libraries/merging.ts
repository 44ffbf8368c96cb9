import type { InputOf, ResultOf } from '../../contract/endpoint.ts'
import type { MergeId } from '../../contract/ids.ts'
import { libraryFacts } from '../../contract/libraries.ts'
import {
  type listMerges,
  type mergeLibraries,
  pickedFacts,
  type previewMerge,
  undoDays,
  type unmergeLibraries,
} from '../../contract/library-merges.ts'
import { forgetEverybody } from '../people/session-cache.ts'
import type { Context } from '../platform/endpoint.ts'
import * as journal from '../platform/journal-queries.ts'
import type { MergingNoun } from '../platform/merging.ts'
import { Refusal, refuse } from '../platform/problems.ts'
import { factsOf, libraryOf } from './facts.ts'
import * as queries from './merge-queries.ts'
import { columnOf, picked, warningsOf, whyNotMerge } from './merge-rules.ts'
import { mayMerge } from './policy.ts'
import { type FullRow, regionNamesOf } from './queries.ts'
import { change, keep } from './writing-queries.ts'

export type Two = { from: FullRow; into: FullRow }
type Pair = Pick<InputOf<typeof mergeLibraries>, 'from' | 'into'>

export async function find(c: Context, input: Pair): Promise<Two | undefined> {
  return two(input, await queries.readTwo(c.tx, [input.from, input.into]))
}

export async function lock(c: Context, input: Pair): Promise<Two | undefined> {
  return two(input, await queries.lockTwo(c.tx, [input.from, input.into]))
}

function two({ from, into }: Pair, rows: Map<string, FullRow>): Two | undefined {
  const found = { from: rows.get(from.toLowerCase()), into: rows.get(into.toLowerCase()) }
  return found.from && found.into ? { from: found.from, into: found.into } : undefined
}

/** What the merger would do, without doing it. */
export const preview =
  (nouns: readonly MergingNoun[]) =>
  async (c: Context, _: unknown, pair: Two): Promise<ResultOf<typeof previewMerge>> => {
    requireMergeable(pair)
    const { from, into } = pair
    const names = await regionNamesOf(c.tx, [from.region_id, into.region_id])
    await queries.seeAll(c.tx)
    const told = (row: FullRow) => libraryOf(row, names.get(row.region_id) ?? unnamed)
    const plans: ResultOf<typeof previewMerge>['nouns'] = []
    for (const { noun, plan } of nouns) plans.push({ noun, ...(await plan(c.tx, pair)) })
    return {
      from: told(from),
      into: told(into),
      facts: picked(factsOf(from), factsOf(into)),
      nouns: plans,
      warnings: warningsOf(from, into),
    }
  }

/**
 * Makes two entries one, in one transaction that keeps what it moved, set aside and changed. Both rows are locked.
 * The survivor keeps its kind, its place and its scope, and of its facts those that `take` does not name.
 */
export const merge =
  (nouns: readonly MergingNoun[]) =>
  async (
    c: Context,
    input: InputOf<typeof mergeLibraries>,
    pair: Two,
  ): Promise<ResultOf<typeof mergeLibraries>> => {
    requireMergeable(pair)
    const { from, into } = pair
    if (from.version !== input.fromVersion || into.version !== input.intoVersion)
      refuse('record.changed-meanwhile')
    await queries.seeAll(c.tx)
    const version = into.version + 1
    const taken = Object.fromEntries(input.take.map(field => [field, factsOf(from)[field]]))
    const facts = libraryFacts.parse({ ...factsOf(into), ...taken })
    const done = { id: into.id, version, what: 'merged' as const, facts, at: c.now, by: c.actor.personId }
    await queries.insert(c.tx, { id: input.id, from, into, version, at: c.now, by: c.actor.personId })
    await journal.move(c.tx, input.id, queries.survivors, queries.only(into.id), {
      ...Object.fromEntries(input.take.map(field => [columnOf(field), from[columnOf(field)]])),
      version,
    })
    await keep(c.tx, [done])
    await queries.rename(c.tx, into.scope_id, facts.name)
    for (const noun of nouns) await noun.carry(c.tx, input.id, pair)
    recordBoth(c, 'merged', pair, input.id)
    // whose library it was is the survivor's from now on, and what their phones send at once has to find it
    forgetEverybody()
    return { version }
  }

/** A merger in sight with its two libraries, all locked. */
export async function lockMerge(c: Context, { mergeId }: InputOf<typeof unmergeLibraries>) {
  const merge = await queries.lock(c.tx, mergeId)
  if (!merge) return undefined
  const rows = await queries.lockTwo(c.tx, [merge.from_id, merge.into_id])
  const into = rows.get(merge.into_id)
  return into ? { merge, into } : undefined
}
type Merged = NonNullable<Awaited<ReturnType<typeof lockMerge>>>

/**
 * Takes a merger apart: rows go back, what was set aside comes in again, the survivor's facts are what they were. What
 * came to the survivor since stays with it. Refuses after 30 days, and where a row that was moved has changed since.
 */
export const unmerge =
  (nouns: readonly MergingNoun[]) =>
  async (c: Context, _: unknown, found: Merged): Promise<ResultOf<typeof unmergeLibraries>> => {
    const { merge } = found
    if (merge.undone_at !== null) refuse('merge.undone')
    if (c.now.getTime() > undoEnd(merge)) refuse('merge.undo-over')
    await queries.seeAll(c.tx)
    // seen past row-level security now: the other entry may lie elsewhere
    const rows = await queries.lockTwo(c.tx, [merge.from_id, merge.into_id])
    const into = rows.get(merge.into_id) ?? found.into
    const from = rows.get(merge.from_id)
    if (!from) return refuse('access.not-found')
    if (into.merged_into !== null) refuse('merge.merged-again')
    for (const table of nouns.flatMap(noun => noun.tables)) {
      const key = await journal.firstChanged(c.tx, merge.id, table)
      if (key) refuse(table.changed, { month: String(key.month ?? '').slice(0, 7) })
    }
    await refusingTaken(async () => {
      await restoreFacts(c, merge, into)
      await queries.reopen(c.tx, merge, c.now, c.actor.personId)
      for (const table of nouns.flatMap(noun => noun.tables)) {
        await journal.putBack(c.tx, merge.id, table)
        await journal.putIn(c.tx, merge.id, table)
      }
    })
    recordBoth(c, 'unmerged', { from, into }, merge.id)
    forgetEverybody()
    return {}
  }

/** The survivor as it was; where its facts were amended since, only those that came from the merger, as a new version. */
async function restoreFacts(c: Context, merge: queries.Merge, into: FullRow): Promise<void> {
  const before = { ...into, ...(await queries.before(c.tx, merge.id)) }
  const [was, is] = [factsOf(before), factsOf(into)]
  if (into.version === merge.version) {
    await journal.putBack(c.tx, merge.id, queries.survivors)
    await queries.forgetVersion(c.tx, into.id, merge.version)
    await queries.rename(c.tx, into.scope_id, was.name)
    return
  }
  const merged = await queries.factsAt(c.tx, into.id, merge.version)
  const came = pickedFacts.filter(field => was[field] !== (merged[field] ?? null))
  if (came.some(field => is[field] !== (merged[field] ?? null))) refuse('merge.facts-changed')
  const facts = { ...is, ...Object.fromEntries(came.map(field => [field, was[field]])) }
  const closing =
    into.closed_on === null ? {} : { closedOn: into.closed_on, closedReason: into.closed_reason ?? '' }
  await change(c.tx, [
    {
      id: into.id,
      version: into.version + 1,
      what: 'unmerged',
      facts: { ...facts, ...closing },
      at: c.now,
      by: c.actor.personId,
    },
  ])
}

/** The mergers into a library, with what each moved and set aside. */
export const list =
  (nouns: readonly MergingNoun[]) =>
  async (c: Context, _: unknown, row: FullRow): Promise<ResultOf<typeof listMerges>> => {
    const merges = await queries.ofLibrary(c.tx, row.id)
    const acts = merges.map(({ id }) => id)
    const tables = nouns.flatMap(noun => noun.tables.map(({ name }) => name))
    const [aside, moved] = [await journal.asideOf(c.tx, acts, tables), await journal.movedBy(c.tx, acts)]
    return {
      merges: merges.map(merge => ({
        id: merge.id,
        at: merge.at,
        by: merge.by_name ?? '–',
        from: { id: merge.from_id, name: merge.from_name },
        undoneAt: merge.undone_at,
        undoneBy: merge.undone_name,
        undoUntil: mayStillUndo(c, merge) ? new Date(undoEnd(merge)).toISOString() : null,
        moved: Object.fromEntries(
          moved.filter(({ act, tbl }) => act === merge.id && tbl !== 'library').map(({ tbl, n }) => [tbl, n]),
        ),
        // taken apart, nothing is aside any more
        aside: (merge.undone_at === null ? aside : [])
          .filter(({ act }) => act === merge.id)
          .map(({ tbl, why, row: whole }) => ({ table: tbl, why, row: withoutSecrets(whole) })),
      })),
    }
  }

const unnamed = { code: '', village: null, district: null, regency: null, province: '' }
const undoEnd = (merge: { at: string }) => Date.parse(merge.at) + undoDays * 86_400_000

export const sidesOf = (merge: queries.Merge) => ({
  from: {
    province_id: merge.from_province_id,
    regency_id: merge.from_regency_id,
    scope_id: merge.from_scope_id,
  },
  into: merge,
})

function mayStillUndo(c: Context, merge: queries.Merge): boolean {
  return merge.undone_at === null && c.now.getTime() <= undoEnd(merge) && mayMerge(c.actor, sidesOf(merge))
}

function requireMergeable(pair: Two): void {
  const why = whyNotMerge(pair.from, pair.into)
  if (why) refuse(why)
}

/** What an index says another has taken by now. */
async function refusingTaken(work: () => Promise<void>): Promise<void> {
  try {
    await work()
  } catch (error) {
    if (!(error instanceof Refusal) && (error as { code?: string }).code === '23505')
      refuse('merge.place-taken')
    throw error
  }
}

/** A link's hash is of no use to a reader of the history. */
const withoutSecrets = (row: Record<string, unknown>) =>
  Object.fromEntries(Object.entries(row).filter(([column]) => !column.endsWith('_hash')))

/** An event in the place of each of the two. */
function recordBoth(c: Context, what: string, { from, into }: Two, mergeId: MergeId): void {
  for (const row of [from, into])
    c.record({
      name: `libraries.${what}`,
      subject: { kind: 'library', id: row.id },
      at: { provinceId: row.province_id, regencyId: row.regency_id, scopeId: row.scope_id },
      data: { mergeId, from: from.id, into: into.id },
    })
}
