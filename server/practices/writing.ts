import type { InputOf, ResultOf } from '../../contract/endpoint.ts'
import type {
  correctPractice,
  discardPractice,
  PracticeFacts,
  putPractice,
} from '../../contract/practices.ts'
import { type LibraryRow, lockShared } from '../libraries/libraries.ts'
import type { Context } from '../platform/endpoint.ts'
import { leave as leavePhotos } from '../photos/queries.ts'
import { refuse } from '../platform/problems.ts'
import { alikeTo, toldFrom } from './alike-queries.ts'
import * as queries from './queries.ts'
import { record } from './recording.ts'
import { changesOf, problemOf, requireComplete, requireSound, stateOf, tidied } from './rules.ts'

type Put = InputOf<typeof putPractice>
/** The library that writes, and its card where there is one already. */
type Found = LibraryRow & { card: queries.Row | undefined }

export async function findWriting(c: Context, input: Put): Promise<Found | undefined> {
  const card = await queries.lock(c.tx, input.id)
  const library = await lockShared(c.tx, card?.library_id ?? input.libraryId)
  return library && { ...library, card }
}
export const lock = (c: Context, { id }: { id: string }) => queries.lock(c.tx, id)

/**
 * Keeps a card as it is now, and hands it in where that is asked for. What waits for a review stays handed in; what was
 * reviewed asks for it anew.
 * @throws of the contract
 */
export async function put(
  c: Context,
  input: Put,
  { card, ...library }: Found,
): Promise<ResultOf<typeof putPractice>> {
  const { id, version, send, apartFrom } = input
  if (library.closed_on !== null) refuse('library.closed')
  if (card) {
    const problem = problemOf('put', card, { version })
    if (problem) refuse(problem)
  } else if (version !== 0) refuse('record.changed-meanwhile')
  const facts = tidied(input)
  await requireFitting(c, facts, library.id, id)
  const adaptsId = input.adaptsId === undefined ? (card?.adapts_id ?? null) : input.adaptsId
  if (
    adaptsId !== null &&
    adaptsId !== card?.adapts_id &&
    !(await queries.mayAdapt(c.tx, adaptsId, library.id))
  )
    refuse('practice.adapts-unknown')

  const before = card ? stateOf(card) : 'draft'
  const handsIn = send || before === 'submitted' || before === 'reviewed'
  if (handsIn) requireComplete(facts)
  if (send) await requireApart(c, { facts, library, but: [id, ...apartFrom] })
  const done = { at: c.now, by: c.actor.personId }
  const next = version + 1
  if (card) {
    const again = { submitted_at: done.at, submitted_by: done.by, returned_at: null }
    await queries.update(c.tx, id, {
      ...{ ...queries.columnsOf(facts), adapts_id: adaptsId, changed_at: done.at, changed_by: done.by },
      ...{ reviewed_at: null, reviewed_by: null, ...(handsIn && before !== 'submitted' && again) },
    })
  } else {
    await queries.insert(c.tx, library, { ...facts, id, adaptsId }, done)
    if (send) await queries.handIn(c.tx, id, done)
  }
  await queries.replaceParts(c.tx, id, facts)
  const isNewly = handsIn && before !== 'submitted'
  if (isNewly) await queries.keepPast(c.tx, id, { version: next, what: 'submitted' }, done)
  record(c, isNewly ? 'submitted' : 'kept', { ...library, id })
  return { id, version: next, state: handsIn ? 'submitted' : before }
}

/** Throws away what was never published; its photos wait some days for it to be put again. */
export async function discard(
  c: Context,
  { id, version }: InputOf<typeof discardPractice>,
  card: queries.Row,
): Promise<ResultOf<typeof discardPractice>> {
  const problem = problemOf('discard', card, { version })
  if (problem) refuse(problem)
  await queries.discard(c.tx, id)
  await leavePhotos(c.tx, id, c.now)
  record(c, 'discarded', card)
  return {}
}

/** Mends a published card, which stays to be read; what stood before is kept with the reason. */
export async function correct(
  c: Context,
  { id, version, reason, ...said }: InputOf<typeof correctPractice>,
  card: queries.Row,
): Promise<ResultOf<typeof correctPractice>> {
  const problem = problemOf('correct', card, { version })
  if (problem) refuse(problem)
  const facts = tidied(said)
  await requireFitting(c, facts, card.library_id, id)
  requireComplete(facts)
  const changes = changesOf(await factsOf(c, card), facts)
  if (changes.length === 0) refuse('practice.no-change')
  const done = { at: c.now, by: c.actor.personId }
  await queries.replaceParts(c.tx, id, facts)
  await queries.update(c.tx, id, {
    ...{ ...queries.columnsOf(facts), changed_at: done.at, changed_by: done.by },
  })
  const past = { version: version + 1, what: 'corrected', note: reason, changes }
  await queries.keepPast(c.tx, id, past, done)
  record(c, 'corrected', card, { fields: changes.map(({ field }) => field) })
  return { version: version + 1 }
}

async function factsOf(c: Context, card: queries.Row): Promise<PracticeFacts> {
  return tidied({ ...queries.factsOf(card), ...(await queries.partsOf(c.tx, card.id)) })
}

/** @throws practice.cost-too-high, practice.step-unknown, practice.activity-unknown, practice.exists */
async function requireFitting(
  c: Context,
  facts: PracticeFacts,
  libraryId: string,
  id: string,
): Promise<void> {
  requireSound(facts)
  const { activities } = facts
  if ((await queries.holdActivities(c.tx, libraryId, activities)) < activities.length)
    refuse('practice.activity-unknown', undefined, [{ path: 'activities', rule: 'unknown' }])
  const same = await toldFrom(c.tx, activities, id)
  if (same) refuse('practice.exists', { id: same.id, title: same.title })
}

/** @throws practice.alike */
async function requireApart(
  c: Context,
  { facts, library, but }: { facts: PracticeFacts; library: LibraryRow; but: string[] },
): Promise<void> {
  const [first] = await alikeTo(c.tx, library, facts, but)
  if (first) refuse('practice.alike', { id: first.id, title: first.title })
}
