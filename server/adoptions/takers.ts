import type { getPeerPhone, setPeerPhone, takersOf } from '../../contract/adoptions.ts'
import type { InputOf, ResultOf } from '../../contract/endpoint.ts'
import { find, type LibraryRow, lockShared } from '../libraries/libraries.ts'
import { type Context, placedAt } from '../platform/endpoint.ts'
import { findPublished } from './lineage-queries.ts'
import { countsOf, one } from './list-queries.ts'
import { standing } from './queries.ts'
import * as queries from './taker-queries.ts'

type Found = { practice: { id: string; library_id: string }; library: LibraryRow | undefined }

/** The published card; and the library that is looked from, in sight: the one named, else the reader’s own. */
export async function findBoth(
  c: Context,
  { practiceId, libraryId }: InputOf<typeof takersOf>,
): Promise<Found | undefined> {
  const practice = await findPublished(c.tx, practiceId)
  const own = libraryId ?? c.actor.grants.find(grant => grant.libraryId !== null)?.libraryId
  const library = own ? await find(c.tx, own as LibraryRow['id']) : undefined
  return practice && (library || !libraryId) ? { practice, library } : undefined
}

/** Who took a practice on, where it works first, with whom to ask. */
export async function takers(
  c: Context,
  _: InputOf<typeof takersOf>,
  { practice, library }: Found,
): Promise<ResultOf<typeof takersOf>> {
  const from = library ? await queries.pointOf(c.tx, library.id) : { latitude: null, longitude: null }
  const rows = await queries.nearest(c.tx, practice.id, from)
  const places = await queries.placesOf(c.tx, [practice.library_id, ...rows.map(row => row.library_id)], from)
  const origin = places.get(practice.library_id)
  if (!origin) throw new Error(`no library of practice ${practice.id}`)
  const mine = library && (await standing(c.tx, practice.id, library.id))
  return {
    counts: await countsOf(c.tx, practice.id),
    origin,
    takers: rows.flatMap(({ library_id, ...row }) => {
      const near = places.get(library_id)
      return near ? [{ ...row, ...near }] : []
    }),
    mine: (mine && (await one(c.tx, c.actor, mine))) || null,
  }
}

export const findLibrary = (c: Context, { libraryId }: InputOf<typeof getPeerPhone>) => find(c.tx, libraryId)
export const holdLibrary = (c: Context, { libraryId }: InputOf<typeof setPeerPhone>) =>
  lockShared(c.tx, libraryId)

export async function phone(
  c: Context,
  _: InputOf<typeof getPeerPhone>,
  library: LibraryRow,
): Promise<ResultOf<typeof getPeerPhone>> {
  return { phone: await queries.phoneOf(c.tx, library.id) }
}

/** The number is personal: that there is one is told, never which. */
export async function setPhone(
  c: Context,
  { phone: given }: InputOf<typeof setPeerPhone>,
  library: LibraryRow,
): Promise<ResultOf<typeof setPeerPhone>> {
  const number = given && `+62${given.replace(/\D/g, '').replace(/^(62|0)/, '')}`
  await queries.setPhone(c.tx, library.id, number, { at: c.now, by: c.actor.personId })
  const subject = { kind: 'library', id: library.id }
  c.record({ name: 'adoptions.phone-set', subject, at: placedAt(library), data: { given: number !== null } })
  return {}
}
