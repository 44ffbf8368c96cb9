import {
  type getPublication,
  readLink,
  type recordPublication,
  type removePublication,
} from '../../contract/advocacy.ts'
import type { InputOf, ResultOf } from '../../contract/endpoint.ts'
import { type LibraryRow, lockShared } from '../libraries/libraries.ts'
import { dayIn } from '../platform/clock.ts'
import type { Context } from '../platform/endpoint.ts'
import { refuse } from '../platform/problems.ts'
import * as lists from './publication-queries.ts'
import * as queries from './queries.ts'
import { happen } from './recording.ts'
import { requireDay } from './rules.ts'

type Given = InputOf<typeof recordPublication>

export const findLibrary = (c: Context, { libraryId }: Pick<Given, 'libraryId'>) =>
  lockShared(c.tx, libraryId)

/** Records a publication; the same link once for each library. */
export async function record(
  c: Context,
  input: Given,
  library: LibraryRow,
): Promise<ResultOf<typeof recordPublication>> {
  if (library.closed_on !== null) refuse('library.closed')
  requireDay(input.publishedOn, dayIn(c.now), 'publishedOn')
  if (input.reach !== null && input.reachHow === null)
    refuse('publication.reach-how-missing', undefined, [{ path: 'reachHow', rule: 'required' }])
  const link = await readNewLink(c, input, library)
  if (input.activityId !== null && !(await queries.isActivityOf(c.tx, input.activityId, library.id)))
    refuse('publication.activity-unfit', undefined, [{ path: 'activityId', rule: 'unknown' }])
  await queries.insertPublication(c.tx, input, { library, link, at: c.now, by: c.actor.personId })
  happen(c, 'recorded', { kind: 'publication', id: input.id }, library, { medium: input.medium })
  return { id: input.id, version: 1 }
}

/** @throws publication.link-unfit; publication.link-taken, which names the one that has it */
async function readNewLink(c: Context, input: Given, library: LibraryRow) {
  if (input.link === null) return null
  const link = readLink(input.link)
  if (link === undefined)
    refuse('publication.link-unfit', undefined, [{ path: 'link', rule: 'invalid_format' }])
  const first = await queries.firstWithLink(c.tx, library.id, link.key)
  // sent again by a phone that did not hear the answer: its receipt answers
  if (first && first.id !== input.id)
    refuse('publication.link-taken', { title: first.title, name: first.name }, [
      { path: 'link', rule: 'taken' },
    ])
  return link
}

export const lock = (c: Context, { id }: { id: string }) => queries.lockPublication(c.tx, id)

export async function remove(
  c: Context,
  input: InputOf<typeof removePublication>,
  held: queries.HeldPublication,
): Promise<ResultOf<typeof removePublication>> {
  if (held.version !== input.version) refuse('record.changed-meanwhile')
  await queries.deletePublication(c.tx, held.id)
  happen(c, 'removed', { kind: 'publication', id: held.id }, held)
  return {}
}

export const find = (c: Context, { id }: { id: string }) => lists.seePublication(c.tx, id)

export async function get(
  _: Context,
  __: unknown,
  row: lists.PublicationRow,
): Promise<ResultOf<typeof getPublication>> {
  return { publication: lists.publicationOf(row) }
}
