import type { allocateAid, shipAid } from '../../contract/aid.ts'
import type { InputOf, ResultOf } from '../../contract/endpoint.ts'
import type { ProblemCode } from '../../contract/problems.ts'
import { type LibraryRow, lockAllShared } from '../libraries/libraries.ts'
import { dayIn } from '../platform/clock.ts'
import type { Context } from '../platform/endpoint.ts'
import { refuse } from '../platform/problems.ts'
import * as queries from './queries.ts'
import { recordEach } from './recording.ts'
import { problemOf } from './rules.ts'

type Left = { id: string; problem: ProblemCode }[]

/** The libraries of an allocation, held in their places; undefined where one of them is out of sight. */
export async function findLibraries(
  c: Context,
  input: InputOf<typeof allocateAid>,
): Promise<LibraryRow[] | undefined> {
  const ids = [...new Set(input.libraries.map(one => one.libraryId))]
  const found = await lockAllShared(c.tx, ids)
  return found.length === ids.length ? found : undefined
}

/** The items of a bulk command, locked; undefined where one of them is out of sight. */
export async function findItems(
  c: Context,
  input: InputOf<typeof shipAid>,
): Promise<queries.Locked[] | undefined> {
  const ids = [...new Set(input.items.map(item => item.id))]
  const found = await queries.lock(c.tx, ids)
  return found.length === ids.length ? found : undefined
}

/** Allocates the same to each library, under one letter. @throws aid.date-ahead; closed libraries are left */
export async function allocate(
  c: Context,
  input: InputOf<typeof allocateAid>,
  libraries: readonly LibraryRow[],
): Promise<ResultOf<typeof allocateAid>> {
  if (input.on > dayIn(c.now)) refuse('aid.date-ahead')
  const places = new Map(libraries.map(library => [library.id, library]))
  if (new Set(input.libraries.map(one => one.id)).size < input.libraries.length) refuse('command.id-reused')
  const open = input.libraries.filter(one => places.get(one.libraryId)?.closed_on === null)
  const left: Left = input.libraries
    .filter(one => !open.includes(one))
    .map(({ libraryId }) => ({ id: libraryId, problem: 'library.closed' }))
  if (open.length === 0) return { done: 0, left }
  await queries.allocate(c.tx, input, open, { at: c.now, by: c.actor.personId })
  recordEach(
    c,
    'allocated',
    open.flatMap(({ id, libraryId }) => {
      const place = places.get(libraryId)
      return place ? [{ ...place, id }] : []
    }),
    { kind: input.kind, count: input.count },
  )
  return { done: open.length, left }
}

/** Records that items were sent. @throws aid.date-ahead; each at another stage, or changed since, is left */
export async function ship(
  c: Context,
  input: InputOf<typeof shipAid>,
  found: readonly queries.Locked[],
): Promise<ResultOf<typeof shipAid>> {
  if (input.on > dayIn(c.now)) refuse('aid.date-ahead')
  const seen = new Map<string, number>(input.items.map(item => [item.id, item.version]))
  const judged = found.map(item => ({
    item,
    problem: problemOf('ship', item, { version: seen.get(item.id) ?? 0, on: input.on }),
  }))
  const fit = judged.filter(({ problem }) => problem === undefined).map(({ item }) => item)
  const { on, courier, tracking } = input
  await queries.change(
    c.tx,
    fit,
    { shipped_on: on, shipped_by: c.actor.personId, courier, tracking },
    {
      step: 'shipped',
      on,
      at: c.now,
      by: c.actor.personId,
      note: [courier, tracking].filter(Boolean).join(', ') || null,
    },
  )
  recordEach(c, 'shipped', fit)
  return {
    done: fit.length,
    left: judged.flatMap(({ item, problem }) => (problem ? [{ id: item.id, problem }] : [])),
  }
}
