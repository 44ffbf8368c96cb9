import { sees } from '../../contract/access.ts'
import type { InputOf, ResultOf } from '../../contract/endpoint.ts'
import { makeId } from '../../contract/ids.ts'
import type { assignMentoring, handOverMentoring } from '../../contract/mentoring.ts'
import { type LibraryRow, lockAllShared } from '../libraries/libraries.ts'
import { dayIn } from '../platform/clock.ts'
import { type Context, placeOf } from '../platform/endpoint.ts'
import { refuse } from '../platform/problems.ts'
import * as queries from './assigning-queries.ts'
import { pageOf, tellTrainer } from './notices.ts'
import { happen } from './recording.ts'
import { requirePast } from './rules.ts'

type Moved = ResultOf<typeof assignMentoring>

/** All libraries of the input, where they are in sight. */
export async function findAll(c: Context, { libraryIds }: InputOf<typeof assignMentoring>) {
  const rows = await lockAllShared(c.tx, libraryIds)
  const all = new Set(libraryIds.map(id => id.toLowerCase())).size === rows.length
  return all && rows.every(row => sees(c.actor, placeOf(row))) ? rows : undefined
}

/** Gives libraries a trainer, another one, or none. */
export async function assign(
  c: Context,
  { trainerId, on, note }: InputOf<typeof assignMentoring>,
  libraries: readonly LibraryRow[],
): Promise<Moved> {
  if (trainerId !== null && libraries.some(({ closed_on }) => closed_on !== null)) refuse('library.closed')
  requirePast(on, dayIn(c.now))
  const provinces = [...new Set(libraries.map(({ province_id }) => province_id))]
  if (trainerId !== null) await requireTrainer(c, trainerId, provinces)
  await queries.lockProvinces(c.tx, provinces)
  const current = await queries.current(
    c.tx,
    libraries.map(({ id }) => id),
  )
  if (note === null && current.some(one => one.trainer_id !== trainerId))
    refuse('mentoring.note-missing', undefined, [{ path: 'note', rule: 'required' }])
  return give(c, { libraries, current, trainerId, on, note })
}

export async function findProvince(c: Context, { provinceId }: InputOf<typeof handOverMentoring>) {
  return sees(c.actor, [1, provinceId]) && (await queries.isProvince(c.tx, provinceId))
    ? { provinceId }
    : undefined
}

/** All that one trainer mentors in a province goes to another. */
export async function handOver(
  c: Context,
  { provinceId, fromId, toId, on, note }: InputOf<typeof handOverMentoring>,
): Promise<Moved> {
  requirePast(on, dayIn(c.now))
  await requireTrainer(c, toId, [provinceId])
  await queries.lockProvinces(c.tx, [provinceId])
  const libraries = fromId === toId ? [] : await queries.librariesOf(c.tx, fromId, provinceId)
  if (libraries.length === 0) refuse('mentoring.nothing-to-hand-over')
  const current = await queries.current(
    c.tx,
    libraries.map(({ id }) => id),
  )
  return give(c, { libraries, current, trainerId: toId, on, note })
}

async function requireTrainer(c: Context, trainerId: string, provinces: readonly number[]): Promise<void> {
  const active = await queries.activeProvincesOf(c.tx, trainerId, provinces, c.now)
  if (active.length < provinces.length)
    refuse('mentoring.not-trainer', undefined, [{ path: 'trainerId', rule: 'unfit' }])
}

type Giving = {
  libraries: readonly queries.Mentored[]
  current: readonly queries.Current[]
  trainerId: string | null
  on: string
  note: string | null
}

/** What was planned and asked for goes along; with nobody to go to, what was planned is cancelled. */
async function give(c: Context, { libraries, current, trainerId, on, note }: Giving): Promise<Moved> {
  const same = new Set(current.filter(one => one.trainer_id === trainerId).map(one => one.library_id))
  const changing = libraries.filter(({ id }) => !same.has(id) && (trainerId !== null || held(id)))
  const ids = changing.map(({ id }) => id)
  const after = await queries.lastDayOf(c.tx, ids)
  if (after !== null) requirePast(on, dayIn(c.now), after)
  const done = { at: c.now, by: c.actor.personId }
  await queries.end(c.tx, ids, on, trainerId === null ? note : null)
  if (trainerId !== null) await queries.begin(c.tx, changing, { trainerId, on, note, ...done })
  const moved = await queries.moveOpen(c.tx, ids, { trainerId, on, note, ...done })
  for (const library of changing)
    happen(c, trainerId === null ? 'ended' : 'begun', { kind: 'assignment', id: library.id }, library)
  const [first] = changing
  if (trainerId !== null && first) {
    const more = changing.length > 1 ? ` (+${changing.length - 1})` : ''
    await tellTrainer(c, first, trainerId, {
      ...{ id: makeId(c.now.getTime()), what: 'mentoring-assigned', title: `${first.name}${more}` },
      link: changing.length > 1 ? '/pendampingan' : pageOf(first.id),
    })
  }
  return { libraries: changing.length, ...moved }

  function held(id: string) {
    return current.some(({ library_id }) => library_id === id)
  }
}
